import JourneyModel
import JourneyTemplates

/// The templates and profiles that come with the program, as records.
enum TemplateShelf {
    /// The journey of a template.
    static func journey(_ template: JourneyTemplate) throws(CommandFailure) -> Journey {
        try read(template.bytes, name: "the template \(template.name)")
    }

    /// What stakeholders typically want and fear: lane records by function.
    static func profiles() throws(CommandFailure) -> Journey.Records {
        let opening = #"{"format": "\#(JourneyReader.format)", "lanes": "#
        let bytes = Array(opening.utf8) + Profiles.bytes + [UInt8(ascii: "}")]
        return try read(bytes, name: "the profiles").records(.lane)
    }

    private static func read(_ bytes: [UInt8], name: String) throws(CommandFailure) -> Journey {
        do throws(ReadError) {
            return try JourneyReader.read(bytes).journey
        } catch {
            throw CommandFailure(.unreadable, "\(name): \(error); this is a fault of the program, please report it")
        }
    }
}
