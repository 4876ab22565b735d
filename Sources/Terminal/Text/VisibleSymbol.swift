/// What is shown in place of characters that would not be seen, or would do something; each one column wide.
enum VisibleSymbol {
    /// For a line feed: U+240A.
    static let lineFeed: Unicode.Scalar = "\u{240A}"
    /// For a bidirectional control.
    static let direction: Unicode.Scalar = "\u{21C4}"
    /// For zero-width and other format characters, fillers and tags.
    static let invisible: Unicode.Scalar = "\u{A6}"

    /// For C0, DEL, C1, line and paragraph separators.
    static func control(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{2426}"
        case 0x7F: "\u{2421}"
        case 0x85, 0x2028: "\u{2424}"
        case 0x2029: "\u{B6}"
        default: "\u{2426}"
        }
    }

    /// For a regional indicator, two of which make a flag: the letter it stands for.
    static func flagLetter(_ indicator: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(indicator.value - 0x1F1E6 + 0x41) ?? "?"
    }
}
