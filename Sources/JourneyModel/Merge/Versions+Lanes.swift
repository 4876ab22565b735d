extension Versions<Record> {
    /// The touchpoint in three versions, in which the experience of a lane that was replaced by another one stands
    /// under the new lane in all of them, so that edits of it meet.
    ///
    /// A lane is replaced where exactly one lane went and exactly one came: on one side while the other one has the
    /// lanes of the base, or on both together. A side that has the merge already must find the same; so where both
    /// have the new lane and one of them still has the old one as it was, that counts as replaced, too.
    var followingLanes: Versions<Record> {
        let lanes = map(\.lanes)
        guard let base = lanes.base, let ours = lanes.ours, let theirs = lanes.theirs else { return self }
        if theirs == base, let (old, new) = Self.replacement(base.subtracting(ours), ours.subtracting(base)) {
            return Versions(
                self.base?.movingExperience(old, to: new), self.ours, self.theirs?.movingExperience(old, to: new))
        }
        if ours == base, let (old, new) = Self.replacement(base.subtracting(theirs), theirs.subtracting(base)) {
            return Versions(
                self.base?.movingExperience(old, to: new), self.ours?.movingExperience(old, to: new), self.theirs)
        }
        let gone = base.filter { lane in map { $0[Touchpoint.experiences][lane] }.settled == .some(nil) }
        guard let (old, new) = Self.replacement(gone, ours.union(theirs).subtracting(base)),
            ours.contains(new), theirs.contains(new)
        else { return self }
        return Versions(
            self.base?.movingExperience(old, to: new), self.ours?.movingExperience(old, to: nil),
            self.theirs?.movingExperience(old, to: nil))
    }

    private static func replacement(_ gone: Set<Text>, _ new: Set<Text>) -> (old: Text, new: Text)? {
        guard gone.count == 1, new.count == 1, let old = gone.first, let new = new.first else { return nil }
        return (old, new)
    }
}

extension Record {
    /// The lanes that a touchpoint has; `nil` where something else stands in their place.
    fileprivate var lanes: Set<Text>? {
        switch value(at: Touchpoint.experiences.index) {
        case nil: []
        case .entries(let entries)?: Set(entries.keys)
        default: nil
        }
    }

    /// The touchpoint with an experience under another lane, or (`nil`) without it.
    fileprivate func movingExperience(_ old: Text, to new: Text?) -> Record {
        let experiences = self[Touchpoint.experiences]
        let rest = experiences.replacing(old, with: nil)
        return with(Touchpoint.experiences, new.map { rest.replacing($0, with: experiences[old]) } ?? rest)
    }
}
