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
        Rule(
            "intervention-overdue", .warning,
            reason: "A conflict that was to be settled by a day that is over is still there, or nobody has looked.",
            remedy: "Set another day, or the kind of the relation to what it has become.",
            .record([.relation], interventionOverdue)),
        Rule(
            "nobody-plays", .note,
            reason: "A function or a role that is on no map has a say all the same, and comes late.",
            remedy: "Add a lane for who plays it, or set function and role of the lanes that are there.",
            .record([.journey], nobodyPlays)),
        Rule(
            "empty-cells", .note,
            reason: "Where a stakeholder has nothing in a stage, either nobody asked or nobody cares.",
            remedy: "Ask what this stakeholder does at that time.", .record([.lane], emptyCells)),
    ]

    private static func interventionOverdue(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard Journey.isOverdue(relation: subject.record, context.today), let due = subject.record[Relation.due] else {
            return []
        }
        let lanes = [Relation.from, Relation.to].compactMap { subject.record[$0] }.map { context.lane($0.text) }
        let day = Printable.line(due, limit: 10)
        return [
            Flaw("the conflict of \(lanes.joined(separator: " and ")) was to be settled by \(day)", Relation.due.key)
        ]
    }

    private static func nobodyPlays(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard context.isBegun, !context.stakeholders.isEmpty else { return [] }
        let kinds = [
            ("function", StakeholdersView.missingFunctions(in: context.journey)),
            ("role", StakeholdersView.missingRoles(in: context.journey)),
        ]
        return kinds.filter { !$0.1.isEmpty }.map { kind, words in
            let kind = words.count == 1 ? "the \(kind)" : "the \(kind)s"
            return Flaw("nobody on the map has \(kind) \(words.map(\.description).joined(separator: ", "))", "lanes")
        }
    }

    /// The cells of a stakeholder without touchpoints, in stages that have some.
    private static func emptyCells(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard context.stakeholders.contains(subject.id) else { return [] }
        let map = context.journey.map
        let empty = map.stages.lazy
            .filter { context.isUsed($0) && map.touchpoints(lane: subject.id, stage: $0).isEmpty }
            .prefix(most + 1).map(context.stage)
        let names = Array(empty)
        guard !names.isEmpty else { return [] }
        let rest = names.count > most ? " and more stages" : ""
        let lane = context.lane(subject.id.text)
        return [Flaw("\(lane) has nothing in \(names.prefix(most).joined(separator: ", "))\(rest)", Lane.cells.key)]
    }

    /// The stages at most that a finding names.
    private static let most = 8

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
        guard
            let conflict = context.journey.unrelatedConflict(
                at: subject.id, relations: context.relationsInConflict, among: context.stakeholders.contains)
        else { return [] }
        let lanes = conflict.lanes.map { context.lane($0.text) }.joined(separator: ", ")
        let message = "at \(context.title(subject)) they are \(conflict.spread ?? 0) steps apart: \(lanes)"
        return [Flaw(message, Touchpoint.experiences.key)]
    }

    private static func conflictInRelation(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard let conflict = context.journey.conflict(ofRelation: subject.id, spread: { _ in nil }),
            !conflict.hasIntervention
        else {
            return []
        }
        let lanes = conflict.lanes.map { context.lane($0.text) }.joined(separator: " and ")
        return [Flaw("nothing is said about what is done about the conflict of \(lanes)", "intervention")]
    }
}
