import JourneyModel

/// How the stakeholders stand to each other: where they meet, where they disagree, and what is done about it.
struct RelationsView {
    let journey: Journey
    let today: CalendarDate?
    private let lanes: [ID]
    private let counting: Set<ID>
    private let conflicts: [Conflict]

    init(_ journey: Journey, _ today: CalendarDate?) {
        self.journey = journey
        self.today = today
        lanes = journey.stakeholders
        counting = Set(lanes)
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
        let overdue = journey.overdueInterventions(today).count
        return sentence([
            counted(conflicts.count, "conflict")
                + (open == 0 ? ", all with an intervention" : ", \(open) without intervention"),
            overdue == 0 ? nil : counted(overdue, "intervention") + " overdue",
            place.map { "furthest apart at “\($0)”" }, counted(count, "relation"),
        ])
    }

    private var conflictTable: MethodTable {
        MethodTable(
            [
                .text("place", "Where", id: "placeId"), .text("lanes", "Between", ids: "laneIds"),
                .number("spread", "Apart"), .text("intervention", "Intervention", id: "relationId"),
                .text("owner", "Owner", rank: 1), .text("due", "Due", rank: 2),
                .text("note", "Note", rank: 3),
            ], conflicts.map(row),
            nothing: "Nobody stands against anybody: no relation of conflict, no spread of 3 or more")
    }

    private func row(_ conflict: Conflict) -> MethodRow {
        let place = conflict.place.map { MethodCell.anyRecord($0, in: journey) } ?? .text("anywhere")
        let subject = conflict.place.flatMap { id in journey.type(of: id).map { MethodSubject($0, id) } }
        let names = MethodCell.records(.lane, conflict.lanes, in: journey, limit: RecordCells.limit)
        let spread = MethodCell.number(conflict.spread.map(Double.init), tone: .bad)
        guard let relation = conflict.relation else {
            let none = MethodCell(.none, shown: "none yet", tone: .bad)
            return MethodRow(
                subject, [place, names, spread, none, .text(nil), .text(nil), .text(nil)],
                unrelated: conflict.sides)
        }
        let cells = RecordCells(.relation, relation, in: journey)
        let intervention =
            cells.record.isBlank(Relation.intervention)
            ? MethodCell(.none, shown: "none yet", field: cells.path(Relation.intervention.key), tone: .bad)
            : cells.text(Relation.intervention)
        return MethodRow(
            subject ?? cells.subject,
            [
                place, names, spread, intervention.naming([relation]), cells.text(Relation.owner), due(cells),
                cells.text(Relation.note),
            ])
    }

    /// The day by which the intervention of a relation is to be done.
    private func due(_ cells: RecordCells) -> MethodCell {
        .day(
            cells.record[Relation.due], isOverdue: Journey.isOverdue(relation: cells.record, today),
            field: cells.path(Relation.due.key))
    }

    /// From the rows to the columns: what one lane does to the other.
    private var matrix: MethodTable {
        var relations: [[ID]: [ID]] = [:]
        for id in journey.ordered(.relation) {
            guard let relation = journey[.relation, id], let from = relation[Relation.from],
                let to = relation[Relation.to]
            else { continue }
            relations[[from, to], default: []].append(id)
        }
        let columns =
            [MethodColumn.text("name", "from \\ to")]
            + lanes.map {
                .text(
                    "lane:\($0.text)",
                    journey[.lane, $0]?[Lane.short].map { Printable.line($0) } ?? journey.name(.lane, $0, limit: 12),
                    give: .alike, ids: "relations:\($0.text)")
            }
        let rows = lanes.map { from in
            MethodRow(
                MethodSubject(.lane, from),
                [.record(.lane, from, in: journey, limit: 30)]
                    + lanes.map { to in
                        if from == to { return MethodCell(.texts([]), shown: "·", tone: .quiet) }
                        return cell(relations[[from, to]] ?? [])
                    })
        }
        return MethodTable(columns, rows, nothing: "Nobody is on the map yet; a l adds a lane")
    }

    /// The relations from one lane to another by their kinds; the kind of a single one can be changed.
    private func cell(_ relations: [ID]) -> MethodCell {
        guard let first = relations.first else { return .texts([]) }
        let words = relations.compactMap { RecordCells.line(journey[.relation, $0]?[Relation.kind]) ?? "related" }
        let field = relations.count == 1 ? RecordType.relation.path(first) + [Relation.kind.key] : nil
        return MethodCell(
            .texts(words), shown: words.joined(separator: ", "), short: words.map(Self.sign).joined(), field: field,
            tone: words.contains("conflicts") ? .bad : .plain
        ).naming(relations).leading(to: MethodSubject(.relation, first))
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
                .text("from", "From", id: "fromId"), .text("kind", "Does"), .text("to", "To", id: "toId"),
                .text("at", "At", id: "atId"),
                .text("note", "Note", rank: 3), .text("intervention", "Intervention", rank: 2),
                .text("owner", "Owner", rank: 1), .text("due", "Due", rank: 4),
            ],
            journey.ordered(.relation).map { id in
                let cells = RecordCells(.relation, id, in: journey)
                return MethodRow(
                    cells.subject,
                    [
                        cells.reference(Relation.from, .lane),
                        cells.text(Relation.kind, tone: cells.record.holds(Relation.kind, "conflicts") ? .bad : .plain),
                        cells.reference(Relation.to, .lane),
                        .anyRecord(cells.record[Relation.at], in: journey, field: cells.path(Relation.at.key)),
                        cells.text(Relation.note), cells.text(Relation.intervention), cells.text(Relation.owner),
                        due(cells),
                    ])
            }, nothing: "No relation is written down yet; Enter on a conflict makes one")
    }

    /// Per stage, who lives through the same touchpoints, and at how many of them they disagree.
    private var stages: MethodTable {
        let rows = journey.map.stages.flatMap(meetings)
        return MethodTable(
            [
                .text("stage", "Stage", id: "stageId"), .text("lanes", "Who", ids: "laneIds"),
                .number("meetings", "Meet at"), .number("apart", "Disagree at"),
                .text("worst", "Furthest apart at", rank: 1, id: "worstId"),
            ], rows, nothing: "No touchpoint is shared by two stakeholders")
    }

    /// What two stakeholders share in a stage.
    private struct Meeting {
        var count = 0
        var apart = 0
        var worst: ID?
        var spread = 0
    }

    /// The pairs of stakeholders who meet in a stage: those who disagree most often first.
    private func meetings(in stage: ID) -> [MethodRow] {
        let touchpoints = journey.map.touchpoints(stage: stage)
        let felt = touchpoints.map { present(at: $0) }
        let here = Set(felt.joined().map(\.lane))
        let lanes = lanes.filter(here.contains)
        let place = Dictionary(lanes.enumerated().map { ($1, $0) }) { first, _ in first }
        var meetings = Array(repeating: Meeting(), count: lanes.count * lanes.count)
        for (touchpoint, felt) in zip(touchpoints, felt) {
            let present = felt.compactMap { lane, emotion in place[lane].map { ($0, emotion) } }.sorted { $0.0 < $1.0 }
            for (index, one) in present.enumerated() {
                for other in present[(index + 1)...] {
                    let spread = one.1.flatMap { left in other.1.map { abs(left - $0) } } ?? 0
                    let pair = one.0 * lanes.count + other.0
                    meetings[pair].count += 1
                    if spread >= Emotions.conflictSpread { meetings[pair].apart += 1 }
                    if spread > meetings[pair].spread {
                        (meetings[pair].worst, meetings[pair].spread) = (touchpoint, spread)
                    }
                }
            }
        }
        let pairs = meetings.indices.filter { meetings[$0].count > 0 }.stablySorted {
            (meetings[$1].apart, meetings[$1].count) < (meetings[$0].apart, meetings[$0].count)
        }
        return pairs.map { row(stage, lanes[$0 / lanes.count], lanes[$0 % lanes.count], meetings[$0]) }
    }

    /// The stakeholders at a touchpoint, and how they felt there.
    private func present(at touchpoint: ID) -> [(lane: ID, emotion: Int?)] {
        let experiences = journey[.touchpoint, touchpoint]?[Touchpoint.experiences] ?? Entries()
        return experiences.items.map { (ID($0.key), Entries.judgement($0).emotion) }.filter { counting.contains($0.0) }
    }

    private func row(_ stage: ID, _ one: ID, _ other: ID, _ meeting: Meeting) -> MethodRow {
        MethodRow(
            meeting.worst.map { MethodSubject(.touchpoint, $0, lane: one) } ?? MethodSubject(.stage, stage),
            [
                .record(.stage, stage, in: journey, limit: 30), .records(.lane, [one, other], in: journey, limit: 20),
                .count(meeting.count), .count(meeting.apart, tone: .bad),
                .record(.touchpoint, meeting.worst, in: journey),
            ])
    }
}
