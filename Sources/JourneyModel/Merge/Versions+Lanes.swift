extension Versions<Record> {
    /// The touchpoint in three versions, in which the experience of a lane that was replaced by another one stands in
    /// all of them under the new lane, so that edits of it meet.
    ///
    /// A lane is replaced where exactly one lane went and exactly one came, on one side beside what the other one has,
    /// or on both sides alike.
    var followingLanes: Versions<Record> {
        var result = self
        let lanes = map { record -> Set<Text>? in
            guard case .entries(let entries)? = record.value(at: Touchpoint.experiences.index) else { return nil }
            return Set(entries.keys)
        }
        guard let base = lanes.base, let ours = lanes.ours, let theirs = lanes.theirs else { return self }
        if let (old, new) = Self.replacement(base.intersection(theirs).subtracting(ours), ours, base.union(theirs)) {
            result.base = result.base?.movingExperience(old, to: new)
            result.theirs = result.theirs?.movingExperience(old, to: new)
        }
        if let (old, new) = Self.replacement(base.intersection(ours).subtracting(theirs), theirs, base.union(ours)) {
            result.base = result.base?.movingExperience(old, to: new)
            result.ours = result.ours?.movingExperience(old, to: new)
        }
        let gone = base.subtracting(ours).subtracting(theirs)
        if let (old, new) = Self.replacement(gone, ours.intersection(theirs), base) {
            result.base = result.base?.movingExperience(old, to: new)
        }
        return result
    }

    /// The lane that went and the one that came, where it is one of each.
    private static func replacement(
        _ gone: Set<Text>, _ lanes: Set<Text>, _ known: Set<Text>
    ) -> (old: Text, new: Text)? {
        let new = lanes.subtracting(known)
        guard gone.count == 1, new.count == 1, let old = gone.first, let new = new.first else { return nil }
        return (old, new)
    }
}

extension Record {
    /// The touchpoint with an experience under another lane.
    fileprivate func movingExperience(_ old: Text, to new: Text) -> Record {
        let experiences = self[Touchpoint.experiences]
        guard let experience = experiences[old] else { return self }
        return with(Touchpoint.experiences, experiences.replacing(old, with: nil).replacing(new, with: experience))
    }
}
