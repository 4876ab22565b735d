import JourneyModel
import Testing

@testable import Editor

@Suite struct CarryTests {
    private func driver(at place: Place = .card("model", lane: "finance")) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(place)
        return driver
    }

    private func cards(_ driver: EditorDriver, _ lane: ID, _ stage: ID) -> String {
        driver.journey.map.touchpoints(lane: lane, stage: stage).map(\.text.string).joined(separator: " ")
    }

    @Test func goesAlongTheOrderInTheCellAndBack() throws {
        var driver = try driver()
        driver.press("J")
        #expect(cards(driver, "finance", "consider") == "call model")
        #expect(driver.message.contains("Moved “TCO model” down"))
        driver.press("K")
        #expect(cards(driver, "finance", "consider") == "model call")
        driver.press("u u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func goesToTheNextLaneAtTheEdgeOfTheCellAndBack() throws {
        var driver = try driver()
        driver.press("j J")
        #expect(cards(driver, "finance", "consider") == "model")
        #expect(cards(driver, "it", "consider") == "call")
        #expect(driver.state.place == .card("call", lane: "it"))
        #expect(driver.value("touchpoints/call/experiences/it/emotion") == "1")
        #expect(driver.message.contains("from Finance to IT"))
        driver.press("A-Up")
        #expect(cards(driver, "finance", "consider") == "model call")
    }

    @Test func refusesTheLaneWhereTheTouchpointAlreadyIs() throws {
        var driver = try driver(at: SmallJourney.shared)
        driver.press("J")
        #expect(driver.value("touchpoints/terms/experiences") == "{it,legal}")
        driver.press("J")
        #expect(driver.message == "“Contract terms” already is in the lane Legal")
        #expect(driver.state.place == .card("terms", lane: "it"))
    }

    @Test func refusesToLeaveTheMap() throws {
        var driver = try driver()
        driver.press("K")
        #expect(driver.message == "Finance is the first lane")
        driver.press("H")
        #expect(driver.message == "Consideration is the first stage")
        #expect(driver.state.history.done.isEmpty)
    }

    @Test func goesToTheNextStageInAllLanesAtTheSameHeight() throws {
        var driver = try driver(at: SmallJourney.shared)
        driver.press("H")
        #expect(cards(driver, "finance", "consider") == "terms model call")
        #expect(cards(driver, "legal", "consider") == "terms")
        #expect(driver.message.contains("to Consideration, in its 2 lanes"))
        #expect(driver.state.place == SmallJourney.shared)
    }

    @Test func reordersStagesAndLanesOnTheirHeaders() throws {
        var driver = try driver(at: .stage("consider"))
        driver.press("L")
        #expect(driver.journey.map.stages == ["decide", "consider"])
        driver.press("L")
        #expect(driver.message == "“Consideration” already is the last stage")
        driver.press("J")
        #expect(driver.message == "Stages move with H and L")
        driver.select(.lane("legal"))
        driver.press("K K")
        #expect(driver.journey.map.lanes == ["legal", "finance", "it", "ops"])
    }

    @Test func carriesARangeAsOneStep() throws {
        var driver = try driver()
        driver.press("S-Down J")
        #expect(cards(driver, "it", "consider") == "model call")
        #expect(driver.state.rangeTargets()?.count == 2)
        driver.press("L")
        #expect(cards(driver, "it", "decide") == "model call")
        #expect(driver.state.history.done.count == 2)
        driver.press("u u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func aRangeIsCarriedWhollyOrNotAtAll() throws {
        var driver = try driver()
        driver.press("v l j j j H")
        #expect(driver.message == "Consideration is the first stage")
        #expect(driver.state.history.done.isEmpty)
        #expect(driver.state.rangeTargets()?.count == 4)
    }

    @Test func foldedCardsAreNotTouched() throws {
        var driver = try driver()
        driver.press("z l J")
        #expect(driver.message == "The card is folded away; z a unfolds everything")
        driver.press("1")
        #expect(driver.message == "The card is folded away; z a unfolds everything")
        driver.press("z l z 1 x")
        #expect(driver.message.hasPrefix("The overview shows sums"))
        #expect(driver.state.history.done.isEmpty)
    }

    @Test func readOnlyJourneysStayAsTheyAre() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "no permission"
        for keys in ["J", "L", "x", "X", "P", "t", "M", "S", ";"] {
            driver.press(keys)
            #expect(driver.message.hasPrefix("This journey is read-only: no permission"), "\(keys)")
        }
    }
}
