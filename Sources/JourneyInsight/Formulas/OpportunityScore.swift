import JourneyModel

/// How an opportunity compares with others.
public enum OpportunityScore {
    /// RICE: reach × impact × confidence ÷ 100 ÷ effort, 0 or more; only the order means something.
    ///
    /// Reach in customers a quarter, impact 0.25, 0.5, 1, 2 or 3, confidence in percent, effort in
    /// person-months. `nil` when one is missing, negative or not finite, or the effort is 0. After S. McBride,
    /// "RICE: Simple prioritization for product managers" (Intercom, 2016).
    public static func rice(reach: Double?, impact: Double?, confidence: Double?, effort: Double?) -> Double? {
        guard let reach, let impact, let confidence, let effort, effort > 0,
            reach >= 0, impact >= 0, confidence >= 0
        else { return nil }
        let score = reach * impact * confidence / 100 / effort
        return score.isFinite ? score : nil
    }

    /// The RICE score of an opportunity.
    public static func rice(_ opportunity: Record) -> Double? {
        rice(
            reach: opportunity[Opportunity.reach], impact: opportunity[Opportunity.impact],
            confidence: opportunity[Opportunity.confidence], effort: opportunity[Opportunity.effort])
    }
}

/// The quarter of the value and difficulty matrix that an opportunity stands in.
public enum Quadrant: String, CaseIterable, Sendable {
    /// High value, low difficulty.
    case quickWin = "quick win"
    /// High value, high difficulty.
    case bigBet = "big bet"
    /// Low value, low difficulty.
    case fillIn = "fill-in"
    /// Low value, high difficulty.
    case moneyPit = "money pit"

    /// The quadrant of two scores from 1 to 5, where 4 and 5 are high; `nil` unless both are given and in range.
    public init?(value: Int?, difficulty: Int?) {
        guard let value, let difficulty, (1...5).contains(value), (1...5).contains(difficulty) else { return nil }
        switch (PainPriority.isHigh(value), PainPriority.isHigh(difficulty)) {
        case (true, false): self = .quickWin
        case (true, true): self = .bigBet
        case (false, false): self = .fillIn
        case (false, true): self = .moneyPit
        }
    }

    /// The quadrant of an opportunity.
    public init?(_ opportunity: Record) {
        self.init(value: opportunity[Opportunity.value], difficulty: opportunity[Opportunity.difficulty])
    }
}
