@testable import JourneyModel

/// One value that somebody set.
struct SetValue: Hashable, CustomStringConvertible {
    let path: [Text]
    let json: Text

    /// The same value in the experience of no particular lane, where it is one of an experience.
    var underAnyLane: SetValue {
        guard path.count > 3, path[2] == Touchpoint.experiences.key else { return self }
        return SetValue(path: Array(path[...2] + ["*"] + path[4...]), json: json)
    }

    var description: String { "\(path.joinedPath) = \(json)" }
}

/// All values of a journey, and those that its comments keep.
struct ValueLedger {
    private let standing: Set<SetValue>
    private let paths: Set<[Text]>
    private let kept: [(path: [Text], values: Set<Text>)]

    init(_ journey: Journey) {
        standing = Set(Journey.bare.valuesSet(by: journey).map(\.underAnyLane))
        // With positions: of an empty record that was read again its position is all there is.
        let values = Journey.bare.edits(to: journey).flatMap { $0.to?.leaves(at: $0.at) ?? [] }
        paths = Set(values.flatMap { value in value.path.indices.map { Array(value.underAnyLane.path[...$0]) } })
        kept = journey.records(.comment).values.compactMap { Self.kept(by: $0) }
    }

    /// Whether a value stands in its place, or a comment on the place, or on what holds it, has it. An empty object is
    /// kept by what stands in its place. The value of an experience may have followed it to another lane.
    func keeps(_ value: SetValue) -> Bool {
        let value = value.underAnyLane
        if standing.contains(value) || value.json.string == "{}" && paths.contains(value.path) { return true }
        return kept.contains { value.path.starts(with: $0.path) && $0.values.contains(value.json) }
    }

    private static func kept(by comment: Record) -> (path: [Text], values: Set<Text>)? {
        guard let conflict = comment[Comment.conflict], let path = conflict[Disagreement.path],
            case .raw(let theirs)? = conflict.value("theirs"),
            let value = try? JourneyReader.value(Array(theirs.json.bytes), for: Schema.slot(at: path))
        else { return nil }
        let wide = SetValue(path: path, json: theirs.json).underAnyLane.path
        return (wide, Set(value.leaves(at: path).map(\.json) + [theirs.json]))
    }
}

extension Journey {
    /// A journey without any field.
    static let bare = Journey(root: Record(.journey), tables: [], fileOrder: [])

    /// Every value that a side has and this journey has not in the same place; positions apart.
    func valuesSet(by side: Journey) -> [SetValue] {
        let old = Set(edits(to: side).flatMap { $0.from?.leaves(at: $0.at) ?? [] })
        return edits(to: side).flatMap { $0.to?.leaves(at: $0.at) ?? [] }
            .filter { !old.contains($0) && $0.path.last?.string != "pos" }
    }

    /// The values of experiences that the merged journey no longer has: under another lane they were not set, but
    /// carried there.
    func carriedValues(in merged: Journey) -> Set<SetValue> {
        var result: Set<SetValue> = []
        for (id, touchpoint) in records(.touchpoint) {
            let lanes = merged[.touchpoint, id]?[Touchpoint.experiences].keys ?? []
            for entry in touchpoint[Touchpoint.experiences].items where !lanes.contains(entry.key) {
                let path = RecordType.touchpoint.path(id) + ["experiences", entry.key]
                result.formUnion(entry.value.leaves(at: path).map(\.underAnyLane))
            }
        }
        return result
    }
}

extension Value {
    /// The values inside this one that have no parts, with their paths; lists and sets element by element.
    func leaves(at path: [Text]) -> [SetValue] {
        let parts: [SetValue]
        switch self {
        case .record(let record) where record.misfit == nil:
            parts = (record.fields.map(\.spec.key) + record.unknownKeys).flatMap { key in
                record.value(key)?.leaves(at: path + [key]) ?? []
            }
        case .raw(let raw) where raw.members != nil:
            parts = (raw.members ?? []).flatMap { Value.raw($0.value).leaves(at: path + [$0.key]) }
        case .entries(let entries): parts = entries.items.flatMap { $0.value.leaves(at: path + [$0.key]) }
        case .list(let list):
            parts = list.map { SetValue(path: path, json: JSONText.compact(.text($0))) }
        default: return [SetValue(path: path, json: JSONText.compact(self))]
        }
        let isRecord = if case .list = self { false } else { !Schema.isKeyedMap(path) }
        return parts.isEmpty && isRecord ? [SetValue(path: path, json: "{}")] : parts
    }
}

extension Schema {
    /// Whether a field holds a keyed map, which says nothing when it is empty.
    fileprivate static func isKeyedMap(_ path: [Text]) -> Bool {
        switch slot(at: path) {
        case .field(.records), .field(.counts): true
        default: false
        }
    }
}
