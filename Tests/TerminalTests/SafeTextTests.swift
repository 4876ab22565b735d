import Testing

@testable import Terminal

/// What foreign text looks like once it is fit for a terminal.
@Suite struct SafeTextTests {
    @Test(arguments: [
        ("plain text", "plain text", 10),
        ("caf\u{E9} cafe\u{301}", "café cafe\u{301}", 9),
        ("漢字", "漢字", 4),
        ("a\tb\r\nc\u{0}", "a␉b␍␊c␀", 7),
        ("\u{1B}[2J\u{7F}", "␛[2J␡", 5),
        ("\u{9B}31m\u{85}", "␦31m␤", 5),
        ("x\u{2028}y\u{2029}z", "x␤y¶z", 5),
        ("abc\u{202E}def\u{2066}", "abc⇄def⇄", 8),
        ("zero\u{200B}width\u{FEFF}", "zero¦width¦", 11),
        ("tag\u{E0041}\u{E007F}", "tag¦¦", 5),
        ("soft\u{AD}hyphen", "soft¦hyphen", 11),
        ("\u{3164}\u{115F}", "¦¦", 2),
        ("a\u{A0}b\u{2003}c", "a b c", 5),
        ("👩\u{200D}💻", "👩¦💻", 5),
        ("🇩🇪", "DE", 2),
        ("1\u{FE0F}\u{20E3}#\u{20E3}", "1#", 2), ("a\u{20E3}1\u{20E3}\u{20E3}", "a¦1¦", 4),
        ("❤\u{FE0F}!", "❤!", 2),
        ("👋🏽", "👋", 2),
        ("🏽", "\u{FFFD}", 1),
        ("\u{1112}\u{1161}\u{11AB}", "한", 2),
        ("\u{1161}", "\u{FFFD}", 1),
        ("\u{301}a", "\u{25CC}\u{301}a", 2),
        ("\u{E000}\u{378}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
        ("\u{4DC0}", "\u{FFFD}", 1),
    ])
    func showsStableForms(source: String, shown: String, width: Int) {
        let text = SafeText(source)
        #expect(text.description.unicodeScalars.elementsEqual(shown.unicodeScalars))
        #expect(text.width == width)
        #expect(text.reduce(0) { $0 + $1.width } == width)
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"),
            ([0xC3], "\u{FFFD}"),
            ([0xE2, 0x82, 0x61], "\u{FFFD}a"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF0, 0x9F, 0x92], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func replacesIllFormedParts(bytes: [UInt8], shown: String) {
        #expect(SafeText(bytes).description == shown)
    }

    @Test func keepsFourMarksOnABase() {
        let text = SafeText("a" + String(repeating: "\u{301}", count: 6))
        let clusters = Array(text)
        #expect(clusters.map(\.width) == [1, 1])
        #expect(clusters[0].marks.count == 4)
        #expect(clusters[1].base == "\u{25CC}")
        #expect(clusters[1].marks.count == 2)
    }

    @Test func keepsMarksOfEveryPlane() {
        var cluster = Cluster(base: "a", width: 1)
        let marks: [Unicode.Scalar] = ["\u{301}", "\u{1D165}", "\u{1E8D0}", "\u{20DD}"]
        for mark in marks {
            let hasRoom = cluster.add(mark: mark)
            #expect(hasRoom)
        }
        #expect(cluster.marks == marks)
        #expect(cluster.base == "a")
        #expect(cluster.width == 1)
    }

    @Test func stopsAtTheLimit() {
        let hostile = "a" + String(repeating: "\u{301}\u{200D}\u{FE0F}\u{1F3FD}", count: 100_000)
        let text = SafeText(hostile, columns: 20)
        #expect(text.width <= 20)
        #expect(text.isCut)
        #expect(text.endOffset < 1000)
        #expect(SafeText("漢字", columns: 3).description == "漢")
        #expect(!SafeText("abc", columns: 3).isCut)
        #expect(SafeText("abc", columns: 0).isEmpty)
    }

    @Test func lettersStandForThemselvesInTheSourceCode() {
        let text: SafeText = "literal"
        #expect(text == SafeText("literal"))
    }

    /// Whatever the bytes are, nothing that a terminal would act on comes out, and the places stay in order.
    @Test(arguments: 0..<200)
    func survivesRandomBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<300).map { _ in
            Bool.random(using: &random)
                ? UInt8.random(in: 0...255, using: &random)
                : [0x1B, 0xE2, 0x80, 0xF3].randomElement(using: &random) ?? 0
        }
        let text = SafeText(bytes)
        for scalar in text.description.unicodeScalars {
            let properties = scalar.properties
            #expect(![.control, .format, .surrogate, .unassigned].contains(properties.generalCategory), "seed \(seed)")
            #expect(!properties.isDefaultIgnorableCodePoint, "seed \(seed)")
        }
        #expect(text.pieces.map(\.offset) == text.pieces.map(\.offset).sorted(), "seed \(seed)")
        #expect(text.width == text.reduce(0) { $0 + $1.width }, "seed \(seed)")
    }
}
