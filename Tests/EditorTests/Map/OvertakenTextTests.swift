import JourneyModel
import Terminal
import Testing

@testable import Editor

/// Text that was begun before others saved the same place: both texts are kept.
@Suite struct OvertakenTextTests {
    private static let title: [Text] = ["touchpoints", "terms", "title"]

    private func driver(at place: Place = SmallJourney.shared) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(place)
        return driver
    }

    private func takeIn(_ to: Value?, at path: [Text], into driver: inout EditorDriver) {
        let edit = Edit(at: path, from: driver.journey.value(at: path), to: to)
        let isIn = driver.editor.state.takeIn([edit], by: ["raj"], at: EditorDriver.now)
        #expect(isIn)
    }

    private func expectConflict(in driver: EditorDriver, path: [Text], ours: String, theirs: String) {
        let kept = driver.journey.keptConflicts
        #expect(kept.map(\.path) == [path])
        #expect(kept.first?.ours == .text(Text(ours)))
        #expect(kept.first?.theirs == .text(Text(theirs)))
        #expect(driver.message.contains("g x"))
    }

    @Test("A title typed on the map stands, and the title that others saved meanwhile is a conflict; undo gives theirs")
    func title() throws {
        var driver = try driver()
        driver.press("i")
        driver.type(" MMM")
        takeIn(.text("Contract terms NNN"), at: Self.title, into: &driver)
        driver.press("Esc")
        #expect(driver.value("touchpoints/terms/title") == "Contract terms MMM")
        expectConflict(in: driver, path: Self.title, ours: "Contract terms MMM", theirs: "Contract terms NNN")
        driver.press("u")
        #expect(driver.value("touchpoints/terms/title") == "Contract terms NNN")
        #expect(driver.journey.keptConflicts.isEmpty)
    }

    @Test("What is recovered of text that was being typed keeps what others saved as well")
    func draft() throws {
        var driver = try driver()
        driver.press("i")
        driver.type(" MMM")
        takeIn(.text("Contract terms NNN"), at: Self.title, into: &driver)
        let change = try #require(driver.editor.state.typedChange(now: EditorDriver.now))
        var journey = driver.journey
        try journey.apply(change.edits)
        #expect(journey.keptConflicts.map(\.theirs) == [.text("Contract terms NNN")])
    }

    @Test("The same holds for text in a prompt over the map")
    func prompt() throws {
        var driver = try driver()
        let path: [Text] = ["touchpoints", "terms", "experiences", "finance", "quote"]
        driver.press("\"")
        driver.type("Too long")
        takeIn(.text("Too dear"), at: path, into: &driver)
        driver.press("Enter")
        expectConflict(in: driver, path: path, ours: "Too long", theirs: "Too dear")
    }

    @Test("The same holds for text in a view")
    func view() throws {
        var driver = try driver()
        driver.press("g l i")
        driver.type(" and law")
        let typed = try #require(driver.editor.state.typedChange(now: EditorDriver.now)?.edits.first)
        takeIn(.text("theirs"), at: typed.at, into: &driver)
        driver.press("Enter")
        #expect(driver.journey.keptConflicts.map(\.path) == [typed.at])
    }

    @Test("A field of the inspector does not bring back a part of a card that others removed meanwhile, and says so")
    func removedInInspector() throws {
        var driver = try driver()
        driver.press("I Down Enter")
        driver.type(" MMM")
        #expect(driver.editor.state.isTyping)
        takeIn(nil, at: ["touchpoints", "terms"], into: &driver)
        driver.press("Enter")
        #expect(driver.message.contains("removed"))
        #expect(driver.journey[.touchpoint, "terms"] == nil)
    }

    @Test("Dropping the text leaves what others saved, and there is no conflict afterwards")
    func dropped() throws {
        var driver = try driver()
        driver.press("i")
        driver.type(" MMM")
        takeIn(.text("Contract terms NNN"), at: Self.title, into: &driver)
        driver.press("C-c i")
        driver.type(" mine")
        driver.press("Esc")
        #expect(driver.value("touchpoints/terms/title") == "Contract terms NNN mine")
        #expect(driver.journey.keptConflicts.isEmpty)
    }

    @Test("The same text typed on both sides is no conflict")
    func same() throws {
        var driver = try driver()
        driver.press("i")
        driver.type(" MMM")
        takeIn(.text("Contract terms MMM"), at: Self.title, into: &driver)
        driver.press("Esc")
        #expect(driver.journey.keptConflicts.isEmpty)
    }

    @Test("Text for a card that others removed meanwhile becomes a comment, and one is not caught in the field")
    func removed() throws {
        var driver = try driver()
        driver.press("i")
        driver.type(" MMM")
        takeIn(nil, at: ["touchpoints", "terms"], into: &driver)
        driver.press("Esc")
        #expect(driver.editor.state.edit == nil)
        #expect(driver.message.contains("g c"))
        let comments = driver.journey.ordered(.comment).compactMap { driver.journey[.comment, $0] }
        #expect(comments.map { $0[Comment.text]?.string } == ["Typed and not taken: Contract terms MMM"])
        #expect(comments.map { $0[Comment.on] } == [nil])
    }

    @Test("A click while a text cannot be kept leaves the text as it is and says why")
    func clickOnRefusal() throws {
        var driver = try driver()
        driver.press("i C-u")
        driver.click(x: 2, y: 10)
        #expect(driver.editor.state.edit != nil)
        #expect(driver.message.contains("A name cannot be empty"))
        driver.press("C-c")
        #expect(driver.value("touchpoints/terms/title") == "Contract terms")
    }
}
