import JourneyModel

/// What is done when, by whom, and what is late.
struct RoadmapView {
    let journey: Journey
    let today: CalendarDate?
    private let items: [RoadmapItem]
    /// What is late, conflicts that were to be settled among it.
    private let late: [RoadmapItem]

    private static let nothing = "Nothing is planned: no open opportunity has a horizon, a date or a pilot"

    init(_ journey: Journey, _ today: CalendarDate?) {
        self.journey = journey
        self.today = today
        items = RoadmapItem.all(in: journey)
        late =
            items.filter { $0.isOverdue(today) }.stablySorted { $0.order < $1.order }
            + journey.overdueInterventions(today).compactMap { RoadmapItem.intervention($0, in: journey) }
    }

    var content: (String, [MethodPart]) {
        (
            answer,
            [
                MethodPart("horizons", "Now, next, later", table(items.stablySorted { $0.order < $1.order })),
                MethodPart("owners", "By stage owner", byStageOwner),
                MethodPart("overdue", "Overdue", table(late, nothing: "Nothing is overdue")),
            ]
        )
    }

    private var answer: String {
        guard !items.isEmpty || !late.isEmpty else { return Self.nothing }
        let first = late.compactMap { item in item.due.map { (item, $0) } }.min { $0.1 < $1.1 }?.0 ?? late.first
        let next = items.compactMap { item in item.due.map { (item, $0) } }
            .filter { pair in today.map { !(pair.1 < $0) } ?? true }.min { $0.1 < $1.1 }
        return sentence([
            first.map { "overdue: \(counted(late.count, "thing")), first “\(name(of: $0))”" } ?? "nothing is overdue",
            next.map { "next due: “\(name(of: $0.0))” on \($0.1.text)" },
            "\(items.count { $0.horizon == "now" }) now, \(items.count { $0.horizon == "next" }) next, \(items.count { $0.horizon == "later" }) later",
        ])
    }

    private func name(of item: RoadmapItem) -> String {
        let name = journey.name(item.type, item.id)
        return item.kind == .pilot ? "pilot: \(name)" : name
    }

    private func columns(_ chart: GanttChart) -> [MethodColumn] {
        [
            .text("name", "What"), .text("horizon", "Horizon"), .text("owner", "Owner", rank: 2),
            .text("status", "Status", rank: 3), .text("start", "Start", rank: 4), .text("due", "Due", rank: 1),
            .text("chart", chart.scale, give: .never), .text("stages", "Stages", rank: 5, ids: "stageIds"),
        ]
    }

    private func table(_ items: [RoadmapItem], nothing: String = RoadmapView.nothing) -> MethodTable {
        let chart = GanttChart(items, today: today)
        return MethodTable(columns(chart), items.map { row($0, chart) }, nothing: nothing)
    }

    private func row(_ item: RoadmapItem, _ chart: GanttChart) -> MethodRow {
        let cells = RecordCells(item.type, item.id, in: journey)
        return MethodRow(cells.subject, self.cells(of: item, cells, chart))
    }

    private func cells(of item: RoadmapItem, _ cells: RecordCells, _ chart: GanttChart) -> [MethodCell] {
        let isLate = item.isOverdue(today)
        let bar = chart.bar(item)
        let name = journey.name(item.type, item.id, limit: Printable.whole)
        let isPilot = item.kind == .pilot
        let title = isPilot ? "└ pilot: \(journey.name(item.type, item.id))" : journey.name(item.type, item.id)
        let nameField = item.kind == .opportunity ? cells.path(Opportunity.text.key) : nil
        return [
            MethodCell(.text(name), shown: title, field: nameField),
            item.kind == .intervention ? .text(nil) : cells.text(Opportunity.horizon),
            item.kind == .intervention ? cells.text(Relation.owner) : cells.text(Opportunity.owner),
            item.kind == .opportunity ? cells.text(Opportunity.status) : .text(item.kind.rawValue),
            .day(item.startText, field: item.startField),
            .day(item.dueText, isOverdue: isLate, field: item.dueField),
            MethodCell(.text(bar), shown: bar, tone: isLate ? .bad : .plain),
            .records(.stage, item.stages, in: journey, limit: 20),
        ]
    }

    /// What is planned under each person who answers for a stage where it acts; what acts in stages of several stands
    /// under each, what acts in none that has an owner under nobody.
    private var byStageOwner: MethodTable {
        let chart = GanttChart(items, today: today)
        var ownerOf: [ID: String] = [:]
        var (owners, known) = ([String](), Set<String>())
        for stage in journey.map.stages {
            guard let owner = Self.owner(journey[.stage, stage]) else { continue }
            ownerOf[stage] = owner
            if known.insert(owner).inserted { owners.append(owner) }
        }
        var rows: [String: [MethodRow]] = [:]
        for item in items.stablySorted(by: { $0.order < $1.order }) {
            let cells = RecordCells(item.type, item.id, in: journey)
            let rest = self.cells(of: item, cells, chart)
            let names = Set(item.stages.compactMap { ownerOf[$0] })
            for owner in names.isEmpty ? [""] : names {
                rows[owner, default: []].append(MethodRow(cells.subject, [.content(Text(owner))] + rest))
            }
        }
        return MethodTable(
            [.text("stageOwner", "Stage owner")] + columns(chart), (owners + [""]).flatMap { rows[$0] ?? [] },
            nothing: Self.nothing)
    }

    private static func owner(_ stage: Record?) -> String? {
        stage?[Stage.owner].map(\.trimmed.string).flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// Bars over time, drawn with characters: from the first date to the last, one column for some days.
struct GanttChart {
    private static let width = 24
    private let first: Int
    private let days: Int
    private let hasDates: Bool
    private let today: Int?

    init(_ items: [RoadmapItem], today: CalendarDate?) {
        let dates = items.flatMap { [$0.start, $0.due] }.compactMap { $0?.dayNumber }
        hasDates = !dates.isEmpty
        first = dates.min() ?? 0
        days = max((dates.max() ?? 0) - first + 1, Self.width)
        self.today = today?.dayNumber
    }

    /// The heading of the bars: the first month and the last.
    var scale: String {
        guard hasDates else { return "no dates" }
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
            for index in range { cells[index] = item.kind == .pilot ? "─" : "━" }
            if item.due != nil { cells[range.upperBound] = "◆" }
        }
        if let today, (first..<(first + days)).contains(today), cells[column(today)] == "·" {
            cells[column(today)] = "│"
        }
        return String(cells)
    }
}
