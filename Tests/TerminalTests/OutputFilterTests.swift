import Testing

@testable import Terminal

/// What curses writes is sent shorter and shows the same.
@Suite struct OutputFilterTests {
    private func filtered(_ text: String, endsReverse: Bool = false) -> String {
        var filter = OutputFilter(endsReverse: endsReverse)
        return String(decoding: filter.filter(Array(text.utf8)) + filter.settle(), as: UTF8.self)
    }

    @Test(arguments: [
        ("plain é\r\n", "plain é\r\n"),
        ("\u{1B}[0;1m\u{1B}[38;5;255mbold", "\u{1B}[1;38;5;255mbold"),
        ("\u{1B}[31mred\u{1B}[39m\u{1B}[m plain", "\u{1B}[31mred\u{1B}[m plain"),
        ("\u{1B}[31mred\u{1B}[39;49m plain", "\u{1B}[31mred\u{1B}[m plain"),
        ("\u{1B}[0;7mone\u{1B}[39m\u{1B}[0;7m two", "\u{1B}[7mone two"),
        ("\u{1B}[1;31ma\u{1B}[0;1mb", "\u{1B}[1;31ma\u{1B}[0;1mb"),
        ("\u{1B}[39mx\u{1B}[1;31ma\u{1B}[0;1mb", "x\u{1B}[1;31ma\u{1B}[39mb"),
        ("\u{1B}[1ma\u{1B}[m\u{1B}[5;1H\u{1B}[1mb", "\u{1B}[1ma\u{1B}[5;1Hb"),
        ("\u{1B}[44m\u{1B}[K\u{1B}[mx", "\u{1B}[44m\u{1B}[K\u{1B}[mx"),
        ("\u{1B}[44m\nx", "\u{1B}[44m\nx"),
        ("a\u{1B}(Bb\u{1B}(Bc", "a\u{1B}(Bbc"),
        ("\u{1B}]104\u{7}\u{1B}]2;t\u{7}", "\u{1B}]2;t\u{7}"),
        ("\u{1B}[31m", "\u{1B}[31m"),
        ("\u{1B}[38;2;1;2;3mx\u{1B}[1my\u{1B}[mz", "\u{1B}[38;2;1;2;3mx\u{1B}[1my\u{1B}[mz"),
        ("\u{1B}[1mx\u{1B}[22my\u{1B}[0;1mz", "\u{1B}[1mx\u{1B}[22my\u{1B}[0;1mz"),
        ("\u{1B}[", "\u{1B}["),
    ])
    func selectsOnTheShortestWay(written: String, sent: String) {
        #expect(filtered(written) == sent)
    }

    @Test func takesReversalBackAloneWhereTheTerminalCan() {
        let written = "\u{1B}[1;35m|\u{1B}[7mcard\u{1B}[0;1;35m|\u{1B}[m"
        #expect(filtered(written) == "\u{1B}[1;35m|\u{1B}[7mcard\u{1B}[0;1;35m|\u{1B}[m")
        #expect(filtered(written, endsReverse: true) == "\u{1B}[1;35m|\u{1B}[7mcard\u{1B}[27m|\u{1B}[m")
    }

    @Test func remembersTheStyleFromFrameToFrame() {
        var filter = OutputFilter()
        #expect(filter.filter(Array("\u{1B}[1ma\u{1B}[m".utf8)) == Array("\u{1B}[1ma".utf8))
        #expect(filter.filter(Array("\u{1B}[2;2H\u{1B}[1mb".utf8)) == Array("\u{1B}[2;2Hb".utf8))
        #expect(filter.filter(Array("\u{1B}[m".utf8)).isEmpty)
        #expect(filter.settle() == Array("\u{1B}[m".utf8))
        #expect(filter.settle().isEmpty)
    }

    @Test(arguments: 0..<200)
    func showsTheSame(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let written = (0..<60).map { _ in piece(&random) }.joined()
        for endsReverse in [false, true] {
            let sent = filtered(written, endsReverse: endsReverse)
            #expect(shown(sent) == shown(written))
            #expect(sent.utf8.count <= written.utf8.count + 1)
        }
    }

    private func piece(_ random: inout SeededGenerator) -> String {
        let styles = [
            "", "0", "0;1", "1", "0;4;7", "7", "27", "31", "38;5;200", "39;49", "44", "48;5;17", "97", "49", "22",
            "38;2;0;0;9",
        ]
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return ["x", "yz", "é"].randomElement(using: &random) ?? ""
        case 1: return ["\r", "\u{1B}[3;4H", "\u{1B}[K", "\u{1B}[2d"].randomElement(using: &random) ?? ""
        default: return "\u{1B}[\(styles.randomElement(using: &random) ?? "")m"
        }
    }

    /// Everything but styles, each with the styles that were selected since the last reset as a terminal sees them.
    private func shown(_ output: String) -> [String] {
        var shown: [String] = []
        var style: [String: String] = [:]
        var rest = output[...]
        while let first = rest.popFirst() {
            guard first == "\u{1B}", let end = rest.firstIndex(where: { $0.isLetter }) else {
                shown.append("\(first) \(style.sorted { $0.key < $1.key }.map { $0.key + $0.value })")
                continue
            }
            let (sequence, final) = (rest[..<end].dropFirst(), rest[end])
            rest = rest[rest.index(after: end)...]
            if final == "m" {
                select(sequence.split(separator: ";", omittingEmptySubsequences: false).map(String.init), &style)
            } else {
                // Where the cursor goes does not depend on the style; what is erased does.
                shown.append("\(sequence)\(final)" + (final == "K" ? "\(style.sorted { $0.key < $1.key })" : ""))
            }
        }
        return shown.filter { !$0.hasPrefix("\r") }
    }

    private func select(_ parameters: [String], _ style: inout [String: String]) {
        var rest = parameters[...]
        while let first = rest.popFirst() {
            switch first {
            case "", "0": style = [:]
            case "22": style["1"] = nil
            case "27": style["7"] = nil
            case "39": style["text"] = nil
            case "49": style["ground"] = nil
            case "38", "48":
                style[first == "38" ? "text" : "ground"] = rest.prefix(rest.first == "5" ? 2 : 4).joined(separator: ";")
                rest = rest.dropFirst(rest.first == "5" ? 2 : 4)
            case let code where code.count == 1: style[code] = "on"
            default: style[first.hasPrefix("4") ? "ground" : "text"] = first
            }
        }
    }
}
