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
        #expect(rows[23].contains("a factor goes from 1 to 5"))
        #expect(driver.state.history.done.isEmpty)
        driver.press("Backspace")
        #expect(!driver.rows[23].contains("^"))
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
}
