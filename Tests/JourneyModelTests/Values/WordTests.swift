import JourneyModel
import Testing

@Suite("Ids, times and labels")
struct WordTests {
    @Test(
        "No control character makes an id, also none of C1",
        arguments: ["\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "@", " "])
    func ids(character: String) {
        #expect(!ID.isValid(Text("a\(character)b")))
        #expect(ID.isValid("aéb"))
    }

    @Test(
        "A time has digits where its fraction is",
        arguments: [
            ("2026-03-01T09:30:00Z", true), ("2026-03-01T09:30:00.5Z", true),
            ("2026-03-01T09:30:00.1234567890123456789012345Z", true),
            ("2026-03-01T09:30:00.123456789012345xyzZ", false),
            ("2026-03-01T09:30:00.Z", false), ("2026-03-01T09:30:00,5Z", false),
        ])
    func times(text: String, isTime: Bool) {
        #expect(Timestamp.isValid(Text(text)) == isTime)
    }

    @Test("Labels have the article that they are spoken with")
    func articles() {
        let words = [RecordType.opportunity, .experience, .effect, .lane, .cell].map(\.labelWithArticle)
        #expect(words == ["an opportunity", "an experience", "an effect", "a lane", "a cell"])
    }

    @Test("A text is cut between its characters")
    func cutting() {
        let text: Text = "aé€😀"
        #expect(
            (0...10).map { text.beginning($0).string } == [
                "", "a", "a", "aé", "aé", "aé", "aé€", "aé€", "aé€", "aé€", "aé€😀",
            ])
    }
}
