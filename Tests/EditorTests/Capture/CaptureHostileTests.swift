import TestSupport
import Testing

@testable import Editor

@Suite struct CaptureHostileTests {
    private let seed = UInt64.random(in: 0 ... .max)

    @Test func noLineCrashesAndErrorsPointIntoIt() {
        var random = Seeded(seed)
        let pieces =
            [
                "it", "fin", "@", ":", ": ", ",", "-2", "+9", "=", " ", " ", "!", "[", "]", "[1 2]", "*", "#", "(", ")",
                "\\",
                "x", "é", "\u{301}", "👩‍👧", "\u{0}", "\u{1B}", "\t", "\n", "dec", "inbox", "\u{2212}1",
            ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x88]]
        for _ in 0..<3_000 {
            let line = (0..<random.below(14)).flatMap { _ in pieces[random.below(pieces.count)] }
            do {
                let parsed = try CaptureLine.parse(line, in: CaptureFixture.context())
                #expect(!parsed.title.isEmpty, "seed \(seed)")
                #expect(parsed.pains.allSatisfy { $0.factors.count == 5 && !$0.text.isEmpty }, "seed \(seed) \(line)")
            } catch {
                #expect(error.range.lowerBound >= 0 && error.range.upperBound <= line.count, "seed \(seed)")
                #expect(!error.description.isEmpty)
            }
            _ = CaptureCompletion.at(random.below(line.count + 1), of: line, in: CaptureFixture.context())
        }
    }

    @Test func aLineWithoutMarksIsItsTitle() throws {
        var random = Seeded(seed)
        let words = [
            "Pricing", "call,", "it", "dec", "é", "e\u{301}", "10:30", "a@b", "C#", "x!", "5*3", "f(x)", "👩‍👧", "–2",
        ]
        for _ in 0..<500 {
            let line = (0...random.below(8)).map { _ in words[random.below(words.count)] }.joined(separator: " ")
            let parsed = try CaptureLine.parse(line, in: CaptureFixture.context())
            #expect(parsed.title == Array(line.utf8), "seed \(seed)")
            #expect(parsed.lanes.isEmpty && parsed.pains.isEmpty && parsed.tags.isEmpty, "seed \(seed)")
        }
    }

    @Test(arguments: [" (", " [1", " #a", " !a", " (a)", " \\", ",it", "@", "\u{301}", " ! [1 2"])
    func aLongHostileLineTakesLinearTime(piece: String) {
        let growth = Growth.ratio(from: 2_000, factor: 16) { count in
            let line = Array(("it: x !y" + String(repeating: piece, count: count)).utf8)
            return {
                _ = try? CaptureLine.parse(line, in: CaptureFixture.context())
                _ = CaptureCompletion.at(line.count, of: line, in: CaptureFixture.context())
            }
        }
        #expect(growth < 64)
    }
}
