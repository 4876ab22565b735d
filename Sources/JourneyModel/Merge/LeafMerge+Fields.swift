extension LeafMerge {
    /// A record field by field. Both sides must have one that is an object; a base that has none counts as empty.
    mutating func fields(_ versions: Versions<Record>, at path: [Text]) -> Record {
        var versions = versions
        if versions.base?.misfit != nil { versions.base = nil }
        let type = versions.ours?.type ?? .journey
        if type == .touchpoint { versions = versions.followingLanes }
        let slots = Schema.of(type).fields.indices.compactMap { index in
            field(index, of: type, versions, at: path).map { Record.Slot(value: $0, field: UInt8(index)) }
        }
        return Record(type: type, slots: slots, unknown: members(versions.map { $0.unknown }, at: path))
    }

    private mutating func field(
        _ index: Int, of type: RecordType, _ versions: Versions<Record>, at path: [Text]
    ) -> Value? {
        let spec = Schema.of(type).fields[index]
        let values = versions.map { $0.value(at: index) }
        if type == .touchpoint, case .position = spec.kind, let side = versions.sideWithStage {
            return side.value(at: index)
        }
        return value(values, spec.kind, at: path + [spec.key])
    }

    /// What the schema does not know, member by member.
    mutating func members(_ versions: Versions<[Record.Unknown]>, at path: [Text]) -> [Record.Unknown] {
        let tables = versions.map { Dictionary($0.map { ($0.key, $0.value) }) { first, _ in first } }
        var values: [Text: RawValue] = [:]
        for key in ((versions.ours ?? []) + (versions.theirs ?? [])).map(\.key).asSet {
            let merged = value(tables.map { $0[key].map { .raw($0) } }, .any, at: path + [key])
            if case .raw(let raw)? = merged { values[key] = raw }
        }
        return versions.map { $0.map(\.key) }.order(of: Set(values.keys)).compactMap { key in
            values[key].map { Record.Unknown(key: key, value: $0) }
        }
    }
}

extension Versions<Record> {
    /// The side whose stage a touchpoint takes and whose position therefore stands with it; `nil` where both have the
    /// stage or neither moved it, and the position is a matter of its own.
    fileprivate var sideWithStage: Record? {
        let stages = map { $0.value(at: Touchpoint.stage.index) }
        if stages.ours == stages.theirs { return nil }
        return stages.base == stages.ours ? theirs : ours
    }
}

extension Versions<[Text]> {
    /// The order of unknown fields: that of the side that changed it, where it has just these keys; otherwise the base's
    /// with new keys behind, sorted, which both sides find alike.
    fileprivate func order(of keys: Set<Text>) -> [Text] {
        if let side = settled ?? nil, Set(side) == keys { return side }
        let old = (base ?? []).filter(keys.contains)
        return old + keys.subtracting(old).sorted()
    }
}
