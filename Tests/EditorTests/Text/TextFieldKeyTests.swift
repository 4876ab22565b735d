import Terminal
import Testing

@testable import Editor

@Suite struct TextFieldKeyTests {
    @Test func everyKeyHasAReadableNameAndOneAction() throws {
        var seen: Set<KeyEvent> = []
        for entry in TextField.standardKeys {
            let key = try #require(KeyEvent(name: entry.key), "\(entry.key)")
            #expect(seen.insert(key).inserted, "\(entry.key)")
            #expect(TextField.action(for: key) == entry.action)
        }
    }

    @Test func everyActionHasAKey() {
        let reached = Set(TextField.standardKeys.map(\.action))
        let unreached = TextAction.allCases.filter { !reached.contains($0) }
        #expect(unreached == [])
    }

    @Test func keysTypeMoveAndErase() throws {
        var field = TextField()
        for key in ["s", "a", "f", "e", "Space", "C-a", "C-d", "S", "C-e", "Backspace", "!", "C-Left", "é"] {
            _ = field.press(try #require(KeyEvent(name: key)))
        }
        #expect(String(decoding: field.bytes, as: UTF8.self) == "éSafe!")
    }

    @Test func aFieldOfOneLineLeavesOtherKeysAlone() throws {
        var line = TextField("a")
        var several = TextField("a\nb", kind: .text)
        for key in ["Up", "A-Enter"] {
            let event = try #require(KeyEvent(name: key))
            #expect(line.press(event) == nil)
            #expect(several.press(event) != nil)
        }
        for key in ["Enter", "Esc", "Tab", "F2", "C-s", "A-x"] {
            #expect(several.press(try #require(KeyEvent(name: key))) == nil)
        }
    }
}
