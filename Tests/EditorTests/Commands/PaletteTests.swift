import JourneyModel
import Terminal
import Testing

@testable import Editor

@Suite struct PaletteTests {
    private func driver(width: Int = 100, height: Int = 30) throws -> EditorDriver {
        var driver = try EditorDriver(try InspectorJourney.make(), width: width, height: height)
        driver.select(InspectorJourney.terms)
        return driver
    }

    @Test func lettersFindACommandAndEnterRunsIt() throws {
        var driver = try driver()
        driver.press("Space")
        driver.type("goals")
        #expect(driver.screen.contains("toggle-goals"))
        driver.press("Enter")
        #expect(!driver.state.view.showsGoals)
        #expect(driver.state.layers.isEmpty)
    }

    @Test func aCommandThatNeedsAWordGoesOnInTheCommandLine() throws {
        var driver = try driver()
        driver.press("Space")
        driver.type("zoom")
        driver.press("Enter")
        driver.type("overview")
        driver.press("Enter")
        #expect(driver.state.view.zoom == .overview)
    }

    @Test func whatCannotBeDoneIsShownWithTheReasonAndNotRun() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "a newer format"
        driver.press("Space")
        driver.type("add-stage")
        #expect(driver.screen.contains("This journey is read-only: a newer format"))
        driver.press("Enter")
        #expect(driver.state.layers.count == 1 && driver.state.edit == nil)
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.state.place == InspectorJourney.terms)
    }

    @Test func keysAreShownBesideTheCommands() throws {
        var driver = try driver()
        driver.press("Space")
        driver.type("fold-stage")
        #expect(driver.screen.contains("z s"))
    }

    @Test func theHelpIsSearchedByWordsAndNotByScatteredLetters() throws {
        var driver = try driver()
        driver.press("Space")
        driver.type("fold")
        #expect(!driver.screen.contains("judge-card"))
        driver.press("C-u")
        driver.type("moment truth")
        #expect(driver.screen.contains("mark-moment"))
    }

    @Test func lettersMatchBestWhereWordsBegin() {
        let names = ["select-left", "save", "fold-stage", "set-field"]
        #expect(FuzzyMatch.ranking(of: "sf", among: names).map { names[$0] } == ["set-field", "select-left"])
        #expect(FuzzyMatch.ranking(of: "fs", among: names).first == 2)
        #expect(FuzzyMatch("stage fold", in: "fold-stage")?.places == Array(0...3) + Array(5...9))
        #expect(FuzzyMatch("xyz", in: "save") == nil)
    }

    @Test(arguments: [(40, 12), (80, 24), (400, 120)])
    func theSelectedCommandStaysInSight(width: Int, height: Int) throws {
        var driver = try driver(width: width, height: height)
        driver.press("Space")
        for _ in CommandList.all { driver.press("Down") }
        let last = try #require(CommandList.all.last)
        #expect(driver.screen.contains(last.name.prefix(12)))
    }
}
