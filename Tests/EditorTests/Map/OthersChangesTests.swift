import JourneyModel
import Testing

@testable import Editor

/// What others saved comes in between the own changes, and undo reverses only these.
@Suite struct OthersChangesTests {
    private static let emotion: [Text] = ["touchpoints", "terms", "experiences", "finance", "emotion"]

    private func judged() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(.card("model", lane: "finance"))
        driver.press("4")
        driver.select(SmallJourney.shared)
        driver.press("5")
        return driver
    }

    private func takeIn(_ to: Value?, at path: [Text], into driver: inout EditorDriver) {
        let edit = Edit(at: path, from: driver.journey.value(at: path), to: to)
        driver.editor.state.takeIn([edit], by: ["raj"], at: EditorDriver.now)
    }

    @Test("A change that others overwrote is not undone, says so, and does not stand in the way of those before it")
    func overwritten() throws {
        var driver = try judged()
        takeIn(.number(Number(0)), at: Self.emotion, into: &driver)
        driver.press("u")
        #expect(driver.message.contains(": changed by raj, left"))
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == "0")
        driver.press("u")
        #expect(driver.message.hasPrefix("Undone"))
        #expect(driver.value("touchpoints/model/experiences/finance/emotion") == nil)
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == "0")
        driver.press("U")
        #expect(driver.value("touchpoints/model/experiences/finance/emotion") == "1")
    }

    @Test("Of a change that others overwrote in part the rest is undone and redone")
    func overwrittenInPart() throws {
        var driver = try EditorDriver(SmallJourney.make())
        try driver.editor.state.change("Both") { draft in
            try draft.set(["touchpoints", "terms", "title"], to: .text("Terms"))
            try draft.set(["touchpoints", "model", "title"], to: .text("Model"))
        }
        _ = driver.editor.state.takeSteps()
        takeIn(.text("Their terms"), at: ["touchpoints", "terms", "title"], into: &driver)
        driver.press("u")
        #expect(driver.message.hasPrefix("Undone: TCO model · Both · "))
        #expect(driver.value("touchpoints/terms/title") == "Their terms")
        #expect(driver.value("touchpoints/model/title") == "TCO model")
        driver.press("U")
        #expect(driver.value("touchpoints/model/title") == "Model")
        #expect(driver.value("touchpoints/terms/title") == "Their terms")
        try expectReplay(of: driver)
    }

    /// What the journal keeps of all that leads from the beginning to the same journey.
    private func expectReplay(of driver: EditorDriver) throws {
        var driver = driver
        var journey = try SmallJourney.make()
        try journey.apply([
            Edit(at: ["touchpoints", "terms", "title"], from: .text("Contract terms"), to: .text("Terms")),
            Edit(at: ["touchpoints", "model", "title"], from: .text("TCO model"), to: .text("Model")),
        ])
        for step in driver.editor.state.takeSteps() { try journey.apply(step.edits) }
        #expect(journey == driver.journey)
    }

    @Test("A new order of fields of the journey itself comes in like any other edit")
    func wholeRoot() throws {
        var driver = try judged()
        var root = driver.journey.root
        root = root.replacing("title", with: .text("Renamed"))
        driver.editor.state.takeIn(
            [Edit(at: [], from: .record(driver.journey.root), to: .record(root))], label: "Saved by others",
            at: EditorDriver.now)
        #expect(driver.value("title") == "Renamed")
    }

    @Test("Edits that do not fit change nothing, and the caller learns of it")
    func unfit() throws {
        var driver = try judged()
        let before = driver.journey
        let edit = Edit(at: Self.emotion, from: .number(Number(-1)), to: .number(Number(0)))
        let missing = Edit(at: ["touchpoints", "none", "title"], from: .text("a"), to: .text("b"))
        let isIn = driver.editor.state.takeIn([edit, missing], by: ["raj"], at: EditorDriver.now)
        #expect(!isIn)
        #expect(driver.journey == before)
        #expect(driver.message.hasPrefix("What others saved could not be taken in"))
        let fits = Edit(at: Self.emotion, from: driver.journey.value(at: Self.emotion), to: .number(Number(0)))
        let comesIn = driver.editor.state.takeIn([fits], by: ["raj"], at: EditorDriver.now)
        #expect(comesIn)
    }
}
