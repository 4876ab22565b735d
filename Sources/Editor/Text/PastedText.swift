import JourneyModel

/// Makes text from outside fit for a field.
enum PastedText {
    /// The most lines that become cards at once: more than that is a wrong clipboard, not a workshop.
    static let mostLines = 5_000

    /// The lines of pasted text that are not blank, each fit for a field; refused where there are too many of them.
    static func lines(_ foreign: [UInt8]) throws(Refusal) -> [Text] {
        let lines = Text(cleaned(foreign, for: .text)).lines
        guard lines.count <= mostLines else {
            throw Refusal(
                "Nothing was pasted: \(lines.count) lines are more than the \(mostLines) that become cards at once; "
                    + "waymark add FILE - reads any number")
        }
        return lines
    }

    /// The text of `foreign` as a field of `kind` takes it, in linear time.
    ///
    /// Bytes that are not UTF-8 become replacement characters. Every way to break a line (CR, LF, CRLF, VT, FF, NEL,
    /// U+2028, U+2029) becomes one line feed, in a field of one line one space, as does a tab. All other control
    /// characters are left out, so that a paste of coloured terminal output leaves no escape bytes in the journey.
    static func cleaned(_ foreign: [UInt8], for kind: TextField.Kind) -> [UInt8] {
        var cleaned: [UInt8] = []
        cleaned.reserveCapacity(foreign.count)
        var previous: Unicode.Scalar?
        for scalar in String(decoding: foreign, as: UTF8.self).unicodeScalars {
            let endsPair = previous == "\r" && scalar == "\n"
            previous = scalar
            if let kept = replacement(for: scalar, kind: kind), !endsPair { append(kept, to: &cleaned) }
        }
        return cleaned
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        if scalar.isASCII { return bytes.append(UInt8(scalar.value)) }
        bytes += UTF8.encode(scalar) ?? .init()
    }

    /// The scalar that stands for `scalar`, or `nil` when it is left out.
    private static func replacement(for scalar: Unicode.Scalar, kind: TextField.Kind) -> Unicode.Scalar? {
        switch scalar {
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
            return kind == .line ? " " : "\n"
        case "\t":
            return kind == .line ? " " : "\t"
        case "\u{20}"..."\u{7E}": return scalar
        default:
            return scalar.properties.generalCategory == .control ? nil : scalar
        }
    }
}
