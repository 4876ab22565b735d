import JourneyModel

/// Foreign text made fit for one line of a report or a message.
public enum Printable {
    /// A limit that no text of a document reaches.
    public static let whole = 1 << 28

    /// The text in one line of at most `limit` characters, without anything that a terminal could obey.
    ///
    /// Control characters, line ends, and characters that are invisible or turn the direction of writing become
    /// `·`; what is cut off ends in `…`. Work is bounded by the limit, not by the text.
    public static func line(_ text: Text, limit: Int = 60) -> String {
        let head = String(decoding: text.bytes.prefix(limit * 4 + 4), as: UTF8.self)
        var result = ""
        var count = 0
        for scalar in head.unicodeScalars {
            if count == limit { return result + "…" }
            result.unicodeScalars.append(isVisible(scalar) ? scalar : "·")
            count += 1
        }
        return result
    }

    /// JSON in which every character that a terminal could obey is escaped; it says the same.
    public static func json(_ json: Text) -> String {
        var result = ""
        // Outside of strings JSON has none of these characters.
        for scalar in json.string.unicodeScalars {
            if isVisible(scalar) { result.unicodeScalars.append(scalar) } else { result += escape(scalar) }
        }
        return result
    }

    /// The escapes of a character in a JSON string: `\u202e`, or two for one beyond the first plane.
    static func escape(_ scalar: Unicode.Scalar) -> String {
        scalar.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    /// Whether a character can be printed as it is.
    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
