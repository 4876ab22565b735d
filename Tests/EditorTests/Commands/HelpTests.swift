import JourneyModel
import Terminal
import Testing

@testable import Editor

@Suite struct HelpTests {
    private func driver(width: Int = 80, height: Int = 24) throws -> EditorDriver {
        var driver = try EditorDriver(try InspectorJourney.make(), width: width, height: height)
        driver.select(InspectorJourney.terms)
        return driver
    }

    @Test(arguments: [(40, 12), (80, 24), (200, 60), (400, 120)])
    func everyCommandIsReachedByScrolling(width: Int, height: Int) throws {
        var driver = try driver(width: width, height: height)
        driver.press("?")
        var seen = ""
        for _ in 0..<60 {
            seen += driver.screen
            driver.press("PageDown")
        }
        for spec in CommandList.all where spec.whyNot(driver.state) == nil {
            #expect(seen.contains(spec.help.prefix(14)), "\(spec.name)")
        }
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty)
    }

    @Test func whatCannotBeDoneHereComesLast() throws {
        var driver = try driver()
        driver.editor.state.document.readOnly = "a newer format"
        driver.press("? End")
        #expect(driver.screen.contains("This journey is") || driver.screen.contains("Not here"))
    }

    @Test func theSignsHaveAPage() throws {
        var driver = try driver(height: 60)
        driver.press("? Tab")
        for text in ["▼▼ −2", "very bad", "★", "a moment of truth", "⇅IL"] {
            #expect(driver.screen.contains(text), "\(text)")
        }
        driver.press("Tab")
        #expect(driver.screen.contains("C-w"))
    }

    @Test func askedFromTheInspectorItTellsItsKeysAndComesBackThere() throws {
        var driver = try driver(height: 40)
        driver.press("I ?")
        #expect(driver.screen.contains("edit, open"))
        driver.press("Esc")
        #expect(driver.state.layers.count == 1)
    }
}
