import JourneyInsight
import JourneyModel

/// What is typed for a reading of a metric.
extension EditorState {
    /// Takes what is typed for the value or a count of a reading: a number; a share, 42/50; the counts of 9–10, 7–8 and
    /// 0–6, 74/63/27; each perhaps behind another day. A value takes the place of counts, and they of it. Whether the
    /// field is that of a reading and something was typed.
    mutating func takeReading(_ text: Text, for field: RecordField) throws -> Bool {
        let path = field.path
        guard path.count == 5, RecordType(collectionKey: path[0]) == .metric, path[2] == Metric.readings.key,
            !text.trimmed.isEmpty
        else { return false }
        switch path[4] {
        case Reading.value.key: try takeValue(text.trimmed.string, of: ID(path[1]), on: path[3])
        case Reading.promoters.key, Reading.passives.key, Reading.detractors.key:
            let reading = reading(of: ID(path[1]), on: path[3])
            guard reading[Reading.value] != nil, let count = try field.spec.value(typed: text.trimmed) else {
                return false
            }
            try put(reading.with(Reading.value, nil).replacing(path[4], with: count), of: ID(path[1]), on: path[3])
        default: return false
        }
        return true
    }

    private mutating func takeValue(_ typed: String, of metric: ID, on day: Text) throws {
        let words = typed.split(separator: " ", maxSplits: 1).map(String.init)
        let isDated = words.count == 2 && CalendarDate(Text(words[0])) != nil
        let (day, typed) = isDated ? (Text(words[0]), words[1]) : (day, typed)
        let reading = reading(of: metric, on: day)
        let parts = typed.split(separator: "/", omittingEmptySubsequences: false).map { Text(String($0)).trimmed }
        guard parts.count != 3 else { return try put(try counted(reading, parts), of: metric, on: day) }
        let value = try parts.count == 2 ? share(parts[0], parts[1], of: metric) : number(Text(typed))
        let record = reading.with(Reading.value, value).with(Reading.promoters, nil).with(Reading.passives, nil)
            .with(Reading.detractors, nil)
        try put(record, of: metric, on: day)
    }

    private func reading(of metric: ID, on day: Text) -> Record {
        journey[.metric, metric]?[Metric.readings].record(day) ?? Record(.reading)
    }

    private func number(_ text: Text) throws -> Double {
        let isPlain = text.string.unicodeScalars.allSatisfy { "0123456789+-−.,eE ".unicodeScalars.contains($0) }
        guard isPlain, case .number(let number)? = try Reading.value.spec.value(typed: text) else {
            throw Refusal("“\(text)” is no number; type one, a share such as 42/50, or counts such as 74/63/27")
        }
        return number.double
    }

    /// The share of a whole in the unit of the metric.
    private func share(_ part: Text, _ whole: Text, of metric: ID) throws -> Double {
        let unit = journey[.metric, metric]?[Metric.unit]?.string
        guard let share = Share.of(try number(part), of: try number(whole), unit: unit) else {
            throw Refusal("“\(part)/\(whole)” is a share of nothing; type it as 42/50")
        }
        return share
    }

    private func counted(_ reading: Record, _ parts: [Text]) throws -> Record {
        let range = 0...1_000_000_000
        let counts = parts.compactMap { Int($0.string) }.filter(range.contains)
        guard counts.count == 3 else { throw Refusal("The counts of 9–10, 7–8 and 0–6 are whole numbers: 74/63/27") }
        guard counts.contains(where: { $0 > 0 }) else {
            throw Refusal("0/0/0 says that nobody answered; Backspace clears a value")
        }
        return reading.with(Reading.value, nil).with(Reading.promoters, counts[0]).with(Reading.passives, counts[1])
            .with(Reading.detractors, counts[2])
    }

    private mutating func put(_ reading: Record, of metric: ID, on day: Text) throws {
        func shown(_ reading: Record) -> String {
            MetricState.value(of: reading).map(Figures.measured) ?? "not complete"
        }
        let path = RecordType.metric.path(metric) + [Metric.readings.key, day]
        let before = journey.value(at: path) == nil ? "" : "\(shown(self.reading(of: metric, on: day))) → "
        let name = journey.name(.metric, metric, limit: 30)
        try change("\(name) on \(day): \(before)\(shown(reading))") { draft in
            try draft.set(path, to: .record(reading))
        }
    }
}
