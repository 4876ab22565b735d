@testable import JourneyModel
import Testing

@Suite("Random sequences of rules")
struct RuleSequenceTests {
    /// Where a sequence begins: a believable map, and one whose positions are as merges and scripts leave them.
    static let starts = ["example", "crowded"]

    @Test("Every rule keeps the map whole and can be taken back", arguments: starts, SeededRandom.seeds(31, 32, 33))
    func sequence(start name: String, seed: UInt64) throws {
        let start = try Self.journey(name)
        var random = SeededRandom(seed: seed)
        let calls = (0..<30).map { _ in RuleCall.random(using: &random) }
        #expect(Self.performed(start, calls, seed) > 5, "\(name), seed \(seed): hardly any rule could be called")
        guard Self.trouble(start, calls, seed) != nil else { return }
        let shortest = calls.shrunk { Self.trouble(start, $0, seed) != nil }
        let story = shortest.map { "  \($0)" }.joined(separator: "\n")
        Issue.record("\(name), seed \(seed), after\n\(story)\n\(Self.trouble(start, shortest, seed) ?? "")")
    }

    /// What the first broken law says; `nil` when all hold after every call.
    private static func trouble(_ start: Journey, _ calls: [RuleCall], _ seed: UInt64) -> String? {
        var random = SeededRandom(seed: seed)
        var journey = start
        for call in calls {
            var draft = Draft(journey)
            guard call.perform(on: &draft, using: &random) else { continue }
            if let trouble = trouble(from: journey, by: draft) { return trouble }
            journey = draft.journey
        }
        return nil
    }

    /// How many of the calls had something to call the rule with and were allowed.
    private static func performed(_ start: Journey, _ calls: [RuleCall], _ seed: UInt64) -> Int {
        var random = SeededRandom(seed: seed)
        var draft = Draft(start)
        return calls.count { $0.perform(on: &draft, using: &random) }
    }

    private static func trouble(from before: Journey, by draft: Draft) -> String? {
        let after = draft.journey
        var again = before
        guard (try? again.apply(draft.edits)) != nil, written(again) == written(after) else {
            return "the edits do not lead to the journey"
        }
        guard (try? again.apply(Change(label: "", edits: draft.edits).inverseEdits)) != nil,
            written(again) == written(before)
        else { return "the change cannot be taken back" }
        let dangling = danglingReferences(in: after).subtracting(danglingReferences(in: before))
        if !dangling.isEmpty { return "lead nowhere: \(dangling.map(\.joinedPath))" }
        let rebuilt = Journey(root: after.root, tables: after.tables, fileOrder: [])
        let difference = MapPicture(after).difference(from: MapPicture(rebuilt))
        if !difference.isEmpty { return "the map is stale: \(difference)" }
        return troubleWithRecords(before, after)
    }

    private static func troubleWithRecords(_ before: Journey, _ after: Journey) -> String? {
        let ids = RecordType.collections.flatMap { after.records($0).keys }
        if Set(ids).count < ids.count { return "an id stands in two collections" }
        let shorts = after.map.lanes.compactMap { after[.lane, $0]?[Lane.short] }
        if Set(shorts).count < shorts.count { return "two lanes are called \(shorts)" }
        for type in RecordType.collections {
            for (id, record) in after.records(type) where before[type, id] != record {
                let wrong = record.fields.first { $0.spec.problem(of: $0.value) != nil }
                if let wrong { return "\(type.label) \(id) has a bad \(wrong.spec.key)" }
            }
        }
        return nil
    }

    private static func journey(_ name: String) throws -> Journey {
        if name == "example" { return try JourneyReader.read(Fixture.bundled("example").bytes).journey }
        let positions = ["a0", "a0", "a0", "", "foreign!", "a0" + String(repeating: "z", count: 40), "a00", "~", "a0"]
        let touchpoints = positions.enumerated().map { index, position in
            "\"t\(index)\":{\"pos\":\"\(position)\",\"stage\":\"s\(index % 2)\",\"experiences\":{\"l\(index % 3)\":{}}}"
        }
        return try rulesJourney(
            """
            "lanes":{"l0":{"pos":"a0","name":"A"},"l1":{"pos":"a0","name":"B"},"l2":{"pos":"a0","name":"C"}},
            "stages":{"s0":{"pos":"x","name":"S"},"s1":{"pos":"","name":"T"}},
            "touchpoints":{\(touchpoints.joined(separator: ","))},
            "pains":{"p":{"pos":"a0","on":["t0","t1"],"lanes":["l0"]},"q":{"pos":"a0","on":["s0"],"lanes":["l1"]}}
            """)
    }
}
