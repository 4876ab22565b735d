import enum Editor.Effect
import JourneyModel
import Terminal
import Testing

@testable import Editor

@Suite struct CommandLineTests {
    private func driver(width: Int = 100, height: Int = 30) throws -> EditorDriver {
        var driver = try EditorDriver(try InspectorJourney.make(), width: width, height: height)
        driver.select(InspectorJourney.terms)
        return driver
    }

    private func run(_ driver: inout EditorDriver, _ line: String) {
        driver.press(":")
        driver.type(line)
        driver.press("Enter")
    }

    @Test(arguments: [
        ("w", Effect.save(to: nil, thenQuit: false)), ("w b.json", .save(to: "b.json", thenQuit: false)),
        ("wq", .save(to: nil, thenQuit: true)), ("q", .quit), ("q!", .quit), ("e b.json", .open("b.json")),
        ("redraw", .redraw), ("susp", .suspend),
    ])
    func filesAndLeaving(line: String, effect: Effect) throws {
        var driver = try driver()
        run(&driver, line)
        #expect(driver.effects == [effect])
        #expect(driver.state.layers.isEmpty)
    }

    @Test func openingAnotherJourneyDoesNotDropChanges() throws {
        var driver = try driver()
        driver.press("4")
        run(&driver, "e b.json")
        #expect(driver.effects.isEmpty)
        #expect(driver.screen.contains(":e! b.json drops them"))
        driver.press("C-u")
        driver.type("e! b.json")
        driver.press("Enter")
        #expect(driver.effects == [.open("b.json")])
    }

    @Test(arguments: [
        ("set channel web", "touchpoints/terms/channel", "web"),
        ("set moment.owner Raj", "touchpoints/terms/moment/owner", "Raj"),
        ("set experience.quote Not with us", "touchpoints/terms/experiences/finance/quote", "Not with us"),
        ("set experience.emotion +1", "touchpoints/terms/experiences/finance/emotion", "1"),
        ("set cell.goal Fair terms", "lanes/finance/cells/decide/goal", "Fair terms"),
        ("set lead legal", "touchpoints/terms/lead", "legal"),
        ("set moment.lanes Legal, finance", "touchpoints/terms/moment/lanes", "finance,legal"),
        ("set moment.metric time", "touchpoints/terms/moment/metric", "ttv"),
        ("set sources.s1.date 2025-02-03", "touchpoints/terms/sources/s1/date", "2025-02-03"),
        ("set experiences.Legal.weight 50", "touchpoints/terms/experiences/legal/weight", "50"),
        ("set votes ana 2, raj 1", "touchpoints/terms/votes/ana", "2"),
        ("set kind act", "touchpoints/terms/kind", "action"),
    ])
    func everyFieldIsSetByItsKey(line: String, path: String, value: String) throws {
        var driver = try driver()
        let before = driver.journey
        run(&driver, line)
        #expect(driver.value(path) == value, "\(driver.message)")
        driver.press("u")
        #expect(driver.journey == before)
    }

    @Test("A field that is named without a value tells the one it has, and two quotes empty it")
    func aFieldIsToldAndEmptied() throws {
        var driver = try driver()
        run(&driver, "set channel web")
        let before = driver.journey
        run(&driver, "set channel")
        #expect(driver.message == "Channel: web · :set channel \"\" empties it")
        #expect(driver.journey == before)
        run(&driver, "set channel \"\"")
        #expect(driver.value("touchpoints/terms/channel") == nil)
        run(&driver, "set channel")
        #expect(driver.message == "Channel: none · :set channel VALUE sets it")
    }

    @Test("To set a field of a moment on a card that is none says that it makes one")
    func aNewMomentIsTold() throws {
        var driver = try driver()
        run(&driver, "set moment.sla 5 days")
        #expect(driver.message.contains("none → 5 days · a moment of truth now"), "\(driver.message)")
        run(&driver, "set moment.owner Raj")
        #expect(driver.message.contains("none → Raj · u"), "\(driver.message)")
    }

    @Test func fieldsOfTheJourneyAStageAndALane() throws {
        var driver = try driver()
        driver.select(.journey)
        run(&driver, "set scope.product CRM suite")
        #expect(driver.value("scope/product") == "CRM suite")
        driver.select(.stage("decide"))
        run(&driver, "set phase dec")
        #expect(driver.value("stages/decide/phase") == "decision")
        driver.select(.lane("it"))
        run(&driver, "set cells.Decision.goal No open risks")
        #expect(driver.value("lanes/it/cells/decide/goal") == "No open risks")
    }

    @Test func theLastPartOfAFieldIsEnoughWhereOnlyOneHasIt() throws {
        var driver = try driver()
        run(&driver, "set weight 50")
        #expect(driver.value("touchpoints/terms/experiences/finance/weight") == "50")
    }

    @Test func aRangeIsSetAsOneStep() throws {
        var driver = try driver()
        driver.editor.state.anchor = .card("terms", lane: "finance")
        driver.editor.state.select(.card("terms", lane: "legal"))
        run(&driver, "set experience.standing obs")
        #expect(driver.value("touchpoints/terms/experiences/finance/standing") == "observed")
        #expect(driver.value("touchpoints/terms/experiences/legal/standing") == "observed")
        #expect(driver.state.history.done.count == 1)
    }

    @Test(arguments: [
        ("swoop", "There is no command “swoop”; the nearest is “"),
        ("xylophone", "There is no command “xylophone”; : and Tab lists all"),
        ("set chanel web", "“chanel” is no field of this touchpoint; the nearest is “channel”"),
        ("set lead Legax", "There is no lane “Legax”; the nearest is “Legal”"),
        ("set experience.weight 300", "from 0 to 100"), ("set moment.owner.x 1", "is no field"),
        ("set", "Which field?"), ("zoom cardz", "the nearest is “cards”"), ("undo 3", "takes nothing behind it"),
        ("theme drak", "dark"), (#"set title """#, "cannot be without its name"), ("go-", "could be"),
        ("set votes ana", "votes are typed as"),
    ])
    func refusalsSayWhatIsWrongAndTheLineStays(line: String, said: String) throws {
        var driver = try driver(width: 160)
        let before = driver.journey
        run(&driver, line)
        #expect(driver.message.contains(said), "\(driver.message)")
        #expect(driver.screen.contains(said), "the refusal is to be seen")
        let prompt = driver.state.layers.last as? CommandLine
        #expect(prompt.map { String(decoding: $0.field.bytes, as: UTF8.self) } == line)
        #expect(driver.journey == before)
    }

    @Test func tabWalksTheOffersAndBack() throws {
        var driver = try driver()
        driver.press(":")
        driver.type("zoo")
        driver.press("Tab")
        driver.type("com")
        driver.press("Tab Enter")
        #expect(driver.state.view.zoom == .compact)
        driver.press(":")
        driver.type("set mom")
        driver.press("Tab")
        let first = (driver.state.layers.last as? CommandLine)?.field.bytes
        driver.press("Tab S-Tab")
        #expect((driver.state.layers.last as? CommandLine)?.field.bytes == first)
        #expect(first == Array("set moment.kind".utf8))
    }

    @Test func fieldsAndTheirValuesAreOffered() throws {
        let state = try driver().state
        #expect(CommandOffers(for: "set cha", in: state).offers.first?.word == "channel")
        #expect(CommandOffers(for: "set standing obs", in: state).offers.map(\.word) == ["observed"])
        #expect(CommandOffers(for: "set channel ", in: state).offers.map(\.word) == ["legal"])
        #expect(CommandOffers(for: "set moment.lanes Finance, le", in: state).offers.first?.word == "Legal")
        #expect(CommandOffers(for: "theme m", in: state).offers.first?.word == "mono")
        #expect(CommandOffers(for: "", in: state).offers.count == CommandList.all.count + CommandAlias.all.count)
    }

    @Test func theHistoryComesBackAndKeepsWhatWasTyped() throws {
        var driver = try driver()
        run(&driver, "zoom compact")
        run(&driver, "zoom cards")
        driver.press(":")
        driver.type("zoo")
        driver.press("Up Up Enter")
        #expect(driver.state.view.zoom == .compact)
        driver.press(":")
        driver.type("half a line")
        driver.press("Esc : Up")
        #expect((driver.state.layers.last as? CommandLine)?.field.bytes == Array("half a line".utf8))
    }

    @Test func theThemeChanges() throws {
        var driver = try driver()
        run(&driver, "theme mono")
        #expect(driver.state.theme.name == "mono")
    }

    @Test func aReadOnlyJourneyIsNotSet() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "a newer format"
        run(&driver, "set channel web")
        #expect(driver.message == "This journey is read-only: a newer format")
        #expect(driver.state.history.done.isEmpty)
    }

    @Test(arguments: [(40, 12), (400, 120)])
    func itFitsTheScreen(width: Int, height: Int) throws {
        var driver = try driver(width: width, height: height)
        driver.press(": Tab Tab")
        #expect(driver.editor.frame().cursor?.y == height - 1)
        #expect(driver.rows.last?.hasPrefix(":q") == true)
    }

    @Test func filesAreCompletedFromWhatTheProgramTells() throws {
        var driver = try driver()
        driver.press(":")
        driver.type("e")
        #expect(driver.effects.isEmpty)
        driver.type(" ")
        #expect(driver.effects == [.list("")])
        let names = ["acme.journey.json", "aldermere.journey.json", ".hidden.json", "maps/", "bad\u{1B}.json"]
        driver.editor.state.offer(FolderNames(folder: "", names: names))
        #expect(driver.screen.contains("aldermere.journey.json") && driver.screen.contains("maps/"))
        #expect(!driver.screen.contains("hidden"))
        driver.type("al")
        driver.press("Tab")
        #expect(driver.rows[29].hasPrefix(":e aldermere.journey.json"))
        #expect(driver.effects.isEmpty)
        driver.press("Enter")
        #expect(driver.effects == [.open("aldermere.journey.json")])
    }

    @Test func aFolderIsGoneIntoAndAskedAbout() throws {
        var driver = try driver()
        driver.press(":")
        driver.type("w m")
        driver.editor.state.offer(FolderNames(folder: "", names: ["maps/"]))
        driver.press("Tab")
        #expect(driver.rows[29].hasPrefix(":w maps/"))
        #expect(driver.effects == [.list("maps/")])
        driver.editor.state.offer(FolderNames(folder: "maps/", names: ["one.json", "two.json"]))
        driver.press("Tab Tab")
        #expect(driver.rows[29].hasPrefix(":w maps/two.json"))
        driver.press("Enter")
        #expect(driver.effects == [.save(to: "maps/two.json", thenQuit: false)])
    }

    @Test func thePaletteAsksToo() throws {
        var driver = try driver()
        driver.press("Space")
        driver.type("open another")
        driver.press("Enter")
        #expect(driver.effects == [.list("")])
        #expect(driver.rows[29].hasPrefix(":e"))
    }
}
