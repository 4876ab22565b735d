import JourneyModel

/// The readings of a metric in the order of their days.
public struct MetricHistory: Sendable {
    /// One reading that has a value.
    public struct Point: Hashable, Sendable {
        /// The day.
        public let date: CalendarDate
        /// The value in the metric's unit; of counts their net promoter score.
        public let value: Double
    }

    /// How a metric stands against its target.
    public enum Course: String, Sendable {
        /// The target is met.
        case met
        /// Not met, and since the baseline, or the first reading, it moved the right way.
        case onTrack = "on track"
        /// Not met, and it did not move or moved the wrong way.
        case offTrack = "off track"
    }

    /// The readings, the earliest first.
    public let points: [Point]
    private let baseline: Double?
    private let target: Double?
    private let isBetterUp: Bool?

    /// The history of a metric. Readings without a value, or under a day that does not exist, count as absent.
    public init(_ metric: Record) {
        points = metric[Metric.readings].items.compactMap { entry in
            guard let date = CalendarDate(entry.key), case .record(let reading) = entry.value,
                let value = MetricState.value(of: reading)
            else { return nil }
            return Point(date: date, value: value)
        }.sorted { $0.date < $1.date }
        baseline = metric[Metric.baseline]
        target = metric[Metric.target]
        isBetterUp = metric[Metric.better].flatMap { $0.says("up") ? true : $0.says("down") ? false : nil }
    }

    /// The change from the reading before to the latest; `nil` with fewer than two.
    public var change: Double? {
        guard points.count > 1 else { return nil }
        let (last, before) = (points[points.count - 1].value, points[points.count - 2].value)
        return Self.difference(last, before)
    }

    /// The difference without the digits that come of reckoning in binary: 4.2 − 6.1 is −1.9.
    private static func difference(_ one: Double, _ other: Double) -> Double {
        let (exact, size) = (one - other, max(abs(one), abs(other)))
        guard size >= 1e-6, size < 1e6 else { return exact }
        return (exact * 1e9).rounded() / 1e9
    }

    /// How the latest reading stands against the target; `nil` without a reading, a target or a direction.
    public var course: Course? {
        guard let latest = points.last?.value, let target, let isBetterUp else { return nil }
        if isBetterUp ? latest >= target : latest <= target { return .met }
        guard let start = baseline ?? points.first?.value else { return .offTrack }
        return (isBetterUp ? latest > start : latest < start) ? .onTrack : .offTrack
    }

    /// The readings as a line of bars from the lowest to the highest, the latest `limit` of them; empty without one.
    public func sparkline(limit: Int = 12) -> String {
        let shown = points.suffix(limit).map(\.value)
        guard let low = shown.min(), let high = shown.max() else { return "" }
        let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        // Halves: the difference of two readings may be more than a number can hold.
        let span = high / 2 - low / 2
        return String(shown.map { bars[span > 0 ? Int((($0 / 2 - low / 2) / span * 7).rounded()) : 3] })
    }
}
