import JourneyModel
import Testing

@testable import Editor

/// `.` repeats the change that was made last, or says that it cannot.
@Suite struct RepeatTests {
    private func driver() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 100, height: 30)
        driver.select(.card("model", lane: "finance"))
        driver.press("5")
        return driver
    }

    @Test(
        "Behind a change that cannot be repeated . repeats no older one, and says which it was",
        arguments: [
            "s 2 Enter", "c n e w Enter Esc", "o n e w Enter Esc", "Enter x Enter", "* Enter", "a s n e w Enter",
            "; n e w Enter Esc", "a o n e w Enter",
        ])
    func forgets(keys: String) throws {
        var driver = try driver()
        driver.press(keys)
        let label = try #require(driver.state.history.done.last?.label.string)
        #expect(driver.state.history.done.count > 1)
        driver.select(.card("call", lane: "finance"))
        let before = driver.journey
        driver.press(".")
        #expect(driver.journey == before)
        #expect(driver.message.hasPrefix("Not repeatable: ") && driver.message.contains(label))
    }

    @Test("Taking a card elsewhere is forgotten too")
    func taken() throws {
        var driver = try driver()
        driver.type(":take-to-cell IT@Decision")
        driver.press("Enter")
        let before = driver.journey
        driver.press(".")
        #expect(driver.journey == before)
        #expect(driver.message.hasPrefix("Not repeatable: "))
    }

    @Test(
        "What only moves, shows, or opens and is left again forgets nothing",
        arguments: [
            "j k", "z 2", "I I", "y", "s Esc", "s 2 C-c", "s - + Enter", "! x Enter 3 C-c", "c Esc", "# Esc", "A Esc",
            "! Esc",
            "Enter Esc", "g p Esc", "v v",
        ])
    func keeps(keys: String) throws {
        var driver = try driver()
        driver.press(keys)
        driver.select(SmallJourney.shared)
        driver.press(".")
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == "2")
    }

    @Test("A pain that was scored is repeated as a pain")
    func pain() throws {
        var driver = try driver()
        driver.press("! s l o w Enter 3 4 Enter")
        driver.select(.card("call", lane: "finance"))
        driver.press(".")
        #expect(driver.journey.map.pains(on: "call").count == 1)
    }
}
