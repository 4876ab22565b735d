import Testing

@testable import JourneyModel

/// Several sessions that meet in one file: each edits, merges what stands there when it saves, and reads again.
@Suite("Sessions that meet in one file")
struct ConvergenceTests {
    private struct Session {
        var base: Journey
        var journey: Journey

        /// Takes the file over; what the session has afterwards.
        mutating func read(_ file: Journey) {
            journey = Journey.merge(base: base, ours: journey, theirs: file).journey
            base = file
        }

        /// Merges the file and gives what is to be written there.
        mutating func save(over file: Journey) throws -> Journey {
            read(file)
            // What others see went through the disk and shares nothing with this session.
            base = try JourneyReader.read(JourneyWriter.bytes(of: journey)).journey
            journey = base
            return base
        }
    }

    @Test("Once each has saved and read again all have the same bytes", arguments: SeededRandom.seeds(1, 2, 3))
    func converge(seed: UInt64) throws {
        var values = RandomValues(random: SeededRandom(seed: seed))
        for round in 0..<15 {
            var file = try JourneyReader.read(JourneyWriter.bytes(of: values.sides().base)).journey
            var sessions = (0..<3).map { _ in Session(base: file, journey: file) }
            for _ in 0..<12 {
                let index = values.below(3)
                sessions[index].journey = values.edited(sessions[index].journey, steps: values.below(6))
                if values.oneIn(2) { file = try sessions[index].save(over: file) } else { sessions[index].read(file) }
            }
            for index in sessions.indices { file = try sessions[index].save(over: file) }
            for index in sessions.indices { sessions[index].read(file) }
            let texts = Set(sessions.map { written($0.journey) } + [written(file)])
            try #require(texts.count == 1, "seed \(seed), round \(round)")
        }
    }

    @Test("What each set stands at the end or is kept in a comment", arguments: SeededRandom.seeds(4, 5, 4_214_596_069))
    func kept(seed: UInt64) throws {
        var values = RandomValues(random: SeededRandom(seed: seed))
        for round in 0..<20 {
            let base = try JourneyReader.read(JourneyWriter.bytes(of: values.sides().base)).journey
            var file = base
            var sessions = (0..<3).map { _ in Session(base: file, journey: values.edited(file, steps: 6)) }
            let set = sessions.flatMap { base.valuesSet(by: $0.journey) }
            // What one only took along to another lane, another may have taken back.
            let carried = Set(sessions.flatMap { base.carriedValues(in: $0.journey) })
            for index in sessions.indices { file = try sessions[index].save(over: file) }
            let ledger = ValueLedger(file)
            let lost = set.filter { !ledger.keeps($0) && !carried.contains($0.underAnyLane) }
            try #require(lost.isEmpty, "seed \(seed), round \(round): \(lost)")
        }
    }
}
