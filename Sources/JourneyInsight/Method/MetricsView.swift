import JourneyModel

/// What proves it: where the figures stand against their targets, what tells early, and what the usual figures mean.
struct MetricsView {
    let journey: Journey
    private let metrics: [ID]

    init(_ journey: Journey) {
        self.journey = journey
        metrics = journey.ordered(.metric)
    }

    var content: (String, [MethodPart]) {
        (
            answer,
            [
                MethodPart("dashboard", "Dashboard", dashboard), MethodPart("stages", "By stage", byStage),
                MethodPart("readings", "Readings", readings), MethodPart("definitions", "Definitions", definitions),
            ]
        )
    }

    private var answer: String {
        guard !metrics.isEmpty else {
            return "Nothing is measured yet; a adds a metric"
        }
        let courses = metrics.map { journey[.metric, $0].flatMap { MetricHistory($0).course } }
        let off = zip(metrics, courses).filter { $0.1 == .offTrack }.map { journey.name(.metric, $0.0, limit: 30) }
        func count(_ word: StaticString) -> Int {
            metrics.count { journey[.metric, $0]?.holds(Metric.indicator, word) == true }
        }
        let (leading, lagging) = (count("leading"), count("lagging"))
        let rest = metrics.count - leading - lagging
        return sentence([
            "\(courses.count { $0 == .met }) of \(counted(metrics.count, "metric")) at target",
            off.isEmpty
                ? nil
                : "off track: \(off.prefix(3).joined(separator: ", "))\(off.count > 3 ? " and \(off.count - 3) more" : "")",
            "\(leading) leading, \(lagging) lagging" + (rest == 0 ? "" : ", \(rest) not said"),
        ])
    }

    private var columns: [MethodColumn] {
        [
            .text("name", "Metric"), .text("unit", "Unit", rank: 6), .number("baseline", "Baseline", rank: 2),
            .number("current", "Now"), .number("target", "Target"), .text("trend", "Trend"),
            .number("change", "Change", rank: 3),
            .text("course", "Course"), .text("group", "Group", rank: 1), .text("indicator", "Tells", rank: 4),
            .text("stage", "Stage", rank: 5, id: "stageId"), .text("date", "Read on", rank: 7),
        ]
    }

    private var dashboard: MethodTable {
        let groups = Choices.metricGroup
        let ordered = metrics.stablySorted { place($0, groups) < place($1, groups) }
        return MethodTable(columns, ordered.map(row), nothing: "Nothing is measured yet; a adds a metric")
    }

    /// Leading ones before lagging ones within a group.
    private func place(_ id: ID, _ groups: [StaticString]) -> Int {
        let record = journey[.metric, id]
        let group = record?[Metric.group].flatMap { word in groups.firstIndex { word.says($0) } } ?? groups.count
        return group * 2 + (record?.holds(Metric.indicator, "leading") == true ? 0 : 1)
    }

    private var byStage: MethodTable {
        let stages = Dictionary(journey.map.stages.enumerated().map { ($1, $0) }) { first, _ in first }
        func place(_ id: ID) -> Int { journey[.metric, id]?[Metric.stage].flatMap { stages[$0] } ?? stages.count }
        let first: [MethodColumn] = [.text("stage", "Stage", id: "stageId")]
        let rest = columns.filter { $0.key != "stage" }
        let rows = metrics.stablySorted { place($0) < place($1) }.map { id -> MethodRow in
            let row = row(id)
            let cells = Dictionary(zip(columns.map(\.key), row.cells)) { first, _ in first }
            return MethodRow(row.subject, (first + rest).compactMap { cells[$0.key] })
        }
        return MethodTable(first + rest, rows, nothing: "Nothing is measured yet; a adds a metric")
    }

    private func row(_ id: ID) -> MethodRow {
        let cells = RecordCells(.metric, id, in: journey)
        let history = MetricHistory(cells.record)
        let tone: MethodCell.Tone =
            switch history.course {
            case .met: .good
            case .offTrack: .bad
            default: .plain
            }
        let latest = history.points.last
        let reading = latest.map { cells.path(Metric.readings.key) + [$0.date.text, Reading.value.key] }
        return MethodRow(
            cells.subject,
            [
                cells.name(Metric.name), cells.text(Metric.unit), cells.number(Metric.baseline),
                .number(latest?.value, field: reading, tone: tone, shown: Figures.measured),
                cells.number(Metric.target),
                .text(history.sparkline()), .number(history.change, shown: Figures.measuredChange),
                .text(history.course?.rawValue, tone: tone), cells.text(Metric.group), cells.text(Metric.indicator),
                cells.reference(Metric.stage, .stage), .text(latest?.date.text.string),
            ])
    }

    private var readings: MethodTable {
        let rows = metrics.flatMap { id -> [MethodRow] in
            let cells = RecordCells(.metric, id, in: journey)
            return cells.record[Metric.readings].items.reversed().compactMap { entry in
                guard case .record(let reading) = entry.value else { return nil }
                let path = cells.path(Metric.readings.key) + [entry.key]
                func count(_ field: Field<Int>) -> MethodCell {
                    .number(reading[field].map(Double.init), field: path + [field.key])
                }
                return MethodRow(
                    cells.subject,
                    [
                        cells.name(Metric.name), .day(entry.key as Text?),
                        Self.value(of: reading, path + [Reading.value.key]), count(Reading.promoters),
                        count(Reading.passives),
                        count(Reading.detractors),
                        .content(reading[Reading.note], field: path + [Reading.note.key]),
                    ])
            }
        }
        return MethodTable(
            [
                .text("name", "Metric"), .text("date", "Day"), .number("value", "Value"),
                .number("promoters", "9–10", rank: 2), .number("passives", "7–8", rank: 3),
                .number("detractors", "0–6", rank: 4),
                .text("note", "Note", rank: 1),
            ], rows, nothing: "No metric has a reading yet; a enters one of today")
    }

    /// The value of a reading; what stands there and is no number says so.
    private static func value(of reading: Record, _ field: [Text]) -> MethodCell {
        let value = MetricState.value(of: reading)
        guard value == nil, reading.value(at: Reading.value.index) != nil else {
            return .number(value, field: field, shown: Figures.measured)
        }
        return MethodCell(.none, shown: "no number", field: field, tone: .bad)
    }

    /// The standard figures, each with the metrics of the map that are called so.
    private var definitions: MethodTable {
        MethodTable(
            [
                .text("name", "Figure"), .text("formula", "Formula"), .text("unit", "Unit", rank: 1),
                .text("better", "Better", rank: 2), .text("metrics", "On this map", rank: 3, ids: "metricIds"),
                .number("current", "Now", rank: 3),
            ],
            MetricDefinition.standard.map { definition in
                let meant = metrics.filter { definition.isMeant(by: journey.name(.metric, $0, limit: 200)) }
                let only = meant.count == 1 ? journey[.metric, meant[0]].flatMap(MetricState.init) : nil
                return MethodRow(
                    meant.first.map { MethodSubject(.metric, $0) },
                    [
                        .text(definition.name), .text(definition.formula), .text(definition.unit),
                        .text(definition.better), .records(.metric, meant, in: journey), .number(only?.value),
                    ])
            }, nothing: "")
    }
}
