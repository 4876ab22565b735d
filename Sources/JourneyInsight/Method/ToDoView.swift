import JourneyModel

/// Everything that the map still owes, and how much of it is a guess.
struct ToDoView {
    let journey: Journey
    let today: CalendarDate?

    init(_ journey: Journey, _ today: CalendarDate?) {
        self.journey = journey
        self.today = today
    }

    var content: (String, [MethodPart]) {
        let debts = Debt.all(in: journey, today: today)
        let standings = standings
        return (
            answer(debts, standings),
            [
                MethodPart("kinds", "How much", kinds(debts)), MethodPart("list", "Everything", list(debts)),
                MethodPart("standing", "How sure we are", standing(standings)),
            ]
        )
    }

    private func answer(_ debts: [Debt], _ standings: [String: Int]) -> String {
        let all = standings.values.reduce(0, +)
        let guessed = standings["assumed"] ?? 0
        let share =
            all == 0
            ? nil : "\(Int((Double(guessed) / Double(all) * 100).rounded())) % of the touchpoints are hypothesis"
        guard !debts.isEmpty else { return sentence(["the map owes nothing", share]) }
        let groups = Dictionary(grouping: debts, by: \.kind).mapValues(\.count)
        let most = groups.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return sentence([counted(debts.count, "thing") + " owed", most.map { "most: \($0.key) (\($0.value))" }, share])
    }

    private func kinds(_ debts: [Debt]) -> MethodTable {
        var order: [String] = []
        var counts: [String: (count: Int, first: Debt)] = [:]
        for debt in debts {
            if let known = counts[debt.kind] {
                counts[debt.kind] = (known.count + 1, known.first)
            } else {
                order.append(debt.kind)
                counts[debt.kind] = (1, debt)
            }
        }
        return MethodTable(
            [.text("kind", "Owed"), .number("count", "How many"), .text("first", "First")],
            order.compactMap { kind in
                counts[kind].map { MethodRow($0.first.subject, [.text(kind), .count($0.count), .text($0.first.what)]) }
            }, nothing: "The map owes nothing")
    }

    private func list(_ debts: [Debt]) -> MethodTable {
        MethodTable(
            [.text("kind", "Owed"), .text("what", "Of what")],
            debts.map { MethodRow($0.subject, [.text($0.kind), .text($0.what)]) }, nothing: "The map owes nothing")
    }

    /// The number of touchpoints by standing; those that say nothing are assumed.
    private var standings: [String: Int] {
        var counts: [String: Int] = [:]
        for touchpoint in journey.records(.touchpoint).values {
            counts[RecordCells.line(touchpoint[Touchpoint.standing]) ?? "assumed", default: 0] += 1
        }
        return counts
    }

    private func standing(_ counts: [String: Int]) -> MethodTable {
        let all = max(1, counts.values.reduce(0, +))
        let known = Choices.standing.map(\.description)
        let words = known + counts.keys.filter { !known.contains($0) }.sorted()
        return MethodTable(
            [.text("standing", "Standing"), .number("count", "Touchpoints"), .number("share", "%")],
            words.map { word in
                let count = counts[word] ?? 0
                let share = (Double(count) / Double(all) * 100).rounded()
                return MethodRow(nil, [.text(word), .count(count), .number(share)])
            }, nothing: "")
    }
}

/// Something that the map owes.
struct Debt {
    /// What kind of thing is missing.
    let kind: String
    /// Of what it is missing.
    let what: String
    /// The record to go to.
    let subject: MethodSubject?

    /// Everything, kind by kind.
    static func all(in journey: Journey, today: CalendarDate?) -> [Debt] {
        DebtSearch(journey: journey, today: today).all
    }
}

/// Finds what a map owes.
private struct DebtSearch {
    let journey: Journey
    let today: CalendarDate?

    var all: [Debt] {
        touchpoints + cells + records(.pain, open: Journey.isOpen(pain:)) + stages + relations + review
    }

    private var touchpoints: [Debt] {
        var unjudged: [Debt] = []
        var guessed: [Debt] = []
        var unconfirmed: [Debt] = []
        let counting = Set(journey.stakeholders)
        for id in journey.touchpointsInOrder() {
            guard let record = journey[.touchpoint, id] else { continue }
            let name = journey.name(.touchpoint, id)
            for lane in journey.unjudgedLanes(at: id) where counting.contains(lane) {
                let subject = MethodSubject(.touchpoint, id, lane: lane)
                unjudged.append(
                    Debt(kind: "not judged", what: "\(name): \(journey.name(.lane, lane, limit: 20))", subject: subject)
                )
            }
            let isAssumed = record[Touchpoint.standing] == nil || record.holds(Touchpoint.standing, "assumed")
            let subject = MethodSubject(.touchpoint, id)
            if isAssumed, record[Touchpoint.sources].isEmpty {
                guessed.append(Debt(kind: "assumed without a source", what: name, subject: subject))
            } else if !record.holds(Touchpoint.standing, "validated"), !record.holds(Touchpoint.standing, "refuted") {
                unconfirmed.append(Debt(kind: "nobody confirmed it", what: name, subject: subject))
            }
        }
        return unjudged + guessed + unconfirmed
    }

    private var cells: [Debt] {
        journey.stakeholders.flatMap { lane in
            journey.map.stages.filter { journey.map.touchpoints(lane: lane, stage: $0).isEmpty }.map { stage in
                let what = "\(journey.name(.lane, lane, limit: 30)) @ \(journey.name(.stage, stage, limit: 30))"
                return Debt(kind: "empty cell", what: what, subject: MethodSubject(.stage, stage, lane: lane))
            }
        }
    }

    private func records(_ type: RecordType, open: (Record) -> Bool) -> [Debt] {
        var unscored: [Debt] = []
        var unowned: [Debt] = []
        for id in journey.ordered(type) {
            guard let record = journey[type, id], open(record) else { continue }
            let name = journey.name(type, id)
            if PainPriority.of(PainPriority.Factors(record)) == nil {
                unscored.append(Debt(kind: "pain without scores", what: name, subject: MethodSubject(type, id)))
            }
            if record.isBlank(Pain.owner) {
                unowned.append(Debt(kind: "pain without owner", what: name, subject: MethodSubject(type, id)))
            }
        }
        return unscored + unowned
    }

    private var stages: [Debt] {
        let measured = Set(journey.records(.metric).values.compactMap { $0[Metric.stage] })
        let wants: [(String, (ID, Record) -> Bool)] = [
            ("stage without owner", { $1.isBlank(Stage.owner) }), ("stage without goal", { $1.isBlank(Stage.goal) }),
            ("stage without metric", { id, _ in !measured.contains(id) }),
        ]
        return wants.flatMap { kind, lacks in
            journey.map.stages.compactMap { id in
                guard let record = journey[.stage, id], lacks(id, record) else { return nil }
                return Debt(kind: kind, what: journey.name(.stage, id), subject: MethodSubject(.stage, id))
            }
        }
    }

    private var relations: [Debt] {
        journey.conflicts().filter { !$0.hasIntervention }.map { conflict in
            let place = conflict.place.flatMap { id in journey.type(of: id).map { MethodSubject($0, id) } }
            let names = conflict.lanes.map { journey.name(.lane, $0, limit: 20) }.joined(separator: " and ")
            let what = (conflict.place.map { journey.anyName($0) + ": " } ?? "") + names
            return Debt(
                kind: "conflict without intervention", what: what,
                subject: place ?? conflict.relation.map { MethodSubject(.relation, $0) })
        }
    }

    private var review: [Debt] {
        let complaint = ReviewRhythm.complaint(about: journey.root, today: today)
        return complaint.map { [Debt(kind: "review overdue", what: $0, subject: nil)] } ?? []
    }
}
