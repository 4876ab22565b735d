import JourneyModel
import Testing

@Suite("Removing records")
struct RemoveTests {
    @Test("A stage takes its touchpoints and what hangs on them, and nothing else")
    func stage() throws {
        let after = try changed(connectedJourney()) { try $0.remove([(.stage, "dec")]) }
        #expect(Set(after.records(.touchpoint).keys) == ["call"])
        #expect(Set(after.records(.pain).keys) == ["wide"])
        #expect(after[.pain, "wide"]?[Pain.on] == ["call"])
        #expect(after.records(.comment).isEmpty)
        #expect(after[.lane, "fin"]?[Lane.cells].isEmpty == true)
        #expect(after[.lane, "it"]?[Lane.joins] == nil)
        #expect(after[.lane, "it"]?[Lane.shouldJoin] == "con")
        #expect(after[.metric, "days"]?[Metric.stage] == nil)
        #expect(Set(after.records(.relation).keys) == ["r", "s"])
        #expect(after[.relation, "r"]?[Relation.at] == nil)
        #expect(after[.opportunity, "o"]?[Opportunity.on] == nil)
        #expect(after[.opportunity, "o"]?[Opportunity.pains] == nil)
        #expect(danglingReferences(in: after).isEmpty)
    }

    @Test("A lane takes its experiences, the touchpoints that only it had, its pains and relations")
    func lane() throws {
        let after = try changed(connectedJourney()) { try $0.remove([(.lane, "fin")]) }
        #expect(Set(after.records(.touchpoint).keys) == ["terms", "review"])
        let terms = try #require(after[.touchpoint, "terms"])
        #expect(terms[Touchpoint.experiences].keys == ["it"])
        #expect(terms[Touchpoint.lead] == nil)
        #expect(terms[Touchpoint.moment]?[Moment.lanes] == ["it"])
        #expect(Set(after.records(.pain).keys) == ["both", "all"])
        #expect(after[.pain, "both"]?[Pain.lanes] == ["it"])
        #expect(Set(after.records(.relation).keys) == ["s"])
        #expect(Set(after.records(.comment).keys) == ["c3"])
        #expect(after[.opportunity, "o"]?[Opportunity.pains] == ["all"])
        #expect(danglingReferences(in: after).isEmpty)
    }

    @Test("A moment of removed lanes only goes instead of becoming everyone's")
    func moment() throws {
        var before = Draft(try connectedJourney())
        try before.set(["touchpoints", "terms", "moment", "lanes"], to: .list(["fin"]))
        let after = try changed(before.journey) { try $0.remove([(.lane, "fin")]) }
        #expect(after[.touchpoint, "terms"]?[Touchpoint.moment] == nil)
    }

    @Test("A metric leaves the moments and the effects that name it")
    func metric() throws {
        let after = try changed(connectedJourney()) { try $0.remove([(.metric, "days")]) }
        #expect(after[.touchpoint, "terms"]?[Touchpoint.moment]?[Moment.metric] == nil)
        #expect(after[.touchpoint, "terms"]?[Touchpoint.moment]?[Moment.kind] == "consensus")
        #expect(after[.opportunity, "o"]?[Opportunity.effects].isEmpty == true)
    }

    @Test("A comment takes its answers")
    func comment() throws {
        let after = try changed(connectedJourney()) { try $0.remove([(.comment, "c1")]) }
        #expect(Set(after.records(.comment).keys) == ["c3", "c4"])
    }

    @Test("A reference stays when another record has the same id")
    func sharedID() throws {
        let before = try rulesJourney(
            """
            "stages": {"x": {"name": "Stage"}},
            "touchpoints": {"x": {"stage": "x", "title": "Card"}, "y": {"title": "Other"}},
            "pains": {"p": {"text": "Hurts", "on": ["x", "y"]}}
            """)
        let after = try changed(before) { try $0.remove([(.touchpoint, "x")]) }
        #expect(after[.pain, "p"]?[Pain.on] == ["x", "y"])
        #expect(after[.stage, "x"] != nil)
    }

    @Test("What led nowhere before is left for the findings")
    func danglingBefore() throws {
        let before = try rulesJourney(
            """
            "lanes": {"a": {"name": "A"}},
            "touchpoints": {"t": {"title": "T", "experiences": {"a": {}, "ghost": {}}}, "u": {"title": "U"}},
            "pains": {"p": {"text": "P", "on": ["t", "nowhere"]}}
            """)
        let after = try changed(before) { try $0.remove([(.lane, "a")]) }
        #expect(after[.touchpoint, "t"]?[Touchpoint.experiences].keys == ["ghost"])
        #expect(after[.touchpoint, "u"] != nil)
        #expect(try changed(after) { try $0.remove([(.touchpoint, "t")]) }[.pain, "p"]?[Pain.on] == ["nowhere"])
    }
}
