import Testing

@testable import Terminal

/// What the bytes of terminals mean.
@Suite struct InputDecoderTests {
    private func decode(_ text: String) -> [InputEvent] {
        var decoder = InputDecoder()
        return decoder.feed(Array(text.utf8))
    }

    private func keys(_ text: String) -> String {
        decode(text).map { event in
            guard case .key(let key) = event else { return "(\(event))" }
            return key.name
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("aZ é漢", "a Z Space é 漢"), ("\r\t\u{7F}\u{8}\n", "Enter Tab Backspace C-h C-j"),
        ("\u{1}\u{1A}\u{0}\u{1C}\u{1F}", "C-a C-z C-Space C-\\ C-_"),
        ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", "Up Down Right Left"), ("\u{1B}OA\u{1B}OB", "Up Down"),
        ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~\u{1B}OH", "Home End Home End Home End Home"),
        ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", "Insert Delete PageUp PageDown"),
        ("\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS\u{1B}[15~\u{1B}[17~\u{1B}[24~", "F1 F2 F3 F4 F5 F6 F12"),
        ("\u{1B}[11~\u{1B}[14~\u{1B}[25~\u{1B}[34~", "F1 F4 F13 F20"),
        ("\u{1B}[[A\u{1B}[[E", "F1 F5"), ("\u{1B}[P\u{1B}[1;2R\u{1B}[1;5S", "F1 S-F3 C-F4"),
        (
            "\u{1B}[1;5C\u{1B}[1;3A\u{1B}[1;2D\u{1B}[1;8H\u{1B}[5;5~\u{1B}[3;2~",
            "C-Right A-Up S-Left C-A-S-Home C-PageUp S-Delete"
        ),
        ("\u{1B}[Z\u{1B}[1;5Z", "S-Tab C-S-Tab"),
        ("\u{1B}[a\u{1B}Oa\u{1B}Od\u{1B}[7^\u{1B}[8$\u{1B}[3@", "S-Up C-Up C-Left C-Home S-End C-S-Delete"),
        ("\u{1B}Op\u{1B}OM\u{1B}Ok", "0 Enter +"), ("\u{1B}O5P", "C-F1"),
        ("\u{1B}x\u{1B}é\u{1B}\r\u{1B}\u{7F}\u{1B}\u{1}", "A-x A-é A-Enter A-Backspace C-A-a"),
        ("\u{1B}\u{1B}[A\u{1B}\u{1B}Oa", "A-Up C-A-Up"), ("\u{1B}\u{1B}x", "Esc A-x"),
        ("\u{1B}[97;5u\u{1B}[97;6u\u{1B}[97;2u\u{1B}[27u\u{1B}[9;2u\u{1B}[32;5u", "C-a C-S-a A Esc S-Tab C-Space"),
        ("\u{1B}[49:33;2u\u{1B}[1089::99;5u\u{1B}[57399u\u{1B}[57421;5u\u{1B}[57376u", "! C-c 0 C-PageUp F13"),
        ("\u{1B}[27;5;9~\u{1B}[27;6;65~\u{1B}[27;5;46~", "C-Tab C-S-a C-."),
        ("\u{1B}[97;1:3u\u{1B}[1;1:3A\u{1B}[1;1:2B\u{1B}[5;1:3~", "Down"),
        ("\u{1B}PQ", "A-P Q"), ("\u{1B}]x", "A-] x"), ("\u{1B}_\u{1B}^", "A-_ A-^"),
    ])
    func readsKeys(input: String, expected: String) {
        #expect(keys(input) == expected)
    }

    @Test(arguments: [
        ("\u{1B}[1;2q", ""), ("\u{1B}[999za", "a"), ("\u{1B}[1\u{1B}[A", "Up"), ("\u{1B}[1\u{3}", "C-c"),
        ("\u{1B}[200", ""), ("\u{1B}[201~x", "x"), ("\u{9B}A", "A"), ("\u{1B}[1;\u{E9}x", "é x"),
        ("\u{1B}O\u{3}", "C-c"), ("\u{1B}]11;rgb:\u{1B}[A", "Up"), ("\u{1B}[1114112ua", "a"),
        ("\u{1B}[9999999999;u\u{1B}[27;5;9999999999~\u{1B}[97:9999999999;2ua", "a"),
    ])
    func dropsGarbage(input: String, expected: String) {
        #expect(keys(input) == expected)
    }

    @Test func dropsIllFormedText() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0xFF, 0xC3, 0x61, 0x80, 0xE2, 0x82]) == [.key(KeyEvent("a"))])
        #expect(decoder.feed([0xAC]) == [.key(KeyEvent("€"))])
    }

    @Test func takesTheEraseByteForBackspace() {
        var decoder = InputDecoder()
        decoder.eraseByte = 8
        #expect(decoder.feed([8, 0x7F]) == [.key(KeyEvent(.backspace)), .key(KeyEvent(.backspace))])
    }

    @Test(arguments: [
        ("0;3;5M", MouseEvent(.press(.left), at: Point(x: 2, y: 4))),
        ("0;3;5m", MouseEvent(.release(.left), at: Point(x: 2, y: 4))),
        ("34;300;1M", MouseEvent(.drag(.right), at: Point(x: 299, y: 0))),
        ("35;1;1M", MouseEvent(.move, at: .zero)),
        ("64;1;1M", MouseEvent(.scrollUp, at: .zero)), ("65;1;1M", MouseEvent(.scrollDown, at: .zero)),
        ("20;1;1M", MouseEvent(.press(.left), at: .zero, [.shift, .control])),
        ("9;1;1M", MouseEvent(.press(.middle), at: .zero, .alt)),
        ("0;0;0M", MouseEvent(.press(.left), at: .zero)),
    ])
    func readsTheMouse(report: String, event: MouseEvent) {
        #expect(decode("\u{1B}[<" + report) == [.mouse(event)])
    }

    @Test func readsTheOldMouse() {
        #expect(decode("\u{1B}[M !!x") == [.mouse(MouseEvent(.press(.left), at: .zero)), .key(KeyEvent("x"))])
        #expect(decode("\u{1B}[M#!!") == [.mouse(MouseEvent(.release(nil), at: .zero))])
    }

    @Test func readsFocusAndAnswers() {
        #expect(decode("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
        #expect(decode("\u{1B}[?62;22c") == [.reply(.identity)])
        #expect(decode("\u{1B}[0n\u{1B}[12;40R") == [.reply(.status), .reply(.other)])
        #expect(decode("\u{1B}]11;rgb:ffff/ffff/0000\u{1B}\\") == [.reply(.ground(.light))])
        #expect(decode("\u{1B}]11;rgb:1f/1f/20\u{7}") == [.reply(.ground(.dark))])
        #expect(decode("\u{1B}]52;c;eA==\u{7}\u{1B}P>|xterm\u{1B}\\") == [.reply(.other), .reply(.other)])
        #expect(decode("\u{1B}[?2026;2$y\u{1B}[>1;2c") == [.reply(.other), .reply(.other)])
    }
}
