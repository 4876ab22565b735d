import JourneyInsight
import JourneyModel
import Testing

@Suite("The label of a change names what it was made on")
struct LabelTests {
    private static let json = #"""
        {"format":"waymark/1","lanes":{"a":{"name":"A"}},"stages":{"s":{"name":"S"}},
        "touchpoints":{"t":{"title":"First call","stage":"s","experiences":{"a":{}}}},
        "pains":{"p":{"text":"Late","on":["t"]},"q":{"text":"Dear","on":["u"]}},"metrics":{"m":{"name":"Churn"}}}
        """#

    private func label(_ label: Text, at places: [[Text]], selected: [Text]) throws -> String {
        let journey = try JourneyReader.read(Array(Self.json.utf8)).journey
        let edits = places.map { Edit(at: $0, from: nil, to: nil) }
        return journey.label(of: Change(label: label, after: selected, edits: edits))
    }

    @Test(
        "The selected card where the change touches it or hangs on it, and else the record that is changed",
        arguments: [
            (Text("A: +1"), [["touchpoints", "t", "experiences", "a", "emotion"]], "First call · A: +1"),
            ("Severity: 4", [["pains", "p", "severity"]], "First call · Severity: 4"),
            ("Severity: 4", [["pains", "q", "severity"]], "Dear · Severity: 4"),
            ("Target: none → 2", [["metrics", "m", "target"]], "Churn · Target: none → 2"),
            ("Churn on Monday: 3", [["metrics", "m", "readings", "d"]], "Churn on Monday: 3"),
            ("Two things", [["metrics", "m", "target"], ["pains", "q", "text"]], "Two things"),
        ] as [(Text, [[Text]], String)])
    func names(label: Text, places: [[Text]], expected: String) throws {
        #expect(try self.label(label, at: places, selected: ["touchpoints", "t", "a"]) == expected)
    }
}
