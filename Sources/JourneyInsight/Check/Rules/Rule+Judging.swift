import JourneyModel

extension Rule {
    /// Whether what is on the map has been judged, and from what.
    static let judging: [Rule] = [
        Rule(
            "unjudged-experience", .note, reason: "An experience without an emotion is a question nobody asked yet.",
            remedy: "Judge it with 1 to 5, or ask.", .record([.touchpoint], unjudged)),
        Rule(
            "broken-promise", .warning,
            reason: "Two steps or more below what had been promised: the customer remembers the promise.",
            remedy: "Find where it was promised, further left, and promise less there or keep it here.",
            .record([.touchpoint], brokenPromise)),
        Rule(
            "assumed-without-source", .note, reason: "An assumption without a source cannot be checked.",
            remedy: "Add where it comes from, or plan whom to ask.", .record([.touchpoint], assumedWithoutSource)),
        Rule(
            "validated-without-source", .warning, reason: "Validated means that somebody can look it up.",
            remedy: "Add the sources, or set the standing back.", .record([.touchpoint], validatedWithoutSource)),
        Rule(
            "unconfirmed-experience", .note,
            reason: "What nobody confirmed is a story about a stakeholder, not theirs.",
            remedy: "Show it to who was there, and set the standing to validated or refuted.",
            .record([.touchpoint], unconfirmed)),
    ]

    private static func unconfirmed(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard !Standing.isGuess(subject.record) else { return [] }
        let lanes = Standing.unconfirmed(in: subject.record).filter(context.stakeholders.contains)
        guard !lanes.isEmpty else { return [] }
        let names = lanes.map { context.lane($0.text) }.joined(separator: ", ")
        return [Flaw("nobody confirmed \(context.title(subject)) for \(names)", Touchpoint.standing.key)]
    }

    private static func experiences(of subject: Subject, _ context: CheckContext) -> [(lane: Text, Judgement)] {
        subject.record[Touchpoint.experiences].items.compactMap { entry in
            guard case .record(let experience) = entry.value, context.stakeholders.contains(ID(entry.key)) else {
                return nil
            }
            return (entry.key, Judgement(experience))
        }
    }

    private static func unjudged(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        experiences(of: subject, context).filter { $0.1.emotion == nil }.map { lane, _ in
            Flaw("\(context.title(subject)) is not judged for \(context.lane(lane))", "experiences", lane)
        }
    }

    private static func brokenPromise(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        experiences(of: subject, context).filter(\.1.isBrokenPromise).map { lane, judgement in
            let expected = Figures.signed(judgement.expected ?? 0)
            let felt = Figures.signed(judgement.emotion ?? 0)
            return Flaw(
                "\(context.lane(lane)) expected \(expected) at \(context.title(subject)) and felt \(felt)",
                "experiences", lane, "emotion")
        }
    }

    private static func assumedWithoutSource(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard subject.record.holds(Touchpoint.standing, "assumed"), Standing.isGuess(subject.record) else { return [] }
        return [Flaw("\(context.title(subject)) is assumed, and no source is given", Touchpoint.sources.key)]
    }

    private static func validatedWithoutSource(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard subject.record.holds(Touchpoint.standing, "validated"), subject.record[Touchpoint.sources].isEmpty
        else { return [] }
        return [Flaw("\(context.title(subject)) is called validated, and no source is given", Touchpoint.sources.key)]
    }
}
