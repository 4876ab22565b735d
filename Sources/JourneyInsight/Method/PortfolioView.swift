import JourneyModel

/// A map among many.
public struct PortfolioEntry: Sendable {
    /// Its path, as it is shown.
    public let path: String
    /// What it says.
    public let summary: MapSummary
    /// Whether it has changed since the user marked it as seen; `nil` where they never did.
    public let isNews: Bool?

    /// An entry.
    public init(path: String, summary: MapSummary, isNews: Bool?) {
        self.path = path
        self.summary = summary
        self.isNews = isNews
    }

    fileprivate func isOverdue(_ today: CalendarDate?) -> Bool {
        guard let today, let due = summary.due.flatMap({ CalendarDate(Text($0)) }) else { return false }
        return due < today && summary.standing != "archived"
    }
}

extension MethodView {
    /// Many maps in one view; reviews are compared with `today`.
    ///
    /// - Parameter troubles: why others could not be read, or not wholly.
    public init(portfolio entries: [PortfolioEntry], today: CalendarDate?, troubles: [String] = []) {
        let view = PortfolioView(entries: entries, today: today, troubles: troubles)
        self.init(
            .portfolio, view.answer,
            [
                MethodPart("maps", "Maps", view.maps), MethodPart("stages", "Emotion by stage", view.stages),
                MethodPart("means", "Over all maps", view.means), MethodPart("worst", "Worst cells", view.worst),
                MethodPart("pains", "Top pains", view.pains),
                MethodPart("stakeholders", "Shared stakeholders", view.stakeholders),
                MethodPart("unread", "Not read", view.unread),
            ])
    }
}

/// What many maps say together.
private struct PortfolioView {
    let entries: [PortfolioEntry]
    let today: CalendarDate?
    let troubles: [String]

    /// The stages at most that maps are compared in.
    private static let mostStages = 16

    var answer: String {
        let unread = troubles.isEmpty ? nil : "\(troubles.count) not read"
        guard !entries.isEmpty else { return sentence(["there is no map here", unread]) }
        let overdue = entries.filter { $0.isOverdue(today) }
        let worst = entries.compactMap { entry in entry.summary.mean.map { (entry, $0) } }.min { $0.1 < $1.1 }
        let news = entries.count { $0.isNews == true }
        return sentence([
            counted(entries.count, "map"),
            worst.map { "worst: “\($0.0.summary.title)” (\(Figures.signed($0.1)))" },
            overdue.isEmpty ? nil : "\(overdue.count) overdue for review: \(names(overdue))",
            news == 0 ? nil : "\(news) changed since you looked", unread,
        ])
    }

    /// The titles of the maps, of the first two where there are more.
    private func names(_ entries: [PortfolioEntry]) -> String {
        let names = entries.prefix(2).map { "“\($0.summary.title)”" }.joined(separator: ", ")
        return entries.count > 2 ? "\(names) …" : names
    }

    var maps: MethodTable {
        MethodTable(
            [
                .text("title", "Map"), .text("standing", "Standing"), .number("emotion", "Emotion"),
                .number("touchpoints", "Cards", rank: 3), .number("comments", "Comments", rank: 2),
                .text("due", "Review due"), .text("news", "News", rank: 1), .text("file", "File", rank: 4),
            ],
            entries.map { entry in
                let summary = entry.summary
                let news = entry.isNews.map { $0 ? "changed" : "seen" } ?? "never seen"
                return row(
                    entry,
                    [
                        .text(summary.title), .text(summary.standing), .mean(summary.mean), .count(summary.touchpoints),
                        .count(summary.comments), due(entry),
                        .text(news, tone: entry.isNews == true ? .good : .quiet), .text(entry.path),
                    ])
            }, nothing: "There is no map here")
    }

    private func row(_ entry: PortfolioEntry, _ cells: [MethodCell]) -> MethodRow {
        MethodRow(nil, cells, opens: entry.path)
    }

    private func due(_ entry: PortfolioEntry) -> MethodCell {
        guard let due = entry.summary.due, entry.isOverdue(today) else { return .text(entry.summary.due) }
        return MethodCell(.text(due), shown: "\(due) overdue", tone: .bad)
    }

    /// The names of stages, in the order in which they first come up.
    private var stageNames: [(name: String, means: [Double])] {
        var (order, spelling) = ([String](), [String: String]())
        var known: [String: [Double]] = [:]
        for (name, figures) in entries.flatMap({ Self.byName($0.summary.stages) }) {
            if known[name] == nil { order.append(name) }
            spelling[name] = spelling[name] ?? figures.first?.name
            known[name, default: []].append(Self.mean(figures))
        }
        return order.map { (spelling[$0] ?? $0, known[$0] ?? []) }
    }

    /// The stages of a map by their names, case aside, in their order: a map may well have two of one name.
    private static func byName(_ stages: [MapSummary.Figure]) -> [(name: String, figures: [MapSummary.Figure])] {
        let groups = Dictionary(grouping: stages) { $0.name.lowercased() }
        var known: Set<String> = []
        return stages.map { $0.name.lowercased() }.filter { known.insert($0).inserted }.map { ($0, groups[$0] ?? []) }
    }

    private static func mean(_ figures: [MapSummary.Figure]) -> Double {
        figures.reduce(0) { $0 + $1.value } / Double(max(1, figures.count))
    }

    /// A line a map: how each stage felt. Of many stages those that most maps have.
    var stages: MethodTable {
        let all = stageNames
        let most = Set(all.stablySorted { $0.means.count > $1.means.count }.prefix(Self.mostStages).map(\.name))
        let names = all.map(\.name).filter(most.contains)
        let columns =
            [MethodColumn.text("title", "Map"), .number("emotion", "All")]
            + names.enumerated().map {
                .number("stage:\($1)", $1, rank: $0 + 1, give: .alike, ids: "stageIds:\($1)")
            }
            + [.text("file", "File", rank: names.count + 1)]
        return MethodTable(
            columns,
            entries.map { entry in
                let stages = Dictionary(Self.byName(entry.summary.stages)) { first, _ in first }
                let cells = [MethodCell.text(entry.summary.title), .mean(entry.summary.mean)]
                let felt = names.map { name in
                    let figures = stages[name.lowercased()] ?? []
                    return MethodCell.mean(figures.isEmpty ? nil : Self.mean(figures)).naming(figures.flatMap(\.ids))
                }
                return row(entry, cells + felt + [.text(entry.path)])
            }, nothing: "There is no map here")
    }

    var means: MethodTable {
        MethodTable(
            [
                .text("stage", "Stage"), .number("maps", "Maps"), .number("emotion", "Mean"),
                .number("lowest", "Lowest"), .number("highest", "Highest"),
            ],
            stageNames.map { name, means in
                MethodRow(
                    nil,
                    [
                        .text(name), .count(means.count), .mean(Emotions.meanOfLanes(means)), .mean(means.min()),
                        .mean(means.max()),
                    ])
            }, nothing: "No map has judged stages")
    }

    /// The figures of all maps, each with its map.
    private func figures(_ of: (MapSummary) -> [MapSummary.Figure]) -> [(
        entry: PortfolioEntry, figure: MapSummary.Figure
    )] {
        entries.flatMap { entry in of(entry.summary).map { (entry, $0) } }
    }

    var worst: MethodTable {
        MethodTable(
            [
                .text("cell", "Cell", ids: "cellIds"), .number("emotion", "Emotion"), .text("map", "Map"),
                .text("file", "File", rank: 1),
            ],
            figures(\.worst).stablySorted { $0.figure.value < $1.figure.value }.map { entry, figure in
                row(
                    entry,
                    [
                        .text(figure.name).naming(figure.ids), .mean(figure.value), .text(entry.summary.title),
                        .text(entry.path),
                    ])
            }, nothing: "No cell of any map is negative")
    }

    var pains: MethodTable {
        MethodTable(
            [
                .text("pain", "Pain", id: "painId"), .number("priority", "Priority"), .text("map", "Map"),
                .text("file", "File", rank: 1),
            ],
            figures(\.pains).stablySorted { $0.figure.value > $1.figure.value }.map { entry, figure in
                row(
                    entry,
                    [
                        .text(figure.name).naming(figure.ids), .number(figure.value), .text(entry.summary.title),
                        .text(entry.path),
                    ])
            }, nothing: "No map has a scored pain")
    }

    /// The stakeholders that several maps have, by their names.
    var stakeholders: MethodTable {
        var maps: [String: [(entry: PortfolioEntry, lane: ID)]] = [:]
        var spelling: [String: String] = [:]
        for entry in entries {
            var known: Set<String> = []
            for lane in entry.summary.stakeholders where known.insert(lane.name.lowercased()).inserted {
                spelling[lane.name.lowercased()] = spelling[lane.name.lowercased()] ?? lane.name
                maps[lane.name.lowercased(), default: []].append((entry, lane.id))
            }
        }
        let shared = maps.filter { $0.value.count > 1 }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return MethodTable(
            [
                .text("name", "Stakeholder", ids: "laneIds"), .number("maps", "Maps"), .text("titles", "Which"),
                .text("files", "Files", rank: 1),
            ],
            shared.map { key, maps in
                MethodRow(
                    nil,
                    [
                        .text(spelling[key]).naming(maps.map(\.lane)), .count(maps.count),
                        .texts(maps.map(\.entry.summary.title)), .texts(maps.map(\.entry.path)),
                    ])
            }, nothing: "No stakeholder is on two maps")
    }

    var unread: MethodTable {
        MethodTable(
            [.text("trouble", "What is the matter")],
            troubles.map { MethodRow(nil, [.content(Text($0), tone: .bad)]) }, nothing: "Every map was read")
    }
}
