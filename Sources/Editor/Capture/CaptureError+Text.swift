extension CaptureError: CustomStringConvertible {
    /// One line: where, what, and what to do. It repeats foreign text, which is not safe to print as it is.
    public var description: String { "column \(column): \(explanation)" }

    /// What is wrong and what to do, without the column.
    var explanation: String {
        switch reason {
        case .notUTF8: return "the text is not UTF-8"
        case .unknownLane: return "no lane begins with \(quoted)\(listed)"
        case .ambiguousLane: return "\(quoted) may be any of several lanes\(listed)"
        case .unknownStage: return "no stage begins with \(quoted)\(listed)"
        case .ambiguousStage: return "\(quoted) may be any of several stages\(listed)"
        case .missingLane: return "a lane is missing here"
        case .missingStage: return "a stage is missing after the @"
        case .repeatedLane: return "\(quoted) is the same lane once more"
        case .emotionOutOfRange: return "an emotion goes from -2 to +2, not \(quoted)"
        case .factorOutOfRange: return "a factor goes from 1 to 5 (- skips one), not \(quoted)"
        case .tooManyFactors:
            return "five factors at most: magnitude, frequency, severity, frustration, effort"
        case .repeatedFactors: return "this pain already has its factors; put \\ before [ to write it as text"
        case .repeatedChannel: return "the channel is already given; put \\ before ( to write it as text"
        case .missingTitle: return "a title is missing"
        }
    }

    private var quoted: String { "\u{201C}" + String(decoding: word, as: UTF8.self) + "\u{201D}" }

    private var listed: String {
        guard !candidates.isEmpty else { return "" }
        return " (" + candidates.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ") + ")"
    }
}
