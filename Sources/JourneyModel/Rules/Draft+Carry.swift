extension Draft {
    /// Carries a touchpoint from one lane to another: the experience, the lead, the lane in the moment, in the
    /// pains and in the comments there move together. A pain that is also felt elsewhere keeps the old lane too.
    ///
    /// Refused where the touchpoint already is in the lane.
    public mutating func carry(_ touchpoint: ID, from old: ID, to new: ID) throws(RuleError) {
        _ = try existing(.lane, new)
        let (record, experience) = try existingExperience(touchpoint, old)
        guard record[Touchpoint.experiences][new.text] == nil else {
            throw .alreadyThere(
                touchpoint: journey.name(of: touchpoint, .touchpoint), lane: journey.name(of: new, .lane))
        }
        try change(experiencePath(touchpoint, new), to: experience)
        try change(experiencePath(touchpoint, old), to: nil)
        if record[Touchpoint.lead] == old { try change(.touchpoint, touchpoint, Touchpoint.lead, to: new) }
        try carryMoment(record, touchpoint, from: old, to: new)
        try carryPains(on: touchpoint, from: old, to: new)
        for comment in commentsOnExperience(touchpoint, old) {
            try change(.comment, comment, Comment.lane, to: new)
        }
    }

    private mutating func carryMoment(
        _ record: Record, _ touchpoint: ID, from old: ID, to new: ID
    ) throws(RuleError) {
        guard let lanes = record[Touchpoint.moment]?[Moment.lanes], lanes.contains(old) else { return }
        let path = RecordType.touchpoint.path(touchpoint) + [Touchpoint.moment.key, Moment.lanes.key]
        try change(path, to: .list(lanes.replacing(old, with: new)))
    }

    private mutating func carryPains(on touchpoint: ID, from old: ID, to new: ID) throws(RuleError) {
        for id in journey.map.pains(on: touchpoint) {
            guard let pain = journey[.pain, id], pain[Pain.lanes].contains(old) else { continue }
            let isOnlyHere = pain[Pain.on].count == 1
            let lanes = pain[Pain.lanes]
            try change(
                .pain, id, Pain.lanes, to: isOnlyHere ? lanes.replacing(old, with: new) : lanes.adding(new))
        }
    }
}
