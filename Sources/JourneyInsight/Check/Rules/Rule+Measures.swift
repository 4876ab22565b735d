import JourneyModel

extension Rule {
    /// Whether the figures prove something, and somebody answers for how the moments are run.
    static let measures: [Rule] = [
        Rule(
            "metric-without-target", .note, reason: "Without a target and a direction no reading is good or bad.",
            remedy: "Set the target, and whether up or down is better.", .record([.metric], withoutTarget)),
        Rule(
            "metric-without-reading", .note, reason: "A metric that was never read is an intention.",
            remedy: "Enter a reading, or import a table of them.", .record([.metric], withoutReading)),
        Rule(
            "unclear-reading", .warning,
            reason: "A reading is a value, or all three counts; anything else is not counted.",
            remedy: "Give the missing counts, 0 for nobody, or leave either the value or the counts.",
            .record([.metric], unclearReading)),
        Rule(
            "metric-off-track", .warning, reason: "A metric that is no better than where it began needs another plan.",
            remedy: "Look at its readings, and at what was to move it.", .record([.metric], offTrack)),
        Rule(
            "capability-without-owner", .note, reason: "A capability that nobody answers for stays ad hoc.",
            remedy: "Name who answers for it.", .record([.capability], capabilityWithoutOwner)),
    ]

    private static func withoutTarget(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        if subject.record[Metric.target] == nil {
            return [Flaw("\(context.title(subject)) has no target", Metric.target.key)]
        }
        return subject.record[Metric.better] == nil
            ? [Flaw("\(context.title(subject)) does not say whether up or down is better", Metric.better.key)] : []
    }

    private static func withoutReading(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        MetricState(subject.record) == nil
            ? [Flaw("\(context.title(subject)) has no reading", Metric.readings.key)] : []
    }

    private static func unclearReading(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        subject.record[Metric.readings].items.compactMap { entry in
            guard case .record(let reading) = entry.value else { return nil }
            let counts = [Reading.promoters, Reading.passives, Reading.detractors].count { reading[$0] != nil }
            let hasValue = reading[Reading.value] != nil
            guard hasValue ? counts > 0 : counts == 1 || counts == 2 else { return nil }
            let what = hasValue ? "has a value and counts" : "has \(counts) of the three counts"
            let day = Printable.line(entry.key, limit: 20)
            return Flaw("the reading of \(day) \(what)", at: [Metric.readings.key, entry.key])
        }
    }

    private static func offTrack(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        let history = MetricHistory(subject.record)
        guard history.course == .offTrack, let latest = history.points.last else { return [] }
        let target = subject.record[Metric.target].map { " and is to be \(Figures.measured($0))" } ?? ""
        return [
            Flaw(
                "\(context.title(subject)) is \(Figures.measured(latest.value))\(target): off track",
                Metric.readings.key)
        ]
    }

    private static func capabilityWithoutOwner(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        subject.record.isBlank(Capability.owner)
            ? [Flaw("nobody answers for \(context.title(subject))", Capability.owner.key)] : []
    }
}
