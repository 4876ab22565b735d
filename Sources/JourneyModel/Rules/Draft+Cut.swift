/// What became of a touchpoint that was cut from a lane.
public enum CutOutcome: Hashable, Sendable {
    /// It still stands in these lanes.
    case remains(in: [ID])
    /// It was in no other lane and is gone, with all that hung on it.
    case removed
}

extension Draft {
    /// Takes a touchpoint out of a lane, with what belongs to this lane there: its experience and the comments on
    /// it, its place as the lead, its part in the moment and in the pains. A pain that only this lane felt, only
    /// here, goes. From its last lane the whole touchpoint is removed.
    @discardableResult
    public mutating func cut(_ touchpoint: ID, from lane: ID) throws(RuleError) -> CutOutcome {
        let record = try existingExperience(touchpoint, lane).touchpoint
        let others = record[Touchpoint.experiences].keys.removing(lane)
        guard !others.isEmpty else {
            try remove([(.touchpoint, touchpoint)])
            return .removed
        }
        try cutPains(on: touchpoint, of: lane, others)
        try remove(commentsOnExperience(touchpoint, lane).map { (.comment, $0) })
        try cutMoment(record, touchpoint, lane)
        if record[Touchpoint.lead] == lane { try change(.touchpoint, touchpoint, Touchpoint.lead, to: nil) }
        try change(experiencePath(touchpoint, lane), to: nil)
        return .remains(in: others.map { ID($0) })
    }

    /// The comments on one lane's experience of a touchpoint.
    func commentsOnExperience(_ touchpoint: ID, _ lane: ID) -> [ID] {
        journey.map.comments(on: touchpoint).filter { journey[.comment, $0]?[Comment.lane] == lane }
    }

    private mutating func cutMoment(_ record: Record, _ touchpoint: ID, _ lane: ID) throws(RuleError) {
        guard let lanes = record[Touchpoint.moment]?[Moment.lanes], lanes.contains(lane) else { return }
        let path = RecordType.touchpoint.path(touchpoint) + [Touchpoint.moment.key]
        if lanes.count == 1 {
            try change(path, to: nil)
        } else {
            try change(path + [Moment.lanes.key], to: .list(lanes.removing(lane)))
        }
    }

    private mutating func cutPains(on touchpoint: ID, of lane: ID, _ others: [Text]) throws(RuleError) {
        for id in journey.map.pains(on: touchpoint) {
            guard let pain = journey[.pain, id], pain[Pain.lanes].contains(lane) else { continue }
            let isOnlyHere = pain[Pain.on].count == 1
            let isFeltByOthersHere = pain[Pain.lanes].contains { others.contains($0) }
            switch (isOnlyHere, isFeltByOthersHere || pain[Pain.lanes].count > 1) {
            case (true, true): try change(.pain, id, Pain.lanes, to: pain[Pain.lanes].removing(lane))
            case (true, false): try remove([(.pain, id)])
            case (false, _):
                if !isFeltByOthersHere { try change(.pain, id, Pain.on, to: pain[Pain.on].removing(touchpoint)) }
            }
        }
    }
}
