import JourneyModel

extension Rule {
    /// Whether things stand where they can be seen.
    static let placing: [Rule] = [
        Rule(
            "unplaced-touchpoint", .note, reason: "A touchpoint without a stage or a lane stands in the inbox.",
            remedy: "Carry it into a cell, or remove it.", .record([.touchpoint], unplaced)),
        Rule(
            "lead-not-there", .warning, reason: "The leading lane must live through the touchpoint itself.",
            remedy: "Put the lane into the touchpoint, or choose another lead.", .record([.touchpoint], leadNotThere)),
        Rule(
            "moment-lane-not-there", .warning,
            reason: "A moment of truth can only be one for lanes that live through it.",
            remedy: "Put the lane into the touchpoint, or take it out of the moment.",
            .record([.touchpoint], momentLaneNotThere)),
        Rule(
            "pain-lane-not-there", .note,
            reason: "A pain of a lane that is on none of its touchpoints shows on everybody's card.",
            remedy: "Put the lane into the touchpoint, or take it out of the pain.", .record([.pain], painLaneNotThere)),
        Rule(
            "pain-without-place", .note, reason: "A pain that is on nothing shows on no card.",
            remedy: "Say on which touchpoints or stages it hurts.", .record([.pain], painWithoutPlace)),
        Rule(
            "relation-to-itself", .warning, reason: "A relation joins two lanes.",
            remedy: "Choose another lane for one of its ends.", .record([.relation], relationToItself)),
    ]

    private static func unplaced(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        let stage = subject.record[Touchpoint.stage]
        guard let stage, context.journey[.stage, stage] != nil else {
            return [Flaw("\(context.title(subject)) stands in no stage", Touchpoint.stage.key)]
        }
        let lanes = subject.record[Touchpoint.experiences].keys
        return lanes.contains { context.journey[.lane, ID($0)] != nil }
            ? [] : [Flaw("\(context.title(subject)) stands in no lane", Touchpoint.experiences.key)]
    }

    private static func leadNotThere(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard let lead = subject.record[Touchpoint.lead], context.journey[.lane, lead] != nil,
            subject.record[Touchpoint.experiences][lead.text] == nil
        else { return [] }
        return [Flaw("\(context.lane(lead.text)) leads at \(context.title(subject)) and is not there", "lead")]
    }

    private static func momentLaneNotThere(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        let experiences = subject.record[Touchpoint.experiences]
        let lanes = subject.record[Touchpoint.moment]?[Moment.lanes] ?? []
        return lanes.filter { experiences[$0] == nil && context.journey[.lane, ID($0)] != nil }.map { lane in
            Flaw(
                "the moment at \(context.title(subject)) names \(context.lane(lane)), who is not there",
                Touchpoint.moment.key, Moment.lanes.key)
        }
    }

    private static func painLaneNotThere(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        let places = subject.record[Pain.on].map { ID($0) }
        guard !places.isEmpty, places.allSatisfy({ context.journey[.touchpoint, $0] != nil }) else { return [] }
        let touchpoints = places.compactMap { context.journey[.touchpoint, $0] }
        return subject.record[Pain.lanes]
            .filter { lane in touchpoints.allSatisfy { $0[Touchpoint.experiences][lane] == nil } }
            .filter { context.journey[.lane, ID($0)] != nil }
            .map { Flaw("\(context.lane($0)) is on none of the touchpoints of \(context.title(subject))", "lanes") }
    }

    private static func painWithoutPlace(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        subject.record[Pain.on].isEmpty && subject.record.value(at: Pain.on.index) == nil
            ? [Flaw("\(context.title(subject)) is on no touchpoint and no stage", Pain.on.key)] : []
    }

    private static func relationToItself(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard let from = subject.record[Relation.from], from == subject.record[Relation.to] else { return [] }
        return [Flaw("the relation leads from \(context.lane(from.text)) to itself", Relation.to.key)]
    }
}

extension CheckContext {
    /// The name of the subject in quotes, for messages.
    func title(_ subject: Subject) -> String { "“\(journey.name(subject.type, subject.id))”" }
}
