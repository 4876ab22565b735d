import CTemplates

/// A journey that comes with the program, to start from or to learn from.
public enum JourneyTemplate: String, CaseIterable, Sendable {
    /// The eight stages of a purchase between companies and the four stakeholders who are nearly always there.
    case b2b
    /// Seven moments of truth of a purchase between companies, as stages.
    case moments
    /// The zero, first, second and ultimate moment of truth, as stages.
    case zmot
    /// A journey with a name and nothing else.
    case blank
    /// One enterprise purchase mapped from end to end, to look at and to try things on.
    case example

    /// The name that a user types to choose the template.
    public var name: String { rawValue }

    /// What the template holds, in one line for lists and help.
    public var summary: String {
        switch self {
        case .b2b: "eight stages from awareness to advocacy; finance, IT, operations and executive"
        case .moments: "the seven moments of truth of a business purchase as stages; the same four stakeholders"
        case .zmot: "zero, first, second and ultimate moment as stages; the same four stakeholders"
        case .blank: "no stage and no lane yet"
        case .example: "a CRM bought by a pump maker: eight stages, nine lanes, 74 touchpoints, all that the method has"
        }
    }

    /// The journey as canonical `waymark/1` text in UTF-8.
    public var bytes: [UInt8] {
        switch self {
        case .b2b: waymark_file_b2b().copy
        case .moments: waymark_file_moments().copy
        case .zmot: waymark_file_zmot().copy
        case .blank: waymark_file_blank().copy
        case .example: waymark_file_example().copy
        }
    }
}
