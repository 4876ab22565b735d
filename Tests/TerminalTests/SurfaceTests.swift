import Testing

@testable import Terminal

/// Drawing into a frame.
@Suite struct SurfaceTests {
    private let style = Style(foreground: .indexed(2))

    @Test func drawsText() {
        var surface = Surface(size: Size(width: 8, height: 2))
        #expect(surface.put("hello", at: Point(x: 1, y: 0), style: style) == 5)
        #expect(surface.put("漢字", at: Point(x: 0, y: 1), style: style, columns: 3) == 2)
        #expect(surface.put("no room", at: .zero, style: style, columns: -1) == 0)
        #expect(surface.rows == [" hello", "漢"])
        #expect(surface.row(0) == " hello  ")
        #expect(surface[Point(x: 1, y: 0)].style == style)
        #expect(surface[Point(x: 9, y: 9)] == .blank)
    }

    @Test func clipsAtEveryEdge() {
        var surface = Surface(size: Size(width: 6, height: 3))
        surface.clip = Rect(x: 1, y: 1, width: 4, height: 1)
        for row in -1...3 { surface.put("abcdefgh", at: Point(x: -1, y: row), style: style) }
        #expect(surface.text == "\n cdef\n")
        surface.put("漢漢漢", at: Point(x: 0, y: 1), style: style)
        #expect(surface.row(1) == "  漢  ")
        surface.clip = Rect(x: -5, y: -5, width: 100, height: 100)
        #expect(surface.clip == surface.bounds)
    }

    @Test func neverLeavesHalves() {
        var surface = Surface(size: Size(width: 6, height: 1))
        surface.put("漢字語", at: .zero, style: style)
        surface.put("x", at: Point(x: 1, y: 0), style: style)
        #expect(surface.row(0) == " x字語")
        surface.put("字", at: Point(x: 3, y: 0), style: style)
        #expect(surface.row(0) == " x 字 ")
        surface.put("漢字語", at: .zero, style: style)
        surface.fill(Rect(x: 1, y: 0, width: 2, height: 1), style: .plain)
        #expect(surface.row(0) == "    語")
    }

    @Test func fillsWithGlyphs() {
        var surface = Surface(size: Size(width: 4, height: 2))
        surface.fill(Rect(x: 1, y: -3, width: 9, height: 4), style: style, glyph: "─")
        #expect(surface.text == " ───\n")
        surface.fill(surface.bounds, style: style, glyph: "漢")
        #expect(surface.row(0) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    }

    @Test func restylesWholeClusters() {
        var surface = Surface(size: Size(width: 5, height: 1))
        surface.put("漢a字", at: .zero, style: .plain)
        surface.restyle(Rect(x: 1, y: 0, width: 3, height: 1)) { $0.adding(.reverse) }
        let reversed = (0..<5).map { surface[Point(x: $0, y: 0)].style.attributes == .reverse }
        #expect(reversed == [false, false, true, true, true])
    }

    @Test func aControlCharacterNeverBecomesACell() {
        var surface = Surface(size: Size(width: 2, height: 1))
        surface.put(glyph: "\u{1B}", at: .zero, style: .plain)
        surface.put(glyph: "\u{202E}", at: Point(x: 1, y: 0), style: .plain)
        #expect(surface.row(0) == "\u{FFFD}\u{FFFD}")
    }

    @Test func becomesASCII() {
        var surface = Surface(size: Size(width: 10, height: 1))
        surface.put("┌─▼é漢…", at: .zero, style: style)
        let plain = surface.downgraded(to: DisplayProfile(colors: .mono, glyphs: .ascii))
        #expect(plain.row(0) == "+-ve? ~   ")
        #expect(plain.lines.joined().allSatisfy { $0.style.style == .plain && $0.width == 1 })
    }

    @Test func fitsIntoOtherSizes() {
        var surface = Surface(size: Size(width: 4, height: 2))
        surface.put("ab漢", at: .zero, style: style)
        surface.cursor = Point(x: 3, y: 1)
        let smaller = surface.fitted(to: Size(width: 3, height: 1))
        #expect(smaller.row(0) == "ab ")
        #expect(smaller.cursor == nil)
        let larger = surface.fitted(to: Size(width: 6, height: 3))
        #expect(larger.rows == ["ab漢", "", ""])
        #expect(larger.cursor == Point(x: 3, y: 1))
        #expect(larger[.zero].style == style)
    }

    /// Any sequence of drawing leaves wide clusters whole.
    @Test(arguments: 0..<100)
    func staysWhole(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var surface = Surface(size: Size(width: 30, height: 4))
        for _ in 0..<40 {
            draw(&surface, &random)
            #expect(isWhole(surface), "seed \(seed)")
        }
    }

    private func draw(_ surface: inout Surface, _ random: inout SeededGenerator) {
        let texts: [SafeText] = ["漢字", "abc", "e\u{301}漢x", "▼ long enough to be clipped", "語", "a\u{300}e\u{302}"]
        let point = Point(x: .random(in: -3...31, using: &random), y: .random(in: -1...4, using: &random))
        let rect = Rect(origin: point, size: Size(width: .random(in: 0...9, using: &random), height: 2))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: surface.fill(rect, style: style)
        case 1: surface.restyle(rect) { $0.adding(.bold) }
        case 2: surface.clip = rect
        case 3: surface.clip = surface.bounds
        default: surface.put(texts.randomElement(using: &random) ?? "", at: point, style: style)
        }
    }

    private func isWhole(_ surface: Surface) -> Bool {
        surface.bounds.rows.allSatisfy { row in
            let cells = surface.lines[row]
            var halves = 0
            for cell in cells {
                if (cell.width == 0) != (halves > 0) { return false }
                halves = cell.width - 1 > 0 ? 1 : 0
            }
            return halves == 0
        }
    }
}
