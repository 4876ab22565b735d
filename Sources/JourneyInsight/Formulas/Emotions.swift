/// Means and differences of emotions.
public enum Emotions {
    /// The difference between two stakeholders at one touchpoint from which on they are in conflict.
    public static let conflictSpread = 3

    /// The emotion of a cell: the mean of its judged experiences by weight.
    ///
    /// Σ (emotion × weight) ÷ Σ weight, −2 to +2; `nil` when nothing is judged or all weights are 0.
    public static func mean(_ judgements: some Sequence<Judgement>) -> Double? {
        var tally = EmotionTally()
        for judgement in judgements { tally.add(judgement.emotion, weight: judgement.weight) }
        return tally.mean
    }

    /// The mean of lanes: the plain mean of the lanes' means, so that every stakeholder counts alike.
    ///
    /// Σ mean ÷ number of lanes that have one, −2 to +2; `nil` when none has.
    public static func meanOfLanes(_ means: some Sequence<Double?>) -> Double? {
        var sum = 0.0
        var count = 0
        for case let mean? in means {
            sum += mean
            count += 1
        }
        return count == 0 ? nil : sum / Double(count)
    }

    /// The spread: the largest difference between two stakeholders, at a touchpoint or in a stage.
    ///
    /// Maximum − minimum, 0 to 4; `nil` with fewer than two values, because one alone differs from nobody.
    public static func spread(_ values: some Sequence<Double?>) -> Double? {
        var tally = SpreadTally()
        for case let value? in values { tally.add(value) }
        return tally.spread
    }
}

/// What is known of a spread while values come in.
struct SpreadTally {
    private var lowest = Double.infinity
    private var highest = -Double.infinity
    private var count = 0

    mutating func add(_ value: Double) {
        lowest = min(lowest, value)
        highest = max(highest, value)
        count += 1
    }

    /// Maximum − minimum; `nil` with fewer than two values.
    var spread: Double? { count < 2 ? nil : highest - lowest }
}
