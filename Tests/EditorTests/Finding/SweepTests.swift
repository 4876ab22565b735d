import JourneyModel
import Testing

@testable import Editor

@Suite struct SweepTests {
    @Test func aDigitJudgesAndGoesOn() throws {
        var driver = try FindingFixture.driver()
        driver.press("R")
        #expect(driver.state.place == .card("price", lane: "fin"))
        #expect(driver.rows.last?.contains("SWEEP unjudged 2 left") == true)
        driver.press("2")
        #expect(driver.value("touchpoints/price/experiences/fin/emotion") == "-1")
        #expect(driver.state.place == .card("audit", lane: "it"))
        #expect(driver.message.hasPrefix("Finance: ○ → −1"))
        #expect(driver.rows.last?.contains("1 left") == true)
        driver.press("5")
        #expect(driver.rows.last?.contains("SWEEP") == false)
        #expect(driver.message == "Sweep ended: 2 cards judged, nothing is left")
    }

    @Test("A digit behind the last card does not judge that once more, the next one does")
    func aDigitTooManyJudgesNothing() throws {
        var driver = try FindingFixture.driver()
        driver.press("R 2 5 1")
        #expect(driver.value("touchpoints/audit/experiences/it/emotion") == "2")
        #expect(driver.message.hasPrefix("The sweep is over, so 1 judged nothing"))
        driver.press("1")
        #expect(driver.value("touchpoints/audit/experiences/it/emotion") == "-2")
        driver.press("u u R 2 j")
        #expect(driver.state.layers.isEmpty && driver.state.place != .card("audit", lane: "it"))
    }

    @Test("A card that is cut meanwhile counts as neither judged nor left")
    func cutIsNotCounted() throws {
        var driver = try FindingFixture.driver()
        driver.press("R 4 x Esc")
        #expect(driver.message == "Sweep ended: 1 card judged, nothing is left")
    }

    @Test("What is taken back in a sweep waits again, and is not counted")
    func undoIsCounted() throws {
        var driver = try FindingFixture.driver()
        driver.press("R 4 u")
        #expect(driver.rows.last?.contains("SWEEP unjudged 2 left") == true)
        driver.press("Esc")
        #expect(driver.message == "Sweep ended: 0 cards judged, 2 left")
    }

    @Test func spaceSkipsAndEscapeEnds() throws {
        var driver = try FindingFixture.driver()
        driver.press("R Space")
        #expect(driver.state.place == .card("audit", lane: "it"))
        driver.press("Esc")
        #expect(driver.message == "Sweep ended: 0 cards judged, 2 left")
        #expect(driver.state.place == .card("audit", lane: "it") && driver.state.layers.isEmpty)
    }

    @Test func theOtherKeysStillWork() throws {
        var driver = try FindingFixture.driver()
        driver.press("R = 4")
        #expect(driver.value("touchpoints/price/experiences/fin/emotion") == "1")
        #expect(driver.state.place == .card("audit", lane: "it"))
        driver.press("u")
        #expect(driver.value("touchpoints/price/experiences/fin/emotion") == nil)
        #expect(driver.state.place == .card("price", lane: "fin"))
        driver.press("e 5 = Esc")
        #expect(driver.state.place == .card("price", lane: "fin") && driver.state.layers.count == 1)
        driver.press("1")
        #expect(driver.state.place == .card("audit", lane: "it"))
    }

    @Test func theRepeatKeyJudgesLikeTheLastDigitAndGoesOn() throws {
        var driver = try FindingFixture.driver()
        driver.press("R 2 .")
        #expect(driver.value("touchpoints/price/experiences/fin/emotion") == "-1")
        #expect(driver.value("touchpoints/audit/experiences/it/emotion") == "-1")
        #expect(driver.message == "Sweep ended: 2 cards judged, nothing is left")
    }

    @Test func aSweepKeepsTheCommandThatIsRepeated() throws {
        var driver = try FindingFixture.driver()
        driver.press("2 R j k . Esc")
        #expect(driver.message.contains("nothing to repeat") == false)
        #expect(driver.state.lastCommand == Invocation(line: "judge-card -1"))
    }

    @Test func foldedLanesAreLeftOut() throws {
        var driver = try FindingFixture.driver()
        driver.editor.state.view.foldedLanes = ["fin", "it"]
        driver.press("R")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.message == Noun.unjudged.nothing)
    }

    @Test func assumedCardsAreSweptToo() throws {
        var driver = try FindingFixture.driver()
        driver.editor.state.run(Invocation(line: "sweep assumed"))
        #expect(driver.state.place == .card("price", lane: "fin"))
        driver.editor.state.run(Invocation(line: "sweep everything"))
        #expect(driver.message.hasPrefix("“everything” is nothing to go to"))
    }

    /// A lane whose id is what the inbox was once called by, with a card, beside a card without a lane.
    @Test(arguments: ["@inbox", "inbox", "\u{FFFD}"])
    func noLaneIsTakenForTheInbox(id: String) throws {
        let json = """
            {"format": "waymark/1", "title": "T", "stages": {"s": {"pos": "a0", "name": "S"}},
             "lanes": {"\(id)": {"pos": "a0", "name": "Mine"}},
             "touchpoints": {"a": {"pos": "a0", "stage": "s", "title": "Placed", "experiences": {"\(id)": {}}},
                             "b": {"pos": "a1", "title": "Loose"}}}
            """
        var driver = try EditorDriver(JourneyReader.read(Array(json.utf8)).journey)
        #expect(driver.state.place == .card("a", lane: ID(Text(id))))
        driver.press("] R Esc")
        driver.press("/")
        driver.type("Loose")
        driver.press("Enter n")
        #expect(driver.state.place == .card("b", lane: Place.inbox))
        #expect(driver.screen.contains("Mine") && driver.screen.contains("Placed") && driver.screen.contains("Inbox"))
        #expect(Place(path: driver.state.place.path) == driver.state.place)
        driver.press("k 1")
        #expect(driver.value("touchpoints/a/experiences/\(id)/emotion") == "-2")
    }
}
