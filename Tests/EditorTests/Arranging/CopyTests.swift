import JourneyModel
import Testing

@testable import Editor

@Suite struct CopyTests {
    private func driver(at place: Place = .card("call", lane: "finance")) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(place)
        return driver
    }

    private func titles(_ driver: EditorDriver, _ lane: ID, _ stage: ID) -> [String?] {
        driver.journey.map.touchpoints(lane: lane, stage: stage).map { driver.value("touchpoints/\($0)/title") }
    }

    @Test func aCopyLandsBelowOrAbove() throws {
        var driver = try driver()
        driver.press("y k P")
        #expect(titles(driver, "finance", "consider") == ["Pricing call", "TCO model", "Pricing call"])
        driver.press("j p")
        #expect(titles(driver, "finance", "consider") == ["Pricing call", "TCO model", "Pricing call", "Pricing call"])
        driver.press("u u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func aRangeIsPastedInOrderIntoAnotherLane() throws {
        var driver = try driver(at: .card("model", lane: "finance"))
        driver.press("v j y j p")
        #expect(driver.state.history.done.count == 1)
        #expect(titles(driver, "it", "consider") == ["TCO model", "Pricing call"])
    }

    @Test func stagesAndLanesAreCopiedAsAWhole() throws {
        var driver = try driver(at: .stage("consider"))
        driver.press("y L p")
        #expect(driver.journey.map.stages.count == 3)
        #expect(driver.state.place == .stage(driver.journey.map.stages[2]))
        #expect(driver.journey.map.touchpoints(stage: driver.journey.map.stages[2]).count == 2)
        driver.select(.lane("finance"))
        driver.press("y P")
        #expect(driver.journey.map.lanes.count == 5)
        #expect(driver.state.place == .lane(driver.journey.map.lanes[0]))
        #expect(driver.message == "Pasted a copy of Finance · u undoes")
    }

    @Test func nothingToPasteIsSaid() throws {
        var driver = try driver()
        driver.press("p")
        #expect(driver.message == "Nothing was copied yet; y copies, x cuts")
        driver.press("y g g k p")
        #expect(driver.message == "Select a cell of a lane; the copies are pasted there")
    }

    @Test func mergingUnitesTheRange() throws {
        var driver = try driver(at: .card("model", lane: "finance"))
        driver.press("M")
        #expect(driver.message.hasPrefix("Merging takes two touchpoints or more"))
        driver.press("S-Right M")
        #expect(driver.message == "Merged 3 touchpoints into “TCO model” · u undoes")
        #expect(driver.value("touchpoints/model/experiences") == "{finance,legal}")
        #expect(driver.journey.records(.touchpoint).count == 1)
        #expect(driver.state.place == .card("model", lane: "finance"))
    }

    @Test func splittingMakesThisLanesPartItsOwn() throws {
        var driver = try driver(at: SmallJourney.shared)
        driver.press("S")
        #expect(driver.message == "Split Finance off “Contract terms” · u undoes")
        #expect(driver.value("touchpoints/terms/experiences") == "{legal}")
        let new = try #require(driver.state.place.touchpoint)
        #expect(driver.value("touchpoints/\(new)/experiences/finance/emotion") == "-2")
        driver.press("S")
        #expect(driver.message.contains("is in the lane Finance only"))
    }

    @Test func aRangeNeedsCells() throws {
        var driver = try driver(at: .stage("consider"))
        driver.press("v")
        #expect(driver.message.hasPrefix("A range begins in a cell"))
        driver.press("j S-Up")
        #expect(driver.message.hasPrefix("The map ends here"))
        #expect(driver.state.anchor == nil)
        driver.press("v j Esc")
        #expect(driver.state.anchor == nil && driver.state.place == .card("call", lane: "finance"))
    }
}
