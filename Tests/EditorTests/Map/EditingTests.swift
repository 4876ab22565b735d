import JourneyModel
import Terminal
import Testing

@testable import Editor

/// Editing in place, new cards, judging, undo.
@Suite struct EditingTests {
    private func driver(_ place: Place = .card("model", lane: "finance")) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(place)
        return driver
    }

    @Test("Enter edits the title in place, Escape keeps what was typed, C-c drops it")
    func title() throws {
        var driver = try driver()
        driver.press("Enter C-u")
        driver.type("TCO over five years")
        #expect(driver.rows.contains { $0.contains("TCO over five year") })
        #expect(driver.value("touchpoints/model/title") == "TCO model")
        driver.press("Esc")
        #expect(driver.value("touchpoints/model/title") == "TCO over five years")
        driver.press("Enter")
        driver.type(" and more")
        driver.press("C-c")
        #expect(driver.value("touchpoints/model/title") == "TCO over five years")
    }

    @Test("A title that is edited is seen: what hides the card is opened", arguments: ["z 1", "z l", "z s"])
    func titleOfAHiddenCard(keys: String) throws {
        var driver = try driver()
        driver.press(keys)
        driver.press("Enter")
        driver.type(" of five years")
        #expect(driver.rows.contains { $0.contains("of five years") })
    }

    @Test(
        "Where the overview shows sums, no key changes a card that is not seen",
        arguments: ["!", "*", "\"", "#", "A", "c"])
    func overviewChangesNoCard(key: String) throws {
        var driver = try driver()
        driver.press("z 1")
        driver.press(key)
        #expect(driver.message == "The overview shows sums, not cards; z 3 shows the cards")
        #expect(driver.state.layers.isEmpty)
    }

    @Test("A step up of several cards is told as a step, for they end in different places")
    func stepOfSeveralCards() throws {
        var driver = try driver()
        driver.press("v j +")
        #expect(driver.message.contains("2 cards: one step up"))
        #expect(driver.value("touchpoints/model/experiences/finance/emotion") == "1")
        #expect(driver.value("touchpoints/call/experiences/finance/emotion") == "2")
    }

    @Test("Two lanes of one name are told of, when the second is made and when it is renamed")
    func namesakes() throws {
        var driver = try driver()
        driver.press("a l")
        driver.type("finance")
        driver.press("Enter")
        #expect(driver.message.hasPrefix("There are 2 lanes “finance” now"))
        driver.press("Enter C-u")
        driver.type("Legal")
        driver.press("Enter")
        #expect(driver.message.hasPrefix("There are 2 lanes “Legal” now"))
    }

    @Test("A new lane has the function that its name says, and its profile is offered")
    func functionOfNewLane() throws {
        var driver = try driver()
        driver.press("a l")
        driver.type("Purchasing")
        driver.press("Enter")
        let lane = try #require(driver.state.place.lane)
        #expect(driver.value("lanes/\(lane.text)/function") == "procurement")
        #expect(driver.message.contains(":insert-profile"))
        driver.press(":")
        driver.type("insert-profile")
        driver.press("Enter")
        #expect(driver.effects == [.profile("procurement", lane: lane)])
        driver.press("u a l")
        driver.type("Works council")
        driver.press("Enter")
        let other = try #require(driver.state.place.lane)
        #expect(driver.value("lanes/\(other.text)/function") == nil)
        #expect(!driver.message.contains(":insert-profile"))
    }

    @Test("Where the window is too small to see the map no key changes it", arguments: [(80, 2), (10, 30), (1, 1)])
    func tooSmall(width: Int, height: Int) throws {
        var driver = try EditorDriver(SmallJourney.make(), width: width, height: height)
        let before = driver.journey
        driver.press("x 1 o")
        #expect(driver.journey == before && driver.state.edit == nil)
        #expect(driver.message == "The window is too small to see what this changes")
    }

    @Test("A question that a small window does not show is not answered, but Esc takes it back")
    func questionInSmallWindow() throws {
        var driver = try EditorDriver(SmallJourney.make())
        driver.press("5")
        driver.resize(width: 12, height: 4)
        driver.press("q d")
        #expect(driver.effects.isEmpty && driver.state.layers.count == 1)
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty)
        driver.press("q")
        driver.resize(width: 80, height: 24)
        driver.press("d")
        #expect(driver.effects.contains(.quit))
    }

    @Test("A title cannot be emptied by accident")
    func emptyTitle() throws {
        var driver = try driver()
        driver.press("Enter C-u Enter")
        #expect(driver.state.edit != nil)
        #expect(driver.message.hasPrefix("A name cannot be empty"))
        #expect(driver.value("touchpoints/model/title") == "TCO model")
    }

    @Test("New cards follow one another: Enter below, Tab in the next stage, an empty one ends without trace")
    func newCards() throws {
        var driver = try driver(.cell(lane: "ops", stage: "consider"))
        driver.press("Enter")
        driver.type("One")
        driver.press("Enter")
        driver.type("Two")
        driver.press("Tab")
        driver.type("Three")
        driver.press("Enter Enter")
        #expect(driver.state.edit == nil)
        let map = driver.journey.map
        let titles = map.touchpoints(lane: "ops", stage: "consider").map { driver.state.title($0) }
        #expect(titles == ["One", "Two"])
        #expect(map.touchpoints(lane: "ops", stage: "decide").map { driver.state.title($0) } == ["Three"])
        #expect(driver.state.history.done.count == 3)
        driver.press("u u u")
        #expect(driver.journey == (try SmallJourney.make()))
    }

    @Test("Tab in the last stage makes the card once and says that there is no stage behind it")
    func tabInTheLastStage() throws {
        var driver = try driver(.cell(lane: "ops", stage: "decide"))
        driver.press("Enter")
        driver.type("Only one")
        driver.press("Tab")
        #expect(driver.state.edit == nil)
        #expect(driver.message.contains("this is the last stage"))
        driver.press("Esc Esc")
        let cards = driver.journey.map.touchpoints(lane: "ops", stage: "decide")
        #expect(cards.map { driver.state.title($0) } == ["Only one"])
        #expect(driver.state.history.done.count == 1)
    }

    @Test("The cursor stands in the lane in which a shared title is edited", arguments: ["finance", "legal"])
    func cursorInTheRightLane(lane: ID) throws {
        var driver = try driver(.card("terms", lane: lane))
        let card = try #require(driver.state.mapLayout.frame(of: "terms", lane: lane))
        #expect(driver.frame.cursor == Point(x: card.x + 1, y: card.y))
        driver.press("Enter Home Right Right")
        let edited = try #require(driver.state.mapLayout.frame(of: "terms", lane: lane))
        #expect(driver.frame.cursor == Point(x: edited.x + 3, y: edited.y))
    }

    @Test("o and O put a card behind and before the selected one")
    func around() throws {
        var driver = try driver()
        driver.press("o")
        driver.type("Behind")
        driver.press("Esc k O")
        driver.type("Before")
        driver.press("Esc")
        let titles = driver.journey.map.touchpoints(lane: "finance", stage: "consider").map { driver.state.title($0) }
        #expect(titles == ["Before", "TCO model", "Behind", "Pricing call"])
    }

    @Test(
        "Digits judge this lane, and say so",
        arguments: [("1", "-2"), ("2", "-1"), ("3", "0"), ("4", "1"), ("5", "2"), ("0", "0"), ("+", "1"), ("-", "-1")])
    func digits(key: String, emotion: String) throws {
        var driver = try driver()
        driver.press(key)
        #expect(driver.value("touchpoints/model/experiences/finance/emotion") == emotion)
        #expect(driver.message.hasPrefix("Finance: ○ → "))
        #expect(driver.message.hasSuffix("u undoes"))
        driver.press("u")
        #expect(driver.value("touchpoints/model/experiences/finance") == "{}")
    }

    @Test("Backspace takes a judgement back, = judges every lane, e sets what was expected")
    func otherJudgements() throws {
        var driver = try driver(SmallJourney.shared)
        driver.press("Backspace")
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == nil)
        #expect(driver.value("touchpoints/terms/experiences/legal/emotion") == "0")
        driver.press("= 5")
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == "2")
        #expect(driver.value("touchpoints/terms/experiences/legal/emotion") == "2")
        driver.press("e 1")
        #expect(driver.value("touchpoints/terms/experiences/finance/expected") == "-2")
    }

    @Test("A judgement on a stage header counts for all its cards, as one step")
    func wholeStage() throws {
        var driver = try driver(.stage("decide"))
        driver.press("2")
        #expect(driver.value("touchpoints/terms/experiences/legal/emotion") == "-1")
        #expect(driver.state.history.done.count == 1)
    }

    @Test("A pasted text makes one card a line and never runs as keys")
    func paste() throws {
        var driver = try driver(.cell(lane: "ops", stage: "decide"))
        _ = driver.editor.handle(.paste(Array("q\nu\r\n1x".utf8), truncated: false), now: EditorDriver.now)
        let titles = driver.journey.map.touchpoints(lane: "ops", stage: "decide").map { driver.state.title($0) }
        #expect(titles == ["q", "u", "1x"])
        #expect(driver.state.history.done.count == 1)
    }

    @Test("Undo and redo go through everything and keep the selection")
    func undo() throws {
        var driver = try driver()
        driver.press("5 l 1 u u")
        #expect(driver.journey == (try SmallJourney.make()))
        #expect(driver.state.place == .card("model", lane: "finance"))
        driver.press("U C-r")
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == "-2")
        #expect(driver.value("touchpoints/model/experiences/finance/emotion") == "2")
        driver.press("u u u")
        #expect(driver.message == "There is nothing to undo")
    }

    @Test("A journey that is read-only refuses every change and says why")
    func readOnly() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "opened with --read-only"
        for key in ["1", "Enter", "o", "x", "J", "*"] {
            driver.press(key)
            #expect(driver.message.contains("read-only"), "\(key)")
            driver.press("Esc Esc")
        }
        #expect(driver.journey == (try SmallJourney.make()))
    }

    @Test("Changes that were saved and then taken back are changes: leaving asks")
    func takenBackAfterSaving() throws {
        var driver = try driver()
        driver.press("1")
        driver.editor.state.didSave()
        driver.press("u")
        #expect(driver.state.isModified)
        driver.press("q")
        #expect(driver.effects.isEmpty)
        driver.press("Esc U q")
        #expect(driver.effects == [.quit])
    }

    @Test("What was saved in a strip and then taken back in it is not in the file: leaving asks")
    func takenBackInAStrip() throws {
        var driver = try driver()
        driver.press("s 1")
        driver.editor.state.didSave()
        driver.press("f Backspace Esc")
        #expect(driver.journey == (try SmallJourney.make()))
        driver.press("q")
        #expect(driver.effects.isEmpty)
        #expect(driver.screen.contains("The file is not what the map shows"))
        driver.press("Esc")
        driver.type(":e other")
        driver.press("Enter")
        #expect(driver.effects.isEmpty)
        #expect(driver.message.contains("not saved"))
    }

    @Test("A journey without a file is left without a question until something is changed")
    func untouched() throws {
        var driver = try driver()
        driver.editor = Editor(
            EditorState(try SmallJourney.make(), theme: driver.state.theme, random: .seeded(1)))
        driver.press("q")
        #expect(driver.effects == [.quit])
        driver.press("1 u q")
        #expect(driver.effects.isEmpty)
    }

    @Test("Leaving with changes asks, and without does not")
    func leaving() throws {
        var driver = try driver()
        driver.press("q")
        #expect(driver.effects == [.quit])
        driver.press("1 q")
        #expect(driver.effects.isEmpty)
        #expect(driver.screen.contains("not saved"))
        driver.press("Esc")
        #expect(driver.effects.isEmpty)
        driver.press("q s")
        #expect(driver.effects == [.save(to: nil, thenQuit: true)])
    }

    @Test func aPasteOfTooManyLinesIsRefusedWhole() throws {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(SmallJourney.shared)
        driver.paste(String(repeating: "x\n", count: 5_001))
        #expect(driver.message.hasPrefix("Nothing was pasted: 5001 lines are more than the 5000"))
        #expect(try driver.journey == SmallJourney.make())
    }

    @Test func pastedTitlesHoldNoControlCharacters() throws {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(SmallJourney.shared)
        driver.paste("a\u{1B}[31mb\u{9B}c\td\r\ne")
        let cards = driver.journey.map.touchpoints(lane: "finance", stage: "decide")
        #expect(cards.map { driver.value("touchpoints/\($0)/title") } == ["Contract terms", "a[31mbc\td", "e"])
    }
}
