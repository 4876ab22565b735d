import JourneyModel

extension Rule {
    /// Whether what is planned can be done, and was.
    static let work: [Rule] = [
        Rule(
            "opportunity-without-scores", .note,
            reason: "Without RICE or value and difficulty an opportunity cannot be compared.",
            remedy: "Fill in reach, impact, confidence and effort, or value and difficulty.",
            .record([.opportunity], unscored)),
        Rule(
            "dates-reversed", .warning, reason: "What ends before it begins is a slip.",
            remedy: "Correct one of the two dates.", .record([.opportunity], datesReversed)),
        Rule(
            "opportunity-overdue", .warning, reason: "A date that passed without a word stops being believed.",
            remedy: "Set another date, or the status.", .record([.opportunity], overdue)),
        Rule(
            "pilot-without-result", .warning, reason: "A pilot that is over and has no result taught nothing.",
            remedy: "Write down what came out of it.", .record([.opportunity], pilotWithoutResult)),
        Rule(
            "opportunity-without-pain", .note,
            reason: "An opportunity that answers no pain is a solution that seeks one.",
            remedy: "Say which pains it answers, or drop it.", .record([.opportunity], opportunityWithoutPain)),
    ]

    private static func opportunityWithoutPain(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard isOpen(subject.record), !context.journey.answersPain(subject.record) else { return [] }
        return [Flaw("\(context.title(subject)) answers no pain", Opportunity.pains.key)]
    }

    private static func unscored(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard isOpen(subject.record), OpportunityScore.rice(subject.record) == nil, Quadrant(subject.record) == nil
        else { return [] }
        return [Flaw("\(context.title(subject)) has neither RICE nor value and difficulty")]
    }

    private static func datesReversed(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        var flaws: [Flaw] = []
        if isReversed(subject.record[Opportunity.start], subject.record[Opportunity.due]) {
            flaws.append(Flaw("\(context.title(subject)) is due before it starts", Opportunity.due.key))
        }
        let pilot = subject.record[Opportunity.pilot]
        if isReversed(pilot?[Pilot.start], pilot?[Pilot.end]) {
            flaws.append(Flaw("the pilot of \(context.title(subject)) ends before it starts", "pilot", "end"))
        }
        return flaws
    }

    private static func overdue(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard isOpen(subject.record), let today = context.today,
            let due = subject.record[Opportunity.due].flatMap({ CalendarDate($0) }), due < today
        else { return [] }
        return [Flaw("\(context.title(subject)) was due on \(due.text)", Opportunity.due.key)]
    }

    private static func pilotWithoutResult(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard isOpen(subject.record), let today = context.today, let pilot = subject.record[Opportunity.pilot],
            let end = pilot[Pilot.end].flatMap({ CalendarDate($0) }), end < today, pilot.isBlank(Pilot.result)
        else { return [] }
        return [Flaw("the pilot of \(context.title(subject)) ended on \(end.text) without a result", "pilot", "result")]
    }

    /// Whether an opportunity is still to be had: neither scaled nor dropped.
    static func isOpen(_ opportunity: Record) -> Bool {
        !opportunity.holds(Opportunity.status, "scaled") && !opportunity.holds(Opportunity.status, "dropped")
    }

    private static func isReversed(_ start: Text?, _ end: Text?) -> Bool {
        guard let start = start.flatMap({ CalendarDate($0) }), let end = end.flatMap({ CalendarDate($0) }) else {
            return false
        }
        return end < start
    }
}
