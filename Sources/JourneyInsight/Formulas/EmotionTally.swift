/// Emotions added up so that any of them can be taken out again: the means of a map stay right edit by edit.
public struct EmotionTally: Hashable, Sendable {
    /// Σ emotion × weight.
    public private(set) var weightedSum = 0
    /// Σ weight of what is judged.
    public private(set) var weight = 0
    /// How many were judged −2, −1, 0, +1 and +2; the last three places stay 0.
    public private(set) var counts = SIMD8<Int32>()

    /// A tally of nothing.
    public init() {}

    /// The mean by weight, −2 to +2; `nil` when nothing is judged or all weights are 0.
    public var mean: Double? { weight == 0 ? nil : Double(weightedSum) / Double(weight) }

    /// How many are judged.
    public var judged: Int { Int(counts.wrappedSum()) }

    /// The worst emotion in it.
    public var lowest: Int? { Judgement.range.first { counts[$0 + 2] > 0 } }

    /// The best emotion in it.
    public var highest: Int? { Judgement.range.last { counts[$0 + 2] > 0 } }

    /// Counts an emotion; `sign` −1 takes it out again. `nil` changes nothing.
    public mutating func add(_ emotion: Int?, weight: Int, sign: Int = 1) {
        guard let emotion else { return }
        weightedSum += sign * emotion * weight
        self.weight += sign * weight
        counts[emotion + 2] &+= Int32(sign)
    }

    /// Adds all that another tally holds.
    public static func += (left: inout EmotionTally, right: EmotionTally) {
        left.weightedSum += right.weightedSum
        left.weight += right.weight
        left.counts &+= right.counts
    }
}
