import JourneyModel
import Testing

@Suite("The version of the format")
struct FormatTests {
    @Test("This version, and later minors of it, are read to be written")
    func current() throws {
        for format in ["waymark/1", "waymark/1.4"] {
            #expect(try JourneyReader.read(Array("{\"format\":\"\(format)\"}".utf8)).newerFormat == nil)
        }
    }

    @Test("A newer major is read and says so, since it must not be written")
    func newer() throws {
        let result = try JourneyReader.read(Array("{\"format\":\"waymark/2\",\"title\":\"T\"}".utf8))
        #expect(result.newerFormat == "waymark/2")
        #expect(result.journey.root[JourneyFields.title] == "T")
    }

    @Test(
        "Everything else is no journey",
        arguments: [
            "{}", "[]", "7", "{\"format\":1}", "{\"format\":null}", "{\"format\":\"\"}", "{\"format\":\"waymark\"}",
            "{\"format\":\"waymark/\"}", "{\"format\":\"waymark/x\"}", "{\"format\":\"waymark/0\"}",
            "{\"format\":\"waymark/-1\"}", "{\"format\":\"other/1\"}", "{\"format\":\"waymark/10000000000000000000\"}",
            "{\"title\":\"A\"}",
        ]
    )
    func other(document: String) {
        #expect(attempt(Array(document.utf8)).failure?.reason == .notAJourney)
    }
}
