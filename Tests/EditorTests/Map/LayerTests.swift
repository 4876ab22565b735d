import JourneyModel
import Testing

@testable import Editor

/// What holds for every layer over the map.
@Suite struct LayerTests {
    private func driver() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(SmallJourney.shared)
        return driver
    }

    @Test(arguments: [("s", "LANES"), ("*", "MOMENT"), ("f", "JUMP"), ("?", "HELP"), ("I", "INSPECTOR"), ("o", "EDIT")])
    func theStatusLineNamesWhatHasTheKeys(key: String, mode: String) throws {
        var driver = try driver()
        #expect(driver.rows[23].hasPrefix(" NORMAL "))
        driver.press(key)
        #expect(driver.rows[23].hasPrefix(" \(mode) "))
    }

    @Test func theScoreStripAndTheListOfPainsAreNamed() throws {
        var driver = try driver()
        driver.press("!")
        driver.type("slow")
        driver.press("Enter")
        #expect(driver.rows[23].hasPrefix(" SCORES "))
        driver.press("Esc ! Enter")
        #expect(driver.rows[23].hasPrefix(" PAINS "))
    }

    @Test(arguments: ["s", "*", "f", "I", "?"])
    func altWithAKeyThatMeansNothingIsEscapeAndTheKey(layer: String) throws {
        var driver = try driver()
        driver.press(layer)
        #expect(driver.state.layers.count == 1)
        driver.press("A-k")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.state.place == .card("call", lane: "finance") || driver.state.place == .stage("decide"))
    }

    @Test func altIsEscapeWhereTextIsTyped() throws {
        var driver = try driver()
        driver.press("o")
        driver.type("new")
        driver.press("A-k")
        #expect(driver.state.edit == nil)
        #expect(driver.journey.map.touchpoints(lane: "finance", stage: "decide").count == 2)
        #expect(driver.state.place == SmallJourney.shared)
        driver.press("\"")
        driver.type("so it is")
        driver.press("A-k")
        #expect(driver.value("touchpoints/terms/experiences/finance/quote") == "so it is")
        #expect(driver.state.layers.isEmpty)
    }

    @Test func altKeysOfTextsAndOfTheMapKeepTheirMeaning() throws {
        var driver = try driver()
        driver.press("\"")
        driver.type("one two")
        driver.press("A-b A-Backspace")
        #expect(driver.state.layers.count == 1)
        driver.press("Enter")
        #expect(driver.value("touchpoints/terms/experiences/finance/quote") == "two")
        driver.press("R A-Down")
        #expect(driver.state.layers.count == 1)
    }

    @Test(arguments: ["s", "*", "\"", "c", "#"])
    func aClickInsideIsNotOneBesideIt(key: String) throws {
        var driver = try driver()
        driver.press(key)
        let frame = try #require(driver.state.layers[0].area(driver.state, driver.state.mapLayout))
        for point in [(frame.x, frame.y), (frame.x + 2, frame.y + 1), (frame.maxX - 1, frame.maxY - 1)] {
            driver.click(x: point.0, y: point.1)
            #expect(driver.state.layers.count == 1)
        }
        driver.click(x: 2, y: 3)
        #expect(driver.state.layers.isEmpty)
    }
}
