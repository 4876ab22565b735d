import JourneyModel

/// A stakeholder who came in late.
public struct Lateness: Hashable, Sendable {
    /// The stakeholder's lane.
    public let lane: ID
    /// The stage in which they came in.
    public let joined: ID
    /// The stage in which they should have; `nil` when the lane does not say and its part in the purchase tells.
    public let expected: ID?
}

extension Journey {
    /// Whether a stakeholder came late, and how.
    ///
    /// Late: `joins`, else the stage of the first experience, lies after `shouldJoin`. Without `shouldJoin`: an
    /// institutional lane or one with a veto that came in during the decision phase or later. Who never came in
    /// at all is not late.
    public func lateness(of lane: ID) -> Lateness? {
        guard let record = self[.lane, lane], Self.isStakeholder(record) else { return nil }
        let joined = record[Lane.joins].flatMap { map.stages.firstIndex(of: $0) } ?? firstStage(of: lane)
        return lateness(of: lane, record, joined: joined) { map.stages.firstIndex(of: $0) }
    }

    /// `lateness(of:)` with what was found out once for all lanes.
    func lateness(of lane: ID, _ arrivals: Arrivals) -> Lateness? {
        guard let record = self[.lane, lane], Self.isStakeholder(record) else { return nil }
        let joined = record[Lane.joins].flatMap { arrivals.stages[$0] } ?? arrivals.first[lane]
        return lateness(of: lane, record, joined: joined) { arrivals.stages[$0] }
    }

    private func lateness(
        of lane: ID, _ record: Record, joined: Int?, place: (ID) -> Int?
    ) -> Lateness? {
        guard let joined else { return nil }
        if let expected = record[Lane.shouldJoin], let place = place(expected) {
            return joined > place ? Lateness(lane: lane, joined: map.stages[joined], expected: expected) : nil
        }
        guard Self.mustComeEarly(record), isDecisionOrLater(map.stages[joined]) else { return nil }
        return Lateness(lane: lane, joined: map.stages[joined], expected: nil)
    }

    /// All stakeholders who came late, from top to bottom.
    public func latecomers() -> [Lateness] {
        let arrivals = Arrivals(in: self)
        return map.lanes.compactMap { lateness(of: $0, arrivals) }
    }

    private func firstStage(of lane: ID) -> Int? {
        map.stages.firstIndex { !map.touchpoints(lane: lane, stage: $0).isEmpty }
    }

    private static func mustComeEarly(_ lane: Record) -> Bool {
        lane.holds(Lane.role, "institutional") || lane[Lane.authority].contains { $0.says("veto") }
    }

    private func isDecisionOrLater(_ stage: ID) -> Bool {
        guard let phase = self[.stage, stage]?[Stage.phase] else { return false }
        let early: [StaticString] = ["awareness", "consideration", "other"]
        return Choices.phase.contains(where: phase.says) && !early.contains(where: phase.says)
    }
}

/// When the lanes of a journey came in, found out in one walk over its touchpoints.
struct Arrivals {
    /// Where the stages stand, counted from 0.
    let stages: [ID: Int]
    /// The first stage in which a lane has a touchpoint, counted from 0.
    let first: [ID: Int]

    init(in journey: Journey) {
        let stages = Dictionary(journey.map.stages.enumerated().map { ($1, $0) }) { first, _ in first }
        var first: [ID: Int] = [:]
        for touchpoint in journey.records(.touchpoint).values {
            guard let stage = touchpoint[Touchpoint.stage].flatMap({ stages[$0] }) else { continue }
            for lane in touchpoint[Touchpoint.experiences].keys {
                first[ID(lane)] = min(first[ID(lane)] ?? stage, stage)
            }
        }
        self.stages = stages
        self.first = first
    }
}
