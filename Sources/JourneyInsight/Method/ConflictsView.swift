import JourneyModel

/// The conflicts that merges left: what stands, and what the other side has. It follows edits without looking at those
/// that they do not touch, because a merge can leave thousands, and they are settled one by one.
public struct ConflictsView: Sendable {
    /// A conflict with its row. A class, so that a list of thousands is copied in a moment.
    private final class Entry: Sendable {
        /// What the comments are ordered by, before their ids.
        let at: Text
        let comment: ID
        let path: [Text]
        let row: MethodRow

        var key: (Text, ID) { (at, comment) }

        init(at: Text, comment: ID, path: [Text], row: MethodRow) {
            (self.at, self.comment, self.path, self.row) = (at, comment, path, row)
        }
    }

    private var entries: [Entry]

    /// The conflicts of a journey that nobody has settled.
    public init(_ journey: Journey) {
        let text = EditText(from: journey, to: journey)
        entries = journey.keptConflicts.map { Self.entry($0, journey, text) }
    }

    /// Follows edits that led to `journey`.
    public mutating func update(_ edits: [Edit], in journey: Journey) {
        var (comments, touched): (Set<ID>, Set<Text>) = ([], [])
        for edit in edits {
            guard let first = edit.at.first else { return self = Self(journey) }
            guard edit.at.count > 1 else {
                touched.insert(first)
                continue
            }
            switch RecordType(collectionKey: first) {
            case .comment: comments.insert(ID(edit.at[1]))
            // The place of every card names its stage.
            case .stage: return self = Self(journey)
            default: touched.insert(edit.at[1])
            }
        }
        if !touched.isEmpty {
            for entry in entries where entry.path.contains(where: touched.contains) { comments.insert(entry.comment) }
        }
        guard !comments.isEmpty else { return }
        let text = EditText(from: journey, to: journey)
        entries.removeAll { comments.contains($0.comment) }
        for comment in comments {
            guard let conflict = KeptConflict(comment, in: journey) else { continue }
            let entry = Self.entry(conflict, journey, text)
            entries.insert(entry, at: place(of: entry.key))
        }
    }

    /// Where an entry with a key belongs.
    private func place(of key: (Text, ID)) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func entry(_ conflict: KeptConflict, _ journey: Journey, _ text: EditText) -> Entry {
        let subject = conflict.path.first.flatMap { RecordType(collectionKey: $0) }
            .flatMap { type in conflict.path.count > 1 ? MethodSubject(type, ID(conflict.path[1])) : nil }
        let isThere = subject.map { journey[$0.type, $0.id] != nil } ?? false
        let row = MethodRow(
            isThere ? subject : nil,
            [
                .text(text.place(of: conflict.path)), .text(text.fieldName(at: conflict.path)),
                cell(conflict.ours), cell(conflict.theirs, tone: .bad),
            ], conflict: conflict.comment)
        let at = journey[.comment, conflict.comment]?[Comment.at] ?? .empty
        return Entry(at: at, comment: conflict.comment, path: conflict.path, row: row)
    }

    /// A value that stands, or that stood on the other side.
    private static func cell(_ value: Value?, tone: MethodCell.Tone = .plain) -> MethodCell {
        switch value {
        case nil: .text("removed", tone: tone)
        case .text(let text)?: .content(text, tone: tone)
        case .list(let list)?: .content(Text(list.map(\.string).joined(separator: ", ")), tone: tone)
        case let value?: .content(EditLines.json(value), tone: tone)
        }
    }

    /// The view of them.
    public var view: MethodView {
        let answer =
            entries.isEmpty
            ? "Nothing is in conflict: every merge is settled"
            : "\(counted(entries.count, "conflict")) to settle: ours stands, theirs is kept beside it"
        let table = MethodTable(
            [.text("place", "Where"), .text("field", "What"), .text("ours", "Ours"), .text("theirs", "Theirs")],
            entries.map(\.row), nothing: answer)
        return MethodView(.conflicts, answer, [MethodPart("conflicts", "Merge conflicts", table)])
    }
}
