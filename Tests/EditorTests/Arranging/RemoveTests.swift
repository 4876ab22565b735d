import JourneyModel
import Testing

@testable import Editor

@Suite struct RemoveTests {
    private func driver(at place: Place = SmallJourney.shared) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(place)
        return driver
    }

    @Test func aSharedCardLeavesThisLaneOnlyThenGoesWithTheLast() throws {
        var driver = try driver()
        driver.press("x")
        #expect(driver.value("touchpoints/terms/experiences") == "{legal}")
        #expect(driver.message.hasPrefix("Took “Contract terms” out of Finance; still in Legal"))
        #expect(driver.state.place == .cell(lane: "finance", stage: "decide"))
        driver.select(.card("terms", lane: "legal"))
        driver.press("Delete")
        #expect(driver.journey[.touchpoint, "terms"] == nil)
        #expect(driver.message == "Removed “Contract terms” · u undoes")
        driver.press("u u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func everywhereMeansFromAllLanes() throws {
        var driver = try driver()
        driver.press("X")
        #expect(driver.journey[.touchpoint, "terms"] == nil)
        #expect(driver.message.hasPrefix("Removed “Contract terms” from 2 lanes"))
    }

    @Test func theNextCardIsSelected() throws {
        var driver = try driver(at: .card("model", lane: "finance"))
        driver.press("x")
        #expect(driver.state.place == .card("call", lane: "finance"))
    }

    @Test func stagesAndLanesGoWithWhatHangsOnThem() throws {
        var driver = try driver(at: .stage("consider"))
        driver.press("x")
        #expect(driver.message == "Removed Consideration with 2 touchpoints · u undoes")
        #expect(driver.state.place == .stage("decide"))
        driver.select(.lane("legal"))
        driver.press("x")
        #expect(driver.message == "Removed Legal · u undoes")
        #expect(driver.value("touchpoints/terms/experiences") == "{finance}")
        driver.press("u u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func aRangeGoesAsOneStep() throws {
        var driver = try driver(at: .card("model", lane: "finance"))
        driver.press("S-Right x")
        #expect(driver.journey.map.touchpoints(lane: "finance", stage: "consider").isEmpty)
        #expect(driver.message == "Took 3 cards out of their lanes, 2 touchpoints removed · u undoes")
        #expect(driver.state.anchor == nil)
        driver.press("u")
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func whatWasCutIsPasted() throws {
        var driver = try driver(at: .card("call", lane: "finance"))
        driver.press("x l p")
        let pasted = driver.journey.map.touchpoints(lane: "finance", stage: "decide")
        #expect(pasted.count == 2 && pasted[0] == "terms")
        #expect(driver.value("touchpoints/\(pasted[1])/title") == "Pricing call")
        #expect(driver.value("touchpoints/\(pasted[1])/experiences/finance/emotion") == "1")
        #expect(driver.state.place == .card(pasted[1], lane: "finance"))
    }
}
