import Testing

@testable import Editor

@Suite struct TextFieldHostileTests {
    @Test func aLongRunOfMarksIsCrossedInBoundedSteps() {
        let run = "e" + String(repeating: "\u{301}", count: 20_000) + "z"
        var field = TextField(run)
        var steps = 0
        while field.perform(.moveLeft) == .moved { steps += 1 }
        #expect(field.cursor == 0)
        #expect(steps <= run.utf8.count / (Clusters.reach / 2))
        while field.perform(.moveRight) == .moved { steps += 1 }
        #expect(field.cursor == run.utf8.count)
    }

    @Test func erasingALongRunEnds() {
        var field = TextField(String(repeating: "\u{200D}", count: 10_000))
        while field.perform(.eraseLeft) == .edited {}
        #expect(field.isEmpty)
        #expect(field.perform(.undo) == .edited)
        #expect(field.bytes.count == 30_000)
    }

    @Test func anyKeysKeepTheTextWellFormedAndUndoneToTheStart() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = Seeded(seed)
        for _ in 0..<200 { walk(with: &random, seed: seed) }
    }

    private func walk(with random: inout Seeded, seed: UInt64) {
        let pieces = ["a", " ", "é", "e\u{301}", "🇩", "🇩🇪", "👩‍👧", "\n", "\u{301}", "가", "\u{600}", "\u{200D}", "-"]
        let start = (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
        var field = TextField(start, kind: .text, limit: 200)
        for _ in 0..<60 {
            let choice = random.below(TextAction.allCases.count + 4)
            if choice < TextAction.allCases.count {
                _ = field.perform(TextAction.allCases[choice])
            } else {
                _ = field.paste(Array(pieces[random.below(pieces.count)].utf8))
            }
            #expect(String(validating: field.bytes, as: UTF8.self) != nil, "seed \(seed)")
            #expect(field.cursor == Clusters.scalarStart(field.cursor, in: field.bytes), "seed \(seed)")
            #expect((0...field.bytes.count).contains(field.cursor), "seed \(seed)")
        }
        while field.perform(.undo) == .edited {}
        #expect(field.bytes == Array(start.utf8), "seed \(seed)")
    }
}
