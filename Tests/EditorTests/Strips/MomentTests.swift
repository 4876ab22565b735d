import JourneyModel
import Testing

@testable import Editor

@Suite struct MomentTests {
    private func driver() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(SmallJourney.shared)
        return driver
    }

    private func moment(_ field: String, _ driver: EditorDriver) -> String? {
        driver.value("touchpoints/terms/moment/\(field)")
    }

    @Test func enterAtOnceIsEnough() throws {
        var driver = try driver()
        driver.press("* Enter")
        #expect(driver.value("touchpoints/terms/moment") == "{}")
        #expect(driver.message == "“Contract terms”: moment of truth · u undoes")
        #expect(driver.state.history.done.count == 1)
    }

    @Test func kindAndFieldsAreOneStep() throws {
        var driver = try driver()
        let before = driver.journey
        driver.press("* c w")
        driver.type("all must agree")
        driver.press("Enter A R a Tab Enter s")
        driver.type("2 days")
        driver.press("Enter m t i m Enter l l e g Tab Enter Enter")
        #expect(moment("kind", driver) == "consensus")
        #expect(moment("why", driver) == "all must agree")
        #expect(moment("owner", driver) == "Raj")
        #expect(moment("sla", driver) == "2 days")
        #expect(moment("metric", driver) == "ttv")
        #expect(moment("lanes", driver) == "legal")
        #expect(driver.message == "“Contract terms”: moment of truth, consensus · u undoes")
        driver.press("u")
        #expect(driver.journey == before)
    }

    @Test func aKnownMomentReopensAndIsTakenAwayByItsItem() throws {
        var driver = try driver()
        driver.press("* o Enter *")
        #expect(driver.value("touchpoints/terms/moment") == "{kind}")
        driver.press("x")
        #expect(driver.value("touchpoints/terms/moment") == nil)
        #expect(driver.state.layers.isEmpty)
    }

    @Test func lookingAtAMomentChangesNothing() throws {
        var driver = try driver()
        driver.press("* Enter * Enter")
        #expect(driver.state.history.done.count == 1)
        driver.press("* x")
        driver.press("u")
        #expect(driver.value("touchpoints/terms/moment") == "{}")
    }

    @Test func anUnknownMetricIsRefusedWithTheNearest() throws {
        var driver = try driver()
        driver.press("* m")
        driver.type("wim rate")
        driver.press("Enter")
        #expect(driver.message == "There is no metric “wim rate”; the nearest is “Win rate”")
        #expect(driver.state.layers.count == 2)
    }

    @Test func everyKindHasItsLetter() {
        #expect(MomentStrip.kinds.count == Choices.momentKind.count)
        let letters = MomentStrip.kinds.map(\.key) + MomentStrip.fields.map(\.key) + ["x"]
        #expect(Set(letters).count == letters.count)
        for kind in MomentStrip.kinds { #expect(kind.word.string.contains(kind.key)) }
    }

    @Test(arguments: [(40, 12), (80, 24), (200, 60)])
    func showsEveryKind(width: Int, height: Int) throws {
        var driver = try EditorDriver(SmallJourney.make(), width: width, height: height)
        driver.select(SmallJourney.shared)
        driver.press("*")
        for kind in MomentStrip.kinds { #expect(driver.screen.contains(kind.word.string), "\(kind.word)") }
    }
}
