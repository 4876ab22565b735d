import JourneyModel

/// What hurts most, who has shown it, where it costs us, and what could be mended quickly.
struct PainsView {
    let journey: Journey
    private let ranked: [(id: ID, priority: Double?)]

    init(_ journey: Journey) {
        self.journey = journey
        ranked = journey.rankedPains()
    }

    var content: (String, [MethodPart]) {
        (
            answer,
            [MethodPart("triage", "Triage", triage)] + matrices
                + [
                    MethodPart("flow", "From open to resolved", flow),
                    MethodPart("sources", "Who has shown it", sources),
                    MethodPart("impact", "Where it costs us", impact),
                    MethodPart("quick-wins", "Quick wins", quickWins),
                ]
        )
    }

    private func isOpen(_ id: ID) -> Bool { journey[.pain, id].map(Journey.isOpen(pain:)) == true }

    private var answer: String {
        guard let worst = ranked.first(where: { isOpen($0.id) }) else {
            return ranked.isEmpty
                ? "Nothing hurts yet; ! adds a pain to a card" : "Nothing hurts any more: no pain is open"
        }
        let open = ranked.filter { isOpen($0.id) }
        let unscored = open.filter { $0.priority == nil }.count
        let name = journey.name(.pain, worst.id, limit: 50)
        return sentence([
            worst.priority.map { "worst: “\(name)” (\(Figures.short($0)) of 100)" } ?? "no pain has scores yet",
            statuses, unscored == 0 ? nil : "\(unscored) without scores",
            quick.isEmpty ? nil : counted(quick.count, "quick win"),
        ])
    }

    /// How many pains have come how far: `12 open, 3 planned, 6 resolved`.
    private var statuses: String {
        let known = Choices.painStatus.map(\.description)
        let all = ranked.map { RecordCells.line(journey[.pain, $0.id]?[Pain.status]) ?? known[0] }
        return known.compactMap { word in
            let count = all.count { $0 == word }
            return count == 0 ? nil : "\(count) \(word)"
        }.joined(separator: ", ")
    }

    private var triage: MethodTable {
        MethodTable(
            [
                .text("text", "Pain"), .number("priority", "Priority"), .number("magnitude", "Mag."),
                .number("frequency", "Freq."), .number("severity", "Sev."), .number("frustration", "Frus."),
                .number("effort", "Effort"), .text("status", "Status", rank: 1), .text("owner", "Owner", rank: 2),
                .text("lanes", "Who feels it", rank: 3, ids: "laneIds"), .text("on", "Where", rank: 4, ids: "onIds"),
                .text("fix", "Fix", rank: 5), .text("rivals", "Rivals", rank: 6),
            ], (ranked.filter { isOpen($0.id) } + ranked.filter { !isOpen($0.id) }).map { row($0.id, $0.priority) },
            nothing: "Nothing hurts yet; ! adds a pain to a card")
    }

    private func row(_ id: ID, _ priority: Double?) -> MethodRow {
        let cells = RecordCells(.pain, id, in: journey)
        return MethodRow(
            cells.subject,
            [
                cells.name(Pain.text), .number(priority, tone: (priority ?? 0) >= Self.urgent ? .bad : .plain),
                cells.score(Pain.magnitude), cells.score(Pain.frequency), cells.score(Pain.severity),
                cells.score(Pain.frustration), cells.score(Pain.effort), cells.text(Pain.status),
                cells.text(Pain.owner), feltBy(cells), cells.references(Pain.on), cells.text(Pain.fix),
                cells.text(Pain.rivals),
            ])
    }

    /// Whose pain it is; where none is named, that of all stakeholders who live through its touchpoints.
    private func feltBy(_ cells: RecordCells) -> MethodCell {
        guard cells.record[Pain.lanes].isEmpty else { return cells.references(Pain.lanes) }
        let there = Set(journey.lanes(feeling: cells.record))
        let lanes = journey.map.lanes.filter(there.contains)
        return .records(.lane, lanes, in: journey, field: cells.path(Pain.lanes.key), tone: .quiet)
    }

    /// The priority of a pain whose three factors are all high: 4 × 4 × 4 ÷ 1.25, rounded down.
    static let urgent = 51.0

    /// One matrix for each pair of axes.
    private var matrices: [MethodPart] {
        let open = ranked.map(\.id).filter(isOpen)
        let across = [(Pain.magnitude, "magnitude"), (Pain.frequency, "frequency")]
        let up = [(Pain.severity, "severity"), (Pain.frustration, "frustration")]
        return across.flatMap { x in
            up.map { y in
                MethodPart(
                    "\(x.1)-\(y.1)", "\(x.1.prefix(1).uppercased())\(x.1.dropFirst()) × \(y.1)",
                    MethodMatrix(
                        open, .pain, x: x, y: y, quarters: ("bad for few", "mend first", "watch", "a nuisance to many"),
                        in: journey))
            }
        }
    }

    /// All pains by how far they have come, those that say nothing as open; within a status the worst first.
    private var flow: MethodTable {
        let known = Choices.painStatus.map(\.description)
        func status(_ id: ID) -> String { RecordCells.line(journey[.pain, id]?[Pain.status]) ?? known[0] }
        func place(_ id: ID) -> Int { known.firstIndex(of: status(id)) ?? known.count }
        let rows = ranked.stablySorted { place($0.id) < place($1.id) }.map { id, priority in
            let cells = RecordCells(.pain, id, in: journey)
            return MethodRow(
                cells.subject,
                [
                    .text(status(id), field: cells.path(Pain.status.key)), cells.name(Pain.text), .number(priority),
                    cells.text(Pain.owner), cells.text(Pain.fix), cells.score(Pain.effort),
                ])
        }
        return MethodTable(
            [
                .text("status", "Status"), .text("text", "Pain"), .number("priority", "Priority"),
                .text("owner", "Owner", rank: 1), .text("fix", "Fix", rank: 2), .number("effort", "Effort", rank: 3),
            ], rows, nothing: "Nothing hurts yet; ! adds a pain to a card")
    }

    /// By what methods each pain was shown: what nobody has shown first, then what only one method has.
    private var sources: MethodTable {
        let rows = ranked.filter { isOpen($0.id) }.map { id, _ -> (methods: [String], row: MethodRow) in
            let cells = RecordCells(.pain, id, in: journey)
            let methods = Set(
                cells.record[Pain.sources].items.compactMap { entry -> String? in
                    guard case .record(let source) = entry.value else { return nil }
                    return RecordCells.line(source[Source.method]) ?? "unknown"
                }
            ).sorted()
            let verdict =
                methods.isEmpty ? "nobody has shown it" : methods.count == 1 ? "one method only" : "several methods"
            return (
                methods,
                MethodRow(
                    cells.subject,
                    [
                        cells.name(Pain.text),
                        .text(verdict, tone: methods.isEmpty ? .bad : methods.count == 1 ? .plain : .good),
                        .count(methods.count), .texts(methods), .count(cells.record[Pain.sources].items.count),
                    ])
            )
        }
        return MethodTable(
            [
                .text("text", "Pain"), .text("shown", "How sure"), .number("count", "Methods"),
                .text("methods", "Which", rank: 1), .number("sources", "Sources", rank: 2),
            ], rows.stablySorted { $0.methods.count < $1.methods.count }.map(\.row), nothing: "No pain is open")
    }

    /// Pains under each part of the business that they cost: one that costs several stands under each.
    private var impact: MethodTable {
        let parts = Choices.painImpact.map(\.description)
        let rows = (parts + ["not said"]).flatMap { part in
            ranked.filter { isOpen($0.id) }.compactMap { id, priority -> MethodRow? in
                let cells = RecordCells(.pain, id, in: journey)
                let impact = cells.record[Pain.impact].map(\.string)
                guard impact.contains(part) || (part == "not said" && !parts.contains(where: impact.contains)) else {
                    return nil
                }
                return MethodRow(
                    cells.subject,
                    [
                        .text(part, field: cells.path(Pain.impact.key)), cells.name(Pain.text), .number(priority),
                        cells.text(Pain.rivals, tone: cells.record.holds(Pain.rivals, "beat") ? .bad : .plain),
                        cells.text(Pain.fix), cells.text(Pain.status), cells.text(Pain.owner),
                    ])
            }
        }
        return MethodTable(
            [
                .text("impact", "Costs us"), .text("text", "Pain"), .number("priority", "Priority"),
                .text("rivals", "Rivals", rank: 1), .text("fix", "Fix", rank: 2), .text("status", "Status", rank: 3),
                .text("owner", "Owner", rank: 4),
            ], rows, nothing: "No pain is open")
    }

    /// Open pains that do harm (severity or frustration high) and take little effort to resolve (1 or 2), worst first.
    private var quick: [(id: ID, priority: Double?)] {
        ranked.filter { id, _ in
            guard isOpen(id), let record = journey[.pain, id] else { return false }
            let factors = PainPriority.Factors(record)
            let harm = max(factors.severity ?? 0, factors.frustration ?? 0)
            return PainPriority.isHigh(harm) && factors.effort.map { $0 <= 2 } == true
        }
    }

    private var quickWins: MethodTable {
        MethodTable(
            [
                .text("text", "Pain"), .number("priority", "Priority"), .number("effort", "Effort"),
                .text("fix", "Fix"),
                .text("owner", "Owner", rank: 1), .text("status", "Status", rank: 2),
            ],
            quick.map { id, priority in
                let cells = RecordCells(.pain, id, in: journey)
                return MethodRow(
                    cells.subject,
                    [
                        cells.name(Pain.text), .number(priority), cells.score(Pain.effort), cells.text(Pain.fix),
                        cells.text(Pain.owner), cells.text(Pain.status),
                    ])
            }, nothing: "No open pain is both bad (4 or 5) and easy to resolve (effort 1 or 2)")
    }
}
