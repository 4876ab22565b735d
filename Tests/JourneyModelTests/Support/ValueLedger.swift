@testable import JourneyModel

/// One value that somebody set.
struct SetValue: Hashable, CustomStringConvertible {
    let path: [Text]
    let json: Text

    var description: String { "\(path.joinedPath) = \(json)" }
}

/// All values of a journey, and those that its comments keep.
struct ValueLedger {
    private let standing: Set<SetValue>
    private let paths: Set<[Text]>
    private let kept: [(path: [Text], values: Set<Text>)]

    init(_ journey: Journey) {
        let values = Journey.bare.valuesSet(by: journey)
        standing = Set(values)
        paths = Set(values.flatMap { value in value.path.indices.map { Array(value.path[...$0]) } })
        kept = journey.records(.comment).values.compactMap { Self.kept(by: $0) }
    }

    /// Whether a value stands in its place, or a comment on the place, or on what holds it, has it. An empty object is
    /// kept by what stands in its place.
    func keeps(_ value: SetValue) -> Bool {
        if standing.contains(value) || value.json.string == "{}" && paths.contains(value.path) { return true }
        return kept.contains { value.path.starts(with: $0.path) && $0.values.contains(value.json) }
    }

    private static func kept(by comment: Record) -> (path: [Text], values: Set<Text>)? {
        guard let conflict = comment[Comment.conflict], let path = conflict[Disagreement.path],
            case .raw(let theirs)? = conflict.value("theirs"),
            let value = try? JourneyReader.value(Array(theirs.json.bytes), for: Schema.slot(at: path))
        else { return nil }
        return (path, Set(value.leaves(at: path).map(\.json) + [theirs.json]))
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

    /// The values that experiences under a new lane had under the old one.
    func carriedValues(in side: Journey) -> Set<SetValue> {
        var result: Set<SetValue> = []
        for (id, touchpoint) in records(.touchpoint) {
            guard let after = side[.touchpoint, id] else { continue }
            let (old, new) = (touchpoint[Touchpoint.experiences], after[Touchpoint.experiences])
            for lane in new.keys where old[lane] == nil {
                let path = RecordType.touchpoint.path(id) + ["experiences", lane]
                for entry in old.items where new[entry.key] == nil { result.formUnion(entry.value.leaves(at: path)) }
            }
        }
        return result
    }
}

extension Value {
    /// The values inside this one that have no parts, with their paths; sets element by element.
    func leaves(at path: [Text]) -> [SetValue] {
        let parts: [SetValue]
        switch self {
        case .record(let record) where record.misfit == nil:
            parts = (record.fields.map(\.spec.key) + record.unknownKeys).flatMap { key in
                record.value(key)?.leaves(at: path + [key]) ?? []
            }
        case .entries(let entries): parts = entries.items.flatMap { $0.value.leaves(at: path + [$0.key]) }
        case .list(let list) where Schema.isSet(path):
            parts = list.map { SetValue(path: path, json: JSONText.compact(.text($0))) }
        default: return [SetValue(path: path, json: JSONText.compact(self))]
        }
        let isObject = if case .list = self { false } else { true }
        return parts.isEmpty && isObject ? [SetValue(path: path, json: "{}")] : parts
    }
}

extension Schema {
    fileprivate static func isSet(_ path: [Text]) -> Bool {
        switch slot(at: path) {
        case .field(.set), .field(.refs): true
        default: false
        }
    }
}
