import JourneyModel
import Terminal
import Testing

@testable import Editor

@Suite struct InspectorTests: InspectorScene {
    @Test func everyFieldOfACardIsShown() throws {
        var driver = try driver(height: 120)
        driver.press("I")
        let shown = driver.screen
        for type in [RecordType.touchpoint, .experience, .moment, .cell] {
            for spec in Schema.of(type).fields where !spec.holdsRecords {
                #expect(shown.contains(spec.label), "\(type) \(spec.label)")
            }
        }
        for text in ["Clauses go in circles · priority 48", "Legal", "asked twelve", "Safe terms", "x-colour"] {
            #expect(shown.contains(text), "\(text)")
        }
    }

    @Test func theKeysGoBackToTheMapAndThePaneStaysAndFollows() throws {
        var driver = try driver()
        driver.press("I")
        #expect(driver.state.layers.count == 1)
        driver.press("Tab")
        #expect(driver.state.layers.isEmpty && driver.state.view.showsInspector)
        driver.select(.stage("decide"))
        #expect(driver.screen.contains("Who answers for the stage") == false)
        #expect(driver.screen.contains("Time to value"))
        driver.press("I I")
        #expect(!driver.state.view.showsInspector)
        #expect(driver.state.place == .stage("decide"))
    }

    @Test func aShortNameHasThreeLettersAtMost() throws {
        var driver = try driver(at: .lane("finance"))
        go(&driver, to: "short")
        driver.press("Enter C-u")
        driver.type("FINA")
        driver.press("Enter")
        #expect(driver.message == "Short name: “FINA” is too long, expected 1 to 3 letters")
        driver.press("Backspace Enter")
        #expect(driver.value("lanes/finance/short") == "FIN")
    }

    @Test func aLineIsTypedInPlaceAndUndoneAsOneStep() throws {
        var driver = try driver()
        go(&driver, to: "channel")
        driver.press("Enter C-u")
        driver.type("web")
        driver.press("Enter")
        #expect(driver.value("touchpoints/terms/channel") == "web")
        #expect(driver.message == "Channel: legal → web · u undoes")
        driver.press("u")
        #expect(driver.value("touchpoints/terms/channel") == "legal")
        #expect(driver.state.layers.count == 1)
    }

    @Test func escapeKeepsWhatWasTypedAndControlCDropsIt() throws {
        var driver = try driver()
        go(&driver, to: "owner")
        driver.press("Enter")
        driver.type("Sales")
        driver.press("C-c")
        #expect(driver.value("touchpoints/terms/owner") == nil)
        driver.press("Enter")
        driver.type("Sales")
        driver.press("Esc")
        #expect(driver.value("touchpoints/terms/owner") == "Sales")
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty && driver.state.view.showsInspector)
    }

    @Test func textOfSeveralLinesBreaksWithAltEnter() throws {
        var driver = try driver()
        go(&driver, to: "notes")
        driver.press("Enter C-u")
        driver.type("one")
        driver.press("A-Enter")
        driver.type("two")
        driver.press("C-j")
        driver.type("three")
        driver.press("Enter")
        #expect(driver.value("touchpoints/terms/notes") == "one\ntwo\nthree")
    }

    @Test func digitsAndSignsJudge() throws {
        var driver = try driver()
        go(&driver, to: "experience.emotion")
        driver.press("5")
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == "2")
        driver.press("-")
        #expect(driver.message == "Finance, emotion: ▲▲ +2 → ▲ +1 · u undoes")
        driver.press("Backspace")
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == nil)
        #expect(driver.value("touchpoints/terms/experiences/finance") == "{}")
    }

    @Test func numbersOutsideTheRangeAreRefusedWithTheRange() throws {
        var driver = try driver(at: .lane("finance"))
        go(&driver, to: "influence")
        driver.press("7")
        #expect(driver.message == "Influence takes a whole number from 1 to 5")
        driver.press("4")
        #expect(driver.value("lanes/finance/influence") == "4")
        driver.select(InspectorJourney.terms)
        go(&driver, to: "experience.weight")
        driver.press("1 0 1 Enter")
        #expect(driver.message.contains("from 0 to 100"))
        #expect(driver.value("touchpoints/terms/experiences/finance/weight") == nil)
        driver.press("Backspace Enter")
        #expect(driver.value("touchpoints/terms/experiences/finance/weight") == "10")
    }

    @Test func choicesAreTakenByLetter() throws {
        var driver = try driver()
        go(&driver, to: "moment.kind")
        driver.press("Enter")
        #expect(driver.screen.contains("p proof-of-value"))
        driver.press("p")
        #expect(driver.value("touchpoints/terms/moment/kind") == "proof-of-value")
        go(&driver, to: "kind")
        driver.press("Enter Down Enter")
        #expect(driver.value("touchpoints/terms/kind") == "action")
        driver.press("Enter Backspace")
        #expect(driver.value("touchpoints/terms/kind") == nil)
    }

    @Test func setsOfWordsAreToggled() throws {
        var driver = try driver(at: .lane("it"))
        go(&driver, to: "authority")
        driver.press("Enter v b Enter")
        #expect(driver.value("lanes/it/authority") == "budget,veto")
        driver.press("Enter v Esc")
        #expect(driver.value("lanes/it/authority") == "budget")
    }

    @Test func freeSetsAreTypedWithCommasAndKeepElementsThatHoldOne() throws {
        var driver = try driver()
        go(&driver, to: "tags")
        driver.press("Enter")
        driver.type("zeta, alpha,alpha")
        driver.press("Enter")
        #expect(driver.value("touchpoints/terms/tags") == "alpha,zeta")
        try driver.editor.state.change("") { draft in
            try draft.set(["touchpoints", "terms", "tags"], to: .list(["a, b"]))
        }
        driver.press("Enter A-Enter")
        driver.type("c")
        driver.press("Enter")
        #expect(driver.journey.value(at: ["touchpoints", "terms", "tags"]) == .list(["a, b", "c"]))
    }

    @Test func referencesAreChosenByName() throws {
        var driver = try driver()
        go(&driver, to: "lead")
        driver.press("Enter")
        driver.type("leg")
        driver.press("Enter")
        #expect(driver.value("touchpoints/terms/lead") == "legal")
        go(&driver, to: "moment.lanes")
        driver.press("Enter")
        driver.type("fin")
        driver.press("Enter Backspace Backspace Backspace")
        driver.type("legal")
        driver.press("Enter Esc")
        #expect(driver.value("touchpoints/terms/moment/lanes") == "finance,legal")
    }

    @Test func aStageThatIsSetMovesTheCard() throws {
        var driver = try driver()
        go(&driver, to: "stage")
        driver.press("Enter")
        driver.type("cons")
        driver.press("Enter")
        #expect(driver.journey.map.touchpoints(lane: "finance", stage: "consider") == ["terms"])
        #expect(driver.state.place == InspectorJourney.terms)
    }

    @Test func namesCannotBeCleared() throws {
        var driver = try driver()
        go(&driver, to: "title")
        driver.press("Backspace")
        #expect(driver.value("touchpoints/terms/title") == "Contract terms")
        driver.press("Enter C-u Enter")
        #expect(driver.message.contains("cannot be without its name"))
        #expect(driver.state.layers.last?.isTyping == true)
    }

    @Test func wrongValuesAreShownWithTheirFindingsAndMended() throws {
        var driver = try driver(height: 100)
        driver.press("I")
        #expect(driver.screen.contains("has the wrong type, expected text"))
        #expect(driver.screen.contains("does not know “guessed”"))
        go(&driver, to: "notes")
        driver.press("Enter")
        driver.type(" apples")
        driver.press("Enter")
        #expect(driver.value("touchpoints/terms/notes") == "5 apples")
        go(&driver, to: "standing")
        driver.press("Enter o")
        #expect(driver.value("touchpoints/terms/standing") == "observed")
        driver.press("u u")
        #expect(driver.value("touchpoints/terms/notes") == "5")
        #expect(driver.value("touchpoints/terms/standing") == "guessed")
    }

    @Test func aRecordThatIsNoObjectIsMendedAndComesBackWithUndo() throws {
        var driver = try driver(at: .journey)
        go(&driver, to: "//pain")
        driver.press("Enter")
        go(&driver, to: "/pains / p2")
        driver.press("Enter")
        go(&driver, to: "text")
        driver.press("Enter")
        driver.type("Now it is one")
        driver.press("Enter")
        #expect(driver.value("pains/p2/text") == "Now it is one")
        driver.press("u")
        #expect(driver.journey[.pain, "p2"]?.misfit != nil)
    }

    @Test func otherKeysDoNotReachTheMap() throws {
        var driver = try driver()
        let before = driver.journey
        go(&driver, to: "channel")
        driver.press("3 o H s *")
        #expect(driver.journey == before)
        #expect(driver.state.layers.count == 1 && driver.state.edit == nil)
        driver.press("z 2")
        #expect(driver.state.view.zoom == .compact)
    }

    @Test func aReadOnlyJourneyIsShownAndNotEdited() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "a newer format"
        go(&driver, to: "channel")
        driver.press("Enter")
        #expect(driver.message == "This journey is read-only: a newer format")
        driver.press("x a 1")
        #expect(driver.state.history.done.isEmpty)
    }

    @Test(arguments: [(40, 12), (60, 16), (80, 24), (120, 40), (400, 120)])
    func theSelectedFieldIsAlwaysInSight(width: Int, height: Int) throws {
        var driver = try driver(width: width, height: height)
        driver.press("I")
        let count = driver.state.inspectorLines(nil).items.count
        for _ in 0..<count {
            let cursor = try #require(driver.editor.frame().cursor)
            #expect(InspectorFrame(driver.state.screen).body.contains(cursor))
            driver.press("Down")
        }
        #expect(driver.state.inspector.index == count - 1)
    }

    @Test(arguments: [(80, 24), (120, 40)])
    func aLongTitleEndsInAnEllipsis(width: Int, height: Int) throws {
        var driver = try EditorDriver(try InspectorJourney.make(), width: width, height: height)
        driver.select(.journey)
        driver.press("Enter C-u")
        driver.type(String(repeating: "a very long title ", count: 8))
        driver.press("Enter I")
        let line = try #require(driver.rows.first { $0.contains("a very long title") && $0.contains("▾") })
        #expect(line.contains("…─▾") || line.contains("… ▾"))
    }
}
