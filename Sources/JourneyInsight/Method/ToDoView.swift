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
        if journey.map.stages.isEmpty, journey.map.lanes.isEmpty, all == 0 { return "Nothing is on the map yet" }
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
                counts[kind].map { known in
                    let first = [known.first.what.shown, known.first.whose.shown].filter { $0 != "–" }
                    let cell = MethodCell(known.first.what.value, shown: first.joined(separator: " · "))
                    return MethodRow(known.first.subject, [.text(kind), .count(known.count), cell])
                }
            }, nothing: "The map owes nothing")
    }

    private func list(_ debts: [Debt]) -> MethodTable {
        MethodTable(
            [
                .text("kind", "Owed"), .text("what", "Of what", ids: "whatIds"),
                .text("lanes", "Whose", ids: "laneIds"),
            ],
            debts.map { MethodRow($0.subject, [.text($0.kind), $0.what, $0.whose]) }, nothing: "The map owes nothing")
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
