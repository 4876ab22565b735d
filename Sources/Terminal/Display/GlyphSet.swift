/// The repertoire of characters that a terminal can be trusted with.
public enum GlyphSet: String, CaseIterable, Sendable {
    /// Everything, in UTF-8.
    case unicode
    /// Printable ASCII.
    case ascii

    /// What stands for `glyph` in this repertoire: itself, its nearest likeness, or `?`. Always one column wide in ASCII.
    public func scalar(for glyph: Unicode.Scalar) -> Unicode.Scalar {
        guard self == .ascii, glyph.value >= 0x7F else { return glyph }
        if let likeness = Self.likenesses[glyph] { return likeness }
        switch glyph.value {
        case 0x2500...0x257F: return Self.line(glyph)
        case 0x2581...0x2588: return Self.bar(Int(glyph.value - 0x2581))
        case 0x2400...0x2426: return "."
        case 0x2460...0x2468: return Unicode.Scalar(UInt8(glyph.value - 0x2460) + UInt8(ascii: "1"))
        case 0x24EA: return "0"
        case 0xC0...0x17F: return Self.letter(glyph)
        default: return "?"
        }
    }

    /// Rules: horizontal ones, vertical ones, and everything else that joins them.
    private static func line(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
        switch glyph.value {
        case 0x2550: "="
        case 0x2500...0x2501, 0x2504...0x2505, 0x2508...0x2509, 0x254C...0x254D: "-"
        case 0x2574, 0x2576, 0x2578, 0x257A, 0x257C, 0x257E: "-"
        case 0x2502...0x2503, 0x2506...0x2507, 0x250A...0x250B, 0x254E...0x254F, 0x2551: "|"
        case 0x2575, 0x2577, 0x2579, 0x257B, 0x257D, 0x257F: "|"
        case 0x2571: "/"
        case 0x2572: "\\"
        default: "+"
        }
    }

    /// The eight heights of a block, lowest first.
    private static func bar(_ height: Int) -> Unicode.Scalar {
        let bars: [Unicode.Scalar] = ["_", "_", ",", "-", "=", "+", "*", "#"]
        return bars[height]
    }

    /// The base letter of Latin-1 and Latin Extended-A letters.
    private static func letter(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
        latinBases[Int(glyph.value - 0xC0)]
    }

    private static let latinBases: [Unicode.Scalar] = Array(
        ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYPsaaaaaaaceeeeiiiidnooooo/ouuuuypy"
            + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
            + "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").unicodeScalars
    )

    private static let likenesses: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{A0}": " ", "¡": "!", "¢": "c", "£": "L", "¥": "Y", "¦": "|", "§": "S", "«": "<", "»": ">", "°": "o",
        "±": "+", "²": "2", "³": "3", "´": "'", "¶": "P", "·": ".", "¹": "1", "¿": "?",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "‘": "'", "’": "'", "‚": ",", "‛": "'", "“": "\"", "”": "\"", "„": "\"", "•": "*", "…": "~",
        "‹": "<", "›": ">", "⁄": "/", "←": "<", "↑": "^", "→": ">", "↓": "v", "↔": "=", "↕": "|", "⇄": "=",
        "⇅": "&", "≠": "%", "⇒": ">", "⇐": "<", "▲": "^", "△": "^", "▴": "/", "▶": ">", "▸": ">", "►": ">", "▼": "v",
        "▽": "v", "▾": "\\", "◀": "<", "◂": "<", "◄": "<", "●": "o", "○": "?", "◉": "O", "◌": "o", "◆": "@", "◇": "*",
        "■": "#", "□": "_", "▪": "*", "★": "*", "☆": "*", "✓": "+", "✔": "+", "✗": "x", "✘": "x", "█": "#",
        "▌": "|", "▐": "|", "▏": "|", "▎": "|", "▍": "|", "▀": "\"", "░": ".", "▒": ":", "▓": "#", "⏎": "<", "⌫": "<",
    ]
}
