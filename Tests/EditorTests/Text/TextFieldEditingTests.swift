import Testing

@testable import Editor

@Suite struct TextFieldEditingTests {
    private func text(_ field: TextField) -> String { String(decoding: field.bytes, as: UTF8.self) }

    private func field(_ text: String, cursor: Int, kind: TextField.Kind = .line) -> TextField {
        var field = TextField(text, kind: kind)
        field.moveCursor(toByte: cursor)
        return field
    }

    private func type(_ text: String, into field: inout TextField) {
        for scalar in text.unicodeScalars { _ = field.type(scalar) }
    }

    @Test func typingGoesInAtTheCursor() {
        var field = field("Conract", cursor: 3)
        #expect(field.type("t") == .edited)
        #expect(text(field) == "Contract")
        #expect(field.cursor == 4)
    }

    @Test func bytesThatAreNotUTF8AreReplaced() {
        #expect(text(TextField([0x61, 0xFF, 0x62])) == "a\u{FFFD}b")
    }

    @Test func controlCharactersAreNotTyped() {
        var field = TextField("a")
        for scalar: Unicode.Scalar in ["\u{1B}", "\u{7F}", "\u{85}", "\n"] { #expect(field.type(scalar) == .nothing) }
        #expect(text(field) == "a")
    }

    @Test func erasingTakesWholeCharacters() {
        var field = field("a🇩🇪e\u{301}z", cursor: 12)
        #expect(field.perform(.eraseLeft) == .edited)
        #expect(text(field) == "a🇩🇪z")
        #expect(field.perform(.eraseLeft) == .edited)
        #expect(text(field) == "az")
        #expect(field.perform(.eraseRight) == .edited)
        #expect(text(field) == "a")
        #expect(field.perform(.eraseRight) == .nothing)
    }

    @Test func movementStopsBetweenCharactersOnly() {
        let text = "x👩‍👩‍👧‍👦é가\r\n🇦🇹🇩🇪y"
        var field = TextField(text)
        var offsets = [field.cursor]
        while field.perform(.moveLeft) == .moved { offsets.append(field.cursor) }
        var expected = [0]
        for character in text { expected.append(expected[expected.count - 1] + character.utf8.count) }
        #expect(offsets.reversed() == expected)
        offsets = [field.cursor]
        while field.perform(.moveRight) == .moved { offsets.append(field.cursor) }
        #expect(offsets == expected)
    }

    @Test func wordsAreLettersAndDigits() {
        var field = field("Prüfung, (Q3-2025)  läuft", cursor: 0)
        var stops: [String] = []
        while field.perform(.moveWordRight) == .moved {
            stops.append(String(decoding: field.bytes[..<field.cursor], as: UTF8.self))
        }
        #expect(stops == ["Prüfung", "Prüfung, (Q3", "Prüfung, (Q3-2025", "Prüfung, (Q3-2025)  läuft"])
        #expect(field.perform(.moveWordLeft) == .moved)
        #expect(field.cursor == "Prüfung, (Q3-2025)  ".utf8.count)
    }

    @Test func cutsGatherAndComeBack() {
        var field = field("one two three four", cursor: 13)
        _ = field.perform(.cutWordLeft)
        #expect(text(field) == "one two  four")
        _ = field.perform(.cutWordLeft)
        #expect(text(field) == "one  four")
        _ = field.perform(.cutLineRight)
        #expect(text(field) == "one ")
        _ = field.perform(.moveStart)
        #expect(field.perform(.putBack) == .edited)
        #expect(text(field) == "two three fourone ")
    }

    @Test func cuttingToBlanksTakesPunctuation() {
        var field = field("see https://a.b/c now", cursor: 17)
        _ = field.perform(.cutBlankLeft)
        #expect(text(field) == "see  now")
    }

    @Test func lineKeysStayInTheLine() {
        var field = field("first\nsecond\nthird", cursor: 9, kind: .text)
        _ = field.perform(.moveLineStart)
        #expect(field.cursor == 6)
        _ = field.perform(.moveLineEnd)
        #expect(field.cursor == 12)
        _ = field.perform(.cutLineRight)
        #expect(text(field) == "first\nsecondthird")
        _ = field.perform(.cutLineLeft)
        #expect(text(field) == "first\nthird")
    }

    @Test func upAndDownRememberTheColumn() {
        var field = field("a long line\nab\nanother line", cursor: 7, kind: .text)
        #expect(field.perform(.moveUp) == .nothing)
        #expect(field.perform(.moveDown) == .moved)
        #expect(field.cursor == 14)
        #expect(field.perform(.moveDown) == .moved)
        #expect(field.cursor == 22)
        #expect(field.perform(.moveDown) == .nothing)
        #expect(field.perform(.moveUp) == .moved)
        #expect(field.perform(.moveUp) == .moved)
        #expect(field.cursor == 7)
    }

    @Test func onlyTextOfSeveralLinesIsBroken() {
        var line = field("ab", cursor: 1)
        #expect(line.perform(.breakLine) == .nothing)
        var several = field("ab", cursor: 1, kind: .text)
        #expect(several.perform(.breakLine) == .edited)
        #expect(text(several) == "a\nb")
    }

    @Test func pastedLinesBecomeOneLine() {
        var line = TextField("x ")
        #expect(line.paste(Array("a\r\nb\rc\u{2028}d\te\u{1B}[31mf\u{0}".utf8)) == .edited)
        #expect(text(line) == "x a b c d e[31mf")
        var several = TextField("", kind: .text)
        _ = several.paste(Array("a\r\nb\rc\u{2029}d\te".utf8))
        #expect(text(several) == "a\nb\nc\nd\te")
    }

    @Test func aFullFieldTakesWholeCharactersOnly() {
        var field = TextField("abc", limit: 8)
        #expect(field.paste(Array("de\u{301}🇩🇪".utf8)) == .full)
        #expect(text(field) == "abcde\u{301}")
        #expect(field.type("x") == .edited)
        #expect(field.type("x") == .full)
        #expect(field.bytes.count == 8)
    }

    @Test func undoTakesBackWordsAndRuns() {
        var field = TextField()
        type("Pricing call", into: &field)
        _ = field.perform(.eraseLeft)
        _ = field.perform(.eraseLeft)
        #expect(field.perform(.undo) == .edited)
        #expect(text(field) == "Pricing call")
        #expect(field.cursor == 12)
        _ = field.perform(.undo)
        #expect(text(field) == "Pricing ")
        _ = field.perform(.undo)
        #expect(field.isEmpty)
        #expect(!field.hasChanges)
        #expect(field.perform(.undo) == .nothing)
        for _ in 0..<3 { #expect(field.perform(.redo) == .edited) }
        #expect(text(field) == "Pricing ca")
        #expect(field.perform(.redo) == .nothing)
    }

    @Test func typingAfterUndoForgetsWhatWasUndone() {
        var field = TextField("a")
        _ = field.type("b")
        _ = field.perform(.undo)
        _ = field.type("c")
        #expect(field.perform(.redo) == .nothing)
        #expect(text(field) == "ac")
    }
}
