import Terminal

/// How an emotion is shown: a sign, a number and a look, each of which would do alone.
enum EmotionMark {
    /// The sign of an emotion; of one that nobody judged an empty circle.
    static func glyph(_ emotion: Int?) -> String {
        switch emotion {
        case nil: "○"
        case -2: "▼▼"
        case -1: "▼"
        case 1: "▲"
        case 2: "▲▲"
        default: "●"
        }
    }

    /// The emotion that a digit judges: 1 to 5 are −2 to +2, 0 is neutral too; `nil` for every other character.
    static func emotion(forDigit digit: Unicode.Scalar) -> Int? {
        switch digit {
        case "1"..."5": Int(digit.value) - 0x33
        case "0": 0
        default: nil
        }
    }

    /// The number with its sign: −2, 0, +1.
    static func number(_ value: Int) -> String {
        value < 0 ? "−\(-value)" : value > 0 ? "+\(value)" : "0"
    }

    /// A mean with one decimal: −0.6, 0.0, +1.3.
    static func mean(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let digits = "\(abs(tenths) / 10).\(abs(tenths) % 10)"
        return tenths < 0 ? "−\(digits)" : tenths > 0 ? "+\(digits)" : digits
    }

    /// The sign and number of an emotion.
    static func text(_ emotion: Int?) -> String {
        emotion.map { "\(glyph($0)) \(number($0))" } ?? glyph(nil)
    }

    static func scope(_ emotion: Int?) -> Scope {
        switch emotion {
        case nil: .emotionNone
        case -2: .emotionWorst
        case -1: .emotionBad
        case 1: .emotionGood
        case 2: .emotionBest
        default: .emotionNeutral
        }
    }

    /// All that `scope` gives.
    static let scopes: [Scope] = [
        .emotionNone, .emotionWorst, .emotionBad, .emotionNeutral, .emotionGood, .emotionBest,
    ]

    /// The step that a mean is nearest to.
    static func step(_ mean: Double) -> Int { Int(mean.rounded()) }

    static func heat(_ mean: Double?) -> Scope {
        switch mean.map(step) {
        case nil: .heatNone
        case -2: .heatWorst
        case -1: .heatBad
        case 1: .heatGood
        case 2: .heatBest
        default: .heatNeutral
        }
    }

    /// A bar for a mean in a line of bars, lowest at −2.
    static func bar(_ mean: Double?) -> Character {
        guard let mean else { return "·" }
        let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        return bars[min(7, max(0, Int(((mean + 2) / 4 * 7).rounded())))]
    }
}
