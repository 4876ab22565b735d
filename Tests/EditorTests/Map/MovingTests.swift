import JourneyModel
import Testing

@testable import Editor

/// Going about on the map by key.
@Suite struct MovingTests {
    private func driver() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(.card("model", lane: "finance"))
        return driver
    }

    @Test(
        "Every way of moving ends where the reference says",
        arguments: [
            ("j", Place.card("call", lane: "finance")),
            ("j j", .cell(lane: "it", stage: "consider")),
            ("Down Down Up", .card("call", lane: "finance")),
            ("l", .card("terms", lane: "finance")),
            ("l l", .card("terms", lane: "finance")),
            ("l h", .card("model", lane: "finance")),
            ("k", .stage("consider")),
            ("k l", .stage("decide")),
            ("k h", .journey),
            ("h", .lane("finance")),
            ("h j", .lane("it")),
            ("h k", .journey),
            ("h k j", .lane("finance")),
            ("k j", .card("model", lane: "finance")),
            ("w", .card("terms", lane: "finance")),
            ("w b", .card("model", lane: "finance")),
            ("C-Down", .cell(lane: "it", stage: "consider")),
            ("C-Right", .card("terms", lane: "finance")),
            ("Tab", .card("call", lane: "finance")),
            ("Tab Tab", .card("terms", lane: "finance")),
            ("Tab Tab Tab", .card("terms", lane: "legal")),
            ("Tab Tab Tab S-Tab", .card("terms", lane: "finance")),
            ("G", .cell(lane: "ops", stage: "consider")),
            ("G g g", .card("model", lane: "finance")),
            ("End", .card("terms", lane: "finance")),
            ("End Home", .card("model", lane: "finance")),
            ("g 2", .card("terms", lane: "finance")),
        ])
    func moving(keys: String, expected: Place) throws {
        var driver = try driver()
        driver.press(keys)
        #expect(driver.state.place == expected)
    }

    @Test("Moving where nothing is says why and stays")
    func refusals() throws {
        var driver = try driver()
        driver.press("g 7")
        #expect(driver.message == "There is no stage 7; this map has 2")
        driver.press("S-Tab")
        #expect(driver.message == "This is the first card")
        #expect(driver.state.place == .card("model", lane: "finance"))
    }

    @Test("An unknown key says so, an unknown Alt key counts as Escape and the key")
    func unknownKeys() throws {
        var driver = try driver()
        driver.press("C-x")
        #expect(driver.message.contains("does nothing here"))
        driver.press("A-l")
        #expect(driver.state.place == .card("terms", lane: "finance"))
    }
}
