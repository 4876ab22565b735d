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

    /// Two values with their signs, with as many decimals, one to three, as it takes to tell them apart.
    public static func apart(_ one: Double, _ other: Double) -> (String, String) {
        let texts = (signed(one), signed(other))
        guard one != other, texts.0 == texts.1, one.isFinite, other.isFinite, abs(one) < 1e9, abs(other) < 1e9 else {
            return texts
        }
        let hundredths = (signed(one, decimals: 2), signed(other, decimals: 2))
        return hundredths.0 == hundredths.1 ? (signed(one, decimals: 3), signed(other, decimals: 3)) : hundredths
    }

    private static func signed(_ value: Double, decimals: Int) -> String {
        let scale = decimals == 2 ? 100 : 1000
        let number = Int((value * Double(scale)).rounded())
        let digits = String(number.magnitude % UInt(scale))
        let fraction = String(repeating: "0", count: decimals - digits.count) + digits
        let sign = number > 0 ? "+" : number < 0 ? "−" : ""
        return "\(sign)\(number.magnitude / UInt(scale)).\(fraction)"
    }

    /// A whole number with its sign: `+1`, `0`, `−2`.
    public static func signed(_ value: Int) -> String {
        value > 0 ? "+\(value)" : value < 0 ? "−\(value.magnitude)" : "0"
    }

    /// A value that one decimal would make nothing of; `nil` for others.
    private static func small(_ value: Double) -> String? {
        guard value.isFinite, abs(value) < 0.05, abs(value) >= 1e-9 else { return nil }
        var (scaled, zeros) = (abs(value) * 10, "")
        while scaled.rounded() < 1 {
            scaled *= 10
            zeros += "0"
        }
        return scaled.rounded() < 10 ? "\(value < 0 ? "−" : "")0.\(zeros)\(Int(scaled.rounded()))" : nil
    }

    /// A value that somebody measured or typed, with its first four digits and no zeros behind them: `0.95`, `66.67`,
    /// `0.0312`; from 1,000 on with one decimal. What is worked out of others is told more roughly (`short`).
    public static func measured(_ value: Double) -> String {
        let size = abs(value)
        guard value.isFinite, size >= 1e-9, size < 1000 else { return short(value) }
        var (decimals, scale) = (0, 1)
        while size * Double(scale) < 999.95 {
            decimals += 1
            scale *= 10
        }
        let number = Int((size * Double(scale)).rounded())
        let digits = String(number % scale)
        var fraction = Array(String(repeating: "0", count: decimals - min(decimals, digits.count)) + digits)
        while fraction.last == "0" { fraction.removeLast() }
        return (value < 0 ? "−" : "") + "\(number / scale)" + (fraction.isEmpty ? "" : ".\(String(fraction))")
    }

    /// A difference of measured values, with its sign.
    public static func measuredChange(_ value: Double) -> String {
        let text = measured(value)
        return value > 0 && text != "0" ? "+\(text)" : text
    }

    /// The value with as many decimals as it needs, at most one: `62`, `12.5`; a small one with its first digit: `0.004`.
    public static func short(_ value: Double) -> String {
        if let small = small(value) { return small }
        let text = decimal(value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
