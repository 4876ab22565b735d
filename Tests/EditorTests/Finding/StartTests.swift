import enum Editor.Effect
import JourneyModel
import Terminal
import Testing

@testable import Editor

@Suite struct StartTests {
    private func driver(recent: Int = 2, width: Int = 80, height: Int = 24) throws -> EditorDriver {
        var driver = try EditorDriver(Journey(), width: width, height: height)
        driver.editor.state.showStart(
            StartChoices(
                recent: (0..<recent).map { .init(name: "map \($0).journey.json", detail: "~/maps") },
                templates: [.init(name: "b2b", detail: "eight stages"), .init(name: "blank", detail: "nothing yet")],
                example: .init(name: "example", detail: "a purchase")))
        return driver
    }

    @Test(arguments: [
        ("Enter", StartChoice.recent(0)), ("2", .recent(1)), ("j Enter", .recent(1)), ("b", .template(0)),
        ("l", .template(1)), ("e", .example), ("k k k Enter", .example),
    ])
    func everythingIsChosenByKeyOrArrows(keys: String, choice: StartChoice) throws {
        var driver = try driver()
        driver.press(keys)
        #expect(driver.effects == [.start(choice)])
    }

    @Test func qLeavesAndEscapeDoesNot() throws {
        var driver = try driver()
        driver.press("Esc")
        #expect(driver.effects.isEmpty && driver.state.layers.count == 1)
        #expect(driver.rows.last?.contains("q leaves") == true)
        driver.press("q")
        #expect(driver.effects == [.quit])
    }

    @Test func aFileMayBeNamed() throws {
        var driver = try driver()
        driver.press("o")
        driver.type("~/a b.json")
        driver.press("Enter")
        #expect(driver.effects == [.open("~/a b.json")])
    }

    @Test(arguments: [(40, 12), (80, 24)])
    func theChosenLineIsAlwaysInSight(width: Int, height: Int) throws {
        var driver = try driver(recent: 50, width: width, height: height)
        for _ in 0..<55 {
            #expect(driver.chosen != nil)
            driver.press("j")
        }
    }

    @Test func hostileNamesAreDrawnAsSymbols() throws {
        var driver = try EditorDriver(Journey())
        driver.editor.state.showStart(
            StartChoices(
                recent: [.init(name: "\u{1B}[31m\u{202E}x\n", detail: "\u{7}")], templates: [],
                example: .init(name: "example", detail: "")))
        #expect(!driver.screen.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }
}

extension EditorDriver {
    /// The row of the cursor.
    fileprivate var chosen: Int? {
        var copy = editor
        return copy.frame().cursor?.y
    }
}
