/// Joins values that stand under one key: equal ones collapse, objects are joined leaf by leaf, of differing leaves the
/// first stands and the others are kept for comments.
///
/// Linear in the size of the values, however many there are.
struct Joining {
    /// Values that lost, with the keys to their places.
    private(set) var losers: [(path: [Text], value: Value)] = []
    /// The numbers of the versions of which something lost, since `begin`.
    private var losing: Set<Int> = []

    /// One of the values under a key; the first one has the number 0.
    struct Version {
        let value: Value
        let number: Int
    }

    /// Keeps a value that lost.
    mutating func lose(_ value: Value, at path: [Text]) {
        losers.append((path, value))
    }

    /// What the values give together, and the numbers of those of which something lost.
    mutating func join(_ values: [Value], at path: [Text]) -> (value: Value?, losing: Set<Int>) {
        losing = []
        let versions = values.enumerated().map { Version(value: $1, number: $0) }
        return (join(versions, at: path), losing)
    }

    private mutating func join(_ versions: [Version], at path: [Text]) -> Value? {
        guard let first = versions.first?.value, versions.count > 1 else { return versions.first?.value }
        for version in versions.dropFirst() where !first.canJoin(version.value) && first != version.value {
            lose(version.value, at: path)
            losing.insert(version.number)
        }
        switch first {
        case .record(let record) where record.misfit == nil:
            return .record(joinRecords(versions, record.type, at: path))
        case .entries: return .entries(joinEntries(versions, at: path))
        default: return first
        }
    }

    private mutating func joinRecords(_ versions: [Version], _ type: RecordType, at path: [Text]) -> Record {
        let specs = Schema.of(type).fields
        var known = specs.map { _ in [Version]() }
        var unknown = VersionsByKey()
        for version in versions {
            guard case .record(let record) = version.value, record.misfit == nil else { continue }
            for slot in record.slots {
                known[Int(slot.field)].append(Version(value: slot.value, number: version.number))
            }
            for field in record.unknown { unknown.add(.raw(field.value), under: field.key, version.number) }
        }
        let slots = specs.indices.compactMap { index in
            join(known[index], at: path + [specs[index].key])
                .map { Record.Slot(value: $0, field: UInt8(truncatingIfNeeded: index)) }
        }
        let others = join(unknown, at: path).compactMap { entry -> Record.Unknown? in
            guard case .raw(let raw) = entry.value else { return nil }
            return Record.Unknown(key: entry.key, value: raw)
        }
        return Record(type: type, slots: slots, unknown: others)
    }

    private mutating func joinEntries(_ versions: [Version], at path: [Text]) -> Entries {
        var byKey = VersionsByKey()
        for version in versions {
            guard case .entries(let entries) = version.value else { continue }
            for entry in entries.items { byKey.add(entry.value, under: entry.key, version.number) }
        }
        return Entries(sorted: join(byKey, at: path).sorted { $0.key < $1.key })
    }

    private mutating func join(_ byKey: VersionsByKey, at path: [Text]) -> [Entries.Entry] {
        zip(byKey.keys, byKey.versions).compactMap { key, versions in
            let value = versions.count > 1 ? join(versions, at: path + [key.pathKey]) : versions.first?.value
            return value.map { Entries.Entry(key, $0) }
        }
    }
}

/// Versions by their keys, in the order in which the keys were met.
private struct VersionsByKey {
    private(set) var keys: [Text] = []
    private(set) var versions: [[Joining.Version]] = []
    private var places: [Text: Int] = [:]

    mutating func add(_ value: Value, under key: Text, _ number: Int) {
        let version = Joining.Version(value: value, number: number)
        if let place = places[key] { return versions[place].append(version) }
        places[key] = keys.count
        keys.append(key)
        versions.append([version])
    }
}

extension Value {
    /// Whether the two are joined part by part.
    fileprivate func canJoin(_ other: Value) -> Bool {
        switch (self, other) {
        case (.record(let first), .record(let second)): first.misfit == nil && second.misfit == nil
        case (.entries, .entries): true
        default: false
        }
    }
}
