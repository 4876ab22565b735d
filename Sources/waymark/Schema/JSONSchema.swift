import JourneyInsight
import JourneyModel

/// The schema table as a JSON Schema, draft 2020-12.
///
/// It is as open as the document: unknown fields and words are allowed, because they are kept.
enum JSONSchema {
    /// The schema of a whole journey.
    static var document: JSONValue {
        .members([
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:waymark:1",
            "title": "Waymark journey",
            "description": .string("A journey map, format \(JourneyReader.format)."),
            "type": "object",
            "required": .strings(["format"]),
            "properties": .object(members(of: .journey) + RecordType.collections.compactMap(collection)),
            "$defs": .object(definitions),
        ])
    }

    private static func members(of type: RecordType) -> [JSONValue.Member] {
        JourneyModel.Schema.of(type).fields.map { .init($0.key.string, property($0)) }
    }

    private static func collection(_ type: RecordType) -> JSONValue.Member? {
        type.collectionKey.map { .init($0.description, map(of: type, keys: reference("id"))) }
    }

    private static var definitions: [JSONValue.Member] {
        let id: JSONValue = .members([
            "description": "Not empty, at most 64 bytes, without white space, control characters and @.",
            "type": "string",
            "pattern": "^[^\\s@\\u0000-\\u001f\\u007f]+$",
            "maxLength": .count(ID.maximumLength),
        ])
        let records = RecordType.allCases.filter { $0 != .journey }.map { type in
            JSONValue.Member(
                type.label, .members(["type": "object", "properties": .object(members(of: type))]))
        }
        return [.init("id", id)] + records
    }

    private static func property(_ spec: FieldSpec) -> JSONValue {
        let isFormat = spec.key == JourneyFields.format.key
        let shape: JSONValue = isFormat ? text(matching: "^waymark/1(\\.|$)") : FieldShape.json(of: spec.kind)
        guard case .object(let members) = shape else { return shape }
        let heading: [JSONValue.Member] = [
            .init("title", .string(spec.label)), .init("description", .string(spec.help)),
        ]
        return .object(heading + members)
    }

    /// A text that a regular expression matches.
    static func text(matching pattern: String) -> JSONValue {
        .members(["type": "string", "pattern": .string(pattern)])
    }

    /// A reference to a definition of the schema.
    static func reference(_ name: String) -> JSONValue { .members(["$ref": .string("#/$defs/\(name)")]) }

    /// A map from keys to records of `type`.
    static func map(of type: RecordType, keys: JSONValue?) -> JSONValue {
        .members([
            "type": "object", "propertyNames": keys, "additionalProperties": reference(type.label),
        ])
    }
}
