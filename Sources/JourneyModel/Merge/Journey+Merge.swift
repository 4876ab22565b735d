/// What a merge gave.
public struct MergeResult: Sendable {
    /// The journey with the changes of both sides.
    public let journey: Journey
    /// The edits that lead from our side to the merged journey.
    public let edits: [Edit]
    /// Where both sides set something else; theirs is kept in a comment of the merged journey.
    public let conflicts: [MergeConflict]
}

/// A place where two sides set something else.
public struct MergeConflict: Hashable, Sendable {
    /// The keys to the place.
    public let path: [Text]
    /// What our side has there; `nil` where it has nothing.
    public let ours: Value?
    /// What their side has there; `nil` where it has nothing.
    public let theirs: Value?
    /// The comment that keeps what does not stand.
    public let comment: ID
}

extension Journey {
    /// Both sides' changes since the base, leaf by leaf. Nothing but the three journeys decides the result.
    ///
    /// Sets are merged by what was added and removed; a touchpoint's stage and position are taken from one side; where
    /// one side replaced exactly one lane of a touchpoint, the other side's edits of that experience follow. Where both
    /// set something else, ours stands and theirs goes into a comment (`ConflictComment`), but for positions; what one
    /// side edited and the other one removed stays, with such a comment. An empty journey is the base of two files that
    /// were made apart.
    ///
    /// Linear in the number of records of base and theirs, of which those that share storage cost nothing.
    public static func merge(base: Journey, ours: Journey, theirs: Journey) -> MergeResult {
        var merge = LeafMerge()
        var journey = ours
        journey.root = merge.fields(Versions(base.root, ours.root, theirs.root), at: [])
        journey.put(merge.records(base, ours, theirs))
        merge.keepMisfits(in: &journey)
        journey.put(merge.comments(missingIn: journey))
        return MergeResult(journey: journey, edits: ours.edits(to: journey), conflicts: merge.conflicts)
    }

    private mutating func put(_ changes: [RecordChange]) {
        let isBulk = beginBulk(of: changes.count)
        for change in changes { put(change.record, change.type, change.id) }
        if isBulk { endBulk() }
    }
}

/// A record that comes to stand in its collection; `nil` where none does.
private typealias RecordChange = (type: RecordType, id: ID, record: Record?)

extension LeafMerge {
    /// What becomes of the records that their side changed.
    fileprivate mutating func records(_ base: Journey, _ ours: Journey, _ theirs: Journey) -> [RecordChange] {
        var result: [RecordChange] = []
        for type in RecordType.collections {
            for difference in base.records(type).differences(to: theirs.records(type)) {
                let versions = Versions(difference.old, ours[type, difference.id], difference.new).map(Value.record)
                let merged = value(versions, .record(type), at: type.path(difference.id))
                guard merged != versions.ours else { continue }
                result.append((type, difference.id, merged.flatMap { Record($0) }))
            }
        }
        return result
    }

    /// The comments for the conflicts that no comment keeps yet.
    fileprivate func comments(missingIn journey: Journey) -> [RecordChange] {
        conflicts.filter { journey[.comment, $0.comment] == nil }.map {
            (.comment, $0.comment, ConflictComment(keeping: $0.theirs, at: $0.path).record)
        }
    }

    /// Where a collection would stand both as records and as something else, the records stand.
    fileprivate mutating func keepMisfits(in journey: inout Journey) {
        for key in journey.root.misfitCollections {
            guard let type = RecordType(collectionKey: key) else { continue }
            let hasRecords = !journey.records(type).isEmpty || type == .comment && !conflicts.isEmpty
            guard hasRecords else { continue }
            if case .raw(let raw)? = journey.root.value(key), !raw.holdsNothing {
                conflict(Versions(nil, nil, journey.root.value(key)), at: [key])
            }
            journey.root = journey.root.replacing(key, with: nil)
        }
    }
}
