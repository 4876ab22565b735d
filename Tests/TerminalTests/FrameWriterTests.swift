import Testing
import TestSupport

@testable import Terminal

/// What a terminal is sent for a frame.
@Suite struct FrameWriterTests {
    private let size = Size(width: 40, height: 6)

    private func writer(
        _ description: TableDescription = .xterm, _ profile: DisplayProfile = .full
    ) throws -> FrameWriter {
        try #require(FrameWriter(description, profile: profile))
    }

    /// What is sent for the second of two frames; the cursor stands in the upper left corner before.
    private func sent(
        from first: Surface, to second: Surface, _ description: TableDescription = .xterm,
        _ profile: DisplayProfile = .full
    ) throws -> String {
        var writer = try writer(description, profile)
        var first = first
        first.cursor = .zero
        _ = writer.write(first, over: nil)
        return String(decoding: writer.write(second, over: first), as: UTF8.self).replacing("\u{1B}", with: "␛")
    }

    private func frame(_ texts: [(row: Int, column: Int, text: String)], _ style: Style = .plain) -> Surface {
        var frame = Surface(size: size)
        for (row, column, text) in texts {
            frame.put(SafeText(text), at: Point(x: column, y: row), style: style)
        }
        return frame
    }

    @Test func nothingForTheSameFrame() throws {
        let frame = frame([(0, 0, "one"), (3, 5, "two")])
        #expect(try sent(from: frame, to: frame) == "")
    }

    @Test func onlyWhatChanged() throws {
        let old = frame([(0, 0, "one"), (3, 5, "two three four")])
        let new = frame([(0, 0, "one"), (3, 5, "two THREE four")])
        #expect(try sent(from: old, to: new) == "␛[4;10HTHREE")
    }

    @Test func writesOnceMoreWhatIsShorterThanPassingOver() throws {
        let old = frame([(3, 5, "a-b--------c")])
        let new = frame([(3, 5, "A-B--------C")])
        let text = try sent(from: old, to: new)
        #expect(text == "␛[4;6HA-B␛[8CC")
    }

    @Test("A line between columns is written from top to bottom, so that its style is selected once")
    func linesAreWrittenDownwards() throws {
        let line = Style(foreground: .indexed(242))
        func lined(_ rows: Range<Int>) -> Surface {
            var frame = frame(rows.map { ($0, 0, "ab") })
            for row in rows { frame.put("│", at: Point(x: 2, y: row), style: line) }
            return frame
        }
        let blank = Surface(size: size)
        let written = try sent(from: blank, to: lined(1..<5))
        #expect(written == "␛[38;5;242m\n␛[3G│\n\u{8}│\n\u{8}│\n\u{8}│␛[2d\r␛[mab\n\rab\n\rab\n\rab")
        let short = try sent(from: blank, to: lined(1..<4))
        #expect(short.hasPrefix("\nab␛[38;5;242m│"))
        #expect(try sent(from: lined(0..<5), to: lined(0..<5)) == "")
        var block = Surface(size: size)
        for row in 1..<5 { block.put("▌one", at: Point(x: 2, y: row), style: line) }
        #expect(try sent(from: blank, to: block).split(separator: "▌one", omittingEmptySubsequences: false).count == 5)
        let plain = try sent(from: blank, to: lined(1..<5), .xterm, DisplayProfile(colors: .mono, glyphs: .unicode))
        #expect(plain.hasPrefix("\nab│"), "\(plain)")
    }

    @Test func erasesLongBlanks() throws {
        let old = frame([(1, 2, "something long enough"), (2, 2, "between these two words")])
        let new = frame([(1, 2, "some"), (2, 2, "between             words")])
        #expect(try sent(from: old, to: new) == "\n␛[7G␛[K\n␛[4C␛[12X␛[23Gwords")
        let blank = frame([])
        #expect(try sent(from: old, to: blank) == "\n␛[3G␛[K\n␛[K")
        let short = try sent(from: frame([(1, 2, "x")]), to: blank)
        #expect(short == "\n␛[3G ")
        let end = frame([(2, 2, "between                 |")])
        #expect(try sent(from: frame([(2, 2, "between these two words |")]), to: end) == "␛[3;11H␛[15X")
    }

    @Test func selectsStylesOnTheShortestWay() throws {
        let bold = Style(foreground: .indexed(255), attributes: .bold)
        var new = Surface(size: size)
        new.put("one", at: Point(x: 0, y: 0), style: bold)
        new.put("two", at: Point(x: 3, y: 0), style: bold.adding(.reverse))
        new.put("three", at: Point(x: 6, y: 0), style: bold)
        new.put("four", at: Point(x: 11, y: 0), style: Style(foreground: .indexed(7)))
        new.put("five", at: Point(x: 15, y: 0), style: Style(background: .indexed(7)))
        let text = try sent(from: Surface(size: size), to: new)
        #expect(
            text == "␛[1;38;5;255mone␛[7mtwo␛[27mthree␛[0;38;5;7mfour␛[0;48;5;7mfive"
                || text == "␛[1;38;5;255mone␛[7mtwo␛[27mthree␛[0;38;5;7mfour␛[39;48;5;7mfive")
    }

    @Test func spacesAreWrittenInAnyStyleThatLooksAlike() throws {
        let new = frame([(0, 0, "a b")], Style(foreground: .indexed(100)))
        var old = new
        old.put("x", at: Point(x: 1, y: 0), style: .plain)
        var mixed = new
        mixed.put(" ", at: Point(x: 1, y: 0), style: .plain)
        #expect(try sent(from: new, to: mixed) == "")
        #expect(try sent(from: old, to: new) == "a ")
    }

    @Test func aTerminalWithoutColoursGetsNone() throws {
        let style = Style(foreground: .indexed(200), background: .indexed(17), attributes: [.bold, .underline])
        let text = try sent(
            from: Surface(size: size), to: frame([(0, 0, "x")], style), .xterm,
            DisplayProfile(colors: .mono, glyphs: .unicode))
        #expect(text == "␛[1;4mx")
    }

    @Test func attributesThatExcludeColoursAreLeftOut() throws {
        var description = TableDescription.xterm
        description.numbers["ncv"] = 1 << 1 | 1 << 5
        let style = Style(foreground: .indexed(200), attributes: [.bold, .underline, .reverse])
        #expect(try sent(from: Surface(size: size), to: frame([(0, 0, "x")], style), description).hasPrefix("␛[7;38"))
    }

    @Test func aTerminalOfAnotherKindIsResetEachTime() throws {
        var description = TableDescription.plain
        description.texts["rev"] = "<rev>"
        description.texts["sgr0"] = "<plain>"
        var new = frame([(0, 0, "x")], Style(attributes: .reverse))
        new.put("y", at: Point(x: 1, y: 0), style: .plain)
        let text = try sent(from: Surface(size: size), to: new, description)
        #expect(text == "<plain><rev>x<plain>y")
    }

    @Test func asciiHasNoWideClusters() throws {
        let ascii = DisplayProfile(colors: .full, glyphs: .ascii)
        let text = try sent(from: Surface(size: size), to: frame([(0, 0, "e\u{301}漢x→")]), .xterm, ascii)
        #expect(text.utf8.allSatisfy { $0 < 0x7F })
        #expect(text.hasPrefix("e? x"))
    }

    @Test func theLastCellIsLeftAloneWhereItScrolls() throws {
        let full = frame((0..<6).map { ($0, 0, String(repeating: "x", count: 40)) })
        let scrolls = try sent(from: Surface(size: size), to: full, .plain)
        #expect(scrolls.filter { $0 == "x" }.count == 6 * 40 - 1)
        let wide = frame([(4, 38, "漢"), (5, 38, "字")])
        #expect(try sent(from: Surface(size: size), to: wide, .plain).filter { "漢字".contains($0) } == "漢")
        let holds = try sent(from: Surface(size: size), to: full)
        #expect(holds.filter { $0 == "x" }.count == 6 * 40)
    }

    @Test(arguments: [
        ("e\u{301}", 1, true), ("\u{1F600}", 2, true), ("\u{2630}", 1, true), ("\u{93F}", 1, true),
        ("\u{231A}", 2, true),
        ("é", 1, false), ("漢", 2, false), ("│", 1, false), ("★", 1, false), ("→", 1, false), ("Ж", 1, false),
        ("한", 2, false),
    ])
    func whatTerminalsCountDifferentlyIsFollowedByAPlace(cluster: String, columns: Int, isPlaced: Bool) throws {
        let text = try sent(from: Surface(size: size), to: frame([(0, 0, cluster + "xy")]))
        #expect(text.replacing("◌", with: "") == cluster + (isPlaced ? "␛[1;\(columns + 1)H" : "") + "xy")
    }

    @Test func aScreenDrawnFromNothingScrollsAsOne() throws {
        var writer = try writer()
        let text = String(decoding: writer.write(frame([(0, 0, "x")]), over: nil), as: UTF8.self)
        #expect(text == "\u{1B}[m\u{1B}[1;6r\u{1B}[H\u{1B}[2Jx")
    }

    @Test func placesTheCursorLast() throws {
        var new = frame([(2, 2, "text")])
        new.cursor = Point(x: 99, y: 1)
        #expect(try sent(from: Surface(size: size), to: new) == "␛[3;3Htext␛[2;40H")
    }

    @Test func needsAPlaceForTheCursorAndAWayToClear() {
        #expect(FrameWriter(TableDescription.xterm.without("cup"), profile: .full) == nil)
        #expect(FrameWriter(TableDescription.xterm.without("clear"), profile: .full) == nil)
    }

    @Test func leavesInThePlainStyle() throws {
        var writer = try writer()
        _ = writer.write(frame([(0, 0, "x")], Style(attributes: .bold)), over: nil)
        #expect(String(decoding: writer.leave(height: 6), as: UTF8.self) == "\u{1B}[m\u{1B}[1;6r\u{1B}[6;1H")
    }
}

/// Sequences with numbers in them.
@Suite struct NumberedSequenceTests {
    private func text(_ template: String, _ first: Int, _ second: Int) throws -> String {
        var description = TableDescription.xterm
        description.texts["any"] = template
        let sequence = try #require(NumberedSequence("any", of: description))
        var output: [UInt8] = []
        sequence.append(first, second, to: &output)
        #expect(sequence.length(first, second) == output.count)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        ("\u{1B}[%i%p1%d;%p2%dH", "\u{1B}[10;200H"), ("\u{1B}[%p1%dC", "\u{1B}[9C"),
        ("\u{1B}[%p2%d,%p1%d", "\u{1B}[199,9"),
        ("nothing", "nothing"), ("%p1%d", "9"),
    ])
    func putsNumbersIn(template: String, expected: String) throws {
        #expect(try text(template, 9, 199) == expected)
    }

    /// The description is asked, which here knows less than curses.
    @Test func asksTheDescriptionForMore() throws {
        #expect(try text("%?%p1%d%;x", 9, 199) == "%?9%;x")
    }
}
