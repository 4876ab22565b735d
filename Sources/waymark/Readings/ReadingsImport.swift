import JourneyInsight
import JourneyModel

/// Readings of metrics that come in a table.
struct ReadingsImport {
    /// A row that was not taken, and why.
    struct Refusal {
        let row: CSVText.Row
        let reason: String
    }

    /// The journey with the readings.
    private(set) var journey: Journey
    /// How many readings were taken.
    private(set) var count = 0
    /// The rows that were not.
    private(set) var refusals: [Refusal] = []
    /// The names of the columns.
    let heading: [String]
    private let metrics: [String: [ID]]
    /// The readings that are taken, by metric.
    private var taken: [ID: [Entries.Entry]] = [:]
    /// The lines in which readings stood, by metric and day.
    private var lines: [[Text]: Int] = [:]

    /// The columns that a table may have.
    static let columns = ["metric", "date", "value", "promoters", "passives", "detractors", "note"]

    /// Takes the rows of the table in the file `name`; its first row names the columns. Fails where that has no metric, no
    /// date, or nothing to read.
    init(_ table: CSVText, in name: String, into journey: Journey) throws(CommandFailure) {
        guard let first = table.rows.first else { throw CommandFailure(.unreadable, "\(name): the table is empty") }
        let heading = first.fields.map { $0.lowercased() }
        self.heading = heading
        self.journey = journey
        metrics = Self.names(of: journey)
        if let unknown = heading.first(where: { !Self.columns.contains($0) }) {
            throw CommandFailure(
                .unreadable,
                "\(name):\(first.line): there is no column “\(unknown)”; there are \(Self.columns.joined(separator: ", "))"
            )
        }
        if let twice = heading.first(where: { column in heading.count { $0 == column } > 1 }) {
            throw CommandFailure(.unreadable, "\(name):\(first.line): the column “\(twice)” stands twice")
        }
        guard heading.contains("metric"), heading.contains("date"),
            heading.contains("value") || heading.contains("promoters")
        else {
            throw CommandFailure(
                .unreadable,
                "\(name):\(first.line): the first line names the columns: metric, date, and value or the counts")
        }
        for row in table.rows.dropFirst() {
            do throws(RowError) {
                try take(row)
                count += 1
            } catch {
                refusals.append(Refusal(row: row, reason: error.reason))
            }
        }
        try put(in: name)
    }

    private struct RowError: Error {
        let reason: String
    }

    private static func names(of journey: Journey) -> [String: [ID]] {
        var names: [String: [ID]] = [:]
        for (id, metric) in journey.records(.metric) {
            let keys = Set([id.text.string.lowercased(), (metric[Metric.name]?.string ?? "").lowercased()])
            for key in keys where !key.isEmpty { names[key, default: []].append(id) }
        }
        return names
    }

    private mutating func take(_ row: CSVText.Row) throws(RowError) {
        guard row.fields.count <= heading.count else {
            throw RowError(reason: "it has more fields than the first line")
        }
        let values = Dictionary(zip(heading, row.fields)) { first, _ in first }.filter { !$0.value.isEmpty }
        let metric = try metric(values["metric"] ?? "")
        guard let typed = values["date"], let date = CalendarDate(Text(typed)) else {
            throw RowError(reason: "“\(values["date"] ?? "")” is no day; days are written as 2026-03-01")
        }
        let path = RecordType.metric.path(metric) + [Metric.readings.key, date.text]
        if let line = lines[path] { throw RowError(reason: "line \(line) has this metric on this day already") }
        try look(at: values)
        var record =
            journey.value(at: path).flatMap {
                if case .record(let reading) = $0 { reading } else { nil }
            } ?? Record(.reading)
        // A reading is a value or counts: the one takes the place of the other.
        if let text = values["value"] {
            record = record.with(Reading.value, try value(text, of: metric)).with(Reading.promoters, nil)
                .with(Reading.passives, nil).with(Reading.detractors, nil)
        } else if values["promoters"] != nil {
            record = record.with(Reading.value, nil)
        }
        for (key, field) in [
            ("promoters", Reading.promoters), ("passives", Reading.passives), ("detractors", Reading.detractors),
        ] {
            guard let text = values[key] else { continue }
            guard let count = Int(text), (0...1_000_000_000).contains(count) else {
                throw RowError(reason: "“\(text)” is no count of \(key)")
            }
            record = record.with(field, count)
        }
        if let note = values["note"] { record = record.with(Reading.note, Text(note)) }
        lines[path] = row.line
        taken[metric, default: []].append(Entries.Entry(date.text, .record(record)))
    }

    /// Puts the readings into their metrics, all of one at once.
    private mutating func put(in name: String) throws(CommandFailure) {
        for (metric, new) in taken.sorted(by: { $0.key < $1.key }) {
            guard let record = journey[.metric, metric] else { continue }
            let days = Set(new.map(\.key))
            let readings = Entries(record[Metric.readings].items.filter { !days.contains($0.key) } + new)
            let changed = record.with(Metric.readings, readings)
            guard let edit = journey.edit(RecordType.metric.path(metric), to: .record(changed)) else { continue }
            do throws(EditError) {
                try journey.apply(edit)
            } catch {
                throw CommandFailure(.unreadable, "\(name): \(error)")
            }
        }
    }

    /// A row has a value, or all three counts.
    private func look(at values: [String: String]) throws(RowError) {
        let counts = ["promoters", "passives", "detractors"].count { values[$0] != nil }
        switch (values["value"] != nil, counts) {
        case (true, 0), (false, 3): return
        case (false, 0): throw RowError(reason: "it has no value")
        case (true, _): throw RowError(reason: "it has a value and counts; a reading is one of them")
        default:
            throw RowError(reason: "promoters, passives and detractors count together; 0 stands for nobody")
        }
    }

    private func metric(_ name: String) throws(RowError) -> ID {
        guard !name.isEmpty else { throw RowError(reason: "it names no metric") }
        let found = metrics[name.lowercased()] ?? []
        guard let first = found.first else { throw RowError(reason: "the map has no metric “\(name)”") }
        guard found.count == 1 else {
            throw RowError(reason: "the map has \(found.count) metrics “\(name)”; use an id")
        }
        return first
    }

    /// A number, or a share of a whole such as 42/50, in the unit of the metric.
    private func value(_ text: String, of metric: ID) throws(RowError) -> Double {
        guard let (part, whole) = Share.parts(of: text) else { return try number(text) }
        let unit = journey[.metric, metric]?[Metric.unit]?.string
        let share = Share.of(try number(part.trimmed), of: try number(whole.trimmed), unit: unit)
        guard let share else { throw RowError(reason: "“\(text)” is a share of nothing") }
        return share
    }

    /// A number with a point or a comma before its decimals. One comma before three digits may as well part thousands:
    /// taken for decimals it would be wrong by a factor of a thousand without a word, so it is refused.
    private func number(_ text: String) throws(RowError) -> Double {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        if parts.count == 2, !text.contains("."), parts[1].count == 3, !["", "0", "-0", "+0"].contains(parts[0]) {
            let whole = parts.joined()
            throw RowError(reason: "“\(text)” may be \(whole) or \(parts.joined(separator: ".")); write one of them")
        }
        let plain = text.contains(".") ? text : parts.joined(separator: ".")
        let isDecimal = plain.allSatisfy { "0123456789+-.eE".contains($0) }
        guard isDecimal, let value = Double(plain), value.isFinite else {
            throw RowError(reason: "“\(text)” is no number")
        }
        return value
    }
}

extension String {
    /// The text without spaces around it.
    fileprivate var trimmed: String { Text(self).trimmed.string }
}
