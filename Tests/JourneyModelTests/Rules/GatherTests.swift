import JourneyModel
import Testing

@Suite struct GatherTests {
    private func journey() throws -> Journey {
        let text = """
            {"format": "waymark/1", "lanes": {"a": {"pos": "a0"}, "b": {"pos": "a1"}}, "stages": {"s": {"pos": "a0"}},
             "touchpoints": {"t": {"pos": "a0", "stage": "s", "experiences": {"a": {"emotion": 1}}}}}
            """
        return try JourneyReader.read(Array(text.utf8)).journey
    }

    private func make(_ journey: inout Journey, _ history: inout History, _ make: (inout Draft) throws -> Void) throws {
        var draft = Draft(journey)
        try make(&draft)
        journey = draft.journey
        history.record(Change(label: "step", edits: draft.edits))
    }

    @Test func severalChangesBecomeOneStepBackAndForth() throws {
        var journey = try journey()
        var history = History()
        try make(&journey, &history) { try $0.judge("t", lane: "a", emotion: -1) }
        let before = journey
        try make(&journey, &history) { try $0.judge("t", lane: "a", emotion: 2) }
        try make(&journey, &history) { try $0.judge("t", lane: "b", emotion: 0) }
        try make(&journey, &history) { try $0.judge("t", lane: "b", emotion: 1) }
        let after = journey
        history.gather(since: 1, as: "both")
        #expect(history.done.map(\.label) == ["step", "both"])
        #expect(history.done.last?.edits.count == 2)
        _ = history.undo(in: &journey)
        #expect(journey == before)
        _ = history.redo(in: &journey)
        #expect(journey == after)
    }

    @Test func whatTakesItselfBackLeavesNothing() throws {
        var journey = try journey()
        var history = History()
        try make(&journey, &history) { try $0.add("b", to: "t") }
        try make(&journey, &history) { try $0.judge("t", lane: "b", emotion: 1) }
        try make(&journey, &history) { _ = try $0.cut("t", from: "b") }
        history.gather(since: 0, as: "nothing")
        #expect(history.done.isEmpty)
    }

    @Test func aRecordThatIsMadeAndFilledIsOneEdit() throws {
        var journey = try journey()
        var history = History()
        let pain = Record(.pain).with(Pain.text, "slow")
        try make(&journey, &history) { try $0.put(.pain, "p", pain) }
        try make(&journey, &history) { try $0.set(.pain, "p", Pain.magnitude, to: 4) }
        history.gather(since: 0, as: "pain")
        #expect(
            history.done[0].edits == [Edit(at: ["pains", "p"], from: nil, to: .record(pain.with(Pain.magnitude, 4)))])
    }

    @Test func withNothingBehindTheCountNothingHappens() throws {
        var history = History()
        history.gather(since: 0, as: "none")
        history.gather(since: 5, as: "none")
        history.gather(since: -1, as: "none")
        #expect(history.done.isEmpty)
    }
}
