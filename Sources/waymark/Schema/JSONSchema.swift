import JourneyModel

/// The schema table as a JSON Schema, draft 2020-12.
///
/// It is as open as the document: unknown fields and words are allowed, because they are kept.
enum JSONSchema {
    /// The schema of a whole journey.
    static var document: JSON {
        .object([
            "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
            "$id": .string("urn:waymark:1"),
            "title": .string("Waymark journey"),
            "description": .string("A journey map, format \(JourneyReader.format)."),
            "type": .string("object"),
            "required": .strings(["format"]),
            "properties": .object(members(of: .journey) + RecordType.collections.compactMap(collection)),
            "$defs": .object(definitions),
        ])
    }

    private static func members(of type: RecordType) -> [JSON.Member] {
        JourneyModel.Schema.of(type).fields.map { .init(key: $0.key.string, value: property($0)) }
    }

    private static func collection(_ type: RecordType) -> JSON.Member? {
        type.collectionKey.map { .init(key: $0.description, value: map(of: type, keys: reference("id"))) }
    }

    private static var definitions: [JSON.Member] {
        let id: JSON = .object([
            "description": .string("Not empty, at most 64 bytes, without white space, control characters and @."),
            "type": .string("string"),
            "pattern": .string("^[^\\s@\\u0000-\\u001f\\u007f]+$"),
            "maxLength": .integer(ID.maximumLength),
        ])
        let records = RecordType.allCases.filter { $0 != .journey }.map { type in
            JSON.Member(
                key: type.label,
                value: .object(["type": .string("object"), "properties": .object(members(of: type))]))
        }
        return [.init(key: "id", value: id)] + records
    }

    private static func property(_ spec: FieldSpec) -> JSON {
        let isFormat = spec.key == JourneyFields.format.key
        let shape: JSON = isFormat ? text(matching: "^waymark/1(\\.|$)") : FieldShape.json(of: spec.kind)
        guard case .object(let members) = shape else { return shape }
        let heading: [JSON.Member] = [
            .init(key: "title", value: .string(spec.label)), .init(key: "description", value: .string(spec.help)),
        ]
        return .object(heading + members)
    }

    /// A text that a regular expression matches.
    static func text(matching pattern: String) -> JSON {
        .object(["type": .string("string"), "pattern": .string(pattern)])
    }

    /// A reference to a definition of the schema.
    static func reference(_ name: String) -> JSON { .object(["$ref": .string("#/$defs/\(name)")]) }

    /// A map from keys to records of `type`.
    static func map(of type: RecordType, keys: JSON?) -> JSON {
        .object([
            "type": .string("object"), "propertyNames": keys, "additionalProperties": reference(type.label),
        ])
    }
}
