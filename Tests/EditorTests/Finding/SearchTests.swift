import JourneyModel
import Terminal
import Testing

@testable import Editor

@Suite struct SearchTests {
    @Test func goesToTheFirstMatchWhileTyping() throws {
        var driver = try FindingFixture.driver()
        driver.press("/")
        driver.type("aud")
        #expect(driver.state.place == .card("audit", lane: "it"))
        #expect(driver.rows.last?.contains("/aud") == true)
        #expect(driver.rows.last?.contains("1/1") == true)
        driver.press("Enter")
        #expect(driver.state.layers.isEmpty && driver.state.place == .card("audit", lane: "it"))
    }

    @Test func escapeReturnsToWhereOneWas() throws {
        var driver = try FindingFixture.driver()
        driver.editor.state.view.foldedLanes = ["it"]
        driver.press("/")
        driver.type("audit")
        #expect(driver.state.view.foldedLanes.isEmpty)
        driver.press("Esc")
        #expect(driver.state.place == .card("demo", lane: "fin"))
        #expect(driver.state.view.foldedLanes == ["it"])
        #expect(driver.state.walk == nil)
    }

    @Test(arguments: [
        ("nobody", Place.card("audit", lane: "it")), ("too dear", .card("price", lane: "fin")),
        ("first no", .card("price", lane: "fin")), ("WHO SIGNS", .card("audit", lane: "it")),
        ("answer in", .card("audit", lane: "it")), ("days to", .stage("late")), ("northw", .journey),
        ("least", .cell(lane: "fin", stage: "late")), ("ärger", .lane("it")), ("service d", .lane("desk")),
        ("finally", .card("demo", lane: "it")), ("LATE", .stage("late")),
    ])
    func everyRecordIsFoundWhereItHangs(query: String, place: Place) throws {
        var driver = try FindingFixture.driver()
        driver.press("/")
        driver.type(query)
        #expect(driver.state.place == place)
    }

    @Test func goesOnWithNAndN() throws {
        var driver = try FindingFixture.driver()
        driver.press("/")
        driver.type("demo")
        driver.press("Enter")
        #expect(driver.message.hasPrefix("1/2"))
        driver.press("n")
        #expect(driver.state.place == .card("demo", lane: "it"))
        #expect(driver.message == "/demo 2/2 · quote: Finally a Demo")
        driver.press("n")
        #expect(driver.message == "/demo 1/2 · went on from the start")
        driver.press("N")
        #expect(driver.state.place == .card("demo", lane: "it"))
    }

    @Test func whatIsNowhereIsSaid() throws {
        var driver = try FindingFixture.driver()
        driver.press("/")
        driver.type("zebra")
        #expect(driver.rows.last?.contains("nothing") == true)
        driver.press("Enter")
        #expect(driver.message == "Nothing has “zebra”")
        #expect(driver.state.place == .card("demo", lane: "fin"))
    }

    @Test func matchesAreShownInTitlesUntilEscape() throws {
        var driver = try FindingFixture.driver()
        let style = driver.state.theme[.searchMatch]
        func marked() -> Int { driver.cells.filter { $0.style == style }.count }
        #expect(marked() == 0)
        driver.press("/")
        let current = driver.state.theme[.searchCurrent]
        let before = driver.cells.filter { $0.style == current }.count
        driver.type("list")
        #expect(driver.cells.filter { $0.style == current }.count == before + 4)
        driver.press("Enter k")
        #expect(marked() == 4)
        driver.press("Esc")
        #expect(marked() == 0)
    }

    @Test(arguments: [
        ("ab", "xABxab", [1..<3, 4..<6]), ("ä", "Ä ä", [0..<2, 3..<5]), ("aa", "aaa", [0..<2]), ("", "x", []),
        ("straße", "STRASSE straße", [8..<15]), ("ſ", "s", []), ("long", "lon", []),
    ])
    func patternsIgnoreCaseOnly(pattern: String, text: String, expected: [Range<Int>]) {
        #expect(SearchPattern(Text(pattern)).ranges(in: Text(text)) == expected)
    }

    @Test func foreignTextIsNoTrouble() throws {
        var random = Randomness.seeded(7)
        for _ in 0..<200 {
            let scalars = (0..<12).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x3000, using: &random)) }
            let text = String(String.UnicodeScalarView(scalars))
            let part = String(String.UnicodeScalarView(scalars.dropFirst(3).prefix(3)))
            let ranges = SearchPattern(Text(part)).ranges(in: Text(text))
            #expect(!ranges.isEmpty, "seed 7: \(scalars.map(\.value))")
            #expect(ranges.allSatisfy { $0.upperBound <= text.utf8.count })
        }
    }
}
