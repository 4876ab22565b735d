import JourneyModel
import Testing

@testable import Editor

@Suite struct CaptureLayerTests {
    private func driver() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 90, height: 24)
        driver.select(.cell(lane: "it", stage: "decide"))
        driver.press(";")
        return driver
    }

    @Test func itKnowsThePlaceAndKeepsIt() throws {
        var driver = try driver()
        #expect(driver.rows[22].contains(";it@dec:"))
        driver.type("security questionnaire !stalls [4 3 5] * #security (email)")
        driver.press("Enter")
        let id = try #require(driver.state.place.touchpoint)
        #expect(driver.state.place.lane == "it")
        #expect(driver.value("touchpoints/\(id)/title") == "security questionnaire")
        #expect(driver.value("touchpoints/\(id)/channel") == "email")
        #expect(driver.value("touchpoints/\(id)/tags") == "security")
        #expect(driver.value("touchpoints/\(id)/moment") == "{}")
        let pain = try #require(driver.journey.map.pains(on: id).first)
        #expect(driver.value("pains/\(pain)/severity") == "5")
        #expect(driver.rows[23].contains("Captured “security questionnaire”: IT @ Decision · 1 pain · moment of truth"))
        #expect(driver.rows[22].contains(";it@dec:") && driver.state.layers.count == 1)
        #expect(driver.state.history.done.count == 1)
        driver.press("Esc u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func everyLaneOfALineStaysForTheNext() throws {
        var driver = try driver()
        driver.press("C-u")
        driver.type("it-2,fin+1@cons: kick-off")
        driver.press("Enter")
        let id = try #require(driver.state.place.touchpoint)
        #expect(driver.value("touchpoints/\(id)/experiences") == "{finance,it}")
        #expect(driver.value("touchpoints/\(id)/experiences/it/emotion") == "-2")
        #expect(driver.rows[22].contains(";it,fin@con:"))
    }

    @Test func errorsStandUnderTheirColumn() throws {
        var driver = try driver()
        driver.type("late !slow [9]")
        driver.press("Enter")
        let rows = driver.rows
        let column = try #require(Array(rows[22]).firstIndex(of: "["))
        #expect(["^"].contains(Array(rows[23])[column + 1]))
        #expect(rows[23].contains("a factor goes from 1 to 5") && rows[23].contains("C-c drops it"))
        #expect(driver.state.history.done.isEmpty)
        driver.press("Backspace")
        #expect(!driver.rows[23].contains("^"))
    }

    @Test("What is typed behind a refusal without a look is a line of its own; the refused one waits to be mended")
    func refusedAndNext() throws {
        var driver = try driver()
        driver.press("C-u")
        driver.type("nobody@dec: asks what it costs")
        driver.press("Enter")
        #expect(driver.state.history.done.isEmpty)
        driver.type("it-1,fin0: second line")
        driver.press("Enter")
        let second = try #require(driver.state.place.touchpoint)
        #expect(driver.value("touchpoints/\(second)/title") == "second line")
        #expect(driver.value("touchpoints/\(second)/experiences/finance/emotion") == "0")
        #expect(driver.rows[22].contains("1 line left ;nobody@dec: asks what it costs"))
        driver.type("also@dec: one here")
        driver.press("Enter")
        #expect(driver.rows[22].contains("2 lines left ;") && !driver.rows[22].contains("nobodyalso"))
        driver.press("C-c C-c")
        driver.press("Esc u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func aWordTypedBehindARefusalMendsIt() throws {
        var driver = try driver()
        driver.press("C-u")
        driver.type("nobody@dec: asks what it costs")
        driver.press("Enter C-w")
        driver.type("it")
        driver.press("Enter")
        let id = try #require(driver.state.place.touchpoint)
        #expect(driver.value("touchpoints/\(id)/experiences") == "{it}")
    }

    @Test func escapeKeepsWhatWasTypedAndControlCDropsIt() throws {
        var driver = try driver()
        driver.type("half said")
        driver.press("Esc")
        #expect(driver.journey.map.touchpoints(lane: "it", stage: "decide").count == 1)
        #expect(driver.state.layers.isEmpty)
        driver.press(";")
        driver.type("not at all")
        driver.press("C-c")
        #expect(driver.state.history.done.count == 1 && driver.state.layers.isEmpty)
        driver.press("; Enter")
        #expect(driver.state.layers.isEmpty)
    }

    @Test func tabCompletesLanesAndStages() throws {
        var driver = try driver()
        driver.press("C-u")
        driver.type("l")
        #expect(driver.screen.contains("Legal"))
        driver.press("Tab")
        driver.type("@d")
        driver.press("Tab")
        driver.type(": signing")
        driver.press("Enter")
        #expect(driver.state.place.lane == "legal")
        #expect(driver.value("touchpoints/\(driver.state.place.touchpoint ?? "")/stage") == "decide")
    }

    @Test func withoutAPlaceItGoesToTheInboxAndHalfAPlaceIsFilledFromHere() throws {
        var driver = try driver()
        driver.press("C-u")
        driver.type("somewhere")
        driver.press("Enter")
        #expect(driver.state.place.lane == Place.inbox)
        #expect(driver.message.hasPrefix("Captured “somewhere”: inbox"))
        driver.type("@cons: half")
        driver.press("Enter")
        #expect(driver.state.place.lane == "it")
        #expect(driver.value("touchpoints/\(driver.state.place.touchpoint ?? "")/stage") == "consider")
    }

    @Test func aPlaceTypedBehindTheOneThatStoodThereTakesItsPlace() throws {
        var driver = try driver()
        driver.type("it-2,fin+1@cons: ")
        #expect(driver.rows[22].contains(" ;it-2,fin+1@cons:"))
        #expect(!driver.rows[22].contains("it@dec"))
        #expect(driver.rows[23].contains("→ IT −2, Finance +1 @ Consideration"))
        driver.type("security questionnaire late !stalls legal for weeks [4 3 5 4 2] *")
        driver.press("Enter")
        let id = try #require(driver.state.place.touchpoint)
        #expect(driver.value("touchpoints/\(id)/title") == "security questionnaire late")
        #expect(driver.value("touchpoints/\(id)/stage") == "consider")
        #expect(driver.value("touchpoints/\(id)/experiences/it/emotion") == "-2")
        #expect(driver.rows[22].contains(";it,fin@con:"))
    }

    @Test func undoInTheLineBringsBackThePlaceThatWasReplaced() throws {
        var driver = try driver()
        driver.type("fin: ")
        #expect(driver.rows[22].contains(" ;fin:"))
        driver.press("C-z")
        #expect(driver.rows[22].contains(" ;it@dec: fin:"))
        driver.type("a title")
        driver.press("Enter")
        #expect(driver.value("touchpoints/\(driver.state.place.touchpoint ?? "")/title") == "fin: a title")
    }

    @Test func titlesWithAColonStayTitles() throws {
        var driver = try driver()
        driver.type("Note: call Ana at 10: sharp")
        driver.press("Enter")
        #expect(driver.state.place.lane == "it")
        #expect(
            driver.value("touchpoints/\(driver.state.place.touchpoint ?? "")/title") == "Note: call Ana at 10: sharp")
    }

    @Test func aLaneAloneTakesTheStageOfTheCardBefore() throws {
        var driver = try driver()
        driver.type("fin@cons: first")
        driver.press("Enter")
        driver.type("legal-1: second")
        driver.press("Enter")
        #expect(driver.state.place.lane == "legal")
        #expect(driver.value("touchpoints/\(driver.state.place.touchpoint ?? "")/stage") == "consider")
    }

    @Test func whatIsWrongIsSaidWhileItIsTyped() throws {
        var driver = try driver()
        driver.type("fon-1@dec: ")
        #expect(driver.rows[23].contains("no lane begins with “fon”"))
        driver.press("C-u")
        driver.type("late !slow [9")
        #expect(!driver.rows[23].contains("factor"))
        driver.type("]")
        #expect(driver.rows[23].contains("^") && driver.rows[23].contains("a factor goes from 1 to 5"))
        #expect(driver.state.message == nil && driver.state.layers.count == 1)
        driver.press("Backspace Backspace")
        driver.type("5]")
        #expect(driver.rows[23].contains("1 pain"))
    }

    @Test func whatTheNextKeyMendsIsNotWorthAWord() throws {
        var driver = try driver()
        driver.press("C-u")
        driver.type("it@")
        #expect(!driver.rows[23].contains("missing"))
        driver.type("cons: ")
        #expect(!driver.rows[23].contains("missing"))
        #expect(driver.rows[23].contains("→ IT @ Consideration"))
    }

    @Test func pastedLinesBecomeCardsAndThoseThatCannotBeReadWait() throws {
        var driver = try driver()
        driver.paste("first\r\nfin-2@cons: second !late [4 4 4]\nfon@dec: third\nlegal@xyz: fourth\nfifth\n")
        #expect(driver.state.history.done.count == 1)
        #expect(driver.message.hasPrefix("Captured 3 cards"))
        #expect(driver.journey.map.touchpoints(lane: "it", stage: "decide").count == 2)
        #expect(driver.journey.map.touchpoints(lane: "finance", stage: "consider").count == 3)
        #expect(driver.rows[22].contains(" 2 lines left ;fon@dec: third"))
        #expect(driver.rows[23].contains("no lane begins with “fon”"))
        driver.press("Esc")
        #expect(driver.state.layers.count == 1)
        driver.press("Home Delete Delete Delete")
        driver.type("ops")
        driver.press("Enter")
        #expect(driver.journey.map.touchpoints(lane: "ops", stage: "decide").count == 1)
        #expect(driver.rows[22].contains(" 1 line left ;legal@xyz: fourth"))
        driver.press("C-c")
        #expect(driver.state.layers.isEmpty)
        driver.press("u u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func aPastedLineGoesIntoTheLine() throws {
        var driver = try driver()
        driver.paste("legal-1@cons: reads\u{1B}[31m it")
        #expect(driver.state.history.done.isEmpty)
        #expect(driver.rows[22].contains(";legal-1@cons: reads[31m it"))
    }

    @Test func tabCompletesAPlaceBehindTheOneThatStoodThere() throws {
        var driver = try driver()
        driver.type("fi")
        #expect(!driver.screen.contains("│ fin"))
        driver.type("n,le")
        driver.press("Tab")
        driver.type("@c")
        driver.press("Tab")
        driver.type(": ")
        #expect(driver.rows[22].contains(" ;fin,leg@con:"))
    }

    @Test func aDroppedLineComesBackOnce() throws {
        var driver = try driver()
        driver.type("security questionnaire")
        driver.press("C-c")
        #expect(driver.state.layers.isEmpty && driver.message.contains("Up bring it back"))
        driver.press("; Up")
        #expect(driver.rows[22].contains("it@dec: security questionnaire"))
        driver.press("Enter")
        let id = try #require(driver.state.place.touchpoint)
        #expect(driver.value("touchpoints/\(id)/title") == "security questionnaire")
        driver.press("Up C-c")
        #expect(driver.state.layers.isEmpty && !driver.message.contains("dropped"))
    }

    @Test func everybodyCanBeNeutral() throws {
        var driver = try driver()
        driver.press("C-u")
        driver.type("all0@cons: kick-off")
        driver.press("Enter")
        let id = try #require(driver.state.place.touchpoint)
        for lane in driver.journey.map.lanes {
            #expect(driver.value("touchpoints/\(id)/experiences/\(lane)/emotion") == "0")
        }
    }
}
