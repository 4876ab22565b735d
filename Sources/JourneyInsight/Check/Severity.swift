/// How much a finding matters.
public enum Severity: String, CaseIterable, Sendable {
    /// The document is not what the format says; something is lost or ignored when it is read.
    case error
    /// The map says something that needs an answer.
    case warning
    /// Something is still open.
    case note
}

extension Severity: Comparable {
    /// Orders by weight: a note is less than a warning, a warning less than an error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
