import Testing

@testable import Terminal

/// What time, and the borders between reads, mean for input.
@Suite struct InputDecoderTimeTests {
    private let marker = Array("\u{1B}[201~".utf8)

    private func feed(_ decoder: inout InputDecoder, _ text: String) -> [InputEvent] {
        decoder.feed(Array(text.utf8))
    }

    @Test func aLoneEscapeWaitsBriefly() {
        var decoder = InputDecoder()
        #expect(feed(&decoder, "\u{1B}").isEmpty)
        #expect(decoder.timeoutMilliseconds == 25)
        #expect(decoder.timeout() == [.key(KeyEvent(.escape))])
        #expect(decoder.timeoutMilliseconds == nil)
        #expect(decoder.timeout().isEmpty)
    }

    @Test func twoEscapesAreTwoEscapes() {
        var decoder = InputDecoder()
        #expect(feed(&decoder, "\u{1B}\u{1B}").isEmpty)
        #expect(decoder.timeout() == [.key(KeyEvent(.escape)), .key(KeyEvent(.escape))])
    }

    @Test func theRestOfASequenceMayComeLate() {
        let cases: [(String, InputEvent)] = [
            ("[A", .key(KeyEvent(.up))), ("OP", .key(KeyEvent(.function(1)))), ("[?62;22c", .reply(.identity)),
            ("]11;rgb:ffff/ffff/ffff\u{7}", .reply(.ground(.light))), ("]11;rgb:0/0/0\u{1B}\\", .reply(.ground(.dark))),
        ]
        for (rest, event) in cases {
            var decoder = InputDecoder()
            _ = feed(&decoder, "\u{1B}")
            #expect(decoder.timeout() == [.key(KeyEvent(.escape))])
            #expect(feed(&decoder, rest + "x") == [event, .key(KeyEvent("x"))])
        }
    }

    @Test func typedKeysAfterEscapeAreThemselves() {
        for rest in ["[p", "[u", "[", "Ob", "x[A", "]", "]11", "]x"] {
            var decoder = InputDecoder()
            _ = feed(&decoder, "\u{1B}")
            _ = decoder.timeout()
            #expect(feed(&decoder, rest) == rest.unicodeScalars.map { .key(KeyEvent($0)) })
        }
    }

    @Test func incompleteSequencesAreGivenUp() {
        var decoder = InputDecoder()
        for rest in ["\u{1B}[1;5", "\u{1B}]11;rgb", "\u{1B}[M!"] {
            #expect(feed(&decoder, rest).isEmpty)
            #expect(decoder.timeoutMilliseconds == 1000)
            #expect(decoder.timeout().isEmpty)
            #expect(decoder.timeoutMilliseconds == nil)
        }
        #expect(feed(&decoder, "\u{1B}O").isEmpty)
        #expect(decoder.timeout() == [.key(KeyEvent("O", .alt))])
    }

    @Test func aPasteIsNeverKeys() {
        var decoder = InputDecoder()
        #expect(feed(&decoder, "\u{1B}[200~q\r\u{3}\u{1B}[A").isEmpty)
        #expect(decoder.timeout().isEmpty)
        #expect(decoder.timeoutMilliseconds == nil)
        #expect(feed(&decoder, "dd").isEmpty)
        #expect(
            feed(&decoder, "\u{1B}[201~x") == [
                .paste(Array("q\r\u{3}\u{1B}[Add".utf8), truncated: false), .key(KeyEvent("x")),
            ])
    }

    @Test func aPasteWithoutEndCanBeLeft() {
        var decoder = InputDecoder()
        _ = feed(&decoder, "\u{1B}[200~text")
        #expect(feed(&decoder, "\u{3}").isEmpty)
        _ = decoder.timeout()
        #expect(feed(&decoder, "\u{3}") == [.paste(Array("text\u{3}".utf8), truncated: true)])
        #expect(feed(&decoder, "x") == [.key(KeyEvent("x"))])
    }

    @Test func aPasteIsBounded() {
        var decoder = InputDecoder()
        _ = feed(&decoder, "\u{1B}[200~")
        let chunk = [UInt8](repeating: 0x61, count: 100_000)
        for _ in 0..<20 { #expect(decoder.feed(chunk).isEmpty) }
        guard case .paste(let bytes, truncated: true)? = decoder.feed(marker).first else {
            Issue.record("no truncated paste")
            return
        }
        #expect(bytes.count == 1 << 20)
    }

    @Test func longSequencesTakeNoMemory() {
        for start in ["\u{1B}[", "\u{1B}]1", "\u{1B}P1"] {
            var decoder = InputDecoder()
            _ = feed(&decoder, start)
            for _ in 0..<100 { #expect(feed(&decoder, String(repeating: "1", count: 1000)).isEmpty) }
            #expect(decoder.pending.count <= InputDecoder.sequenceLimit)
            #expect(decoder.timeout().isEmpty)
            #expect(feed(&decoder, "x") == [.key(KeyEvent("x"))])
        }
    }

    /// However input is split, the events are the same.
    @Test(arguments: 0..<300)
    func splitsDoNotMatter(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let input = sample(&random)
        var whole = InputDecoder()
        let expected = whole.feed(input)
        var split = InputDecoder()
        var events: [InputEvent] = []
        var index = 0
        while index < input.count {
            let next = min(index + Int.random(in: 1...4, using: &random), input.count)
            events += split.feed(Array(input[index..<next]))
            index = next
        }
        #expect(events == expected, "seed \(seed)")
        #expect(whole.timeout() == split.timeout(), "seed \(seed)")
    }

    /// Real sequences, broken by random bytes.
    private func sample(_ random: inout SeededGenerator) -> [UInt8] {
        let parts = [
            "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}OP", "é漢", "\u{1B}[200~pa\u{1B}[20\u{1B}ste\u{1B}[201~", "\u{1B}[<0;3;4M",
            "\u{1B}]11;rgb:1/2/3\u{7}", "\u{1B}P1$r\u{1B}\\", "x", "\u{1B}", "\u{1B}[[A", "\u{1B}[M!!!", "\u{1B}[97;5u",
            "\u{1B}\u{1B}[A", "\u{1B}[7$", "\u{1B}[?1;2c",
        ]
        return (0..<12).flatMap { _ -> [UInt8] in
            let isNoise = Int.random(in: 0..<4, using: &random) == 0
            if isNoise { return [UInt8.random(in: 0...255, using: &random)] }
            return Array((parts.randomElement(using: &random) ?? "").utf8)
        }
    }
}
