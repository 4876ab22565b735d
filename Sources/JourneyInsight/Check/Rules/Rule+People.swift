import JourneyModel

extension Rule {
    /// Whether everybody was there in time and gets along.
    static let people: [Rule] = [
        Rule(
            "late-involvement", .warning,
            reason: "Who can say no and comes late meets the purchase as a deadline; that costs weeks.",
            remedy: "Bring them in earlier next time, and write what they must see into their cells.",
            .record([.lane], lateInvolvement)),
        Rule(
            "conflict-without-intervention", .warning,
            reason: "Stakeholders three steps apart, or in open conflict, stop a purchase; means hide it.",
            remedy: "Write into a relation of kind “conflicts” there who brings them together, and by when.",
            .record([.touchpoint, .relation], conflict)),
    ]

    private static func lateInvolvement(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        let journey = context.journey
        let found = context.arrivals.map { journey.lateness(of: subject.id, $0) } ?? journey.lateness(of: subject.id)
        guard let late = found else { return [] }
        let name = context.lane(subject.id.text)
        let joined = "\(name) came in at \(context.stage(late.joined))"
        guard let expected = late.expected else {
            return [Flaw("\(joined), late for somebody whose say is needed", Lane.joins.key)]
        }
        return [Flaw("\(joined) and should have at \(context.stage(expected))", Lane.joins.key)]
    }

    private static func conflict(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        subject.type == .relation ? conflictInRelation(subject, context) : conflictAtTouchpoint(subject, context)
    }

    private static func conflictAtTouchpoint(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        let relations = context.relationsInConflict
        guard relations[subject.id] == nil,
            let conflict = context.journey.conflict(
                at: subject.id, relations: relations, among: context.stakeholders.contains)
        else { return [] }
        let lanes = conflict.lanes.map { context.lane($0.text) }.joined(separator: ", ")
        let message = "at \(context.title(subject)) they are \(conflict.spread ?? 0) steps apart: \(lanes)"
        return [Flaw(message, Touchpoint.experiences.key)]
    }

    private static func conflictInRelation(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard let conflict = context.journey.conflict(ofRelation: subject.id), !conflict.hasIntervention else {
            return []
        }
        let lanes = conflict.lanes.map { context.lane($0.text) }.joined(separator: " and ")
        return [Flaw("nothing is said about what is done about the conflict of \(lanes)", "intervention")]
    }
}
