/// A comment that keeps a value which does not stand, because another one was set in the same place.
///
/// It has neither author nor time, and its id follows from the path and the value, so that meeting the same conflict
/// again, in any session, gives the same comment.
public struct ConflictComment: Sendable {
    /// The id of the comment.
    public let id: ID
    /// The comment, open, on the record that the path leads into and on its lane where it leads into an experience.
    public let record: Record

    /// A comment that keeps `value` for the place at `path`; `nil` keeps that the place was removed. Of keys longer than
    /// 256 bytes the comment keeps the beginning, the length and the end.
    public init(keeping value: Value?, at path: [Text]) {
        let path = path.map(\.pathKey)
        let json = value.map { JSONText.compact($0) }
        id = ID(Text("c-\(NameHash.name(of: path + [json ?? .empty]))"))
        let conflict = Record(.disagreement).with(Disagreement.path, path)
            .replacing("theirs", with: json.map { .raw(RawValue(json: $0)) })
        record = Self.target(path)
            .with(Comment.text, Self.text(json, at: path))
            .with(Comment.conflict, conflict)
    }

    private static func target(_ path: [Text]) -> Record {
        guard path.count >= 2, let type = RecordType(collectionKey: path[0]) else { return Record(.comment) }
        // An id that is no id is not repeated in every comment: such a comment is on the journey.
        guard path[1].count <= ID.maximumLength else { return Record(.comment) }
        let comment = Record(.comment).with(Comment.on, ID(path[1]))
        let isInExperience =
            type == .touchpoint && path.count >= 4 && path[2] == Touchpoint.experiences.key
            && path[3].count <= ID.maximumLength
        return isInExperience ? comment.with(Comment.lane, ID(path[3])) : comment
    }

    /// The most bytes of the value that the text shows; all of it stands in the field `conflict`.
    private static let shown = 2000

    private static func text(_ json: Text?, at path: [Text]) -> Text {
        let isInRecord = path.first.map { RecordType(collectionKey: $0) != nil } ?? false
        let field = path.dropFirst(isInRecord ? 2 : 0).map(\.string).joined(separator: " / ")
        guard let json else { return Text("Removed on the other side\(field.isEmpty ? "" : ": \(field)")") }
        let value = String(decoding: json.bytes.prefix(shown), as: UTF8.self)
        return Text("Another value\(field.isEmpty ? "" : " of \(field)"): \(value)")
    }
}
