import JourneyModel
import Testing

@Suite("Positions in a file")
struct FilePositionTests {
    private func lanes(_ records: String) throws -> Journey {
        try journey("{\"format\":\"waymark/1\",\"lanes\":{\(records)}}")
    }

    @Test("Records without a position get one in the order of the file")
    func fileOrder() throws {
        let journey = try lanes("\"z\":{},\"a\":{},\"m\":{}")
        #expect(journey.ordered(.lane) == ["z", "a", "m"])
        #expect(try JourneyReader.read(JourneyWriter.bytes(of: journey)).journey.ordered(.lane) == ["z", "a", "m"])
    }

    @Test("They come behind those that have one")
    func behindTheOthers() throws {
        let journey = try lanes("\"new\":{},\"b\":{\"pos\":\"a5\"},\"a\":{\"pos\":\"a7\"},\"newer\":{}")
        #expect(journey.ordered(.lane) == ["b", "a", "new", "newer"])
    }

    @Test("Equal positions sort by id, as bytes")
    func equal() throws {
        let journey = try lanes(
            "\"é\":{\"pos\":\"a0\"},\"e\u{301}\":{\"pos\":\"a0\"},\"z\":{\"pos\":\"a0\"},\"Z\":{\"pos\":\"a0\"}")
        #expect(journey.ordered(.lane) == ["Z", "e\u{301}", "z", "é"])
    }

    @Test("A position of the wrong type is kept, and the record is shown")
    func wrongType() throws {
        let journey = try lanes("\"a\":{\"pos\":7},\"b\":{\"pos\":\"a0\"}")
        #expect(Set(journey.ordered(.lane)) == ["a", "b"])
        #expect(written(journey).contains("\"pos\": 7"))
    }

    @Test("Comments have none and sort by time, then id")
    func comments() throws {
        let journey = try journey(
            """
            {"format":"waymark/1","comments":{"b":{"at":"2026-01-02T00:00:00Z"},"c":{"at":"2026-01-01T00:00:00Z"},
            "a":{"at":"2026-01-02T00:00:00Z"},"d":{}}}
            """)
        #expect(journey.ordered(.comment) == ["d", "c", "a", "b"])
        #expect(!written(journey).contains("\"pos\""))
    }

    @Test("Giving positions is written with the next save and changes nothing else")
    func firstSave() throws {
        #expect(
            try rewritten("{\"format\":\"waymark/1\",\"stages\":{\"s\":{\"name\":\"S\"}}}") == """
                {
                  "format": "waymark/1",
                  "stages": {
                    "s": {
                      "pos": "a0",
                      "name": "S"
                    }
                  }
                }

                """)
    }
}
