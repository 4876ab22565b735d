import JourneyModel

/// The few moments that decide: how they went, whether they are looked after, and which are not on the map.
struct MomentsView {
    let journey: Journey
    private let moments: [ID]

    init(_ journey: Journey) {
        self.journey = journey
        moments = journey.touchpointsInOrder().filter { journey[.touchpoint, $0]?[Touchpoint.moment] != nil }
    }

    var content: (String, [MethodPart]) {
        (
            answer,
            [
                MethodPart("moments", "Moments", table), MethodPart("checklist", "Checklist", checklist),
                MethodPart("truths", "Zero to ultimate", truths), MethodPart("promises", "Promises not kept", promises),
                MethodPart("capabilities", "How we run them", capabilities),
            ]
        )
    }

    private func mean(_ id: ID) -> Double? { Emotions.meanOfLanes(journey.emotions(at: id).map { Double($0.emotion) }) }

    private var answer: String {
        guard !moments.isEmpty else { return "Nothing is a moment of truth yet; * makes one of a card" }
        let bad = moments.filter { (mean($0) ?? 0) < 0 }
        let alone = moments.filter { journey[.touchpoint, $0]?[Touchpoint.moment]?.isBlank(Moment.owner) == true }
        let missing = Self.missing(among: moments.compactMap { journey[.touchpoint, $0]?[Touchpoint.moment] })
        return sentence([
            counted(moments.count, "moment") + " of truth, "
                + (bad.isEmpty ? "none goes badly" : bad.count == 1 ? "1 goes badly" : "\(bad.count) go badly"),
            bad.min { (mean($0) ?? 0) < (mean($1) ?? 0) }.map {
                "worst: “\(journey.name(.touchpoint, $0, limit: 40))”"
            },
            alone.isEmpty ? nil : "\(alone.count) without owner",
            missing.isEmpty ? nil : "\(missing.count) of 7 critical ones not on the map",
        ])
    }

    private var table: MethodTable {
        MethodTable(
            [
                .text("title", "Moment of truth"), .text("stage", "Stage", id: "stageId"),
                .text("kind", "Kind", rank: 1),
                .number("emotion", "Emotion"), .text("lanes", "Each stakeholder", rank: 3, ids: "laneIds"),
                .text("expected", "Expected", rank: 5, ids: "expectedIds"),
                .text("owner", "Owner"), .text("sla", "Service level"),
                .text("metric", "Metric", rank: 4, id: "metricId"),
                .text("why", "Why", rank: 6), .text("play", "Play", rank: 2),
            ], moments.map(row), nothing: "Nothing is a moment of truth yet; * makes one of a card")
    }

    private func row(_ id: ID) -> MethodRow {
        let cells = RecordCells(.touchpoint, id, in: journey)
        let moment = cells.record[Touchpoint.moment] ?? Record(.moment)
        let path = cells.path(Touchpoint.moment.key)
        func text(_ field: Field<Text>, tone: MethodCell.Tone = .plain) -> MethodCell {
            .content(moment[field], field: path + [field.key], tone: tone)
        }
        let judged = journey.map.lanes.compactMap { lane in journey.judgement(id, lane: lane).map { (lane, $0) } }
        let felt = judged.map { ($0, $1.emotion.map(Figures.signed) ?? "○") }
        let expected = judged.compactMap { lane, judgement in
            judgement.expected.map { (lane, Figures.signed($0)) }
        }
        let isBroken = judged.contains { $0.1.isBrokenPromise }
        return MethodRow(
            cells.subject,
            [
                cells.name(Touchpoint.title), cells.reference(Touchpoint.stage, .stage), text(Moment.kind),
                .mean(mean(id)),
                steps(felt), steps(expected, tone: isBroken ? .bad : .plain), text(Moment.owner), text(Moment.sla),
                .record(
                    .metric, moment[Moment.metric], in: journey, limit: 30, field: path + [Moment.metric.key]),
                text(Moment.why), play(moment, path),
            ])
    }

    /// A step for each lane, behind its name.
    private func steps(_ steps: [(lane: ID, step: String)], tone: MethodCell.Tone = .plain) -> MethodCell {
        func texts(_ limit: Int) -> [String] {
            steps.map { "\(journey.name(.lane, $0.lane, limit: limit)) \($0.step)" }
        }
        guard !steps.isEmpty else { return .texts([]) }
        return MethodCell(.texts(texts(Printable.whole)), shown: texts(12).joined(separator: ", "), tone: tone)
            .naming(steps.map(\.lane))
    }

    private func play(_ moment: Record, _ path: [Text]) -> MethodCell {
        let lines = moment[Moment.play]
        guard !lines.isEmpty else { return .texts([], field: path + [Moment.play.key]) }
        let shown = lines.map { Printable.line($0, limit: RecordCells.limit) }.joined(separator: "; ")
        return MethodCell(.texts(lines.map(\.string)), shown: shown, field: path + [Moment.play.key])
    }

    /// The seven critical moments of truth of a purchase between companies, as `Docs/method.md` explains them.
    static let critical: [StaticString] = [
        "first-impression", "outreach", "discovery", "proof-of-value", "consensus", "first-value",
        "issue-renewal-advocacy",
    ]
    /// The critical moments that are not among some.
    static func missing(among moments: [Record]) -> [StaticString] {
        critical.filter { word in !moments.contains { $0.holds(Moment.kind, word) } }
    }

    /// The moments at which a customer passes from one hand, or one phase, to the next.
    static let transitions: [StaticString] = [
        "hand-off", "kickoff", "first-challenge", "expansion-invitation", "renewal-decision",
    ]

    private var checklist: MethodTable {
        let groups = [("critical", Self.critical), ("transition", Self.transitions)]
        let rows = groups.flatMap { group, words in
            words.map { word in
                let there = moments.filter {
                    journey[.touchpoint, $0]?[Touchpoint.moment]?.holds(Moment.kind, word) == true
                }
                return MethodRow(
                    there.first.map { MethodSubject(.touchpoint, $0) },
                    [
                        .text(word.description), .text(group),
                        .records(
                            .touchpoint, there, in: journey, tone: there.isEmpty ? .bad : .plain,
                            nobody: "not on the map"),
                        .mean(Emotions.meanOfLanes(there.map(mean))),
                    ])
            }
        }
        return MethodTable(
            [
                .text("kind", "Moment"), .text("group", "Kind"),
                .text("touchpoints", "On the map", ids: "touchpointIds"),
                .number("emotion", "Emotion"),
            ],
            rows, nothing: "")
    }

    /// The stages by the four moments of a customer relation: finding out, choosing, living with it, telling others.
    private var truths: MethodTable {
        let sums = MapSums(of: journey)
        let rows = (Choices.truth.map(Optional.some) + [nil]).flatMap { word -> [MethodRow] in
            let stages = journey.map.stages.filter { stage in
                let truth = journey[.stage, stage]?[Stage.truth]
                return word.map { truth?.says($0) == true } ?? !Choices.truth.contains { truth?.says($0) == true }
            }
            guard !stages.isEmpty else {
                return word.map {
                    [
                        MethodRow(
                            nil,
                            [.text($0.description), .text("no stage", tone: .bad), .text(nil), .text(nil), .text(nil)])
                    ]
                } ?? []
            }
            return stages.map { stage in
                let cells = RecordCells(.stage, stage, in: journey)
                return MethodRow(
                    cells.subject,
                    [
                        cells.text(Stage.truth), cells.name(Stage.name), .count(sums.stage(stage).moments),
                        .mean(sums.meanOfLanes(stage: stage, in: journey)),
                        .count(sums.stage(stage).broken, tone: .bad),
                    ])
            }
        }
        return MethodTable(
            [
                .text("truth", "Moment of truth"), .text("stage", "Stage"), .number("moments", "Moments"),
                .number("emotion", "Emotion"), .number("broken", "Broken promises"),
            ], rows, nothing: "There are no stages yet; a s adds one")
    }

    private var promises: MethodTable {
        let order = Dictionary(journey.map.lanes.enumerated().map { ($1, $0) }) { first, _ in first }
        let rows = journey.touchpointsInOrder().flatMap { id in
            let there = (journey[.touchpoint, id]?[Touchpoint.experiences] ?? Entries()).keys.map { ID($0) }
            let lanes = there.filter { order[$0] != nil }.sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }
            return lanes.compactMap { lane -> (Int, MethodRow)? in
                guard let judgement = journey.judgement(id, lane: lane), judgement.isBrokenPromise,
                    let gap = judgement.promiseGap
                else { return nil }
                let cells = RecordCells(.touchpoint, id, in: journey)
                let path = cells.path(Touchpoint.experiences.key) + [lane.text]
                let experience = cells.record[Touchpoint.experiences].record(lane.text)
                return (
                    gap,
                    MethodRow(
                        MethodSubject(.touchpoint, id, lane: lane),
                        [
                            cells.name(Touchpoint.title), .record(.lane, lane, in: journey),
                            .feeling(judgement.expected, field: path + [Experience.expected.key]),
                            .feeling(judgement.emotion, field: path + [Experience.emotion.key]), .feeling(gap),
                            .content(experience?[Experience.quote], field: path + [Experience.quote.key]),
                        ])
                )
            }
        }
        return MethodTable(
            [
                .text("title", "Touchpoint"), .text("lane", "Stakeholder", id: "laneId"),
                .number("expected", "Promised"),
                .number("emotion", "Felt"), .number("gap", "Gap"), .text("quote", "Quote", rank: 1),
            ], rows.stablySorted { $0.0 < $1.0 }.map(\.1), nothing: "No promise was broken by two steps or more")
    }

    /// How far the organisation runs its moments of truth by design: levels from 1, ad hoc, to 5, operationalised.
    private var capabilities: MethodTable {
        let rows = journey.ordered(.capability).map { id in
            let cells = RecordCells(.capability, id, in: journey)
            let level = cells.record[Capability.level].flatMap { (1...5).contains($0) ? $0 : nil }
            let target = cells.record[Capability.target].flatMap { (1...5).contains($0) ? $0 : nil }
            let steps = (1...5).map { step in step <= level ?? 0 ? "●" : step <= target ?? 0 ? "○" : "·" }.joined()
            return MethodRow(
                cells.subject,
                [
                    cells.name(Capability.name), .text(level == nil && target == nil ? nil : steps),
                    cells.score(Capability.level),
                    cells.score(Capability.target), cells.text(Capability.owner), cells.text(Capability.kpi),
                    cells.text(Capability.adHoc), cells.text(Capability.operational),
                ])
        }
        return MethodTable(
            [
                .text("name", "Capability"), .text("steps", "1 to 5"), .number("level", "Level"),
                .number("target", "Target"),
                .text("owner", "Owner", rank: 1), .text("kpi", "KPI", rank: 2), .text("adHoc", "Ad hoc", rank: 3),
                .text("operational", "Operationalised", rank: 4),
            ], rows,
            nothing:
                "No capability is written down; a adds one: identification, playbooks, measurement, alignment, feedback, advocacy"
        )
    }
}
