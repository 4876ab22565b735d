/// A three-way merge in progress: joins values and notes where the sides exclude each other.
struct LeafMerge {
    /// The conflicts so far, in the order in which they were met.
    private(set) var conflicts: [MergeConflict] = []

    /// Notes a conflict, in which ours stands.
    mutating func conflict(_ versions: Versions<Value>, at path: [Text]) {
        let comment = ConflictComment(keeping: versions.theirs, at: path)
        conflicts.append(.init(path: path, ours: versions.ours, theirs: versions.theirs, comment: comment.id))
    }

    /// What stands afterwards at a path; `nil` for nothing.
    mutating func value(_ versions: Versions<Value>, _ kind: FieldKind, at path: [Text]) -> Value? {
        if let settled = versions.settled { return settled }
        switch (versions.ours, versions.theirs) {
        case (.record(let ours)?, .record(let theirs)?) where ours.misfit == nil && theirs.misfit == nil:
            return .record(fields(versions.map { Record($0) }, at: path))
        case (.record?, nil), (nil, .record?):
            return survivor(versions, at: path)
        case (.entries?, .entries?), (.entries?, nil), (nil, .entries?):
            return entries(versions.map { Entries($0) }, kind, at: path)
        case (.raw(let ours)?, .raw(let theirs)?) where ours.members != nil && theirs.members != nil:
            return .raw(RawValue(members: members(versions.map(\.members), at: path)))
        default:
            return leaf(versions, kind, at: path)
        }
    }

    /// What one side edited and the other one removed stays.
    private mutating func survivor(_ versions: Versions<Value>, at path: [Text]) -> Value? {
        conflict(Versions(versions.base, versions.ours ?? versions.theirs, nil), at: path)
        return versions.ours ?? versions.theirs
    }

    private mutating func leaf(_ versions: Versions<Value>, _ kind: FieldKind, at path: [Text]) -> Value? {
        if kind.isSet, let merged = versions.mergedSet { return merged.unlessEmpty }
        if case .list = kind, let merged = versions.mergedList { return merged.unlessEmpty }
        if case .position = kind { return versions.ours }
        conflict(versions, at: path)
        return versions.ours
    }

    private mutating func entries(_ versions: Versions<Entries>, _ kind: FieldKind, at path: [Text]) -> Value? {
        let keys = (versions.ours?.keys ?? []) + (versions.theirs?.keys ?? [])
        let items = keys.asSet.compactMap { key in
            value(versions.map { $0[key] }, kind.ofEntries, at: path + [key]).map { Entries.Entry(key, $0) }
        }
        return Value.entries(Entries(sorted: items)).unlessEmpty
    }
}

extension FieldKind {
    fileprivate var isSet: Bool {
        switch self {
        case .set, .refs: true
        default: false
        }
    }

    /// The kind of the values in a keyed map of this kind.
    fileprivate var ofEntries: FieldKind {
        if case .records(let type, _) = self { return .record(type) }
        return .any
    }
}

extension Value {
    /// The members of an object that is kept as it was written.
    fileprivate var members: [Record.Unknown]? {
        if case .raw(let raw) = self { raw.members } else { nil }
    }
}

extension Versions<Value> {
    /// The set with what either side added and without what either side removed; `nil` where one of the three is no
    /// list.
    fileprivate var mergedSet: Value? {
        guard let base = Self.elements(base), let ours = Self.elements(ours), let theirs = Self.elements(theirs) else {
            return nil
        }
        let removed = base.subtracting(ours).union(base.subtracting(theirs))
        return .list(Array(ours.union(theirs).subtracting(removed)).asSet)
    }

    private static func elements(_ value: Value?) -> Set<Text>? {
        switch value {
        case nil: []
        case .list(let list)?: Set(list)
        default: nil
        }
    }
}
