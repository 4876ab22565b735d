/// A part of a whole, as most of the standard figures are defined: retention, churn, net revenue retention, win rate.
public enum Share {
    /// part × 100 ÷ whole where the unit is `%`, else part ÷ whole; `nil` where the whole is nothing. Multiplied first: 29 of
    /// 100 are 29 %, and not a hair less.
    public static func of(_ part: Double, of whole: Double, unit: String?) -> Double? {
        let share = part * (unit == "%" ? 100 : 1) / whole
        return share.isFinite ? share : nil
    }

    /// The two sides of a text such as `42/50`; `nil` for one without one slash.
    public static func parts(of text: String) -> (part: String, whole: String)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}
