import JourneyModel

/// What the editor knows about the file of the journey.
public struct DocumentInfo: Equatable, Sendable {
    /// The file's name for people; empty for a journey that has no file yet.
    public var name: String
    /// Why the journey cannot be changed; `nil` when it can.
    public var readOnly: String?
    /// The spelling of the file.
    public var style: FileStyle
    /// Whether the file holds something else than the journey, although nothing was changed yet.
    public var holdsOther: Bool

    /// Why a command that changes the journey cannot act, for the status line; `nil` when it can.
    public var refusal: String? { readOnly.map { "This journey is read-only: \($0)" } }

    /// A document; by default one without a file.
    public init(name: String = "", readOnly: String? = nil, style: FileStyle = FileStyle(), holdsOther: Bool = false) {
        self.name = name
        self.holdsOther = holdsOther
        self.readOnly = readOnly
        self.style = style
    }
}
