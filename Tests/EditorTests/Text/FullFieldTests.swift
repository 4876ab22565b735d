import JourneyModel
import Terminal
import Testing

@testable import Editor

/// A text that has no room for more, or a paste that was cut off, says so wherever it happens.
@Suite struct FullFieldTests {
    private static let places = [
        "o", "Enter", "! ", "c", "\"", "#", ":", "/", "Space", ";", "t @", "I j Enter", "a s", "* w",
    ]

    private func driver(_ keys: String) throws -> EditorDriver {
        var driver = try EditorDriver(SmallJourney.make(), width: 100, height: 30)
        driver.select(SmallJourney.shared)
        driver.press(keys)
        return driver
    }

    @Test("A paste over 64 KiB says that only its beginning was taken", arguments: places)
    func tooLong(keys: String) throws {
        var driver = try driver(keys)
        driver.paste(String(repeating: "x", count: 70_000))
        #expect(driver.state.message?.kind == .refusal)
        #expect(
            driver.message.contains("Only the beginning of the pasted text was taken"), "\(keys): \(driver.message)")
    }

    @Test("Typing where there is no room says so", arguments: places)
    func full(keys: String) throws {
        var driver = try driver(keys)
        driver.paste(String(repeating: "x", count: 70_000))
        driver.press("y")
        #expect(driver.message.contains("no room for more"), "\(keys): \(driver.message)")
    }

    @Test("A paste that was cut off on its way says so", arguments: places + ["", "s", "*", "?", "f", "I", "R"])
    func cutOff(keys: String) throws {
        var driver = try driver(keys)
        _ = driver.editor.handle(.paste(Array("Some text".utf8), truncated: true), now: EditorDriver.now)
        #expect(driver.state.message?.kind == .refusal)
        #expect(driver.message.contains("what is behind its first MiB is missing"), "\(keys): \(driver.message)")
    }

    @Test("A paste where no text is says so and does nothing", arguments: ["s", "*", "?", "f", "I"])
    func nowhere(keys: String) throws {
        var driver = try driver(keys)
        let before = driver.journey
        driver.paste("q\n5")
        #expect(driver.message.contains("There is no text here to paste into"), "\(keys): \(driver.message)")
        #expect(driver.journey == before)
    }

    @Test("A question answered with what stands there says that nothing changed")
    func sameAnswer() throws {
        var driver = try driver("A")
        driver.type("Raj")
        driver.press("Enter")
        let count = driver.state.history.done.count
        driver.press("A Enter")
        #expect(driver.message == "“Contract terms”: owner is as it was")
        driver.press("A C-u")
        driver.type("Raj")
        driver.press("Enter")
        #expect(!driver.message.isEmpty)
        #expect(driver.state.history.done.count == count)
    }
}
