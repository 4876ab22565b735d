import Testing

@testable import JourneyModel

/// The laws of the merge, on random edits of random journeys.
@Suite("Laws of the merge")
struct MergeLawTests {
    /// Tries a law on random sides; it tells what is wrong, or `nil`.
    private func check(_ seed: UInt64, _ law: (Sides) throws -> String?) throws {
        var values = RandomValues(random: SeededRandom(seed: seed))
        for round in 0..<40 {
            let sides = values.sides()
            guard let trouble = try law(sides) else { continue }
            let edits = [("ours", sides.ours), ("theirs", sides.theirs)].map { name, side in
                "\(name):\n" + sides.base.edits(to: side).map { "  \(EditLines.line($0))" }.joined(separator: "\n")
            }
            Issue.record("seed \(seed), round \(round): \(trouble)\n\(edits.joined(separator: "\n"))")
            return
        }
    }

    @Test(
        "What only one side did, or both did alike, is the result, byte for byte", arguments: SeededRandom.seeds(1, 2))
    func identity(seed: UInt64) throws {
        try check(seed) { sides in
            for (base, side) in [(sides.base, sides.ours), (sides.theirs, sides.ours), (Journey(), sides.ours)] {
                let results = [
                    Journey.merge(base: base, ours: side, theirs: base),
                    Journey.merge(base: base, ours: base, theirs: side),
                    Journey.merge(base: base, ours: side, theirs: side),
                ]
                for (index, result) in results.enumerated() {
                    if written(result.journey) != written(side) { return "law \(index): \(written(result.journey))" }
                    if !result.conflicts.isEmpty { return "law \(index): \(result.conflicts)" }
                }
            }
            return nil
        }
    }

    @Test(
        "The edits lead from ours to the merged journey, whose map is as if drawn anew",
        arguments: SeededRandom.seeds(3, 4))
    func edits(seed: UInt64) throws {
        try check(seed) { sides in
            let result = sides.merged
            var applied = sides.ours
            try applied.apply(result.edits)
            if written(applied) != written(result.journey) { return "the edits give \(written(applied))" }
            let rebuilt = Journey(root: result.journey.root, tables: result.journey.tables, fileOrder: [])
            let difference = MapPicture(result.journey).difference(from: MapPicture(rebuilt))
            return difference.isEmpty ? nil : difference
        }
    }

    @Test(
        "Merging again gives the same bytes, whichever side has the merge already",
        arguments: SeededRandom.seeds(5, 6, 7))
    func again(seed: UInt64) throws {
        try check(seed) { sides in
            let merged = sides.merged.journey
            let again = Journey.merge(base: sides.base, ours: merged, theirs: sides.theirs).journey
            if written(again) != written(merged) { return "merged again:\n\(Self.difference(merged, again))" }
            let taken = Journey.merge(base: sides.base, ours: sides.ours, theirs: merged).journey
            return written(taken) == written(merged) ? nil : "taken over:\n\(Self.difference(merged, taken))"
        }
    }

    @Test(
        "Swapping the sides changes only which value stands and which is kept", arguments: SeededRandom.seeds(8, 9, 10))
    func swap(seed: UInt64) throws {
        try check(seed) { sides in
            let (one, other) = (sides.merged, sides.swapped.merged)
            let paths = Set(one.conflicts.map(\.path))
            if paths != Set(other.conflicts.map(\.path)) { return "other conflicts: \(other.conflicts)" }
            let rests = [one, other].map { $0.journey.without(paths, $0.conflicts.map(\.comment)) }
            return rests[0] == rests[1] ? nil : "apart from conflicts:\n\(Self.difference(rests[0], rests[1]))"
        }
    }

    @Test("Every value that a side set stands or is kept in a comment", arguments: SeededRandom.seeds(11, 12, 13))
    func kept(seed: UInt64) throws {
        try check(seed) { sides in
            let merged = sides.merged.journey
            let ledger = ValueLedger(merged)
            let carried = sides.base.carriedValues(in: merged)
            for side in [sides.ours, sides.theirs] {
                for value in sides.base.valuesSet(by: side)
                where !ledger.keeps(value) && !carried.contains(value.underAnyLane) {
                    return "lost: \(value), merged:\n\(Self.difference(sides.base, merged))"
                }
            }
            return nil
        }
    }

    private static func difference(_ one: Journey, _ other: Journey) -> String {
        one.edits(to: other).map { "\(EditLines.line($0))" }.joined(separator: "\n")
    }
}

extension Journey {
    /// The journey without what differs when the sides are swapped: values at these paths, comments, positions.
    fileprivate func without(_ paths: Set<[Text]>, _ comments: [ID]) -> Journey {
        var journey = self
        for id in comments { journey.put(nil, .comment, id) }
        for path in paths {
            guard let edit = journey.edit(inside: path, to: nil) else { continue }
            try? journey.apply(edit)
        }
        for type in RecordType.collections where type != .comment {
            for (id, record) in journey.records(type) where record.misfit == nil {
                journey.put(record.replacing(0, with: nil), type, id)
            }
        }
        return journey
    }
}
