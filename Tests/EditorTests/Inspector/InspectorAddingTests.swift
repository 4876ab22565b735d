import JourneyModel
import Terminal
import Testing

@testable import Editor

/// What is added to a record and taken out of it.
@Suite struct InspectorAddingTests: InspectorScene {
    @Test func painsAreAddedOpenedAndRemoved() throws {
        var driver = try driver()
        go(&driver, to: "/pains / p1")
        driver.press("a")
        driver.type("Nobody answers")
        driver.press("Enter")
        let id = try #require(driver.journey.map.pains(on: "terms").first { $0 != "p1" })
        #expect(driver.value("pains/\(id)/on") == "terms")
        #expect(driver.value("pains/\(id)/lanes") == "finance")
        go(&driver, to: "severity")
        driver.press("4")
        #expect(driver.value("pains/\(id)/severity") == "4")
        driver.press("Esc")
        #expect(driver.state.layers.count == 1)
        go(&driver, to: "/pains / \(id)")
        driver.press("x")
        #expect(driver.journey[.pain, id] == nil)
        #expect(driver.message == "Removed pain “Nobody answers” · u undoes")
    }

    @Test func sourcesEnterTheJourneyWithTheirFirstField() throws {
        var driver = try driver()
        go(&driver, to: "+touchpoints / terms / sources")
        let before = driver.journey
        driver.press("Enter")
        #expect(driver.journey == before)
        go(&driver, to: "method")
        driver.press("Enter i")
        #expect(driver.journey[.touchpoint, "terms"]?[Touchpoint.sources].count == 2)
        driver.press("u")
        #expect(driver.journey == before)
    }

    @Test func readingsAreAddedByDate() throws {
        var driver = try driver(at: .stage("decide"))
        go(&driver, to: "/metrics / ttv")
        driver.press("Enter")
        go(&driver, to: "+metrics / ttv / readings")
        driver.press("Enter Enter")
        go(&driver, to: "value")
        driver.press("4 2 Enter")
        #expect(driver.value("metrics/ttv/readings/2026-03-01/value") == "42")
    }

    @Test func lanesAreAddedToACardAndTakenOut() throws {
        var driver = try driver()
        go(&driver, to: "+lane")
        driver.press("Enter")
        driver.type("it")
        driver.press("Enter")
        #expect(driver.value("touchpoints/terms/experiences") == "{finance,it,legal}")
        go(&driver, to: "/touchpoints / terms / experiences / legal")
        driver.press("x")
        #expect(driver.value("touchpoints/terms/experiences") == "{finance,it}")
    }

    @Test func commentsAreMadeFromTheInspector() throws {
        var driver = try EditorDriver(try InspectorJourney.make(), width: 120, height: 40)
        driver.select(InspectorJourney.terms)
        driver.press("I c")
        driver.type("who says so?")
        driver.press("Enter Esc")
        let id = try #require(driver.journey.map.comments(on: "terms").last)
        #expect(driver.value("comments/\(id)/text") == "who says so?")
        #expect(driver.state.layers.count == 1 && driver.state.layers[0] is InspectorLayer)
        driver.press("End Up Up Up Up Up")
        #expect(driver.screen.contains("who says so?"))
    }

    @Test func aCommentFromAPageIsAboutItsRecord() throws {
        var driver = try EditorDriver(try InspectorJourney.make(), width: 120, height: 40)
        driver.select(InspectorJourney.terms)
        driver.editor.state.view.showsInspector = true
        driver.press("!")
        driver.type("slow answers")
        driver.press("Enter Esc I")
        let pain = try #require(driver.journey.map.pains(on: "terms").last)
        driver.editor.state.push(.record(RecordPart(RecordType.pain.path(pain), .pain)))
        driver.press("c")
        driver.type("really?")
        driver.press("Esc")
        let id = try #require(driver.journey.map.comments(on: pain).first)
        #expect(driver.value("comments/\(id)/on") == pain.text.string)
        driver.press("c Esc Left")
        #expect(driver.state.inspector.steps.isEmpty)
    }
}
