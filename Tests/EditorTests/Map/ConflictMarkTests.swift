import JourneyModel
import Testing

@testable import Editor

/// Conflicts show on cards, headers and in the overview, and go again with the judgement that made them.
@Suite struct ConflictMarkTests {
    private func driver() throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 120, height: 30)
        driver.select(.card("terms", lane: "legal"))
        _ = driver.editor.frame()
        return driver
    }

    private func count(_ text: String, _ driver: inout EditorDriver) -> Int {
        driver.editor.frame().text.components(of: text)
    }

    @Test("Three steps apart: both cards say how far, the header how many cards")
    func feltApart() throws {
        var driver = try driver()
        #expect(count("≠", &driver) == 0)
        driver.press("4")
        #expect(count("≠3", &driver) == 2)
        #expect(count("≠1", &driver) == 1)
        #expect(driver.frame.text == driver.editor.frame().text)
        driver.press("5")
        #expect(count("≠4", &driver) == 2)
        driver.press("u u")
        #expect(count("≠", &driver) == 0)
    }

    @Test("The overview counts the cards in conflict of each cell")
    func overview() throws {
        var driver = try driver()
        driver.press("5 z 1")
        #expect(driver.state.view.zoom == .overview)
        #expect(count("≠1", &driver) == 3)
    }

    @Test("A relation that says so marks the card without a number")
    func relation() throws {
        var driver = try driver()
        try driver.editor.state.change("Conflict") { draft in
            let record = Record(.relation).with(Relation.from, ID("finance")).with(Relation.to, ID("legal"))
                .with(Relation.kind, Text("conflicts")).with(Relation.at, ID("terms"))
            try draft.put(.relation, "r", record)
        }
        #expect(count("≠", &driver) == 2)
        driver.press("u")
        #expect(count("≠", &driver) == 0)
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
