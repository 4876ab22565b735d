import JourneyModel

/// Looks at a journey with every rule.
public enum Check {
    /// Everything that is to be said about a journey: errors first, then warnings, then notes, each in the order
    /// of the document.
    ///
    /// - Parameters:
    ///   - journey: The journey to look at.
    ///   - notes: What its reader mended.
    ///   - today: The day that dates are compared with; without it nothing is overdue.
    ///   - rules: The rules that are applied.
    public static func findings(
        in journey: Journey, notes: [ReadNote] = [], today: CalendarDate? = nil, rules: RuleChoice = RuleChoice()
    ) -> [Finding] {
        let context = CheckContext(journey, today: today, isWhole: true)
        var findings = notes.map { Finding($0) }
        for subject in subjects(in: journey) { findings += self.findings(of: subject, in: context, rules) }
        return findings.filter { rules.applies($0.rule) }.stablySorted { $0.severity > $1.severity }
    }

    /// What is to be said about one record, in the order of the rules. Walks no other records but
    /// relations, lanes, stages, metrics and opportunities; for the journey itself all touchpoints.
    public static func findings(
        of type: RecordType, _ id: ID, in journey: Journey, today: CalendarDate? = nil
    ) -> [Finding] {
        let record = type == .journey ? journey.root : journey[type, id]
        guard let record else { return [] }
        let context = CheckContext(journey, today: today, isWhole: false)
        return findings(of: Subject(type: type, id: id, record: record), in: context)
    }

    /// What the format itself says against one record. Walks no other record.
    ///
    /// - Parameter field: the keys of a field of it, which alone is looked at; none for all.
    public static func structuralFindings(
        of type: RecordType, _ id: ID, at field: [Text] = [], in journey: Journey
    ) -> [Finding] {
        let record = type == .journey ? journey.root : journey[type, id]
        return record.map {
            StructureWalk.findings(of: Subject(type: type, id: id, record: $0), at: field, in: journey)
        } ?? []
    }

    private static func findings(
        of subject: Subject, in context: CheckContext, _ choice: RuleChoice = RuleChoice()
    ) -> [Finding] {
        let path = subject.type.path(subject.id)
        var findings = StructureWalk.findings(of: subject, in: context.journey)
        if subject.record.misfit != nil { return findings }
        for rule in rules[subject.type] ?? [] where choice.applies(rule.id) && !context.isOff(rule) {
            guard case .record(_, let find) = rule.finder else { continue }
            findings += find(subject, context).map { rule.finding($0, of: path) }
        }
        return findings
    }

    private static let rules: [RecordType: [Rule]] = {
        var rules: [RecordType: [Rule]] = [:]
        for rule in Rule.all {
            guard case .record(let types, _) = rule.finder else { continue }
            for type in types { rules[type, default: []].append(rule) }
        }
        return rules
    }()

    private static func subjects(in journey: Journey) -> [Subject] {
        var subjects = [Subject(type: .journey, id: ID(.empty), record: journey.root)]
        for type in RecordType.collections {
            let ids = type == .touchpoint ? journey.touchpointsInOrder() : journey.ordered(type)
            subjects += ids.compactMap { id in
                journey[type, id].map { Subject(type: type, id: id, record: $0) }
            }
        }
        return subjects
    }
}
