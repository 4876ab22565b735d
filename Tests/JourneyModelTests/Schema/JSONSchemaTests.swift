import Foundation
import JourneyModel
import Testing

@Suite("The published JSON Schema")
struct JSONSchemaTests {
    private func schema() throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(JSONSchemaText.bytes))
        return try #require(object as? [String: Any])
    }

    @Test("It is strict JSON and names its draft")
    func syntax() throws {
        #expect(syntaxError(JSONSchemaText.bytes) == nil)
        #expect(try schema()["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }

    @Test("It has every record type, every field and every collection")
    func complete() throws {
        let schema = try schema()
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let root = try #require(schema["properties"] as? [String: Any])
        for type in RecordType.allCases {
            let properties = type == .journey ? root : definitions["\(type)"]?["properties"] as? [String: Any]
            for field in Schema.of(type).fields {
                #expect(properties?[field.key.string] != nil, "\(type) has no \(field.key)")
            }
        }
        for type in RecordType.collections {
            #expect(root[try #require(type.collectionKey).description] != nil, "there are no \(type)s")
        }
    }

    @Test("Every reference in it leads to a definition")
    func references() throws {
        let schema = try schema()
        let definitions = try #require(schema["$defs"] as? [String: Any])
        let names = references(in: schema)
        #expect(names.count > 50)
        for name in names { #expect(definitions[String(name.dropFirst("#/$defs/".count))] != nil, "\(name)") }
    }

    @Test("Ranges, dates and words are what the table says")
    func kinds() throws {
        let definitions = try #require(try schema()["$defs"] as? [String: [String: Any]])
        func field(_ type: String, _ key: String) throws -> [String: Any] {
            let properties = try #require(definitions[type]?["properties"] as? [String: [String: Any]])
            return try #require(properties[key])
        }
        #expect(try field("experience", "emotion")["minimum"] as? Int == -2)
        #expect(try field("experience", "emotion")["maximum"] as? Int == 2)
        #expect(try field("opportunity", "impact")["enum"] as? [Double] == [0.25, 0.5, 1, 2, 3])
        #expect(try field("relation", "due")["format"] as? String == "date")
        #expect(try field("metric", "target")["minimum"] == nil)
        #expect(try field("pain", "on")["uniqueItems"] as? Bool == true)
        let choice = try #require(try field("stage", "truth")["anyOf"] as? [[String: Any]])
        #expect(choice.first?["enum"] as? [String] == ["zero", "first", "second", "ultimate"])
    }

    private func references(in value: Any) -> [String] {
        if let object = value as? [String: Any] {
            return object.flatMap { key, value in
                key == "$ref" ? [value as? String ?? ""] : references(in: value)
            }
        }
        return (value as? [Any] ?? []).flatMap { references(in: $0) }
    }
}
