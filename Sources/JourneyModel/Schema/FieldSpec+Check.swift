/// Why a value does not fit its field.
public enum ValueProblem: Hashable, Sendable {
    /// The value is of another type than the field; the text says what the field takes.
    case wrongType(String)
    /// The number lies outside the range; the text says which.
    case outOfRange(String)
    /// The text has more letters than the field takes; the text says how many.
    case tooLong(Text, String)
    /// The word is none that the field knows.
    case unknownChoice(Text, known: [String])
    /// The text is no calendar date.
    case badDate(Text)
    /// The text is no time of RFC 3339 in UTC.
    case badTime(Text)
}

extension ValueProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .wrongType(let expected): "has the wrong type, expected \(expected)"
        case .outOfRange(let range): "is out of range, expected \(range)"
        case .tooLong(let text, let expected): "“\(text.string.prefix(40))” is too long, expected \(expected)"
        case .unknownChoice(let word, let known):
            "does not know “\(word.string.prefix(40))”, expected \(known.joined(separator: ", "))"
        case .badDate(let text): "“\(text.string.prefix(40))” is no date, expected YYYY-MM-DD"
        case .badTime(let text): "“\(text.string.prefix(40))” is no time, expected YYYY-MM-DDThh:mm:ssZ"
        }
    }
}

extension FieldSpec {
    /// What the field takes, for messages: "a whole number from 1 to 5".
    public var expectation: String {
        switch kind {
        case .line, .text: "text"
        case .letters(let count): "\(count.lowerBound) to \(count.upperBound) letters"
        case .choice(let words): "one of \(words.map(\.description).joined(separator: ", "))"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .decimal(let range):
            range.upperBound < 1e12 ? "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))" : "a number"
        case .numberChoice(let numbers): "one of \(numbers.map(Self.spelled).joined(separator: ", "))"
        case .date: "a date, YYYY-MM-DD"
        case .time: "a time, YYYY-MM-DDThh:mm:ssZ"
        case .set(let words):
            words.isEmpty ? "a list of words" : "some of \(words.map(\.description).joined(separator: ", "))"
        case .list: "a list of lines"
        case .ref(let types):
            "the id of \(types.count > 3 ? "a record" : types.map(\.labelWithArticle).joined(separator: " or "))"
        case .refs(let types):
            "a list of ids of \(types.compactMap { $0.collectionKey?.description }.joined(separator: " or "))"
        case .record, .records: "an object"
        case .counts: "an object of whole numbers"
        case .any: "any value"
        case .position: "a position key"
        }
    }

    private static func spelled(_ number: Double) -> String { Number(number)?.spelling.string ?? "" }

    /// What is wrong with a value of this field; `nil` when it fits. References are not followed.
    public func problem(of value: Value) -> ValueProblem? {
        switch (kind, value) {
        case (.any, _), (.line, .text), (.text, .text), (.ref, .text), (.position, .text): nil
        case (.list, .list), (.refs, .list), (.record, .record), (.records, .entries): nil
        case (.letters(let count), .text(let text)):
            text.string.count <= count.upperBound ? nil : .tooLong(text, expectation)
        case (.choice(let words), .text(let text)): Self.problem(of: text, among: words)
        case (.set(let words), .list(let list)):
            words.isEmpty ? nil : list.lazy.compactMap { Self.problem(of: $0, among: words) }.first
        case (.integer(let range), .number(let number)):
            number.int.map(range.contains) ?? false ? nil : .outOfRange(expectation)
        case (.decimal(let range), .number(let number)):
            range.contains(number.double) ? nil : .outOfRange(expectation)
        case (.numberChoice(let numbers), .number(let number)):
            numbers.contains(number.double) ? nil : .outOfRange(expectation)
        case (.date, .text(let text)): CalendarDate(text) == nil ? .badDate(text) : nil
        case (.time, .text(let text)): Timestamp.isValid(text) ? nil : .badTime(text)
        case (.counts, .entries(let entries)): Self.problem(ofCounts: entries)
        default: .wrongType(expectation)
        }
    }

    private static func problem(of text: Text, among words: [StaticString]) -> ValueProblem? {
        words.contains { text == $0 } ? nil : .unknownChoice(text, known: words.map(\.description))
    }

    private static func problem(ofCounts entries: Entries) -> ValueProblem? {
        for entry in entries.items {
            guard case .number(let number) = entry.value, number.int != nil else {
                return .wrongType("whole numbers of votes")
            }
        }
        return nil
    }
}
