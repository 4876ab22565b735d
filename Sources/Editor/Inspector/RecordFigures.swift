import JourneyInsight
import JourneyModel

/// What is worked out of a record and shown beside its fields: scores, states, differences.
struct RecordFigures {
    /// One figure and what it says.
    struct Figure {
        /// What it is called.
        let label: String
        /// What it says, for people.
        let value: String

        init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    private let journey: Journey
    private let sums: MapSums
    private let names: RecordNames

    /// The figures in a journey; `sums` are those of its map.
    init(_ journey: Journey, _ sums: MapSums) {
        self.journey = journey
        self.sums = sums
        names = RecordNames(journey)
    }

    /// The figures of a record; none for types that have none.
    func of(_ type: RecordType, _ id: ID) -> [Figure] {
        guard let record = journey[type, id] else { return [] }
        switch type {
        case .opportunity: return opportunity(record, id)
        case .metric: return metric(record)
        case .lane: return lane(id)
        case .stage: return stage(id)
        case .touchpoint: return touchpoint(id)
        case .pain:
            let priority = journey.priority(ofPain: id).map { "\(Self.number($0)) of 100" }
            return [Figure("Priority", priority ?? journey.whyNoPriority(ofPain: id))]
        default: return []
        }
    }

    private func opportunity(_ record: Record, _ id: ID) -> [Figure] {
        let lanes = journey.alignedLanes(ofOpportunity: id).map { names.name(.lane, $0) }.sorted()
        let alignment = lanes.isEmpty ? "no stakeholder: no pain of one is named" : listed(lanes)
        return [
            Figure(
                "RICE", OpportunityScore.rice(record).map(Self.number) ?? "– needs reach, impact, confidence, effort"),
            Figure("Quadrant", Quadrant(record)?.rawValue ?? "– needs value and difficulty"),
            Figure("Alignment", alignment),
        ]
    }

    private func listed(_ lanes: [String]) -> String {
        "\(Plural.counted(lanes.count, "stakeholder")): \(lanes.joined(separator: ", "))"
    }

    private func metric(_ record: Record) -> [Figure] {
        guard let state = MetricState(record) else { return [Figure("State", "no reading has a value")] }
        let target = state.meetsTarget.map { $0 ? ", target met" : ", target missed" } ?? ""
        let value = Self.number(state.value)
        return [Figure("State", "\(value) on \(state.date.text)\(target)")]
            + (promoters(record).map { [Figure("NPS", $0)] } ?? [])
    }

    /// The net promoter score of the latest reading that has counts.
    private func promoters(_ metric: Record) -> String? {
        let scores = metric[Metric.readings].items.compactMap { entry -> (date: CalendarDate, score: Double)? in
            guard let date = CalendarDate(entry.key), case .record(let reading) = entry.value,
                let score = NetPromoterScore.of(
                    promoters: reading[Reading.promoters], passives: reading[Reading.passives],
                    detractors: reading[Reading.detractors])
            else { return nil }
            return (date, score)
        }
        return scores.max { $0.date < $1.date }.map { latest in
            "\(EmotionMark.number(Int(latest.score.rounded()))) on \(latest.date.text)"
        }
    }

    private func lane(_ id: ID) -> [Figure] {
        let mean = sums.lane(id).emotion.map { [Figure("Mean", EmotionMark.mean($0))] } ?? []
        guard let late = journey.lateness(of: id) else { return mean }
        let expected = late.expected.map { ", should have at \(names.name(.stage, $0))" } ?? ""
        return mean + [Figure("Late", "came in at \(names.name(.stage, late.joined))\(expected)")]
    }

    private func stage(_ id: ID) -> [Figure] {
        let conflicts = sums.stage(id).conflicts
        var figures: [Figure] = []
        if let mean = sums.meanOfLanes(stage: id, in: journey) {
            figures.append(Figure("Mean", EmotionMark.mean(mean)))
        }
        if let spread = sums.spread(stage: id, in: journey) {
            figures.append(Figure("Spread", "\(Self.number(spread)) between the means of two stakeholders"))
        }
        if conflicts > 0 { figures.append(Figure("Conflicts", Plural.counted(conflicts, "card"))) }
        return figures
    }

    private func touchpoint(_ id: ID) -> [Figure] {
        guard let spread = journey.spread(touchpoint: id) else { return [] }
        guard let conflict = journey.conflict(at: id) else { return [Figure("Spread", "\(spread)")] }
        let lanes = conflict.lanes.map { names.name(.lane, $0) }.joined(separator: ", ")
        let care = conflict.hasIntervention ? "" : " · nobody is said to bring them together"
        return [Figure("Spread", "\(spread)"), Figure("Conflict", "\(lanes)\(care)")]
    }

    /// A figure with at most one decimal.
    private static func number(_ value: Double) -> String {
        guard abs(value) < 1e12 else { return "\(value)" }
        let tenths = Int((value * 10).rounded())
        let digits = "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
        return tenths < 0 ? "−\(digits)" : digits
    }
}
