import Testing

@testable import Terminal

/// Cutting texts, and finding places in them.
@Suite struct SafeTextColumnsTests {
    @Test func findsColumnsOfBytes() {
        let text = SafeText("aé漢z")
        #expect((0...7).map { text.column(ofByte: $0) } == [0, 1, 1, 2, 2, 2, 4, 5])
        #expect((-1...6).map { text.byte(atColumn: $0) } == [0, 0, 1, 3, 3, 6, 7, 7])
    }

    @Test func findsColumnsInNarrowText() {
        let text = SafeText("hello")
        #expect(text.column(ofByte: 3) == 3)
        #expect(text.column(ofByte: 99) == 5)
        #expect(text.byte(atColumn: 3) == 3)
    }

    @Test func cutsAtTheRight() {
        let text = SafeText("a漢字b")
        #expect(text.prefix(columns: 4).description == "a漢")
        #expect(text.prefix(columns: 4).width == 3)
        #expect(text.prefix(columns: 4).endOffset == 4)
        #expect(text.prefix(columns: 99) == text)
        #expect(text.prefix(columns: -1).isEmpty)
    }

    @Test func cutsAtTheLeft() {
        let text = SafeText("a漢字b")
        #expect(text.dropFirst(columns: 3).description == "字b")
        #expect(text.dropFirst(columns: 2).description == "字b")
        #expect(text.dropFirst(columns: 2).column(ofByte: 7) == 2)
        #expect(text.dropFirst(columns: 9).isEmpty)
    }

    @Test func endsInAnEllipsisOnlyWhenCut() {
        #expect(SafeText("hello").truncated(to: 5).description == "hello")
        #expect(SafeText("hello!").truncated(to: 5).description == "hell…")
        #expect(SafeText("漢字漢字").truncated(to: 6).description == "漢字…")
        #expect(SafeText("hello", columns: 4).truncated(to: 9).description == "hell…")
        #expect(SafeText("hello").truncated(to: 1).description == "…")
        #expect(SafeText("hello").truncated(to: 0).isEmpty)
    }

    @Test func joinsTexts() {
        let joined = SafeText("ab") + SafeText("漢c")
        #expect(joined.description == "ab漢c")
        #expect(joined.width == 5)
        #expect(joined.column(ofByte: 5) == 4)
    }
}
