import JourneyModel

/// What is done when, by whom, and what is late.
struct RoadmapView {
    let journey: Journey
    let today: CalendarDate?
    private let items: [RoadmapItem]

    init(_ journey: Journey, _ today: CalendarDate?) {
        self.journey = journey
        self.today = today
        items = RoadmapItem.all(in: journey)
    }

    var content: (String, [MethodPart]) {
        (
            answer,
            [
                MethodPart("horizons", "Now, next, later", table(items.stablySorted { $0.order < $1.order })),
                MethodPart(
                    "owners", "By owner",
                    table(items.stablySorted { ($0.owner ?? "\u{10FFFF}") < ($1.owner ?? "\u{10FFFF}") })),
                MethodPart(
                    "overdue", "Overdue",
                    table(
                        items.filter { $0.isOverdue(today) }.stablySorted { $0.order < $1.order },
                        nothing: "Nothing is overdue")),
            ]
        )
    }

    private var answer: String {
        guard !items.isEmpty else { return "Nothing is planned: no open opportunity has a horizon, a date or a pilot" }
        let late = items.filter { $0.isOverdue(today) }
        let first = late.compactMap { item in item.due.map { (item, $0) } }.min { $0.1 < $1.1 }?.0 ?? late.first
        let next = items.compactMap { item in item.due.map { (item, $0) } }
            .filter { pair in today.map { !(pair.1 < $0) } ?? true }.min { $0.1 < $1.1 }
        return sentence([
            first.map { "overdue: \(counted(late.count, "thing")), first “\($0.name)”" } ?? "nothing is overdue",
            next.map { "next due: “\($0.0.name)” on \($0.1.text)" },
            "\(items.count { $0.horizon == "now" }) now, \(items.count { $0.horizon == "next" }) next, \(items.count { $0.horizon == "later" }) later",
        ])
    }

    private func table(
        _ items: [RoadmapItem],
        nothing: String = "Nothing is planned: no open opportunity has a horizon, a date or a pilot"
    ) -> MethodTable {
        let chart = GanttChart(self.items, today: today)
        return MethodTable(
            [
                .text("horizon", "Horizon"), .text("name", "What"), .text("owner", "Owner", rank: 2),
                .text("status", "Status", rank: 3), .text("start", "Start", rank: 4), .text("due", "Due", rank: 1),
                .text("chart", chart.scale, give: .never),
            ],
            items.map { item in
                let cells = RecordCells(.opportunity, item.id, in: journey)
                let tone: MethodCell.Tone = item.isOverdue(today) ? .bad : .plain
                let path = item.isPilot ? cells.path(Opportunity.pilot.key) : Array(cells.path("").dropLast())
                return MethodRow(
                    cells.subject,
                    [
                        cells.text(Opportunity.horizon),
                        .text(item.name, field: item.isPilot ? nil : cells.path(Opportunity.text.key)),
                        cells.text(Opportunity.owner),
                        .text(
                            item.isPilot ? "pilot" : item.status,
                            field: item.isPilot ? nil : cells.path(Opportunity.status.key)),
                        .text(
                            item.start?.text.string,
                            field: path + [item.isPilot ? Pilot.start.key : Opportunity.start.key]),
                        .day(
                            item.due, isOverdue: item.isOverdue(today),
                            field: path + [item.isPilot ? Pilot.end.key : Opportunity.due.key]),
                        MethodCell(.text(chart.bar(item)), shown: chart.bar(item), tone: tone),
                    ])
            }, nothing: nothing)
    }
}

/// An opportunity or a pilot on the roadmap.
struct RoadmapItem {
    let id: ID
    let name: String
    let isPilot: Bool
    let owner: String?
    let horizon: String?
    let status: String?
    let start: CalendarDate?
    let due: CalendarDate?
    /// Whether it waits for a result.
    let isOpen: Bool
    /// Where it stands in the list: by horizon, then by its first date.
    let order: (Int, Int)

    func isOverdue(_ today: CalendarDate?) -> Bool {
        guard let today, let due, isOpen else { return false }
        return due < today
    }

    /// The open opportunities that say when, each followed by its pilot.
    static func all(in journey: Journey) -> [RoadmapItem] {
        journey.ordered(.opportunity).flatMap { id -> [RoadmapItem] in
            guard let record = journey[.opportunity, id], Rule.isOpen(record) else { return [] }
            let horizon = RecordCells.line(record[Opportunity.horizon])
            let start = record[Opportunity.start].flatMap { CalendarDate($0) }
            let due = record[Opportunity.due].flatMap { CalendarDate($0) }
            let place = horizon.flatMap { word in Choices.horizon.firstIndex { $0.description == word } } ?? 3
            let owner = RecordCells.line(record[Opportunity.owner])
            let name = journey.name(.opportunity, id)
            let day = (start ?? due)?.dayNumber ?? .max
            var items: [RoadmapItem] = []
            if horizon != nil || start != nil || due != nil {
                items.append(
                    RoadmapItem(
                        id: id, name: name, isPilot: false, owner: owner, horizon: horizon,
                        status: RecordCells.line(record[Opportunity.status]), start: start, due: due, isOpen: true,
                        order: (place, day)))
            }
            if let pilot = record[Opportunity.pilot], pilot[Pilot.start] != nil || pilot[Pilot.end] != nil {
                items.append(
                    RoadmapItem(
                        id: id, name: "└ pilot: \(name)", isPilot: true, owner: owner, horizon: horizon, status: nil,
                        start: pilot[Pilot.start].flatMap { CalendarDate($0) },
                        due: pilot[Pilot.end].flatMap { CalendarDate($0) },
                        isOpen: pilot.isBlank(Pilot.result), order: (place, day)))
            }
            return items
        }
    }
}

/// Bars over time, drawn with characters: from the first date to the last, one column for some days.
struct GanttChart {
    private static let width = 24
    private let first: Int
    private let days: Int
    private let today: Int?

    init(_ items: [RoadmapItem], today: CalendarDate?) {
        let dates = items.flatMap { [$0.start, $0.due] }.compactMap { $0?.dayNumber }
        first = dates.min() ?? 0
        days = max((dates.max() ?? 0) - first + 1, Self.width)
        self.today = today?.dayNumber
    }

    /// The heading of the bars: the first month and the last.
    var scale: String {
        let start = CalendarDate(dayNumber: first).text.string.prefix(7)
        let last = CalendarDate(dayNumber: first + days - 1).text.string
        let end = last.count > 10 ? "9999-12" : last.prefix(7)
        return "\(start)\(String(repeating: " ", count: max(1, Self.width - 14)))\(end)"
    }

    private func column(_ day: Int) -> Int { min(max(0, (day - first) * Self.width / days), Self.width - 1) }

    /// The bar of an item, `│` where today is.
    func bar(_ item: RoadmapItem) -> String {
        var cells = Array(repeating: Character("·"), count: Self.width)
        if let from = item.start ?? item.due, let to = item.due ?? item.start {
            let range = column(min(from.dayNumber, to.dayNumber))...column(max(from.dayNumber, to.dayNumber))
            for index in range { cells[index] = item.isPilot ? "─" : "━" }
            if item.due != nil { cells[range.upperBound] = "◆" }
        }
        if let today, (first..<(first + days)).contains(today), cells[column(today)] == "·" {
            cells[column(today)] = "│"
        }
        return String(cells)
    }
}
