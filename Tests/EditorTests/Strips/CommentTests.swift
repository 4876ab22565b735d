import JourneyModel
import Testing

@testable import Editor

@Suite struct CommentTests {
    private func driver(_ place: Place = SmallJourney.shared) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), author: "raj")
        driver.select(place)
        return driver
    }

    private func all(_ field: String, _ driver: EditorDriver) -> [String?] {
        driver.journey.ordered(.comment).map { driver.value("comments/\($0)/\(field)") }
    }

    @Test func enterPostsAndEscPostsWhatIsLeft() throws {
        var driver = try driver()
        driver.press("c")
        driver.type("who signs?")
        driver.press("Enter")
        #expect(driver.state.layers.count == 1)
        #expect(driver.screen.contains("raj · 2026-03-01 12:00"))
        driver.type("ask Ana")
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty)
        #expect(Set(all("text", driver)) == ["who signs?", "ask Ana"])
        #expect(all("author", driver) == ["raj", "raj"])
        #expect(all("on", driver) == ["terms", "terms"])
        #expect(all("lane", driver) == [nil, nil])
    }

    @Test func commentsOfAReadOnlyJourneyAreReadAndNotWritten() throws {
        var driver = try driver()
        driver.press("c")
        driver.type("who signs?")
        driver.press("Esc")
        let before = driver.journey
        driver.editor.state.document.readOnly = "a newer format"
        driver.press("c")
        #expect(driver.screen.contains("who signs?"))
        for keys in ["x", "Enter", "Up C-r", "C-r"] {
            driver.press(keys)
            #expect(driver.message == "This journey is read-only: a newer format", "\(keys)")
        }
        driver.paste("pasted")
        #expect(driver.message == "This journey is read-only: a newer format")
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.journey == before)
    }

    @Test func aCommentCanBeAboutThisLane() throws {
        var driver = try driver()
        driver.press("c Tab x Enter Esc")
        #expect(all("lane", driver) == ["finance"])
    }

    @Test func whatIsTypedOnASelectedCommentAnswersIt() throws {
        var driver = try driver()
        driver.press("c Tab a Enter Up b")
        #expect(driver.screen.contains("Answer to raj"))
        driver.press("Enter Esc")
        let first = try #require(driver.journey.ordered(.comment).first { driver.value("comments/\($0)/re") == nil })
        let answer = try #require(driver.journey.ordered(.comment).first { $0 != first })
        #expect(driver.value("comments/\(answer)/re") == first.text.string)
        #expect(driver.value("comments/\(answer)/lane") == "finance")
    }

    @Test func resolvingTakesTheWholeThread() throws {
        var driver = try driver()
        driver.press("c a Enter Up b Enter C-r")
        #expect(driver.state.openComments(on: "terms").isEmpty)
        #expect(driver.screen.contains("✓ resolved by raj"))
        driver.press("Up C-r")
        #expect(driver.state.openComments(on: "terms").count == 2)
    }

    @Test func withSeveralThreadsOneMustBeSelected() throws {
        var driver = try driver()
        driver.press("c a Enter b Enter C-r")
        #expect(driver.message == "Select a comment with Up first")
        #expect(driver.state.openComments(on: "terms").count == 2)
    }

    @Test(arguments: [(Place.stage("decide"), "decide" as String?), (.lane("it"), "it"), (.journey, nil)])
    func stagesLanesAndTheJourneyHaveComments(place: Place, on: String?) throws {
        var driver = try driver(place)
        driver.press("c x Enter Esc")
        #expect(all("on", driver) == [on])
    }

    @Test func ctrlCDropsWhatWasTyped() throws {
        var driver = try driver()
        driver.press("c a b C-c")
        #expect(driver.journey.ordered(.comment).isEmpty)
        #expect(driver.message == "The comment was dropped")
    }

    @Test func anEmptyCellHasNone() throws {
        var driver = try driver(.cell(lane: "it", stage: "decide"))
        driver.press("c")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.message.hasPrefix("Comments are on cards"))
    }

    @Test func circlesOfAnswersEnd() throws {
        var driver = try driver()
        driver.press("c a Enter b Enter Esc")
        let ids = driver.journey.ordered(.comment)
        try driver.editor.state.change("circle") { draft in
            try draft.set(.comment, ids[0], Comment.re, to: ids[1])
            try draft.set(.comment, ids[1], Comment.re, to: ids[0])
        }
        driver.press("c")
        #expect(driver.state.thread(CommentSubject(on: "terms", lane: nil, name: "")).count == 2)
    }
}
