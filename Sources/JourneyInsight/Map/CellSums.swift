import JourneyModel

/// What a cell, a lane or a stage adds up to.
///
/// Sums can be added and taken away, so one edit changes a few of them and never asks for a walk over the map.
public struct CellSums: Hashable, Sendable {
    /// The number of cards: experiences in a cell or a lane, touchpoints in a stage.
    public var cards = 0
    /// The number of experiences without an emotion.
    public var unjudged = 0
    /// The number of moments of truth.
    public var moments = 0
    /// The number of pains.
    public var pains = 0
    /// The number of experiences with a broken promise.
    public var broken = 0
    /// The number of touchpoints that two stakeholders felt three steps or more apart; in a cell those of its lane's
    /// cards, where the lane is a stakeholder's. Lanes do not count them.
    public var conflicts = 0
    /// The emotions that were judged.
    public var felt = EmotionTally()
    /// What had been expected.
    public var expected = EmotionTally()

    /// Sums of nothing.
    public init() {}

    /// The mean emotion by weight, −2 to +2; `nil` when nothing is judged.
    public var emotion: Double? { felt.mean }

    /// The mean expectation by weight, −2 to +2; `nil` when nothing was said.
    public var expectation: Double? { expected.mean }

    /// Whether there is nothing at all.
    public var isEmpty: Bool { self == CellSums() }

    /// Counts one experience; `sign` −1 takes it out again.
    mutating func add(_ judgement: Judgement, isMoment: Bool, sign: Int) {
        cards += sign
        unjudged += judgement.emotion == nil ? sign : 0
        moments += isMoment ? sign : 0
        broken += judgement.isBrokenPromise ? sign : 0
        felt.add(judgement.emotion, weight: judgement.weight, sign: sign)
        expected.add(judgement.expected, weight: judgement.weight, sign: sign)
    }
}

extension Journey {
    /// The sums of one cell. Walks the touchpoints of this cell only.
    public func sums(lane: ID, stage: ID) -> CellSums {
        var sums = CellSums()
        var pains: Set<ID> = []
        for id in map.touchpoints(lane: lane, stage: stage) {
            guard let touchpoint = self[.touchpoint, id] else { continue }
            let experience = touchpoint[Touchpoint.experiences].record(lane.text)
            let isMoment = Self.isMoment(touchpoint, for: lane.text)
            sums.add(experience.map(Judgement.init) ?? Judgement(emotion: nil), isMoment: isMoment, sign: 1)
            pains.formUnion(self.pains(on: id, lane: lane))
            if isStakeholder(lane), isFeltApart(touchpoint) { sums.conflicts += 1 }
        }
        sums.pains = pains.count
        return sums
    }

    private func isFeltApart(_ touchpoint: Record) -> Bool {
        var range = EmotionRange()
        for felt in Self.emotions(in: touchpoint, among: isStakeholder) { range.take(felt.emotion) }
        return range.isConflict
    }

    /// Whether a touchpoint is a moment of truth for a lane: it has a moment that names the lane or nobody.
    static func isMoment(_ touchpoint: Record, for lane: Text) -> Bool {
        concerns(touchpoint[Touchpoint.moment], lane)
    }

    /// Whether a moment, if there is one, names a lane or nobody.
    static func concerns(_ moment: Record?, _ lane: Text) -> Bool {
        guard let moment else { return false }
        let lanes = moment[Moment.lanes]
        return lanes.isEmpty || lanes.contains(lane)
    }
}
