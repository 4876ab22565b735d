import JourneyModel
import Terminal
import Testing

@testable import Editor

/// A value that is no object stands in the place of a collection: the first record takes its place where it holds nothing.
@Suite struct MisfitTests {
    private static let empty = ["[]", "null", "\"\""]
    private static let full = ["5", "[{\"title\":\"T\"}]", "\"s\"", "true"]

    private static func json(_ collection: String, _ value: String) -> String {
        let others = [
            "lanes": #"{"a":{"name":"A"}}"#, "stages": #"{"s":{"name":"S"}}"#,
            "touchpoints": #"{"t":{"title":"T","stage":"s","experiences":{"a":{}}}}"#,
        ].merging([collection: value]) { $1 }
        let members = ["lanes", "stages", "touchpoints", "pains", "comments"].compactMap { key in
            others[key].map { "\"\(key)\":\($0)" }
        }
        return "{\"format\":\"waymark/1\",\(members.joined(separator: ","))}"
    }

    private func driver(_ collection: String, _ value: String) throws -> EditorDriver {
        try EditorDriver(try JourneyReader.read(Array(Self.json(collection, value).utf8)).journey)
    }

    private static let makings = [
        ("touchpoints", "Enter n e w Enter Esc"), ("comments", "c n e w Enter Esc"),
        ("pains", "! n e w Enter 3 3 3 Esc"),
        ("pains", "! n e w Esc"), ("stages", "a s n e w Enter"), ("lanes", "a l n e w Enter"),
    ]

    @Test(
        "The first record takes the place of what holds nothing in one change; undo brings the bytes back",
        arguments: makings, empty)
    func firstRecord(making: (collection: String, keys: String), value: String) throws {
        var driver = try driver(making.collection, value)
        let before = JourneyWriter.bytes(of: driver.journey)
        driver.press(making.keys)
        let type = try #require(RecordType(collectionKey: Text(making.collection)))
        #expect(driver.journey.records(type).count == 1, "\(driver.message)")
        #expect(driver.state.history.done.count == 1)
        let after = JourneyWriter.bytes(of: driver.journey)
        driver.press("u")
        #expect(JourneyWriter.bytes(of: driver.journey) == before)
        driver.press("U")
        #expect(JourneyWriter.bytes(of: driver.journey) == after)
    }

    @Test(
        "Anything else stays, and nothing is asked for that would be refused",
        arguments: [
            ("touchpoints", "o"), ("touchpoints", "Enter"), ("touchpoints", ";"), ("stages", "a s"), ("lanes", "a l"),
            ("pains", "!"), ("comments", "c"),
        ], full)
    func refused(making: (collection: String, keys: String), value: String) throws {
        var driver = try driver(making.collection, value)
        let before = JourneyWriter.bytes(of: driver.journey)
        driver.press(making.keys)
        #expect(!driver.state.isTyping && JourneyWriter.bytes(of: driver.journey) == before)
        #expect(driver.screen.contains("“\(making.collection)” in the file is no object"), "\(driver.screen)")
    }

    @Test("A refusal is seen above the prompt for a new stage")
    func refusalAbovePrompt() throws {
        var driver = try driver("stages", "[]")
        driver.press("a s")
        driver.paste(String(repeating: "x", count: TextField.defaultLimit + 1))
        #expect(!driver.message.isEmpty)
        #expect(driver.screen.contains(driver.message.prefix(40)))
        #expect(driver.rows.last?.contains("New stage") == true)
    }
}
