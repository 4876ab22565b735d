import JourneyModel
import Testing

@testable import Editor

@Suite struct PainTests {
    private func driver() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(SmallJourney.shared)
        return driver
    }

    private func pain(_ field: String, _ driver: EditorDriver) -> String? {
        driver.journey.ordered(.pain).first.flatMap { driver.value("pains/\($0)/\(field)") }
    }

    @Test func aPainIsTypedAndScoredInOneStep() throws {
        var driver = try driver()
        let before = driver.journey
        driver.press("!")
        driver.type("needs three quotes")
        driver.press("Enter 4 3 Space 4 2 r p Enter")
        #expect(driver.journey.ordered(.pain).count == 1)
        #expect(pain("text", driver) == "needs three quotes")
        #expect(pain("on", driver) == "terms")
        #expect(pain("lanes", driver) == "finance")
        #expect(pain("severity", driver) == nil)
        #expect(pain("frustration", driver) == "4")
        #expect(pain("effort", driver) == "2")
        #expect(pain("impact", driver) == "retention")
        #expect(pain("fix", driver) == "product")
        #expect(driver.message == "Pain “needs three quotes”: 38.4 of 100 · u undoes")
        #expect(driver.state.layers.isEmpty)
        driver.press("u")
        #expect(driver.journey == before)
    }

    @Test func thePriorityShowsAsItFills() throws {
        var driver = try driver()
        driver.press("!")
        driver.type("slow")
        driver.press("Enter 5 5")
        #expect(driver.screen.contains("priority ○"))
        driver.press("5")
        #expect(driver.screen.contains("priority 100 of 100"))
    }

    @Test(
        "A pain without priority says which score is missing",
        arguments: [
            ("4 Space 3 2", "no priority without frequency"),
            ("Space Space 3", "no priority without magnitude and frequency"),
            ("4 3 Space Space", "no priority without severity or frustration"),
            ("Space Space Space Space 2", "not scored"),
        ])
    func missingScore(keys: String, expected: String) throws {
        var driver = try driver()
        driver.press("! s l o w Enter \(keys) Tab Tab Tab Tab")
        #expect(driver.screen.contains(expected))
        driver.press("Enter")
        #expect(driver.message == "Pain “slow”: \(expected) · u undoes")
    }

    @Test func equalsMakesItEveryonesAndBack() throws {
        var driver = try driver()
        driver.press("!")
        driver.type("slow")
        driver.press("Enter =")
        #expect(pain("lanes", driver) == nil)
        #expect(driver.screen.contains("felt by everyone there"))
        driver.press("=")
        #expect(pain("lanes", driver) == "finance")
    }

    @Test func escapeKeepsThePainWithoutItsScores() throws {
        var driver = try driver()
        driver.press("!")
        driver.type("slow")
        driver.press("Esc")
        #expect(pain("text", driver) == "slow")
        #expect(driver.state.layers.isEmpty)
    }

    @Test func ctrlCDropsTheTextAndLaterThePain() throws {
        var driver = try driver()
        let before = driver.journey
        driver.press("!")
        driver.type("slow")
        driver.press("C-c")
        #expect(driver.journey == before)
        driver.press("!")
        driver.type("slow")
        driver.press("Enter 4 C-c")
        #expect(driver.journey == before)
    }

    @Test func anEmptyAnswerListsThePains() throws {
        var driver = try driver()
        driver.press("! a Esc ! b Esc")
        driver.press("! Enter")
        #expect(driver.screen.contains("Pains"))
        driver.press("Down i Space c Enter")
        #expect(driver.journey.ordered(.pain).map { driver.value("pains/\($0)/text") } == ["a", "b c"])
        driver.press("x")
        #expect(driver.journey.ordered(.pain).count == 1)
        #expect(driver.message == "Removed pain “b c” · u undoes")
        driver.press("u")
        #expect(driver.journey.ordered(.pain).count == 2)
        driver.press("Enter 3 Esc")
        #expect(driver.state.layers.isEmpty)
    }

    @Test func aPainKeepsItsText() throws {
        var driver = try driver()
        driver.press("! a Esc ! Enter i Backspace Enter")
        #expect(driver.message == "A pain needs a text; C-c keeps the old one")
        #expect(pain("text", driver) == "a")
    }

    @Test func aStageHasPainsOfEveryone() throws {
        var driver = try driver()
        driver.select(.stage("decide"))
        driver.press("! x Esc")
        #expect(pain("on", driver) == "decide")
        #expect(pain("lanes", driver) == nil)
    }

    @Test func aRangeSharesThePain() throws {
        var driver = try driver()
        driver.select(.card("model", lane: "finance"))
        driver.editor.state.anchor = .card("call", lane: "finance")
        driver.press("! x Esc")
        #expect(pain("on", driver) == "call,model")
        #expect(pain("lanes", driver) == "finance")
    }

    @Test func aLaneHasNone() throws {
        var driver = try driver()
        driver.select(.lane("finance"))
        driver.press("!")
        #expect(driver.message == "A pain hangs on a card or a stage: select a card, or several with v")
    }

    @Test func scoresOutOfRangeAreRefused() throws {
        var driver = try driver()
        driver.press("! x Enter 7")
        #expect(driver.message == "A score goes from 1 to 5; Space skips")
        driver.press("1 1 1 1 1 1")
        #expect(driver.message == "All five were asked; Left goes back, Enter ends")
        driver.press("Backspace")
        #expect(pain("effort", driver) == nil)
    }
}
