import JourneyModel
import Terminal
import Testing

@testable import Editor

@Suite struct PromptTests {
    private func words(_ words: String, part: Completion.Part = .whole) -> Completion {
        Completion(words.split(separator: " ").map { Text(String($0)) }, part: part)
    }

    @Test(arguments: [
        ("", "Ana Raj Tom Raja"), ("ra", "Raj Raja"), ("a", "Ana Raj Raja"), ("RAJ", "Raj Raja"), ("x", ""),
    ])
    func offersWhatBeginsThenWhatContains(typed: String, expected: String) {
        let completion = words("Ana Raj Tom Raja")
        #expect(completion.offers(for: TextField(typed)).map(\.string).joined(separator: " ") == expected)
    }

    @Test func walksThroughTheOffersInARing() {
        var completion = words("Raj Raja Tom")
        var field = TextField("ra")
        var seen: [String] = []
        for step in [1, 1, 1, -1] {
            #expect(completion.step(by: step, in: &field))
            seen.append(String(decoding: field.bytes, as: UTF8.self))
        }
        #expect(seen == ["Raj", "Raja", "Raj", "Raja"])
        completion.settle()
        #expect(completion.offers(for: field).isEmpty)
    }

    @Test func completesTheElementAtTheCursorAndOffersNoneTwice() {
        var completion = words("cost excel price", part: .element)
        var field = TextField("cost, e, price")
        field.moveCursor(toByte: 7)
        #expect(completion.offers(for: field).map(\.string) == ["excel"])
        #expect(completion.step(by: 1, in: &field))
        #expect(String(decoding: field.bytes, as: UTF8.self) == "cost, excel, price")
    }

    @Test func withoutWordsTabDoesNothing() {
        var completion = Completion.none
        var field = TextField("a")
        #expect(!completion.step(by: 1, in: &field))
        #expect(field.bytes == Array("a".utf8))
    }

    @Test(arguments: [
        (Rect(x: 20, y: 4, width: 20, height: 3), 20, 7), (Rect(x: 20, y: 17, width: 20, height: 3), 20, 12),
        (Rect(x: 70, y: 4, width: 10, height: 3), 40, 7), (Rect(x: 20, y: 2, width: 20, height: 18), 20, 16),
    ])
    func standsUnderOrAboveAndStaysInside(anchor: Rect, x: Int, y: Int) {
        let bounds = Rect(x: 0, y: 1, width: 80, height: 20)
        let frame = LayerFrame.beside(anchor, size: Size(width: 40, height: 5), in: bounds)
        #expect(frame == Rect(x: x, y: y, width: 40, height: 5))
    }

    @Test func aPromptOfAnotherPurposeDropsOnEscape() throws {
        var driver = try EditorDriver(SmallJourney.make())
        driver.editor.state.layers.append(
            PromptLayer("Where to", .bottom, escape: .drops) { state, answer in state.say("gone to \(answer.text)") })
        driver.type("x")
        #expect(driver.rows.last?.contains("Where to x") == true)
        driver.press("Esc")
        #expect(driver.state.layers.isEmpty)
        #expect(driver.message.isEmpty)
    }

    @Test func aPasteIsTextAndASaveKeepsIt() throws {
        var driver = try EditorDriver(SmallJourney.make())
        driver.select(SmallJourney.shared)
        driver.press("A")
        _ = driver.editor.handle(.paste(Array("Ana\nRaj".utf8), truncated: false), now: EditorDriver.now)
        driver.press("C-s")
        #expect(driver.value("touchpoints/terms/owner") == "Ana Raj")
        #expect(driver.effects == [.save(to: nil, thenQuit: false)])
    }

    @Test(arguments: [(40, 12), (60, 16), (400, 120)])
    func everyLayerLeavesItsInputInSight(width: Int, height: Int) throws {
        for keys in ["#", "A", "\"", "!", "c", "s", "*", "! x Enter"] {
            var driver = try EditorDriver(SmallJourney.make(), width: width, height: height)
            driver.select(SmallJourney.shared)
            driver.press(keys)
            let cursor = try #require(driver.frame.cursor, "\(keys)")
            #expect(Rect(x: 0, y: 0, width: width, height: height).contains(cursor), "\(keys)")
            #expect(driver.screen.contains("┌"), "\(keys)")
        }
    }
}
