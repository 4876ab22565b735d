import Testing

@testable import Terminal

/// Breaking texts into lines.
@Suite struct SafeTextWrappingTests {
    private func lines(_ text: String, _ columns: Int, _ limit: Int = .max, kept: Bool = false) -> [String] {
        SafeText(text, lineEnds: kept ? .kept : .shown).wrapped(to: columns, lines: limit).map(\.description)
    }

    @Test func breaksAtSpaces() {
        #expect(lines("prove the cost case", 10) == ["prove the", "cost case"])
        #expect(lines("prove the cost case", 9) == ["prove the", "cost case"])
        #expect(lines("one", 10) == ["one"])
        #expect(lines("", 10) == [""])
        #expect(lines("wide  gap   here", 6) == ["wide", "gap", "here"])
    }

    @Test func breaksLongWords() {
        #expect(lines("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
        #expect(lines("well-known fact", 6) == ["well-", "known", "fact"])
        #expect(lines("漢字漢字漢", 5) == ["漢字", "漢字", "漢"])
        #expect(lines("漢字", 1) == ["漢", "字"])
    }

    @Test func cutsTheLastLine() {
        #expect(lines("prove the cost case", 10, 1) == ["prove the…"])
        #expect(lines("abcdefgh", 4, 1) == ["abc…"])
        #expect(lines("a b c d", 1, 2) == ["a", "…"])
        #expect(SafeText("fits").wrapped(to: 4, lines: 1).isCut == false)
        #expect(SafeText("fits not").wrapped(to: 4, lines: 1).isCut)
        #expect(SafeText("source too long", columns: 6).wrapped(to: 6, lines: 1).isCut)
    }

    @Test func keepsLineEnds() {
        #expect(lines("a\nb\r\n\rc", 9, kept: true) == ["a", "b", "", "c"])
        #expect(lines("a\n", 9, kept: true) == ["a", ""])
        #expect(lines("a\nb", 9) == ["a␊b"])
    }

    @Test func placesTheCursor() {
        let text = SafeText("prove the cost").wrapped(to: 10)
        #expect(text.position(ofByte: 0) == Point(x: 0, y: 0))
        #expect(text.position(ofByte: 8) == Point(x: 8, y: 0))
        #expect(text.position(ofByte: 9) == Point(x: 9, y: 0))
        #expect(text.position(ofByte: 10) == Point(x: 0, y: 1))
        #expect(text.position(ofByte: 14) == Point(x: 4, y: 1))
        #expect(text.byte(at: Point(x: 1, y: 1)) == 11)
        #expect(text.byte(at: Point(x: 50, y: 0)) == 9)
        #expect(text.byte(at: Point(x: 50, y: 9)) == 14)
    }

    /// No line is too wide, and nothing but spaces is lost.
    @Test(arguments: 0..<200)
    func losesNothing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet: [Character] = ["a", "b", " ", " ", "漢", "-", "é"]
        let source = String((0..<60).map { _ in alphabet.randomElement(using: &random) ?? "a" })
        let columns = Int.random(in: 2...20, using: &random)
        let wrapped = SafeText(source).wrapped(to: columns)
        #expect(wrapped.allSatisfy { $0.width <= columns }, "seed \(seed)")
        let kept = wrapped.map(\.description).joined().filter { $0 != " " }
        #expect(kept == source.filter { $0 != " " }, "seed \(seed)")
    }
}
