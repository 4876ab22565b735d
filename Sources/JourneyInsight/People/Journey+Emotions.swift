import JourneyModel

extension Journey {
    /// What one lane judged at a touchpoint; `nil` when the lane is not there.
    public func judgement(_ touchpoint: ID, lane: ID) -> Judgement? {
        self[.touchpoint, touchpoint]?[Touchpoint.experiences].record(lane.text).map(Judgement.init)
    }

    /// The emotion of a cell, −2 to +2: the mean of its judged experiences by weight. See ``Emotions/mean(_:)``.
    ///
    /// Walks the touchpoints of this cell only.
    public func emotion(lane: ID, stage: ID) -> Double? { sums(lane: lane, stage: stage).emotion }

    /// The mean of the stakeholders' means in a stage, −2 to +2. See ``Emotions/meanOfLanes(_:)``.
    public func meanOfLanes(stage: ID) -> Double? {
        Emotions.meanOfLanes(stakeholders.map { emotion(lane: $0, stage: stage) })
    }

    /// The largest difference between two stakeholders' means in a stage, 0 to 4.
    public func spread(stage: ID) -> Double? {
        Emotions.spread(stakeholders.map { emotion(lane: $0, stage: stage) })
    }

    /// The stakeholders' judged emotions at a touchpoint, by lane id.
    public func emotions(at touchpoint: ID) -> [(lane: ID, emotion: Int)] {
        self[.touchpoint, touchpoint].map { Self.emotions(in: $0, among: isStakeholder) } ?? []
    }

    /// The judged emotions in a touchpoint of those lanes that count.
    static func emotions(in touchpoint: Record, among counts: (ID) -> Bool) -> [(lane: ID, emotion: Int)] {
        touchpoint[Touchpoint.experiences].items.compactMap { entry in
            guard let emotion = emotion(in: entry), counts(ID(entry.key)) else { return nil }
            return (ID(entry.key), emotion)
        }
    }

    /// The judged emotion of an experience, whose key is its lane.
    private static func emotion(in entry: Entries.Entry) -> Int? {
        guard case .record(let experience) = entry.value else { return nil }
        return Judgement.emotion(in: experience)
    }

    /// The lanes that live through a touchpoint and have not judged it, by lane id.
    public func unjudgedLanes(at touchpoint: ID) -> [ID] {
        let experiences = self[.touchpoint, touchpoint]?[Touchpoint.experiences] ?? Entries()
        return experiences.items.filter { Entries.judgement($0).emotion == nil }.map { ID($0.key) }
    }

    /// The largest difference between two stakeholders at a touchpoint, 0 to 4; `nil` when fewer than two judged.
    public func spread(touchpoint: ID) -> Int? {
        self[.touchpoint, touchpoint].flatMap(spread)
    }

    /// The largest difference between two stakeholders in a touchpoint's record, 0 to 4; `nil` when fewer than two judged.
    public func spread(in touchpoint: Record) -> Int? {
        var tally = SpreadTally()
        for entry in touchpoint[Touchpoint.experiences].items {
            if let emotion = Self.emotion(in: entry), isStakeholder(ID(entry.key)) { tally.add(Double(emotion)) }
        }
        return tally.spread.map { Int($0) }
    }

    /// That difference where it makes a conflict, 3 or 4; `nil` where it makes none.
    public func conflict(in touchpoint: Record) -> Int? {
        // Whoever does not count only makes it larger, and is seldom there.
        var ofAll = SpreadTally()
        for entry in touchpoint[Touchpoint.experiences].items {
            if let emotion = Self.emotion(in: entry) { ofAll.add(Double(emotion)) }
        }
        guard let most = ofAll.spread, Int(most) >= Emotions.conflictSpread else { return nil }
        return spread(in: touchpoint).flatMap { $0 >= Emotions.conflictSpread ? $0 : nil }
    }

    /// The emotion of a lane stage by stage, from left to right, and what it had been led to expect.
    public func curve(of lane: ID) -> [CurvePoint] {
        map.stages.map { stage in
            let sums = sums(lane: lane, stage: stage)
            return CurvePoint(stage: stage, emotion: sums.emotion, expected: sums.expectation)
        }
    }
}

/// One stage of a lane's curve.
public struct CurvePoint: Hashable, Sendable {
    /// The stage.
    public let stage: ID
    /// The mean emotion there, −2 to +2; `nil` leaves a gap.
    public let emotion: Double?
    /// The mean expectation there, −2 to +2.
    public let expected: Double?
}
