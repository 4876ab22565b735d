import JourneyModel

/// What one map says in a list of many.
public struct MapSummary: Hashable, Sendable {
    /// A name and a figure.
    public struct Figure: Hashable, Sendable {
        /// What it is of.
        public let name: String
        /// The figure.
        public let value: Double

        /// A figure.
        public init(name: String, value: Double) {
            (self.name, self.value) = (name, value)
        }
    }

    /// The title.
    public let title: String
    /// How far it has been validated; as written in the document.
    public let standing: String?
    /// The day by which it has to be reviewed; `nil` without a rhythm or a first review.
    public let due: String?
    /// The number of open comments.
    public let comments: Int
    /// The number of touchpoints.
    public let touchpoints: Int
    /// The mean of the stakeholders' means, −2 to +2.
    public let mean: Double?
    /// The mean of each stage that has one, from left to right.
    public let stages: [Figure]
    /// The cells that felt worst, at most three, the worst first: “Legal @ Decision”.
    public let worst: [Figure]
    /// The open pains of the highest priority, at most three.
    public let pains: [Figure]
    /// The names of the stakeholders.
    public let stakeholders: [String]

    /// A summary of these values.
    public init(
        title: String, standing: String?, due: String?, comments: Int, touchpoints: Int, mean: Double?,
        stages: [Figure], worst: [Figure], pains: [Figure], stakeholders: [String]
    ) {
        (self.title, self.standing, self.due, self.comments) = (title, standing, due, comments)
        (self.touchpoints, self.mean, self.stages, self.worst) = (touchpoints, mean, stages, worst)
        (self.pains, self.stakeholders) = (pains, stakeholders)
    }

    /// The summary of a journey.
    public init(of journey: Journey) {
        let sums = MapSums(of: journey)
        title = RecordCells.line(journey.root[JourneyFields.title]) ?? "Untitled journey"
        standing = RecordCells.line(journey.root[JourneyFields.standing])
        due = ReviewRhythm.due(of: journey.root)?.text.string
        comments = journey.records(.comment).values.count { $0[Comment.resolved] == nil }
        touchpoints = journey.records(.touchpoint).count
        mean = sums.meanOfLanes(in: journey)
        stages = journey.map.stages.compactMap { stage in
            sums.meanOfLanes(stage: stage, in: journey).map {
                Figure(name: journey.name(.stage, stage, limit: 30), value: $0)
            }
        }
        worst = Self.worst(in: journey, sums)
        let open = journey.rankedPains().filter { journey[.pain, $0.id].map(Journey.isOpen(pain:)) == true }
        pains = open.prefix(3).compactMap { id, priority in
            priority.map { Figure(name: journey.name(.pain, id), value: $0) }
        }
        stakeholders = journey.stakeholders.map { journey.name(.lane, $0, limit: 30) }
    }

    private static func worst(in journey: Journey, _ sums: MapSums) -> [Figure] {
        let cells = journey.stakeholders.flatMap { lane in
            journey.map.stages.compactMap { stage in
                sums[lane: lane, stage: stage].emotion.map { mean in
                    let name = "\(journey.name(.lane, lane, limit: 20)) @ \(journey.name(.stage, stage, limit: 20))"
                    return Figure(name: name, value: mean)
                }
            }
        }
        return Array(cells.filter { $0.value < 0 }.stablySorted { $0.value < $1.value }.prefix(3))
    }
}

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
        (self.path, self.summary, self.isNews) = (path, summary, isNews)
    }
}

extension MethodView {
    /// Many maps in one view; reviews are compared with `today`.
    public init(portfolio entries: [PortfolioEntry], today: CalendarDate?) {
        let overdue = entries.filter { $0.isOverdue(today) }
        let means = entries.compactMap { entry in entry.summary.mean.map { (entry, $0) } }
        let worst = means.min { $0.1 < $1.1 }
        let news = entries.count { $0.isNews == true }
        let answer =
            entries.isEmpty
            ? "There is no map here"
            : sentence([
                counted(entries.count, "map"),
                worst.map { "worst: “\($0.0.summary.title)” (\(Figures.signed($0.1)))" },
                overdue.isEmpty ? nil : "\(overdue.count) overdue for review: \(Self.names(overdue))",
                news == 0 ? nil : "\(news) changed since you looked",
            ])
        self.init(
            .portfolio, answer,
            [
                MethodPart("maps", "Maps", Self.maps(entries, today)),
                MethodPart("stages", "By stage", Self.stages(entries)),
                MethodPart(
                    "worst", "Worst cells", Self.figures(entries, "cell", "Cell", "emotion", "Emotion") { $0.worst }),
                MethodPart(
                    "pains", "Top pains", Self.figures(entries, "pain", "Pain", "priority", "Priority") { $0.pains }),
                MethodPart("stakeholders", "Shared stakeholders", Self.stakeholders(entries)),
            ])
    }

    /// The titles of the maps, of the first two where there are more.
    private static func names(_ entries: [PortfolioEntry]) -> String {
        let names = entries.prefix(2).map { "“\($0.summary.title)”" }.joined(separator: ", ")
        return entries.count > 2 ? "\(names) …" : names
    }

    private static func due(_ entry: PortfolioEntry, _ today: CalendarDate?) -> MethodCell {
        guard let due = entry.summary.due, entry.isOverdue(today) else { return .text(entry.summary.due) }
        return MethodCell(.text(due), shown: "\(due) overdue", tone: .bad)
    }

    private static func maps(_ entries: [PortfolioEntry], _ today: CalendarDate?) -> MethodTable {
        MethodTable(
            [
                .text("title", "Map"), .text("standing", "Standing"), .number("emotion", "Emotion"),
                .number("touchpoints", "Cards", rank: 3), .number("comments", "Comments", rank: 2),
                .text("due", "Review due"),
                .text("news", "News", rank: 1), .text("file", "File", rank: 4),
            ],
            entries.map { entry in
                let summary = entry.summary
                return MethodRow(
                    nil,
                    [
                        .text(summary.title), .text(summary.standing), .mean(summary.mean), .count(summary.touchpoints),
                        .count(summary.comments), due(entry, today),
                        .text(
                            entry.isNews.map { $0 ? "changed" : "seen" } ?? "never seen",
                            tone: entry.isNews == true ? .good : .quiet),
                        .text(entry.path),
                    ], opens: entry.path)
            }, nothing: "There is no map here")
    }

    private static func stages(_ entries: [PortfolioEntry]) -> MethodTable {
        var order: [String] = []
        var known: [String: [Double]] = [:]
        for figure in entries.flatMap(\.summary.stages) {
            if known[figure.name] == nil { order.append(figure.name) }
            known[figure.name, default: []].append(figure.value)
        }
        return MethodTable(
            [
                .text("stage", "Stage"), .number("maps", "Maps"), .number("emotion", "Mean"),
                .number("lowest", "Lowest"), .number("highest", "Highest"),
            ],
            order.map { name in
                let means = known[name] ?? []
                return MethodRow(
                    nil,
                    [
                        .text(name), .count(means.count), .mean(Emotions.meanOfLanes(means)), .mean(means.min()),
                        .mean(means.max()),
                    ])
            }, nothing: "No map has judged stages")
    }

    private static func figures(
        _ entries: [PortfolioEntry], _ key: String, _ label: String, _ figureKey: String, _ figureLabel: String,
        _ of: (MapSummary) -> [MapSummary.Figure]
    ) -> MethodTable {
        let all = entries.flatMap { entry in of(entry.summary).map { (entry.summary.title, $0) } }
        let isEmotion = figureKey == "emotion"
        let sorted = all.stablySorted { isEmotion ? $0.1.value < $1.1.value : $0.1.value > $1.1.value }
        return MethodTable(
            [.text(key, label), .number(figureKey, figureLabel), .text("map", "Map")],
            sorted.map { title, figure in
                MethodRow(
                    nil, [.text(figure.name), isEmotion ? .mean(figure.value) : .number(figure.value), .text(title)])
            }, nothing: "There are none")
    }

    /// The stakeholders that several maps have, by their names.
    private static func stakeholders(_ entries: [PortfolioEntry]) -> MethodTable {
        var maps: [String: [String]] = [:]
        var spelling: [String: String] = [:]
        for entry in entries {
            for name in Set(entry.summary.stakeholders) {
                spelling[name.lowercased()] = spelling[name.lowercased()] ?? name
                maps[name.lowercased(), default: []].append(entry.summary.title)
            }
        }
        let shared = maps.filter { $0.value.count > 1 }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return MethodTable(
            [.text("name", "Stakeholder"), .number("maps", "Maps"), .text("titles", "Which")],
            shared.map { key, titles in MethodRow(nil, [.text(spelling[key]), .count(titles.count), .texts(titles)]) },
            nothing: "No stakeholder is on two maps")
    }
}

extension PortfolioEntry {
    fileprivate func isOverdue(_ today: CalendarDate?) -> Bool {
        guard let today, let due = summary.due.flatMap({ CalendarDate(Text($0)) }) else { return false }
        return due < today && summary.standing != "archived"
    }
}
