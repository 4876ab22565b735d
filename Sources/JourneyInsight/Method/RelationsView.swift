import JourneyModel

/// How the stakeholders stand to each other: where they meet, where they disagree, and what is done about it.
struct RelationsView {
    let journey: Journey
    private let lanes: [ID]
    private let conflicts: [Conflict]

    init(_ journey: Journey) {
        self.journey = journey
        lanes = journey.stakeholders
        conflicts = journey.conflicts()
    }

    var content: (String, [MethodPart]) {
        (
            answer,
            [
                MethodPart("conflicts", "Conflicts", conflictTable), MethodPart("matrix", "Who to whom", matrix),
                MethodPart("relations", "All relations", relations), MethodPart("stages", "Who meets whom", stages),
            ]
        )
    }

    private var answer: String {
        let count = journey.records(.relation).count
        guard !conflicts.isEmpty else {
            return count == 0
                ? "No conflict shows, and no relation is written down" : "No conflict; \(counted(count, "relation"))"
        }
        let open = conflicts.filter { !$0.hasIntervention }.count
        let worst = conflicts.max { $0.spread ?? 0 < $1.spread ?? 0 }
        let place = worst?.place.map { journey.anyName($0) }
        return sentence([
            counted(conflicts.count, "conflict")
                + (open == 0 ? ", all with an intervention" : ", \(open) without intervention"),
            place.map { "furthest apart at “\($0)”" }, counted(count, "relation"),
        ])
    }

    private var conflictTable: MethodTable {
        MethodTable(
            [
                .text("place", "Where"), .text("lanes", "Between"), .number("spread", "Apart"),
                .text("intervention", "Intervention"), .text("owner", "Owner", rank: 1), .text("due", "Due", rank: 2),
                .text("note", "Note", rank: 3),
            ], conflicts.map(row),
            nothing: "Nobody stands against anybody: no relation of conflict, no spread of 3 or more")
    }

    private func row(_ conflict: Conflict) -> MethodRow {
        let place = conflict.place.map { journey.anyName($0) } ?? "anywhere"
        let subject = conflict.place.flatMap { id in journey.type(of: id).map { MethodSubject($0, id) } }
        let names = conflict.lanes.map { journey.name(.lane, $0, limit: RecordCells.limit) }
        let spread = MethodCell.number(conflict.spread.map(Double.init), tone: .bad)
        guard let relation = conflict.relation else {
            let none = MethodCell(.none, shown: "none yet", tone: .bad)
            return MethodRow(
                subject, [.text(place), .texts(names), spread, none, .text(nil), .text(nil), .text(nil)],
                unrelated: conflict.lanes)
        }
        let cells = RecordCells(.relation, relation, in: journey)
        return MethodRow(
            subject ?? cells.subject,
            [
                .text(place), .texts(names), spread,
                cells.record.isBlank(Relation.intervention)
                    ? MethodCell(.none, shown: "none yet", field: cells.path(Relation.intervention.key), tone: .bad)
                    : cells.text(Relation.intervention), cells.text(Relation.owner),
                cells.text(Relation.due), cells.text(Relation.note),
            ])
    }

    /// From the rows to the columns: what one lane does to the other.
    private var matrix: MethodTable {
        var kinds: [[ID]: [String]] = [:]
        for id in journey.ordered(.relation) {
            guard let relation = journey[.relation, id], let from = relation[Relation.from],
                let to = relation[Relation.to]
            else { continue }
            kinds[[from, to], default: []].append(RecordCells.line(relation[Relation.kind]) ?? "?")
        }
        let columns =
            [MethodColumn.text("name", "from \\ to")]
            + lanes.map {
                .text(
                    "lane:\($0.text)",
                    journey[.lane, $0]?[Lane.short].map { Printable.line($0) } ?? journey.name(.lane, $0, limit: 12),
                    give: .alike)
            }
        let rows = lanes.map { from in
            MethodRow(
                MethodSubject(.lane, from),
                [.text(journey.name(.lane, from, limit: 30))]
                    + lanes.map { to in
                        if from == to { return .text("·", tone: .quiet) }
                        return Self.cell(kinds[[from, to]] ?? [])
                    })
        }
        return MethodTable(columns, rows, nothing: "Nobody is on the map yet; a l adds a lane")
    }

    private static func cell(_ words: [String]) -> MethodCell {
        guard !words.isEmpty else { return .texts([]) }
        return MethodCell(
            .texts(words), shown: words.joined(separator: ", "), short: words.map(sign).joined(),
            tone: words.contains("conflicts") ? .bad : .plain)
    }

    /// A kind of relation as one character.
    private static func sign(_ kind: String) -> String {
        switch kind {
        case "conflicts": "≠"
        case "aligns": "="
        case "influences": "→"
        case "reports-to": "↑"
        case "hands-off": "⇒"
        default: "?"
        }
    }

    private var relations: MethodTable {
        MethodTable(
            [
                .text("from", "From"), .text("kind", "Does"), .text("to", "To"), .text("at", "At"),
                .text("note", "Note", rank: 3), .text("intervention", "Intervention", rank: 2),
                .text("owner", "Owner", rank: 1), .text("due", "Due", rank: 4),
            ],
            journey.ordered(.relation).map { id in
                let cells = RecordCells(.relation, id, in: journey)
                let at = cells.record[Relation.at].map { journey.anyName($0) }
                return MethodRow(
                    cells.subject,
                    [
                        cells.reference(Relation.from, .lane),
                        cells.text(Relation.kind, tone: cells.record.holds(Relation.kind, "conflicts") ? .bad : .plain),
                        cells.reference(Relation.to, .lane), .text(at, field: cells.path(Relation.at.key)),
                        cells.text(Relation.note), cells.text(Relation.intervention), cells.text(Relation.owner),
                        cells.text(Relation.due),
                    ])
            }, nothing: "No relation is written down yet; Enter on a conflict makes one")
    }

    /// Per stage, who lives through the same touchpoints, and at how many of them they disagree.
    private var stages: MethodTable {
        let rows = journey.map.stages.flatMap(meetings)
        return MethodTable(
            [
                .text("stage", "Stage"), .text("lanes", "Who"), .number("meetings", "Meet at"),
                .number("apart", "Disagree at"), .text("worst", "Furthest apart at", rank: 1),
            ], rows, nothing: "No touchpoint is shared by two stakeholders")
    }

    private func meetings(in stage: ID) -> [MethodRow] {
        var pairs: [[ID]: (count: Int, apart: Int, worst: ID?, spread: Int)] = [:]
        for touchpoint in journey.map.touchpoints(stage: stage) {
            let there = journey[.touchpoint, touchpoint]?[Touchpoint.experiences] ?? Entries()
            let present = lanes.filter { there[$0.text] != nil }
            let emotions = Dictionary(journey.emotions(at: touchpoint).map { ($0.lane, $0.emotion) }) { first, _ in
                first
            }
            for (index, one) in present.enumerated() {
                for other in present[(index + 1)...] {
                    var pair = pairs[[one, other]] ?? (0, 0, nil, 0)
                    pair.count += 1
                    if let left = emotions[one], let right = emotions[other] {
                        let spread = abs(left - right)
                        if spread >= Emotions.conflictSpread { pair.apart += 1 }
                        if spread > pair.spread { (pair.worst, pair.spread) = (touchpoint, spread) }
                    }
                    pairs[[one, other]] = pair
                }
            }
        }
        let ordered = pairs.sorted {
            ($1.value.apart, $1.value.count, $0.key[0], $0.key[1]) < (
                $0.value.apart, $0.value.count, $1.key[0], $1.key[1]
            )
        }
        return ordered.map { pair, met in
            MethodRow(
                met.worst.map { MethodSubject(.touchpoint, $0, lane: pair[0]) } ?? MethodSubject(.stage, stage),
                [
                    .text(journey.name(.stage, stage, limit: 30)),
                    .texts(pair.map { journey.name(.lane, $0, limit: 20) }), .count(met.count),
                    .count(met.apart, tone: .bad),
                    .text(met.spread > 0 ? met.worst.map { journey.name(.touchpoint, $0) } : nil),
                ])
        }
    }
}
