import JourneyModel
import Testing

@testable import Editor

/// Events that a layer passes on go to the layer below it, and C-s saves or says why not wherever one is.
@Suite struct PassingTests {
    private func driver(_ place: Place = SmallJourney.shared) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 100, height: 30)
        driver.select(place)
        return driver
    }

    @Test("Saving in a prompt over a strip ends both, as one change")
    func saveInAPromptOverAStrip() throws {
        var driver = try driver()
        driver.press("* w")
        driver.type("They sign here")
        driver.press("C-s")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.effects == [.save(to: nil, thenQuit: false)])
        #expect(driver.value("touchpoints/terms/moment/why") == "They sign here")
        #expect(driver.state.history.done.count == 1)
    }

    @Test("A click beside a prompt over a strip ends both and selects there")
    func clickBesideAPromptOverAStrip() throws {
        var driver = try driver()
        driver.press("* w")
        driver.type("Why")
        let card = try #require(driver.state.mapLayout.frame(of: "model", lane: "finance"))
        driver.click(x: card.x + 2, y: card.y)
        #expect(driver.state.layers.isEmpty)
        #expect(driver.state.place == .card("model", lane: "finance"))
        #expect(driver.value("touchpoints/terms/moment/why") == "Why")
        #expect(driver.state.history.done.count == 1)
    }

    @Test("Drawing anew closes nothing", arguments: ["*", "* w", "s", "c", "! x Enter"])
    func redraw(keys: String) throws {
        var driver = try driver()
        driver.press(keys)
        let before = driver.state.layers.count
        driver.press("C-l")
        #expect(driver.state.layers.count == before)
        #expect(driver.effects == [.redraw])
    }

    @Test(
        "C-s saves in every layer and in every text",
        arguments: [
            "", "Enter x", "o x", "s", "s 1", "*", "* w x", "! x", "! x Enter", "c x", "\" x", "# x", "A x", ":", ": x",
            "/ C", "Space", "?", "f", "t", "t @", "; x", "R", "I", "I Enter x", "I j Enter x", "v", "z", "a s x",
        ])
    func saveEverywhere(keys: String) throws {
        var driver = try driver()
        driver.press(keys)
        let isInSequence = !driver.state.pending.isEmpty
        driver.press("C-s")
        if isInSequence {
            #expect(!driver.message.isEmpty)
            driver.press("C-s")
        }
        #expect(driver.effects == [.save(to: nil, thenQuit: false)], "\(keys): \(driver.message)")
        #expect(driver.state.edit == nil)
    }

    @Test("C-s in the inspector keeps what was typed there")
    func saveInTheInspector() throws {
        var driver = try driver()
        driver.press("I j Enter End")
        driver.type(" and more")
        driver.press("C-s")
        #expect(driver.value("touchpoints/terms/title") == "Contract terms and more")
    }

    @Test("C-s in the question for a file name takes the name")
    func saveAs() throws {
        var driver = try driver()
        driver.editor.state.document.name = ""
        driver.press("C-s C-u")
        driver.type("mine")
        driver.press("C-s")
        #expect(driver.effects == [.save(to: "mine.journey.json", thenQuit: false)])
        #expect(driver.state.layers.isEmpty)
    }
}
