extension Draft {
    /// Makes a touchpoint of its own, behind the other one, of one lane's part in it: its experience and the comments
    /// on it, its part in the moment, and its pains. A pain that other lanes there feel too stays on both. Votes stay
    /// with the first.
    ///
    /// - Returns: the id of the new touchpoint.
    @discardableResult
    public mutating func split(
        _ touchpoint: ID, _ lane: ID, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        let (record, _) = try existingExperience(touchpoint, lane)
        guard record[Touchpoint.experiences].count > 1, let part = journey.clip(touchpoint, lane: lane)?.touchpoint
        else {
            throw .onlyLane(touchpoint: journey.name(of: touchpoint, .touchpoint), lane: journey.name(of: lane, .lane))
        }
        let stage = record[Touchpoint.stage].flatMap { journey[.stage, $0] == nil ? nil : $0 }
        let id = try insert(part.with(Touchpoint.votes, nil), in: stage, .after(touchpoint), using: &random)
        try splitPains(of: touchpoint, to: id, lane)
        for comment in commentsOnExperience(touchpoint, lane) { try change(.comment, comment, Comment.on, to: id) }
        try cut(touchpoint, from: lane)
        return id
    }

    private mutating func splitPains(of touchpoint: ID, to new: ID, _ lane: ID) throws(RuleError) {
        for id in journey.map.pains(on: touchpoint) {
            guard let pain = journey[.pain, id] else { continue }
            let lanes = pain[Pain.lanes]
            guard lanes.isEmpty || lanes.contains(lane) else { continue }
            let on = pain[Pain.on]
            try change(
                .pain, id, Pain.on, to: lanes.count == 1 ? on.replacing(touchpoint, with: new) : on.adding(new))
        }
    }
}
