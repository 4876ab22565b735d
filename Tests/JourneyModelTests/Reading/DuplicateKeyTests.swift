import Foundation
import JourneyModel
import Testing

@Suite("Keys that stand twice, as line merges make them")
struct DuplicateKeyTests {
    private func read(_ members: String) throws -> ReadResult {
        try JourneyReader.read(Array("{\"format\":\"waymark/1\",\(members)}".utf8))
    }

    private func commentTexts(_ journey: Journey) -> [String] {
        journey.ordered(.comment).compactMap { journey[.comment, $0]?[Comment.text]?.string }
    }

    @Test("Equal values collapse into one, with a note and without a comment")
    func equalLeaves() throws {
        let result = try read("\"title\":\"A\",\"title\":\"A\"")
        #expect(result.journey == (try read("\"title\":\"A\"").journey))
        #expect(result.notes.map(\.path) == [["title"]])
        #expect(result.journey.records(.comment).isEmpty)
    }

    @Test("Equal values that are spelled differently are equal")
    func equalText() throws {
        let result = try read("\"title\":\"A\\u00e9\",\"title\":\"\\u0041é\"")
        #expect(result.journey.records(.comment).isEmpty)
    }

    @Test("Texts that only normalisation makes equal differ, and both are kept")
    func normalisation() throws {
        let result = try read("\"title\":\"é\",\"title\":\"e\u{301}\"")
        #expect(result.journey.root[JourneyFields.title]?.bytes.elementsEqual("é".utf8) == true)
        let texts = commentTexts(result.journey)
        #expect(texts.count == 1)
        #expect(texts.first?.utf8.contains(0xCC) == true)
    }

    @Test("Of two differing values the first stands and the second goes into a comment")
    func differingLeaves() throws {
        let result = try read("\"title\":\"First\",\"title\":\"Second\"")
        #expect(result.journey.root[JourneyFields.title] == "First")
        let id = try #require(result.journey.ordered(.comment).first)
        let comment = try #require(result.journey[.comment, id])
        #expect(comment[Comment.conflict]?[Disagreement.path] == ["title"])
        #expect(comment[Comment.conflict]?.value("theirs").map { "\($0)".contains("Second") } == true)
        #expect(comment[Comment.at] == nil, "the comment must not depend on the clock")
        #expect(result.notes.count == 1)
        #expect(result.notes.first?.rule.description == "duplicate-key")
    }

    @Test("The note names line and column of the second key")
    func place() throws {
        let result = try JourneyReader.read(
            Array("{\n  \"format\": \"waymark/1\",\n  \"title\": \"A\",\n  \"title\": \"B\"\n}\n".utf8))
        let note = try #require(result.notes.first)
        #expect(note.place.line == 4)
        #expect(note.place.column == 3)
    }

    @Test("Records that stand twice are joined field by field")
    func records() throws {
        let result = try read(
            """
            "lanes":{"l":{"pos":"a0","name":"Finance","influence":3},"l":{"name":"Money","influence":3,"interest":5}}
            """)
        let lane = try #require(result.journey[.lane, "l"])
        #expect(lane[Lane.name] == "Finance")
        #expect(lane[Lane.influence] == 3)
        #expect(lane[Lane.interest] == 5)
        let id = try #require(result.journey.ordered(.comment).first)
        #expect(result.journey.records(.comment).count == 1)
        #expect(result.journey[.comment, id]?[Comment.on] == "l")
        #expect(result.journey[.comment, id]?[Comment.conflict]?[Disagreement.path] == ["lanes", "l", "name"])
    }

    @Test("Collections that stand twice are joined record by record")
    func collections() throws {
        let result = try read(
            "\"lanes\":{\"a\":{\"name\":\"A\"}},\"lanes\":{\"b\":{\"name\":\"B\"},\"a\":{\"name\":\"C\"}}")
        #expect(result.journey.records(.lane).count == 2)
        #expect(result.journey[.lane, "a"]?[Lane.name] == "A")
        #expect(commentTexts(result.journey).count == 1)
    }

    @Test("Experiences of one lane that stand twice are joined leaf by leaf")
    func nested() throws {
        let result = try read(
            """
            "touchpoints":{"t":{"experiences":{"l":{"emotion":-2},"l":{"emotion":1,"quote":"No."}}}}
            """)
        let experience = try #require(result.journey[.touchpoint, "t"]?[Touchpoint.experiences].record("l"))
        #expect(experience[Experience.emotion] == -2)
        #expect(experience[Experience.quote] == "No.")
        let id = try #require(result.journey.ordered(.comment).first)
        let path = result.journey[.comment, id]?[Comment.conflict]?[Disagreement.path]
        #expect(path == ["touchpoints", "t", "experiences", "l", "emotion"])
    }

    @Test("A field that is unknown follows the same rule")
    func unknown() throws {
        let same = try read("\"x\":[1],\"x\":[ 1 ]")
        #expect(same.journey.records(.comment).isEmpty)
        let differing = try read("\"x\":[1],\"x\":[2]")
        #expect(written(differing.journey).contains("\"x\": [\n    1\n  ]"))
        #expect(commentTexts(differing.journey).count == 1)
    }

    @Test("A record and something that is no record under one id: the first stands, the other is in a comment")
    func recordAgainstMisfit() throws {
        for members in ["\"lanes\":{\"l\":{\"name\":\"A\"},\"l\":[7]}", "\"lanes\":{\"l\":[7],\"l\":{\"name\":\"A\"}}"]
        {
            let result = try read(members)
            let text = written(result.journey)
            #expect(text.contains("\"A\"") || commentTexts(result.journey).joined().contains("A"))
            #expect(text.contains("7"))
            #expect(result.journey.records(.comment).count == 1)
        }
    }

    @Test("A collection that also stands as something else: the records stand, the other is in a comment")
    func collectionAgainstMisfit() throws {
        for members in ["\"lanes\":{\"l\":{}},\"x\":1,\"lanes\":3", "\"lanes\":3,\"x\":1,\"lanes\":{\"l\":{}}"] {
            let result = try read(members)
            #expect(result.journey[.lane, "l"] != nil)
            #expect(result.journey.records(.comment).count == 1)
            #expect(result.notes.count == 1)
            let text = written(result.journey)
            #expect(text.components(separatedBy: "\"lanes\": ").count == 2)
            #expect(text.contains("\"theirs\": 3") && text.contains("\"x\": 1"))
        }
    }

    @Test("Three values: the first stands, two comments keep the others")
    func three() throws {
        let result = try read("\"title\":\"A\",\"title\":\"B\",\"title\":\"C\",\"title\":\"B\"")
        #expect(result.journey.root[JourneyFields.title] == "A")
        #expect(result.journey.records(.comment).count == 2)
    }

    @Test("An endless key is cut in notes and comments, and the comment is on no record that does not exist")
    func longKey() throws {
        let key = String(repeating: "é", count: 20_000)
        let result = try read("\"lanes\":{\"\(key)\":{\"name\":\"A\"},\"\(key)\":{\"name\":\"B\"}}")
        let id = try #require(result.journey.ordered(.comment).first)
        let comment = try #require(result.journey[.comment, id])
        #expect(comment[Comment.on] == nil)
        let path = try #require(comment[Comment.conflict]?[Disagreement.path])
        #expect(path.count == 3 && path[1].string.contains("…40000 bytes…"))
        #expect(path.allSatisfy { $0.count <= 256 && !$0.string.contains("\u{FFFD}") })
        #expect(result.notes.allSatisfy { $0.message.utf8.count < 400 && $0.path.allSatisfy { $0.count <= 256 } })
        #expect(result.journey[.lane, ID(Text(key))]?[Lane.name] == "A")
    }

    @Test("Of many records under one id every field is kept, and each that differs is in a comment")
    func many() throws {
        let records = (0..<5).map { "\"l\":{\"name\":\"N\($0)\",\"x\($0)\":\($0),\"influence\":3}" }
        let result = try read("\"lanes\":{\(records.joined(separator: ","))}")
        let lane = try #require(result.journey[.lane, "l"])
        #expect(lane[Lane.name] == "N0" && lane[Lane.influence] == 3)
        #expect(lane.unknownKeys == ["x0", "x1", "x2", "x3", "x4"])
        #expect(result.notes.count == 4 && result.journey.records(.comment).count == 4)
        #expect(result.notes.allSatisfy { $0.message.hasSuffix("is kept in a comment") })
    }

    @Test("Reading what was written changes nothing any more")
    func settles() throws {
        let once = try rewritten(
            "{\"format\":\"waymark/1\",\"title\":\"A\",\"title\":\"B\",\"x\":1,\"x\":2,\"lanes\":{\"l\":{},\"l\":3}}")
        let again = try JourneyReader.read(Array(once.utf8))
        #expect(again.notes.isEmpty)
        #expect(written(again.journey) == once)
    }
}
