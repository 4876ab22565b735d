/// One change of one place in the document.
public struct Edit: Hashable, Sendable {
    /// The keys to the place: two for a record, more for a field of it; a field of the journey itself has its own key.
    public let at: [Text]
    /// What stood there; `nil` when nothing did.
    public let from: Value?
    /// What stands there afterwards; `nil` when the place is removed.
    public let to: Value?

    /// An edit of a place.
    public init(at: [Text], from: Value?, to: Value?) {
        self.at = at
        self.from = from
        self.to = to
    }

    /// The edit that takes this one back.
    public var inverse: Edit { Edit(at: at, from: to, to: from) }
}

/// The edits of one command: one step of undo, one line of the journal.
public struct Change: Hashable, Sendable {
    /// What the command did, for people: "Finance: −1 → +2".
    public var label: Text
    /// Who did it.
    public var author: Text
    /// When, RFC 3339 in UTC.
    public var at: Text
    /// The selection before the command, as a path of keys.
    public var before: [Text]
    /// The selection after the command.
    public var after: [Text]
    /// The edits in the order in which they were applied.
    public var edits: [Edit]

    /// A change of these edits.
    public init(
        label: Text, author: Text = .empty, at: Text = .empty, before: [Text] = [], after: [Text] = [], edits: [Edit]
    ) {
        self.label = label
        self.author = author
        self.at = at
        self.before = before
        self.after = after
        self.edits = edits
    }

    /// The edits that take the change back.
    public var inverseEdits: [Edit] { edits.reversed().map(\.inverse) }
}

/// Why an edit cannot be applied.
public enum EditError: Error, Equatable, Sendable {
    /// The path is empty, or names a whole collection.
    case noPlace([Text])
    /// Under the key of a collection stands something else than records.
    case noCollection(Text)
    /// The record or the map that holds the place does not exist.
    case missing([Text])
    /// Something else stands in the place than the edit says.
    case stale(at: [Text], found: Value?)
    /// The value has not the type of a record.
    case wrongType([Text])
    /// The id is no id: empty, too long, or with white space or `@`.
    case invalidID(Text)
}

extension EditError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noPlace(let path): "“\(path.joinedPath)” is no record and no field; name a record or one of its fields"
        case .noCollection(let key):
            "“\(key)” in the file is no object of records by their ids; mend it there, or nothing can be added to it"
        case .missing(let path): "there is no “\(path.joinedPath)”"
        case .stale(let path, let found):
            "“\(path.joinedPath)” is \(found.map { JSONText.compact($0).string } ?? "absent"), not what the edit expects"
        case .wrongType(let path): "“\(path.joinedPath)” takes an object"
        case .invalidID(let id):
            "“\(id)” cannot be an id; ids have 1 to 64 bytes without white space, control characters and @"
        }
    }
}

extension [Text] {
    /// The keys of a path for people.
    public var joinedPath: String { map(\.string).joined(separator: " / ") }
}
