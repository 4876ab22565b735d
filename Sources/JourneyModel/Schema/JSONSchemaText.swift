/// The schema table as a JSON Schema (draft 2020-12), for editors and scripts that know nothing of this program.
///
/// It is as open as the program: unknown fields and unknown words are allowed.
public enum JSONSchemaText {
    /// The text of the schema, laid out as journeys are.
    public static var bytes: [UInt8] {
        var text = JSONText(newline: [0x0A], capacity: 64 << 10)
        document.write(into: &text)
        text.append(contentsOf: [0x0A])
        return text.bytes
    }

    private static var document: SchemaNode {
        let inside = RecordType.allCases.filter { $0 != .journey }
        return .object([
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("Waymark journey")),
            ("description", .text("A journey map: stages, lanes, touchpoints and what hangs on them")),
            ("type", .text("object")),
            ("required", .list([.text("format")])),
            ("properties", .object(properties(of: .journey) + collections)),
            ("$defs", .object([("id", id)] + inside.map { ("\($0)", record($0)) })),
        ])
    }

    private static var collections: [(String, SchemaNode)] {
        RecordType.collections.compactMap { type in
            type.collectionKey.map { key in
                let records = map(to: reference("\(type)"), keys: reference("id"))
                return ("\(key)", .object([("description", .text("Every \(type.label) by its id"))] + records))
            }
        }
    }

    private static var id: SchemaNode {
        .object([
            ("description", .text("The identity of a record")), ("type", .text("string")), ("minLength", .number(1)),
            ("maxLength", .number(Double(ID.maximumLength))), ("pattern", .text("^[^\\s@]+$")),
        ])
    }

    private static func record(_ type: RecordType) -> SchemaNode {
        .object([
            ("title", .text(type.label)), ("type", .text("object")), ("properties", .object(properties(of: type))),
        ])
    }

    private static func properties(of type: RecordType) -> [(String, SchemaNode)] {
        Schema.of(type).fields.map { spec in
            let about = [("title", SchemaNode.text(spec.label)), ("description", .text(spec.help))]
            let isFormat = type == .journey && spec.key == JourneyFields.format.key
            return (spec.key.string, .object(about + (isFormat ? format : values(of: spec.kind))))
        }
    }

    private static var format: [(String, SchemaNode)] {
        [
            ("type", .text("string")), ("pattern", .text("^waymark/1(\\..*)?$")),
        ]
    }

    private static func values(of kind: FieldKind) -> [(String, SchemaNode)] {
        switch kind {
        case .line, .text, .position: [("type", .text("string"))]
        case .letters(let count):
            [("type", .text("string")), ("maxLength", .number(Double(count.upperBound)))]
        case .choice(let words): openChoice(words)
        case .integer(let range):
            [
                ("type", .text("integer")), ("minimum", .number(Double(range.lowerBound))),
                ("maximum", .number(Double(range.upperBound))),
            ]
        case .decimal(let range): [("type", .text("number"))] + bounds(range)
        case .numberChoice(let numbers): [("enum", .list(numbers.map { .number($0) }))]
        case .date: [("type", .text("string")), ("format", .text("date"))]
        case .time: [("type", .text("string")), ("format", .text("date-time"))]
        case .set(let words):
            list(of: .object(words.isEmpty ? [("type", .text("string"))] : openChoice(words)), isSet: true)
        case .list: list(of: .object([("type", .text("string"))]), isSet: false)
        case .ref: [("$ref", .text("#/$defs/id"))]
        case .refs: list(of: reference("id"), isSet: true)
        case .record(let type): [("$ref", .text("#/$defs/\(type)"))]
        case .records(let type, let keys): map(to: reference("\(type)"), keys: names(keys))
        case .counts: map(to: .object([("type", .text("integer"))]), keys: nil)
        case .any: []
        }
    }

    private static func reference(_ name: String) -> SchemaNode { .object([("$ref", .text("#/$defs/\(name)"))]) }

    /// One of these words, or another text.
    private static func openChoice(_ words: [StaticString]) -> [(String, SchemaNode)] {
        let known = SchemaNode.object([("enum", .list(words.map { .text($0.description) }))])
        return [("anyOf", .list([known, .object([("type", .text("string"))])]))]
    }

    private static func list(of elements: SchemaNode, isSet: Bool) -> [(String, SchemaNode)] {
        [("type", .text("array")), ("items", elements)] + (isSet ? [("uniqueItems", .truth)] : [])
    }

    private static func map(to values: SchemaNode, keys: SchemaNode?) -> [(String, SchemaNode)] {
        [("type", .text("object"))] + (keys.map { [("propertyNames", $0)] } ?? []) + [("additionalProperties", values)]
    }

    private static func names(_ keys: KeyKind) -> SchemaNode? {
        switch keys {
        case .ids: reference("id")
        case .dates: .object([("format", .text("date"))])
        case .names: nil
        }
    }

    /// The ends of a range that are meant, not only the greatest numbers there are.
    private static func bounds(_ range: ClosedRange<Double>) -> [(String, SchemaNode)] {
        var bounds: [(String, SchemaNode)] = []
        if range.lowerBound > -1e12 { bounds.append(("minimum", .number(range.lowerBound))) }
        if range.upperBound < 1e12 { bounds.append(("maximum", .number(range.upperBound))) }
        return bounds
    }
}

/// A piece of a JSON Schema.
private indirect enum SchemaNode {
    case text(String)
    case number(Double)
    case truth
    case list([SchemaNode])
    case object([(String, SchemaNode)])

    func write(into text: inout JSONText) {
        switch self {
        case .text(let string): text.string(Text(string))
        case .number(let number): text.append(Number(number)?.spelling ?? "0")
        case .truth: text.append("true" as Text)
        case .list(let nodes):
            text.open("[")
            for (index, node) in nodes.enumerated() {
                text.element(first: index == 0)
                node.write(into: &text)
            }
            text.close("]", empty: nodes.isEmpty)
        case .object(let members):
            text.open("{")
            for (index, member) in members.enumerated() {
                text.key(Text(member.0), first: index == 0)
                member.1.write(into: &text)
            }
            text.close("}", empty: members.isEmpty)
        }
    }
}
