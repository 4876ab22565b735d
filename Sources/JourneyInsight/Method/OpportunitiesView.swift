import JourneyModel

/// What is worth doing: by RICE and by value, for whom, and what has become of it.
struct OpportunitiesView {
    let journey: Journey
    let today: CalendarDate?
    private let ranks: [OpportunityRank]
    /// What was scaled or dropped.
    private let closed: [OpportunityRank]

    init(_ journey: Journey, _ today: CalendarDate?) {
        self.journey = journey
        self.today = today
        ranks = journey.opportunityRanks()
        closed = journey.closedOpportunities()
    }

    var content: (String, [MethodPart]) {
        (
            answer,
            [
                MethodPart("rice", "RICE", rice), MethodPart("matrix", "Value × difficulty", matrix),
                MethodPart("kano", "Kano", kano), MethodPart("alignment", "For whom", alignment),
                MethodPart("effects", "What it moves", effects), MethodPart("gaps", "Gaps", gaps),
                MethodPart("pilots", "Pilots", pilots),
            ]
        )
    }

    private var answer: String {
        guard let best = ranks.first else {
            return closed.isEmpty
                ? "Nothing to gain yet; a adds an opportunity"
                : "Nothing is left to gain: every opportunity is scaled or dropped"
        }
        let name = journey.name(.opportunity, best.id, limit: 50)
        let wins = ranks.filter { journey[.opportunity, $0.id].flatMap { Quadrant($0) } == .quickWin }.count
        let orphans = painsWithoutOpportunity.count
        return sentence([
            best.score.map {
                "best: “\(name)” (RICE \(Figures.short($0)))\(best.halvedRank == 1 ? ", still first when its confidence halves" : "")"
            }
                ?? "no opportunity has a RICE score yet",
            wins == 0 ? nil : counted(wins, "quick win"),
            orphans == 0 ? nil : counted(orphans, "open pain") + " without opportunity",
        ])
    }

    private var rice: MethodTable {
        MethodTable(
            [
                .text("text", "Opportunity"), .number("rice", "RICE"), .number("rank", "Rank"),
                .number("halved", "If conf. ½"), .number("reach", "Reach"), .number("impact", "Impact"),
                .number("confidence", "Conf. %"), .number("effort", "Effort"), .text("quadrant", "Quadrant", rank: 3),
                .text("status", "Status", rank: 1), .text("owner", "Owner", rank: 2),
                .text("horizon", "Horizon", rank: 4),
            ],
            (ranks + closed).map { rank in
                let cells = RecordCells(.opportunity, rank.id, in: journey)
                let falls = zip([rank.halvedRank], [rank.rank]).contains { ($0 ?? 0) > ($1 ?? 0) + 2 }
                return MethodRow(
                    cells.subject,
                    [
                        cells.name(Opportunity.text), .number(rank.score), .number(rank.rank.map(Double.init)),
                        .number(rank.halvedRank.map(Double.init), tone: falls ? .bad : .plain),
                        cells.number(Opportunity.reach), cells.number(Opportunity.impact),
                        cells.number(Opportunity.confidence), cells.number(Opportunity.effort),
                        .text(Quadrant(cells.record)?.rawValue), cells.text(Opportunity.status),
                        cells.text(Opportunity.owner), cells.text(Opportunity.horizon),
                    ])
            },
            nothing:
                "Nothing to gain yet; a adds an opportunity")
    }

    private var matrix: MethodMatrix {
        MethodMatrix(
            ranks.map(\.id), .opportunity, x: (Opportunity.difficulty, "difficulty"), y: (Opportunity.value, "value"),
            quarters: (
                Quadrant.quickWin.rawValue, Quadrant.bigBet.rawValue, Quadrant.fillIn.rawValue,
                Quadrant.moneyPit.rawValue
            ), in: journey)
    }

    /// The kinds of need in the order in which they must be met: basic ones first.
    private var kano: MethodTable {
        let words = Choices.kano.map(\.description)
        let rows = (words.map(Optional.some) + [nil]).flatMap { word in
            (ranks + closed).compactMap { rank -> MethodRow? in
                let cells = RecordCells(.opportunity, rank.id, in: journey)
                let kind = RecordCells.line(cells.record[Opportunity.kano])
                guard kind == word || (word == nil && kind.map { !words.contains($0) } == true) else { return nil }
                return MethodRow(
                    cells.subject,
                    [
                        cells.text(Opportunity.kano), cells.name(Opportunity.text), .number(rank.score),
                        cells.score(Opportunity.value), cells.text(Opportunity.status),
                    ])
            }
        }
        return MethodTable(
            [
                .text("kano", "Kind of need"), .text("text", "Opportunity"), .number("rice", "RICE"),
                .number("value", "Value", rank: 1), .text("status", "Status", rank: 2),
            ], rows, nothing: "There are no opportunities")
    }

    /// How many stakeholders and moments of truth an opportunity touches; RICE counts twice where it touches a moment.
    private var alignment: MethodTable {
        let rows = ranks.map { rank -> (Double, MethodRow) in
            let cells = RecordCells(.opportunity, rank.id, in: journey)
            let lanes = journey.alignedLanes(ofOpportunity: rank.id)
            let moments = journey.moments(ofOpportunity: rank.id)
            let weighted = rank.score.map { moments.isEmpty ? $0 : $0 * 2 }
            let gaining = journey.map.lanes.filter(lanes.contains)
            return (
                weighted ?? -1,
                MethodRow(
                    cells.subject,
                    [
                        cells.name(Opportunity.text), .count(lanes.count),
                        .records(.lane, gaining, in: journey, limit: 16), .count(moments.count),
                        .records(.touchpoint, moments, in: journey, limit: 30), .number(rank.score),
                        .number(weighted),
                    ])
            )
        }
        return MethodTable(
            [
                .text("text", "Opportunity"), .number("alignment", "Lanes"),
                .text("lanes", "Who gains", rank: 2, ids: "laneIds"),
                .number("moments", "Moments"), .text("touchpoints", "At", rank: 3, ids: "touchpointIds"),
                .number("rice", "RICE", rank: 1),
                .number("weighted", "Weighted"),
            ], rows.stablySorted { $0.0 > $1.0 }.map(\.1), nothing: "There are no opportunities")
    }

    /// The metrics that opportunities are to move: expected against actual.
    private var effects: MethodTable {
        let rows = (ranks + closed).flatMap { rank -> [MethodRow] in
            let cells = RecordCells(.opportunity, rank.id, in: journey)
            return cells.record[Opportunity.effects].items.compactMap { entry in
                guard case .record(let effect) = entry.value else { return nil }
                let path = cells.path(Opportunity.effects.key) + [entry.key]
                let metric = journey[.metric, ID(entry.key)]
                let expected = effect[Effect.expected]
                let actual = effect[Effect.actual]
                return MethodRow(
                    cells.subject,
                    [
                        cells.name(Opportunity.text),
                        .anyRecord(ID(entry.key), in: journey).leading(to: MethodSubject(.metric, ID(entry.key))),
                        .content(metric?[Metric.unit]), .number(metric?[Metric.baseline]),
                        .number(expected, field: path + [Effect.expected.key]),
                        .number(actual, field: path + [Effect.actual.key]),
                        .number(expected.flatMap { expected in actual.map { $0 - expected } }, shown: Figures.signed),
                    ])
            }
        }
        return MethodTable(
            [
                .text("text", "Opportunity"), .text("metric", "Metric", id: "metricId"), .text("unit", "Unit", rank: 2),
                .number("baseline", "Baseline", rank: 1), .number("expected", "Expected"), .number("actual", "Actual"),
                .number("difference", "Difference"),
            ], rows, nothing: "No opportunity says which metric it is to move")
    }

    private var painsWithoutOpportunity: [ID] {
        let answered = journey.answeredPains
        return journey.rankedPains().map(\.id).filter { id in
            journey[.pain, id].map(Journey.isOpen(pain:)) == true && !answered.contains(id.text)
        }
    }

    /// Open pains that no opportunity answers, worst first; then opportunities that answer no pain.
    private var gaps: MethodTable {
        let pains = painsWithoutOpportunity.map { id in
            let cells = RecordCells(.pain, id, in: journey)
            return MethodRow(
                cells.subject,
                [
                    .text("pain without opportunity", tone: .bad), cells.name(Pain.text),
                    .number(journey.priority(ofPain: id)), cells.text(Pain.owner),
                ])
        }
        let opportunities = ranks.filter { rank in
            journey[.opportunity, rank.id].map(journey.answersPain) == false
        }.map { rank in
            let cells = RecordCells(.opportunity, rank.id, in: journey)
            return MethodRow(
                cells.subject,
                [
                    .text("opportunity without pain", tone: .quiet), cells.name(Opportunity.text), .number(rank.score),
                    cells.text(Opportunity.owner),
                ])
        }
        return MethodTable(
            [
                .text("gap", "Gap"), .text("text", "What"), .number("score", "Priority, RICE"),
                .text("owner", "Owner", rank: 1),
            ],
            pains + opportunities, nothing: "Every open pain has an opportunity, every opportunity a pain")
    }

    private var pilots: MethodTable {
        let rows = journey.ordered(.opportunity).compactMap { id -> MethodRow? in
            let cells = RecordCells(.opportunity, id, in: journey)
            guard let pilot = cells.record[Opportunity.pilot] else { return nil }
            let path = cells.path(Opportunity.pilot.key)
            func text(_ field: Field<Text>, tone: MethodCell.Tone = .plain) -> MethodCell {
                .content(pilot[field], field: path + [field.key], tone: tone)
            }
            let isOver =
                pilot[Pilot.end].flatMap { CalendarDate($0) }.map { end in today.map { end < $0 } ?? false } ?? false
            let isOwed = isOver && pilot.isBlank(Pilot.result) && Rule.isOpen(cells.record)
            return MethodRow(
                cells.subject,
                [
                    cells.name(Opportunity.text), text(Pilot.hypothesis),
                    .day(pilot[Pilot.start], field: path + [Pilot.start.key]),
                    .day(pilot[Pilot.end], isOverdue: isOwed, field: path + [Pilot.end.key]),
                    isOwed
                        ? .text("over, and nothing written", field: path + [Pilot.result.key], tone: .bad)
                        : text(Pilot.result),
                    effects(of: cells.record),
                ])
        }
        return MethodTable(
            [
                .text("text", "Pilot of"), .text("hypothesis", "Hypothesis", rank: 1), .text("start", "Start", rank: 3),
                .text("end", "End"), .text("result", "Result"),
                .text("effects", "Expected → actual", rank: 2, ids: "metricIds"),
            ], rows, nothing: "Nothing is being piloted")
    }

    /// The metrics that an opportunity is to move, each with the expected and the actual effect.
    private func effects(of opportunity: Record) -> MethodCell {
        let effects = opportunity[Opportunity.effects].items.compactMap { entry -> (metric: ID, text: String)? in
            guard case .record(let effect) = entry.value, let expected = effect[Effect.expected] else { return nil }
            let actual = effect[Effect.actual].map(Figures.measured) ?? "?"
            return (ID(entry.key), "\(Figures.measured(expected)) → \(actual)")
        }
        func texts(_ limit: Int) -> [String] {
            effects.map { "\(journey.anyName($0.metric, limit: limit)) \($0.text)" }
        }
        guard !effects.isEmpty else { return .texts([]) }
        return MethodCell(.texts(texts(Printable.whole)), shown: texts(20).joined(separator: ", "))
            .naming(effects.map(\.metric))
    }
}
