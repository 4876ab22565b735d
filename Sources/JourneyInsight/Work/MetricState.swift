import JourneyModel

/// Where a metric stands.
public struct MetricState: Hashable, Sendable {
    /// The day of the latest reading that has a value.
    public let date: CalendarDate
    /// The value on that day, in the metric's unit; of counts their net promoter score.
    public let value: Double
    /// Whether the target is met; `nil` without a target or a direction.
    public let meetsTarget: Bool?

    /// The state of a metric; `nil` when no reading has a value.
    public init?(_ metric: Record) {
        let readings = metric[Metric.readings].items.compactMap { entry -> (CalendarDate, Double)? in
            guard let date = CalendarDate(entry.key), case .record(let reading) = entry.value,
                let value = Self.value(of: reading)
            else { return nil }
            return (date, value)
        }
        guard let latest = readings.max(by: { $0.0 < $1.0 }) else { return nil }
        (date, value) = latest
        meetsTarget = Self.meets(latest.1, metric)
    }

    /// The value of one reading: as given, else the net promoter score of its counts.
    public static func value(of reading: Record) -> Double? {
        if let value = reading[Reading.value] { return value.isFinite ? value : nil }
        return NetPromoterScore.of(
            promoters: reading[Reading.promoters], passives: reading[Reading.passives],
            detractors: reading[Reading.detractors])
    }

    private static func meets(_ value: Double, _ metric: Record) -> Bool? {
        guard let target = metric[Metric.target], let better = metric[Metric.better] else { return nil }
        if better.says("up") { return value >= target }
        return better.says("down") ? value <= target : nil
    }
}
