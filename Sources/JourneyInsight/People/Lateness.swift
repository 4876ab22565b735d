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
        guard let record = self[.lane, lane], Self.isStakeholder(record),
            let joined = record[Lane.joins].flatMap(place(of:)) ?? firstStage(of: lane)
        else { return nil }
        if let expected = record[Lane.shouldJoin], let place = place(of: expected) {
            return joined > place ? Lateness(lane: lane, joined: map.stages[joined], expected: expected) : nil
        }
        guard Self.mustComeEarly(record), isDecisionOrLater(map.stages[joined]) else { return nil }
        return Lateness(lane: lane, joined: map.stages[joined], expected: nil)
    }

    /// All stakeholders who came late, from top to bottom.
    public func latecomers() -> [Lateness] { map.lanes.compactMap(lateness(of:)) }

    private func place(of stage: ID) -> Int? { map.stages.firstIndex(of: stage) }

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
