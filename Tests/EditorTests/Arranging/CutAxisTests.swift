import JourneyModel
import Testing

@testable import Editor

/// A stage or lane that is cut comes back with `p`, with everything that it carried.
@Suite struct CutAxisTests {
    private func driver(_ place: Place) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 100, height: 30)
        driver.select(SmallJourney.shared)
        driver.press("!")
        driver.type("Too many clauses")
        driver.press("Enter Enter")
        driver.press("c")
        driver.type("Who signs?")
        driver.press("Esc")
        driver.select(place)
        return driver
    }

    @Test("A cut stage or lane is pasted with its cards, judgements, pains and comments", arguments: ["s", "l"])
    func roundTrip(axis: String) throws {
        let place: Place = axis == "s" ? .stage("decide") : .lane("finance")
        var driver = try driver(place)
        let before = driver.journey
        driver.press("x")
        #expect(driver.journey != before)
        driver.press(axis == "s" ? "p" : "P")
        #expect(driver.state.place == place)
        #expect(driver.message.contains("with all it carried"))
        #expect(driver.message.contains("but for") == false)
        for type in RecordType.collections where type != (axis == "s" ? .stage : .lane) {
            #expect(driver.journey.records(type).count == before.records(type).count, "\(type)")
        }
        #expect(driver.value("touchpoints/terms/experiences/finance/emotion") == "-2")
        #expect(driver.journey.ordered(.pain) == before.ordered(.pain))
        #expect(driver.journey.map.pains(on: "terms") == before.map.pains(on: "terms"))
        #expect(driver.journey.map.comments(on: "terms") == before.map.comments(on: "terms"))
    }

    @Test("It comes back where it is pasted, and a second time as a copy")
    func elsewhereAndTwice() throws {
        var driver = try driver(.stage("consider"))
        driver.press("x p")
        #expect(driver.journey.map.stages == ["decide", "consider"])
        driver.press("p")
        #expect(driver.journey.map.stages.count == 3)
        #expect(driver.message.hasPrefix("Pasted a copy of Consideration"))
    }

    @Test("What changed since stays as it is, and the status line says so")
    func changedSince() throws {
        var driver = try driver(.lane("finance"))
        driver.press("x")
        let register = driver.state.register
        driver.select(.card("terms", lane: "legal"))
        driver.press("X")
        driver.editor.state.register = register
        driver.select(.lane("legal"))
        driver.press("p")
        #expect(driver.journey[.lane, "finance"] != nil)
        #expect(driver.journey[.touchpoint, "terms"] == nil)
        #expect(driver.message.contains("but for"))
    }
}
