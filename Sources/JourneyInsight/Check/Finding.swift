import JourneyModel

/// One thing that `check` says about a journey.
public struct Finding: Hashable, Sendable {
    /// The id of the rule, for example `late-involvement`.
    public let rule: String
    /// How much it matters.
    public let severity: Severity
    /// The path of keys to the place: collection, id, field and further; fields of the journey stand alone.
    public let path: [Text]
    /// What is the matter, in one printable line.
    public let message: String
    /// What to do about it.
    public let remedy: String
    /// Where it stands in the file, when that is known without looking.
    public let place: TextPlace?

    /// The path of the record: collection and id; empty for the journey itself.
    public var record: [Text] {
        path.count >= 2 && RecordType(collectionKey: path[0]) != nil ? Array(path.prefix(2)) : []
    }

    /// The keys to the field within the record; empty when the record as a whole is meant.
    public var field: [Text] { Array(path.dropFirst(record.count)) }
}

extension Finding {
    /// The finding for something that the reader mended, such as a key that stood twice.
    public init(_ note: ReadNote) {
        rule = note.rule.description
        severity = .warning
        path = note.path
        message = Printable.line(Text(note.message), limit: 200)
        remedy = "Save once to write the file without it, after a look at what stands."
        place = note.place
    }
}
