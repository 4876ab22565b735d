extension Journey {
    /// The edits, leaf by leaf, that make another journey of this one: applied in their order they give its bytes.
    ///
    /// Fields are set one by one, lists and sets whole; records that only one of both has are added or removed whole.
    /// Only where that could not give the order of unknown fields is what holds them set whole; of the journey itself
    /// that is the empty path. Linear in the number of records; what both share in memory costs nothing.
    public func edits(to other: Journey) -> [Edit] {
        let changes = RecordType.collections.flatMap { type in
            records(type).differences(to: other.records(type)).flatMap { $0.edits(type) }
        }
        // What stands in the place of a collection goes before its records come, and comes when they are gone.
        let (cleared, clearing) = root.withoutMisfits(unlessIn: other.root)
        let rest = cleared.edits(to: other.root, at: [])
        return other.root.hasMisfits ? clearing + changes + rest : clearing + rest + changes
    }
}

extension RecordDifference {
    fileprivate func edits(_ type: RecordType) -> [Edit] {
        let path = type.path(id)
        if let old, let new { return old.edits(to: new, at: path) }
        return [Edit(at: path, from: old.map { .record($0) }, to: new.map { .record($0) })]
    }
}

extension Record {
    /// The keys of collections under which something else than records stands.
    public var misfitCollections: [Text] { unknownKeys.filter { RecordType(collectionKey: $0) != nil } }

    fileprivate var hasMisfits: Bool { !misfitCollections.isEmpty }

    /// The record without what stands in the place of collections and not in another one, and the edits that lead
    /// to it.
    fileprivate func withoutMisfits(unlessIn other: Record) -> (record: Record, edits: [Edit]) {
        let keys = misfitCollections.filter { other.value($0) == nil }
        let edits = keys.map { Edit(at: [$0], from: value($0), to: nil) }
        return (keys.reduce(self) { $0.replacing($1, with: nil) }, edits)
    }
}
