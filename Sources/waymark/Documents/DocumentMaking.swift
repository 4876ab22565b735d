import JourneyModel
import JourneyStore

/// Makes files of journeys that have none.
enum DocumentMaking {
    /// Makes `file` with `journey`; fails where there is a file already.
    static func make(_ journey: Journey, in file: FileArgument) throws(CommandFailure) {
        do throws(SaveError) {
            _ = try DocumentFile(file.path).save(
                JourneyWriter.bytes(of: journey), base: nil, verify: OpenedDocument.verification(of: journey))
        } catch {
            throw CommandFailure(.unwritable, "\(error)")
        }
    }
}
