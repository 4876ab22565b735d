/// A conflict that a merge left, as its open comment tells it.
public struct KeptConflict: Sendable {
    /// The comment.
    public let comment: ID
    /// The keys to the place.
    public let path: [Text]
    /// What stands there; `nil` where nothing does.
    public let ours: Value?
    /// What the other side has there; `nil` where it removed the place.
    public let theirs: Value?

    /// The conflict of a comment; `nil` where it is about none, is resolved, or makes no sense.
    public init?(_ id: ID, in journey: Journey) {
        guard let record = journey[.comment, id], record[Comment.resolved] == nil,
            let kept = record[Comment.conflict]
        else { return nil }
        let path = kept[Disagreement.path]
        guard !path.isEmpty, let theirs = try? Self.theirs(kept.value("theirs"), at: path) else { return nil }
        (comment, self.path, ours, self.theirs) = (id, path, journey.value(at: path), theirs.value)
    }

    private static func theirs(_ value: Value?, at path: [Text]) throws -> (value: Value?, Void) {
        guard let value else { return (nil, ()) }
        var line = JSONLine()
        line.add("at", json: JSONText.compact(.list(path)))
        line.add("to", json: JSONText.compact(value))
        return (try EditLines.parse(line.bytes).first?.to, ())
    }

    /// Both values together: texts one below the other, elements of both lists; `nil` where there is no such value.
    public var both: Value? {
        switch (ours, theirs) {
        case (.list(let ours)?, .list(let theirs)?): .list(ours + theirs.filter { !ours.contains($0) })
        case (.text(let ours)?, .text(let theirs)?) where takesText: .text(Text("\(ours)\(separator)\(theirs)"))
        default: nil
        }
    }

    private var kind: FieldKind? {
        guard let collection = RecordType(collectionKey: path[0]), path.count > 2 else {
            return path.count == 1 ? Schema.of(.journey).field(path[0])?.kind : nil
        }
        var (type, rest) = (collection, path[2...])
        while let key = rest.popFirst(), let spec = Schema.of(type).field(key) {
            switch spec.kind {
            case .record(let inner): type = inner
            case .records(let inner, _):
                type = inner
                if rest.popFirst() == nil { return nil }
            default: return rest.isEmpty ? spec.kind : nil
            }
        }
        return nil
    }

    private var takesText: Bool {
        switch kind {
        case .line?, .text?: true
        default: false
        }
    }

    private var separator: String {
        if case .text? = kind { "\n" } else { " / " }
    }
}

extension Journey {
    /// The conflicts that merges left and nobody has settled, in the order of their comments.
    public var keptConflicts: [KeptConflict] { ordered(.comment).compactMap { KeptConflict($0, in: self) } }
}
