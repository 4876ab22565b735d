import JourneyModel
import Testing

@Suite("Cutting, carrying and judging cards")
struct CardRulesTests {
    @Test("Cutting a shared card takes this lane's part only")
    func cut() throws {
        var draft = Draft(try connectedJourney())
        #expect(try draft.cut("terms", from: "fin") == .remains(in: ["it"]))
        let terms = try #require(draft.journey[.touchpoint, "terms"])
        #expect(terms[Touchpoint.experiences].keys == ["it"])
        #expect(terms[Touchpoint.lead] == nil)
        #expect(terms[Touchpoint.moment]?[Moment.lanes] == ["it"])
        #expect(draft.journey[.pain, "fin-only"] == nil)
        #expect(draft.journey[.pain, "both"]?[Pain.lanes] == ["it"])
        #expect(draft.journey[.pain, "wide"]?[Pain.on] == ["call"])
        #expect(draft.journey[.pain, "wide"]?[Pain.lanes] == ["fin"])
        #expect(Set(draft.journey.records(.comment).keys) == ["c3"])
        #expect(draft.journey[.lane, "fin"] != nil)
    }

    @Test("Cutting the last card removes the touchpoint with what hangs on it")
    func cutLast() throws {
        var draft = Draft(try connectedJourney())
        #expect(try draft.cut("review", from: "it") == .removed)
        #expect(draft.journey[.touchpoint, "review"] == nil)
        #expect(draft.journey[.pain, "all"]?[Pain.on] == ["dec"])
    }

    @Test("Carrying takes everything of the lane along and can be carried back")
    func carry() throws {
        let before = try connectedJourney()
        let after = try changed(before) { try $0.carry("terms", from: "fin", to: "ops") }
        let terms = try #require(after[.touchpoint, "terms"])
        #expect(terms[Touchpoint.experiences].keys == ["it", "ops"])
        #expect(terms[Touchpoint.experiences].record("ops")?[Experience.emotion] == -2)
        #expect(terms[Touchpoint.lead] == "ops")
        #expect(terms[Touchpoint.moment]?[Moment.lanes] == ["it", "ops"])
        #expect(after[.pain, "fin-only"]?[Pain.lanes] == ["ops"])
        #expect(after[.pain, "wide"]?[Pain.lanes] == ["fin", "ops"])
        #expect(after[.comment, "c1"]?[Comment.lane] == "ops")
        #expect(after.map.touchpoints(lane: "ops", stage: "dec") == ["terms"])
        #expect(after.map.touchpoints(lane: "fin", stage: "dec") == [])
        let back = try changed(after) { try $0.carry("terms", from: "ops", to: "fin") }
        #expect(back[.touchpoint, "terms"] == before[.touchpoint, "terms"])
    }

    @Test("Carrying is refused where the touchpoint already is, with the names of both")
    func carryRefused() throws {
        let error = refusal(try connectedJourney()) { draft throws(RuleError) in
            try draft.carry("terms", from: "fin", to: "it")
        }
        #expect(error == .alreadyThere(touchpoint: "Contract terms", lane: "IT"))
        #expect(error?.description == "“Contract terms” already is in the lane IT")
    }

    @Test("A judgement puts the touchpoint into the lane; taking it back leaves the card unjudged")
    func judge() throws {
        let judged = try changed(connectedJourney()) { try $0.judge("call", lane: "ops", emotion: 2) }
        let experience = judged[.touchpoint, "call"]?[Touchpoint.experiences].record("ops")
        #expect(experience?[Experience.emotion] == 2)
        let unjudged = try changed(judged) { try $0.judge("call", lane: "ops", emotion: nil) }
        #expect(unjudged[.touchpoint, "call"]?[Touchpoint.experiences].record("ops")?.isEmpty == true)
        let expected = try changed(unjudged) { try $0.judge("call", lane: "ops", expected: -1) }
        #expect(expected[.touchpoint, "call"]?[Touchpoint.experiences].record("ops")?[Experience.expected] == -1)
    }

    @Test("Judgements out of range and unknown records are refused")
    func judgeRefused() throws {
        let journey = try connectedJourney()
        #expect(
            refusal(journey) { d throws(RuleError) in try d.judge("call", lane: "fin", emotion: 3) } == .outOfRange(3))
        #expect(
            refusal(journey) { d throws(RuleError) in try d.judge("nope", lane: "fin", emotion: 1) }
                == .missing(.touchpoint, "nope"))
        #expect(
            refusal(journey) { d throws(RuleError) in try d.judge("call", lane: "nope", emotion: 1) }
                == .missing(.lane, "nope"))
    }
}
