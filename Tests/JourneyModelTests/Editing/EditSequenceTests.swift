@testable import JourneyModel
import Testing

@Suite("Random sequences of edits")
struct EditSequenceTests {
    /// One law, tried after each step; what it finds wrong, or `nil`.
    typealias Law = (_ before: Journey, _ edit: Edit, _ after: Journey) -> String?

    @Test("Taking an edit back and applying it again gives the same bytes", arguments: SeededRandom.seeds(1, 2, 3, 4))
    func inverse(seed: UInt64) throws {
        try check(seed) { before, edit, after in
            var journey = after
            guard (try? journey.apply(edit.inverse)) != nil else { return "the inverse does not apply" }
            if written(journey) != written(before) { return "taken back: \(written(journey))" }
            guard (try? journey.apply(edit)) != nil else { return "it does not apply again" }
            return written(journey) == written(after) ? nil : "applied again: \(written(journey))"
        }
    }

    @Test("What is written is read as the same journey and written alike", arguments: SeededRandom.seeds(5, 6, 7))
    func roundTrip(seed: UInt64) throws {
        try check(seed) { _, _, after in
            let bytes = JourneyWriter.bytes(of: after)
            guard case .success(let result) = attempt(bytes) else { return "the file cannot be read" }
            if !result.notes.isEmpty { return "the file has \(result.notes)" }
            let again = JourneyWriter.bytes(of: result.journey)
            // Records without a position get one when they are read: only what needs none is compared.
            return again == bytes || after.lacksPosition
                ? nil : "written again: \(String(decoding: again, as: UTF8.self))"
        }
    }

    @Test(
        "Bytes read back as the journey that they were made of and as no other", arguments: SeededRandom.seeds(17, 18))
    func readBack(seed: UInt64) throws {
        try check(seed) { before, _, after in
            let bytes = JourneyWriter.bytes(of: after)
            let read = try? JourneyReader.read(bytes).journey
            if JourneyReader.reads(bytes, as: after) != (read == after) { return "told wrongly: \(written(after))" }
            // Records without a position get one when they are read.
            if read != after && !after.lacksPosition { return "does not read back: \(written(after))" }
            if before != read && JourneyReader.reads(bytes, as: before) { return "read as what was before" }
            return JourneyReader.reads(bytes.dropLast(3), as: after) ? "read although it is cut off" : nil
        }
    }

    @Test("The map follows every edit as if it were drawn anew", arguments: SeededRandom.seeds(8, 9, 10, 11))
    func map(seed: UInt64) throws {
        try check(seed) { _, _, after in
            let rebuilt = Journey(root: after.root, tables: after.tables, fileOrder: [])
            let difference = MapPicture(after).difference(from: MapPicture(rebuilt))
            return difference.isEmpty ? nil : difference
        }
    }

    @Test("An edit written as a line of JSON is read as the same edit", arguments: SeededRandom.seeds(12, 13, 14))
    func lines(seed: UInt64) throws {
        try check(seed) { before, edit, after in
            guard let proposals = try? EditLines.parse(Array(EditLines.line(edit).bytes)), proposals.count == 1 else {
                return "the line cannot be read: \(EditLines.line(edit))"
            }
            let read = Edit(at: proposals[0].at, from: proposals[0].from ?? nil, to: proposals[0].to)
            var journey = before
            guard (try? journey.apply(read)) != nil else { return "does not apply: \(EditLines.line(edit))" }
            return written(journey) == written(after) ? nil : "applied: \(written(journey))"
        }
    }

    @Test("A whole sequence is taken back and applied again by the history", arguments: SeededRandom.seeds(15, 16))
    func history(seed: UInt64) throws {
        var values = RandomValues(random: SeededRandom(seed: seed))
        var journey = try Self.start()
        var history = History()
        var states = [written(journey)]
        for _ in 0..<60 {
            guard let (edit, after) = Self.apply(values.step(in: journey), to: journey) else { continue }
            journey = after
            history.record(Change(label: "step", edits: [edit]))
            states.append(written(journey))
        }
        for state in states.dropLast().reversed() {
            #expect(history.undo(in: &journey) != nil, "seed \(seed)")
            try #require(written(journey) == state, "seed \(seed)")
        }
        #expect(history.undo(in: &journey) == nil)
        for state in states.dropFirst() {
            #expect(history.redo(in: &journey) != nil, "seed \(seed)")
            try #require(written(journey) == state, "seed \(seed)")
        }
        #expect(history.redo(in: &journey) == nil)
    }

    /// Makes random steps from the wild fixture and reports the shortest sequence that breaks the law.
    private func check(_ seed: UInt64, steps count: Int = 80, _ law: Law) throws {
        let start = try Self.start()
        var values = RandomValues(random: SeededRandom(seed: seed))
        var journey = start
        var steps: [Step] = []
        for _ in 0..<count {
            let step = values.step(in: journey)
            guard let (edit, after) = Self.apply(step, to: journey) else { continue }
            steps.append(step)
            if law(journey, edit, after) != nil { return report(seed, start, steps, law) }
            journey = after
        }
        #expect(steps.count > count / 3, "seed \(seed): too few of the steps could be made")
    }

    private func report(_ seed: UInt64, _ start: Journey, _ steps: [Step], _ law: Law) {
        let shortest = steps.shrunk { Self.trouble(start, $0, law) != nil }
        let story = shortest.map { "  \($0)" }.joined(separator: "\n")
        Issue.record("seed \(seed), after\n\(story)\n\(Self.trouble(start, shortest, law) ?? "")")
    }

    private static func trouble(_ start: Journey, _ steps: [Step], _ law: Law) -> String? {
        var journey = start
        for step in steps {
            guard let (edit, after) = apply(step, to: journey) else { continue }
            if let trouble = law(journey, edit, after) { return trouble }
            journey = after
        }
        return nil
    }

    /// The edit that a step needs and what comes of it; `nil` where it changes nothing or is refused.
    private static func apply(_ step: Step, to journey: Journey) -> (Edit, Journey)? {
        guard let edit = journey.edit(step.path, to: step.value) else { return nil }
        var after = journey
        guard (try? after.apply(edit)) != nil else { return nil }
        return (edit, after)
    }

    private static func start() throws -> Journey {
        try journey(
            """
            {"format":"waymark/1","x-a":[1],"x-b":{},"x-c":"c","lanes":{"r0":{"name":"A","x-a":1,"x-b":2,"x-c":3},
            "r1":7,"r2":{"cells":{"r0":{"goal":"g"}}}},"stages":{"r0":{"name":"S"},"r3":{"name":3}},
            "touchpoints":{"r4":{"stage":"r0","experiences":{"r0":{"emotion":1},"r2":{}},"moment":{},"votes":{}},
            "r5":{"experiences":[1]}},"pains":{"r1":{"on":["r4","r0"],"text":""}},
            "comments":{"r3":{"on":"r4","at":"2026-01-01T00:00:00Z"}}}
            """)
    }
}

extension Journey {
    /// Whether a record has no position though its type has one, or one that is no text.
    fileprivate var lacksPosition: Bool {
        RecordType.collections.contains { type in
            type != .comment && records(type).contains { $0.value.misfit == nil && $0.value.position == nil }
        }
    }
}
