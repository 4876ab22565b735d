import JourneyModel

/// What a field takes, as JSON Schema.
enum FieldShape {
    /// The shape of values of `kind`.
    static func json(of kind: FieldKind) -> JSON {
        switch kind {
        case .line, .text, .position: .object(["type": .string("string")])
        case .choice(let words): word(of: words)
        case .integer(let range): number("integer", .integer(range.lowerBound), .integer(range.upperBound))
        case .decimal(let range): number("number", bound(range.lowerBound), bound(range.upperBound))
        case .numberChoice(let numbers): .object(["enum": .array(numbers.map { .number($0) })])
        case .date: JSONSchema.text(matching: "^\\d{4}-\\d{2}-\\d{2}$")
        case .time: JSONSchema.text(matching: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$")
        case .set(let words): list(of: word(of: words), isSet: true)
        case .list: list(of: word(of: []), isSet: false)
        case .ref: JSONSchema.reference("id")
        case .refs: list(of: JSONSchema.reference("id"), isSet: true)
        case .record(let type): JSONSchema.reference(type.label)
        case .records(let type, let keys): JSONSchema.map(of: type, keys: key(keys))
        case .counts: .object(["type": .string("object"), "additionalProperties": number("integer", nil, nil)])
        case .any: .object([])
        }
    }

    /// One of `words`, or any other text: unknown words are kept.
    private static func word(of words: [StaticString]) -> JSON {
        let any: JSON = .object(["type": .string("string")])
        if words.isEmpty { return any }
        return .object(["anyOf": .array([.object(["enum": .strings(words.map(\.description))]), any])])
    }

    private static func number(_ type: String, _ minimum: JSON?, _ maximum: JSON?) -> JSON {
        .object(["type": .string(type), "minimum": minimum, "maximum": maximum])
    }

    /// A bound that means something.
    private static func bound(_ value: Double) -> JSON? { abs(value) < 1e300 ? .number(value) : nil }

    private static func list(of element: JSON, isSet: Bool) -> JSON {
        .object(["type": .string("array"), "items": element, "uniqueItems": isSet ? .bool(true) : nil])
    }

    private static func key(_ kind: KeyKind) -> JSON? {
        switch kind {
        case .ids: JSONSchema.reference("id")
        case .dates: json(of: .date)
        case .names: nil
        }
    }
}
