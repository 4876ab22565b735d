import Testing

@testable import JourneyModel

@Suite("Chunked arrays")
struct ChunkedArrayTests {
    @Test(
        "Random inserts, removals and replacements give what a plain array gives", arguments: SeededRandom.seeds(1, 2))
    func randomEdits(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var chunked = ChunkedArray(0..<700)
        var plain = Array(0..<700)
        let copy = chunked
        for step in 0..<3000 {
            let grows = plain.isEmpty || Int.random(in: 0..<(step < 1500 ? 3 : 5), using: &random) == 0
            if grows {
                let place = Int.random(in: 0...plain.count, using: &random)
                chunked.insert(step, at: place)
                plain.insert(step, at: place)
            } else if Bool.random(using: &random) {
                let place = Int.random(in: 0..<plain.count, using: &random)
                chunked.remove(at: place)
                plain.remove(at: place)
            } else {
                let place = Int.random(in: 0..<plain.count, using: &random)
                chunked[place] = -step
                plain[place] = -step
            }
            guard chunked.count == plain.count, plain.isEmpty || chunked[plain.count / 2] == plain[plain.count / 2]
            else { break }
        }
        #expect(Array(chunked) == plain, "seed \(seed)")
        #expect(plain.indices.allSatisfy { chunked[$0] == plain[$0] }, "seed \(seed)")
        #expect(chunked.chunks.allSatisfy { !$0.isEmpty && $0.count <= ChunkedArray<Int>.chunkSize }, "seed \(seed)")
        #expect(Array(copy) == Array(0..<700), "an edit changed a copy, seed \(seed)")
    }

    @Test("The first index from which on a predicate holds is found in any chunk")
    func partition() {
        let array = ChunkedArray((0..<1000).map { $0 * 2 })
        for value in stride(from: -1, through: 2001, by: 1) {
            #expect(array.partition { $0 >= value } == min(1000, max(0, (value + 1) / 2)))
        }
    }

    @Test("Equality does not depend on where the chunks end")
    func equality() {
        var other = ChunkedArray(1..<300)
        other.insert(0, at: 0)
        #expect(other == ChunkedArray(0..<300))
        other.remove(at: 7)
        #expect(other != ChunkedArray(0..<300))
    }
}
