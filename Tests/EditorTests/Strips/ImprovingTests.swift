import JourneyModel
import JourneyTemplates
import Terminal
import Testing

@testable import Editor

/// Goals, opportunities and metrics, written down where one is on the map.
@Suite struct ImprovingTests {
    private func driver() throws -> EditorDriver {
        try EditorDriver(JourneyReader.read(JourneyTemplate.b2b.bytes).journey, width: 120, height: 40)
    }

    @Test("a g asks for the goal of the cell, on a card as well; on a stage for that of the stage")
    func goals() throws {
        var driver = try driver()
        driver.press("Enter")
        driver.type("First call")
        driver.press("Esc a g")
        #expect(driver.screen.contains("Goal · Finance @ Awareness"))
        driver.type("know why")
        driver.press("Enter")
        #expect(driver.value("lanes/finance/cells/awareness/goal") == "know why")
        #expect(driver.screen.contains("→ know why"))
        driver.press("l a g")
        driver.type("prove it")
        driver.press("Enter u")
        #expect(driver.value("lanes/finance/cells/consideration/goal") == nil)
        driver.press("k a g C-u")
        driver.type("get to one yes")
        driver.press("Enter")
        #expect(driver.value("stages/consideration/goal") == "get to one yes")
        driver.press("h h a g")
        #expect(driver.message.contains("select a cell or a stage"))
    }

    @Test("a o adds an opportunity on the card that answers its open pains; a k a metric of the stage")
    func opportunities() throws {
        var driver = try driver()
        driver.press("Enter")
        driver.type("First call")
        driver.press("Esc !")
        driver.type("Nobody calls back")
        driver.press("Enter Esc a o")
        #expect(driver.screen.contains("Opportunity · answers 1 pain"))
        driver.type("Call back in a day")
        driver.press("Enter")
        let made = try #require(driver.journey.records(.opportunity).values.first)
        #expect(made[Opportunity.pains] == driver.journey.records(.pain).keys.map(\.text))
        #expect(made[Opportunity.on] == driver.journey.records(.touchpoint).keys.map(\.text))
        driver.press("a k")
        driver.type("Calls back in a day")
        driver.press("Enter")
        let metric = try #require(driver.journey.records(.metric).values.first)
        #expect(metric[Metric.stage] == "awareness" && metric[Metric.name] == "Calls back in a day")
        driver.press("u u")
        #expect(driver.journey.records(.opportunity).isEmpty && driver.journey.records(.metric).isEmpty)
        driver.press("a o Esc a k Enter")
        #expect(driver.journey.records(.opportunity).isEmpty && driver.journey.records(.metric).isEmpty)
    }
}
