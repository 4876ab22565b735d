import JourneyModel
import Testing

@testable import Editor

/// The selection stays with a card that goes somewhere else by a change of its fields.
@Suite struct FollowingTests {
    private func driver(_ place: Place) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 100, height: 30)
        driver.select(place)
        return driver
    }

    @Test("A card whose stage is cleared is followed into the inbox, and the next key changes no other one")
    func clearedStage() throws {
        var driver = try driver(.card("model", lane: "finance"))
        driver.type(":set stage \"\"")
        driver.press("Enter")
        #expect(driver.value("touchpoints/model/stage") == nil)
        #expect(driver.state.place == .card("model", lane: Place.inbox))
        driver.press("2")
        #expect(driver.value("touchpoints/call/experiences/finance/emotion") == "1")
        driver.editor.state.select(.journey)
        driver.press("u")
        #expect(driver.state.place == .card("model", lane: "finance"))
    }

    @Test("A card of the inbox that gets a stage is followed to its lane")
    func setStage() throws {
        var driver = try driver(.card("model", lane: "finance"))
        driver.type(":set stage \"\"")
        driver.press("Enter")
        driver.type(":set stage Decision")
        driver.press("Enter")
        #expect(driver.state.place == .card("model", lane: "finance"))
    }

    @Test("A card that is taken out of the selected lane is followed to the lane that it is left in")
    func otherLane() throws {
        var driver = try driver(SmallJourney.shared)
        let path = RecordType.touchpoint.path("terms") + [Touchpoint.experiences.key, "finance"]
        let edit = try #require(driver.journey.edit(path, to: nil))
        driver.editor.state.takeIn([edit], label: "Out", by: "raj", at: EditorDriver.now)
        #expect(driver.state.place == .card("terms", lane: "legal"))
    }
}
