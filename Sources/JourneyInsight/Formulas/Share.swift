/// A part of a whole, as most of the standard figures are defined: retention, churn, net revenue retention, win rate.
public enum Share {
    /// part ÷ whole × 100 where the unit is `%`, else part ÷ whole; `nil` where the whole is nothing.
    public static func of(_ part: Double, of whole: Double, unit: String?) -> Double? {
        let share = part / whole * (unit == "%" ? 100 : 1)
        return share.isFinite ? share : nil
    }

    /// The two sides of a text such as `42/50`; `nil` for one without one slash.
    public static func parts(of text: String) -> (part: String, whole: String)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}
