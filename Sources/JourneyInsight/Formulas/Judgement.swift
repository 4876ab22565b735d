import JourneyModel

/// What one experience says about a feeling: how it felt, what had been expected, how much it counts.
public struct Judgement: Hashable, Sendable {
    /// The steps that emotions and expectations are judged on.
    public static let range = -2...2

    /// How it felt, −2 to +2; `nil` when unjudged.
    public let emotion: Int?
    /// What the person had been led to expect, −2 to +2; `nil` when not said.
    public let expected: Int?
    /// How much it counts in means, 0 to 100.
    public let weight: Int

    /// A judgement of these values, which must be in range.
    public init(emotion: Int?, expected: Int? = nil, weight: Int = 100) {
        self.emotion = emotion
        self.expected = expected
        self.weight = weight
    }

    /// The judgement of an experience. A value out of range counts as absent: it is a finding, not a feeling.
    public init(_ experience: Record) {
        emotion = Self.emotion(in: experience)
        expected = experience[Experience.expected].flatMap { Self.range.contains($0) ? $0 : nil }
        weight = experience[Experience.weight].flatMap { (0...100).contains($0) ? $0 : nil } ?? 100
    }

    /// How an experience felt, −2 to +2; `nil` when unjudged or out of range.
    static func emotion(in experience: Record) -> Int? {
        experience[Experience.emotion].flatMap { range.contains($0) ? $0 : nil }
    }

    /// How far the experience stayed behind what was promised, or went beyond it.
    ///
    /// Promise gap = emotion − expected, −4 to +4; `nil` unless both are judged. Negative: the promise was not
    /// kept. After the expectancy-disconfirmation model (R. Oliver, 1980) and the gap model of service quality
    /// (A. Parasuraman, V. Zeithaml and L. Berry, 1985).
    public var promiseGap: Int? {
        guard let emotion, let expected else { return nil }
        return emotion - expected
    }

    /// Whether the promise was broken: a gap of −2 or worse.
    public var isBrokenPromise: Bool { promiseGap.map { $0 <= -2 } ?? false }
}
