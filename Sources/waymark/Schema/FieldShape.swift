import JourneyInsight
import JourneyModel

/// What a field takes, as JSON Schema.
enum FieldShape {
    /// The shape of values of `kind`.
    static func json(of kind: FieldKind) -> JSONValue {
        switch kind {
        case .line, .text, .position: .members(["type": "string"])
        case .choice(let words): word(of: words)
        case .integer(let range): number("integer", .count(range.lowerBound), .count(range.upperBound))
        case .decimal(let range): number("number", bound(range.lowerBound), bound(range.upperBound))
        case .numberChoice(let numbers): .members(["enum": .array(numbers.map { .number($0) })])
        case .date: JSONSchema.text(matching: "^\\d{4}-\\d{2}-\\d{2}$")
        case .time: JSONSchema.text(matching: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$")
        case .set(let words): list(of: word(of: words), isSet: true)
        case .list: list(of: word(of: []), isSet: false)
        case .ref: JSONSchema.reference("id")
        case .refs: list(of: JSONSchema.reference("id"), isSet: true)
        case .record(let type): JSONSchema.reference(type.label)
        case .records(let type, let keys): JSONSchema.map(of: type, keys: key(keys))
        case .counts: .members(["type": "object", "additionalProperties": number("integer", nil, nil)])
        case .any: .object([])
        }
    }

    /// One of `words`, or any other text: unknown words are kept.
    private static func word(of words: [StaticString]) -> JSONValue {
        let any: JSONValue = .members(["type": "string"])
        if words.isEmpty { return any }
        return .members(["anyOf": .array([.members(["enum": .strings(words.map(\.description))]), any])])
    }

    private static func number(_ type: String, _ minimum: JSONValue?, _ maximum: JSONValue?) -> JSONValue {
        .members(["type": .string(type), "minimum": minimum, "maximum": maximum])
    }

    /// A bound that means something.
    private static func bound(_ value: Double) -> JSONValue? { abs(value) < 1e300 ? .number(value) : nil }

    private static func list(of element: JSONValue, isSet: Bool) -> JSONValue {
        .members(["type": "array", "items": element, "uniqueItems": isSet ? .bool(true) : nil])
    }

    private static func key(_ kind: KeyKind) -> JSONValue? {
        switch kind {
        case .ids: JSONSchema.reference("id")
        case .dates: json(of: .date)
        case .names: nil
        }
    }
}
