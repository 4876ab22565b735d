/// How figures are spelled for people.
public enum Figures {
    /// The value with one decimal: `12.5`, `−0.3`; never a negative zero.
    public static func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "−" : ""
        return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    /// The value with one decimal and its sign: `+1.0`, `0.0`, `−0.3`.
    public static func signed(_ value: Double) -> String {
        let text = decimal(value)
        return value > 0 && text != "0.0" ? "+\(text)" : text
    }

    /// A whole number with its sign: `+1`, `0`, `−2`.
    public static func signed(_ value: Int) -> String {
        value > 0 ? "+\(value)" : value < 0 ? "−\(value.magnitude)" : "0"
    }

    /// The value with as many decimals as it needs, at most one: `62`, `12.5`.
    public static func short(_ value: Double) -> String {
        let text = decimal(value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
