import JourneyModel

extension Rule {
    /// Whether pains can be compared and somebody answers for them.
    static let pains: [Rule] = [
        Rule(
            "pain-without-scores", .warning,
            reason: "Without magnitude, frequency and one of severity and frustration a pain has no priority.",
            remedy: "Score it from 1 to 5.", .record([.pain], unscored)),
        Rule(
            "pain-without-owner", .note, reason: "A pain without an owner is a complaint.",
            remedy: "Name who answers for it.", .record([.pain], painWithoutOwner)),
        Rule(
            "pain-without-opportunity", .note, reason: "A pain that no opportunity answers goes on hurting.",
            remedy: "Add it to an opportunity, make one, or accept the pain.", .record([.pain], painWithoutOpportunity)),
    ]

    private static func painWithoutOpportunity(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard Journey.isOpen(pain: subject.record), !context.answeredPains.contains(subject.id.text) else { return [] }
        return [Flaw("no opportunity answers \(context.title(subject))")]
    }

    private static func unscored(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        let factors = PainPriority.Factors(subject.record)
        guard Journey.isOpen(pain: subject.record), PainPriority.of(factors) == nil else { return [] }
        var missing: [String] = []
        if factors.magnitude == nil { missing.append("magnitude") }
        if factors.frequency == nil { missing.append("frequency") }
        if factors.severity == nil && factors.frustration == nil { missing.append("severity or frustration") }
        let field = factors.magnitude == nil ? "magnitude" : factors.frequency == nil ? "frequency" : "severity"
        return [Flaw("\(context.title(subject)) lacks \(missing.joined(separator: ", "))", at: [Text(field)])]
    }

    private static func painWithoutOwner(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard Journey.isOpen(pain: subject.record), subject.record.isBlank(Pain.owner) else { return [] }
        return [Flaw("nobody answers for \(context.title(subject))", Pain.owner.key)]
    }

    /// Whether somebody answers for the moments of truth, to a standard.
    static let moments: [Rule] = [
        Rule(
            "moment-without-owner", .warning, reason: "What everybody answers for, nobody does.",
            remedy: "Name one person who answers for the moment.", .record([.touchpoint], momentWithoutOwner)),
        Rule(
            "moment-without-standard", .note, reason: "Only a standard that can be missed can be kept.",
            remedy: "Write a service level into the moment, such as “answered within 3 working days”.",
            .record([.touchpoint], momentWithoutStandard)),
        Rule(
            "critical-moment-missing", .note,
            reason:
                "Seven moments come back in nearly every purchase between companies; one that is missing was overlooked.",
            remedy: "Mark its touchpoint as a moment of that kind, or switch the rule off where the journey has none.",
            .record([.journey], criticalMomentMissing)),
    ]

    /// Only where somebody has begun to mark moments.
    private static func criticalMomentMissing(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        let moments = Array(context.journey.records(.touchpoint).values.compactMap { $0[Touchpoint.moment] })
        let missing = MomentsView.missing(among: moments).map(\.description)
        guard !moments.isEmpty, !missing.isEmpty else { return [] }
        let kinds = missing.count == 1 ? "kind" : "kinds"
        return [Flaw("no moment of truth is of the \(kinds) \(missing.joined(separator: ", "))", "touchpoints")]
    }

    private static func momentWithoutOwner(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard let moment = subject.record[Touchpoint.moment], moment.isBlank(Moment.owner) else { return [] }
        return [Flaw("nobody answers for the moment of truth \(context.title(subject))", "moment", "owner")]
    }

    private static func momentWithoutStandard(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard let moment = subject.record[Touchpoint.moment], moment.isBlank(Moment.sla) else { return [] }
        return [Flaw("the moment of truth \(context.title(subject)) has no service level", "moment", "sla")]
    }
}

extension Record {
    /// Whether a text is absent or only white space. A value of the wrong type is another finding.
    func isBlank(_ field: Field<Text>) -> Bool {
        guard let value = value(at: field.index) else { return true }
        guard case .text(let text) = value else { return false }
        return text.trimmed.isEmpty
    }
}
