import TestSupport
import Testing

@testable import Terminal

/// Colours, glyphs and what is found out about a terminal.
@Suite struct DisplayTests {
    @Test(
        arguments: [
            (196, 9), (16, 0), (231, 15), (244, 8), (250, 7), (46, 10), (21, 4), (3, 3), (201, 13),
        ] as [(UInt8, UInt8)])
    func takesTheNearestNamedColour(index: UInt8, named: UInt8) {
        #expect(Color.indexed(index).downgraded(to: .sixteen) == .indexed(named))
        #expect(Color.indexed(index).downgraded(to: .eight) == .indexed(named & 7))
    }

    @Test func everyColourIsWithinTheDepth() {
        for index in UInt8.min...UInt8.max {
            #expect(Color.indexed(index).downgraded(to: .full) == .indexed(index))
            #expect(Color.indexed(index).downgraded(to: .sixteen).index ?? 99 < 16)
            #expect(Color.indexed(index).downgraded(to: .eight).index ?? 99 < 8)
            #expect(Color.indexed(index).downgraded(to: .mono) == .standard)
        }
        #expect(Color.standard.downgraded(to: .eight) == .standard)
    }

    @Test func everyGlyphHasALikenessInASCII() {
        for code in (0x20 as UInt32)...0x2FFF {
            guard let glyph = Unicode.Scalar(code) else { continue }
            #expect(0x20..<0x7F ~= GlyphSet.ascii.scalar(for: glyph).value)
            #expect(GlyphSet.unicode.scalar(for: glyph) == glyph)
        }
        #expect(
            "Žluťoučký kůň".unicodeScalars.map { GlyphSet.ascii.scalar(for: $0) }
                == Array("Zlutoucky kun".unicodeScalars))
        #expect("├┼═║▁█".unicodeScalars.map { GlyphSet.ascii.scalar(for: $0) } == Array("++=|_#".unicodeScalars))
    }

    /// The marks of the map, and the bars beside the sign for nothing.
    @Test(arguments: ["▼●▲○✓▾▴★◆≠⇅·‹!", "▁▃▅▇·", "○●◉"])
    func marksAreToldApartInASCII(marks: String) {
        #expect(Set(marks.unicodeScalars.map { GlyphSet.ascii.scalar(for: $0) }).count == marks.unicodeScalars.count)
    }

    @Test(
        arguments: [
            ([:], 256, ColorDepth.full), (["NO_COLOR": "1"], 256, .mono), (["NO_COLOR": ""], 8, .eight),
            (["TERM": "dumb"], 8, .mono), ([:], -1, .mono), ([:], 88, .sixteen), ([:], 1 << 24, .full),
        ] as [([String: String], Int, ColorDepth)])
    func findsTheColours(environment: [String: String], count: Int, depth: ColorDepth) {
        #expect(DisplayProfile(environment: environment, terminalColors: count, hasUTF8: true).colors == depth)
    }

    @Test func findsTheGlyphs() {
        #expect(DisplayProfile(environment: [:], terminalColors: 8, hasUTF8: false).glyphs == .ascii)
        #expect(DisplayProfile.asksForUTF8(environment: ["LC_ALL": "C", "LANG": "de_DE.UTF-8"]) == false)
        #expect(DisplayProfile.asksForUTF8(environment: ["LC_ALL": "", "LC_CTYPE": "C.utf8"]) == true)
        #expect(DisplayProfile.asksForUTF8(environment: ["TERM": "xterm"]) == nil)
    }

    @Test(
        arguments: [
            (["TERM": "screen"], ["screen", "xterm-256color", "xterm", "vt100"]),
            (["TERM": "xterm"], ["xterm", "xterm-256color", "vt100"]),
            (["TERM": "xterm", "COLORTERM": "truecolor"], ["xterm-256color", "xterm", "vt100"]),
            ([:], ["xterm-256color", "xterm", "vt100"]),
        ] as [([String: String], [String])])
    func findsTheDescription(environment: [String: String], names: [String]) {
        #expect(DisplayProfile.terminalNames(environment: environment) == names)
    }

    @Test func intersectsRectangles() {
        let rect = Rect(x: 2, y: 1, width: 5, height: 3)
        #expect(rect.intersection(Rect(x: 0, y: 0, width: 4, height: 2)) == Rect(x: 2, y: 1, width: 2, height: 1))
        #expect(rect.intersection(Rect(x: 7, y: 1, width: 1, height: 1)).isEmpty)
        #expect(rect.contains(Point(x: 6, y: 3)) && !rect.contains(Point(x: 7, y: 3)))
        #expect(rect.inset(by: 1) == Rect(x: 3, y: 2, width: 3, height: 1))
        #expect(rect.inset(by: 9).isEmpty)
        #expect(rect.row(1) == Rect(x: 2, y: 2, width: 5, height: 1))
        #expect(rect.row(3).isEmpty)
    }

    @Test func remembersFramesAsTheyAreShown() {
        let screen = MemoryScreen(
            size: Size(width: 3, height: 1), profile: DisplayProfile(colors: .mono, glyphs: .ascii))
        var frame = Surface(size: screen.size)
        frame.put("▲", at: .zero, style: Style(foreground: .indexed(1)))
        screen.present(frame)
        #expect(screen.frame?.row(0) == "^  ")
        screen.feed(bytes: Array("a\u{1B}[A".utf8))
        screen.feed([.resize(Size(width: 9, height: 2))])
        #expect(screen.size.width == 9)
        let events: [InputEvent] = [.key(KeyEvent("a")), .key(KeyEvent(.up)), .resize(Size(width: 9, height: 2))]
        #expect(screen.wait(for: [], milliseconds: nil).events == events)
        #expect(screen.wait(for: [], milliseconds: 0).events.isEmpty)
    }
}

/// The width of code points.
@Suite struct ScalarKindTests {
    @Test func theShortCutAgreesWithTheTable() {
        for code in [0x20...0x7E, 0xA0...0x300, 0x2500...0x25FC].joined() {
            guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
            #expect(ScalarKind(of: scalar) == ScalarKind.lookUp(scalar.value))
        }
    }

    @Test func theTableIsInOrder() {
        #expect(WidthTable.changes.first == 0)
        #expect(
            zip(WidthTable.changes, WidthTable.changes.dropFirst()).allSatisfy {
                $0 >> 4 < $1 >> 4 && $0 & 15 != $1 & 15
            })
        #expect(WidthTable.changes.allSatisfy { ScalarKind(rawValue: $0 & 15) != nil })
    }
}
