import JourneyModel
import Testing

@Suite("The canonical layout")
struct LayoutTests {
    @Test("A scrambled file is written as the layout says: every field, record and set in its order")
    func everyField() throws {
        let scrambled = try Fixture.named("every-field.scrambled", in: "layout").bytes
        let canonical = try Fixture.named("every-field.canonical", in: "layout").bytes
        let once = try rewritten(scrambled)
        let isCanonical = once == canonical
        #expect(isCanonical, "\(firstDifference(once, canonical))")
    }

    @Test("The canonical file is written as it is")
    func fixedPoint() throws {
        let canonical = try Fixture.named("every-field.canonical", in: "layout").bytes
        let once = try rewritten(canonical)
        let isUnchanged = once == canonical
        #expect(isUnchanged, "\(firstDifference(once, canonical))")
    }

    @Test("What comes with the program is canonical", arguments: ["example", "b2b", "moments", "zmot", "blank"])
    func bundled(name: String) throws {
        let bytes = try Fixture.bundled(name).bytes
        let once = try rewritten(bytes)
        let isUnchanged = once == bytes
        #expect(isUnchanged, "\(firstDifference(once, bytes))")
    }

    @Test("The canonical fixture sets every field that the schema has")
    func fixtureIsComplete() throws {
        let text = String(decoding: try Fixture.named("every-field.canonical", in: "layout").bytes, as: UTF8.self)
        for type in RecordType.allCases {
            for field in Schema.of(type).fields {
                #expect(text.contains("\"\(field.key)\": "), "\(type).\(field.key) is not in the fixture")
            }
        }
    }

    @Test("An empty journey")
    func empty() {
        #expect(written(Journey()) == "{\n  \"format\": \"waymark/1\"\n}\n")
    }

    @Test("Lists stand one element a line, empty ones and empty objects on one")
    func lists() throws {
        let once = try rewritten("{\"format\":\"waymark/1\",\"tags\":[\"b\",\"a\",\"b\"],\"x\":[[],{}]}")
        let expected = """
            {
              "format": "waymark/1",
              "tags": [
                "a",
                "b"
              ],
              "x": [
                [],
                {}
              ]
            }

            """
        #expect(once == expected)
    }

    @Test("A known number keeps its spelling until it is set")
    func spelling() throws {
        let once = try rewritten(
            "{\"format\":\"waymark/1\",\"opportunities\":{\"o\":{\"pos\":\"a0\",\"reach\":1.50E+2}}}")
        #expect(once.contains("\"reach\": 1.50E+2"))
    }

    /// Where two texts begin to differ, with what stands around it.
    private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String {
        let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
        let from = max(0, index - 60)
        let around = { (bytes: [UInt8]) in String(decoding: bytes[from..<min(bytes.count, index + 60)], as: UTF8.self) }
        return "at byte \(index):\n--- is\n\(around(left))\n--- should be\n\(around(right))"
    }
}
