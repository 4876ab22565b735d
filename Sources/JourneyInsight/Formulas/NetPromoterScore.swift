/// The net promoter score.
public enum NetPromoterScore {
    /// NPS: share of promoters minus share of detractors, in points, −100 to +100.
    ///
    /// 100 × (promoters − detractors) ÷ (promoters + passives + detractors). Promoters answered 9 or 10,
    /// passives 7 or 8, detractors 0 to 6. `nil` unless all three are given, without answers, or with a negative
    /// count: what is absent is not zero. After F. Reichheld, "The One Number You Need to Grow" (Harvard
    /// Business Review, December 2003).
    public static func of(promoters: Int?, passives: Int?, detractors: Int?) -> Double? {
        guard let promoters, let passives, let detractors else { return nil }
        let counts = [promoters, passives, detractors].map(Double.init)
        let answers = counts.reduce(0, +)
        guard answers > 0, counts.allSatisfy({ $0 >= 0 }) else { return nil }
        return 100 * (counts[0] - counts[2]) / answers
    }
}
