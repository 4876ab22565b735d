import JourneyModel

/// Two maps side by side: what is better, what is worse, and what only one of them has.
public struct Comparison: Sendable {
    /// A record of one map and its counterpart in the other.
    struct Pair: Sendable {
        let name: String
        let old: ID?
        let new: ID?
    }

    let old: Journey
    let new: Journey
    let stages: [Pair]
    let lanes: [Pair]
    private let touchpoints: [Pair]
    private let sums: (old: MapSums, new: MapSums)
    private let everybody: (old: [ID], new: [ID])

    /// Whose curve is drawn.
    enum Subject: Sendable {
        /// All stakeholders of each map together, whoever they are: what maps that share none are compared by.
        case everybody
        case lane(Pair)

        /// What the curve is called.
        var name: String {
            switch self {
            case .everybody: "Everybody"
            case .lane(let pair): pair.name
            }
        }

        /// The lane in the newer map.
        var lane: ID? { if case .lane(let pair) = self { pair.new } else { nil } }
    }

    /// Everybody, and every stakeholder that both maps have.
    var subjects: [Subject] { [.everybody] + lanes.filter { $0.old != nil && $0.new != nil }.map { .lane($0) } }

    /// A comparison. Records belong together that have the same id, else those of the same name (case aside).
    public init(_ old: Journey, _ new: Journey) {
        self.old = old
        self.new = new
        sums = (MapSums(of: old), MapSums(of: new))
        everybody = (old.stakeholders, new.stakeholders)
        stages = Self.pairs(old.map.stages, new.map.stages, .stage, old, new)
        lanes = Self.pairs(old.stakeholders, new.stakeholders, .lane, old, new)
        touchpoints = Self.pairs(old.touchpointsInOrder(), new.touchpointsInOrder(), .touchpoint, old, new)
    }

    private static func pairs(
        _ old: [ID], _ new: [ID], _ type: RecordType, _ oldJourney: Journey, _ newJourney: Journey
    ) -> [Pair] {
        func key(_ id: ID, _ journey: Journey) -> String { journey.name(type, id, limit: 200).lowercased() }
        let ids = Set(new)
        var byName: [String: [ID]] = [:]
        let known = Set(old)
        for id in new.reversed() where !known.contains(id) { byName[key(id, newJourney), default: []].append(id) }
        var taken: Set<ID> = []
        var pairs = old.map { id -> Pair in
            let partner = ids.contains(id) ? id : byName[key(id, oldJourney)]?.popLast()
            if let partner { taken.insert(partner) }
            return Pair(name: oldJourney.name(type, id), old: id, new: partner)
        }
        pairs += new.filter { !taken.contains($0) }.map { Pair(name: newJourney.name(type, $0), old: nil, new: $0) }
        return pairs
    }

    /// The comparison as a view; the maps are called by these names.
    public func view(_ oldName: String, _ newName: String) -> MethodView {
        let felt = touchpoints.compactMap(difference).stablySorted { $0.change < $1.change }
        let better = felt.count { $0.change > 0 }
        let worse = felt.count { $0.change < 0 }
        let gone = touchpoints.filter { $0.new == nil }
        let added = touchpoints.filter { $0.old == nil }
        let answer = sentence([
            "from \(oldName) to \(newName): \(counted(better, "touchpoint")) better, \(worse) worse", mean,
            "\(added.count) only in \(newName), \(gone.count) only in \(oldName)",
        ])
        return MethodView(
            .compare, answer,
            [
                MethodPart("chart", "Curves over each other", chart),
                MethodPart("curves", "Emotion along the stages", curves),
                MethodPart("touchpoints", "Better and worse", table(felt)),
                MethodPart("only", "Only in one", only(gone, oldName, added, newName)),
                MethodPart("figures", "Figures", figures),
            ])
    }

    private var mean: String? {
        guard let before = sums.old.meanOfLanes(in: old), let after = sums.new.meanOfLanes(in: new) else { return nil }
        let shown = Figures.apart(before, after)
        return !Self.differ(before, after)
            ? "the mean stays at \(shown.0)" : "the mean goes from \(shown.0) to \(shown.1)"
    }

    /// Whether two means differ by more than the order in which they were added up.
    private static func differ(_ one: Double, _ other: Double) -> Bool { abs(one - other) > 1e-9 }

    private typealias Difference = (pair: Pair, before: Double, after: Double, change: Double)

    private func difference(_ pair: Pair) -> Difference? {
        guard let one = pair.old, let other = pair.new,
            let before = Emotions.meanOfLanes(old.emotions(at: one).map { Double($0.emotion) }),
            let after = Emotions.meanOfLanes(new.emotions(at: other).map { Double($0.emotion) }),
            Self.differ(before, after)
        else { return nil }
        return (pair, before, after, after - before)
    }

    private func table(_ differences: [Difference]) -> MethodTable {
        MethodTable(
            [
                .text("title", "Touchpoint", id: "oldId"), .number("before", "Before"), .number("after", "After"),
                .number("change", "Change"),
            ],
            differences.map { difference in
                let means = Self.means(difference.before, difference.after)
                return MethodRow(
                    difference.pair.new.map { MethodSubject(.touchpoint, $0) },
                    [
                        .text(difference.pair.name).naming(difference.pair.old.map { [$0] } ?? []),
                        means.before, means.after, Self.change(difference.change),
                    ])
            }, nothing: "No touchpoint that both have feels different")
    }

    /// Two means, told apart where they differ.
    private static func means(_ before: Double?, _ after: Double?) -> (before: MethodCell, after: MethodCell) {
        guard let before, let after else { return (.mean(before), .mean(after)) }
        let shown = Figures.apart(before, after)
        return (.mean(before, shown: shown.0), .mean(after, shown: shown.1))
    }

    /// A change of a mean, which is not rounded to nothing.
    private static func change(_ change: Double?) -> MethodCell {
        let tone: MethodCell.Tone = (change ?? 0) < 0 ? .bad : (change ?? 0) > 0 ? .good : .quiet
        return .number(change, tone: tone) { Figures.apart($0, 0).0 }
    }

    /// How somebody felt in a stage of both maps.
    func means(_ subject: Subject, _ stage: Pair) -> (before: Double?, after: Double?) {
        switch subject {
        case .everybody:
            (
                stage.old.flatMap { mean(everybody.old, $0, sums.old) },
                stage.new.flatMap { mean(everybody.new, $0, sums.new) }
            )
        case .lane(let pair):
            (
                stage.old.flatMap { stage in pair.old.flatMap { sums.old[lane: $0, stage: stage].emotion } },
                stage.new.flatMap { stage in pair.new.flatMap { sums.new[lane: $0, stage: stage].emotion } }
            )
        }
    }

    private func mean(_ lanes: [ID], _ stage: ID, _ sums: MapSums) -> Double? {
        Emotions.meanOfLanes(lanes.map { sums[lane: $0, stage: stage].emotion })
    }

    /// A line a stage and stakeholder that both have: the means, and bars of both.
    private var curves: MethodTable {
        let subjects = subjects
        let rows = stages.flatMap { stage in
            subjects.compactMap { subject -> MethodRow? in
                let (before, after) = means(subject, stage)
                guard before != nil || after != nil else { return nil }
                let change = before.flatMap { before in after.map { Self.differ($0, before) ? $0 - before : 0 } }
                let means = Self.means(before, after)
                return MethodRow(
                    stage.new.map { MethodSubject(.stage, $0, lane: subject.lane) },
                    [
                        .text(stage.name).naming([stage.new ?? stage.old].compactMap { $0 }),
                        .text(subject.name).naming([subject.lane].compactMap { $0 }), means.before, means.after,
                        Self.change(change),
                        .text(Self.curve(before, after)),
                    ])
            }
        }
        return MethodTable(
            [
                .text("stage", "Stage", id: "stageId"), .text("lane", "Stakeholder", id: "laneId"),
                .number("before", "Before"),
                .number("after", "After"), .number("change", "Change"), .text("curve", "−2 … +2", rank: 1),
            ], rows, nothing: "Nothing is judged on either map")
    }

    /// Both means on one line from −2 to +2: `○` before, `●` after, `◉` both.
    static func curve(_ before: Double?, _ after: Double?) -> String {
        var cells = Array(repeating: Character("·"), count: 17)
        func column(_ mean: Double) -> Int { Int(((min(2, max(-2, mean)) + 2) * 4).rounded()) }
        if let before { cells[column(before)] = "○" }
        if let after { cells[column(after)] = cells[column(after)] == "○" ? "◉" : "●" }
        return String(cells)
    }

    private func only(_ gone: [Pair], _ oldName: String, _ added: [Pair], _ newName: String) -> MethodTable {
        let rows = [(gone, oldName), (added, newName)].flatMap { pairs, name in
            pairs.map { pair in
                MethodRow(
                    pair.new.map { MethodSubject(.touchpoint, $0) },
                    [
                        .text(pair.name).naming([pair.new ?? pair.old].compactMap { $0 }),
                        .text(name, tone: pair.new == nil ? .quiet : .plain),
                    ])
            }
        }
        return MethodTable(
            [.text("title", "Touchpoint", id: "touchpointId"), .text("map", "Only in")], rows,
            nothing: "Both have the same touchpoints")
    }

    private var figures: MethodTable {
        let (one, other) = (sums.old.total, sums.new.total)
        func touchpoints(_ journey: Journey) -> Int { journey.records(.touchpoint).count }
        func unjudged(_ journey: Journey) -> Int {
            let counting = Set(journey.stakeholders)
            return journey.records(.touchpoint).keys.reduce(0) { count, id in
                count + journey.unjudgedLanes(at: id).count(where: counting.contains)
            }
        }
        func openPains(_ journey: Journey) -> Int { journey.records(.pain).values.count(where: Journey.isOpen(pain:)) }
        let figures: [(String, Int, Int, isBetterUp: Bool)] = [
            ("touchpoints", touchpoints(old), touchpoints(new), true),
            ("moments of truth", one.moments, other.moments, true),
            ("open pains", openPains(old), openPains(new), false), ("broken promises", one.broken, other.broken, false),
            ("conflicts", old.conflicts().count, new.conflicts().count, false),
            ("came late", old.latecomers().count, new.latecomers().count, false),
            ("not judged", unjudged(old), unjudged(new), false),
        ]
        return MethodTable(
            [
                .text("figure", "Figure"), .number("before", "Before"), .number("after", "After"),
                .number("change", "Change"),
            ],
            figures.map { name, before, after, isBetterUp in
                let change = after - before
                let isBad = change != 0 && (change > 0) != isBetterUp
                return MethodRow(
                    nil,
                    [
                        .text(name), .number(Double(before)), .number(Double(after)),
                        .number(
                            Double(change), tone: change == 0 ? .quiet : isBad ? .bad : .good, shown: Figures.signed),
                    ])
            }, nothing: "")
    }
}
