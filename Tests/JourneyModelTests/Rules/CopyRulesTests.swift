import JourneyModel
import Testing

@Suite("New lanes and stages, copies, merging and splitting")
struct CopyRulesTests {
    @Test(
        "A new lane gets a short name of its own",
        arguments: [
            (["Legal"], ["L"]), (["Finance"], ["FI"]), (["Information security"], ["IS"]),
            (["Finance", "Finance"], ["FI", "FN"]), (["42"], ["A"]), (["Финансы"], ["Ф"]),
        ])
    func shortNames(_ names: [Text], _ expected: [Text]) throws {
        var random = SeededRandom(seed: 1)
        var draft = Draft(try connectedJourney())
        let ids = try names.map { try draft.addLane($0, using: &random) }
        #expect(ids.map { draft.journey[.lane, $0]?[Lane.short] } == expected)
        #expect(draft.journey.map.lanes.suffix(ids.count) == ids[...])
    }

    @Test("A new stage stands where it was asked for")
    func addStage() throws {
        var random = SeededRandom(seed: 1)
        var draft = Draft(try connectedJourney())
        let id = try draft.addStage("Trial", .before("dec"), using: &random)
        #expect(draft.journey.map.stages == ["con", id, "dec"])
    }

    @Test("The copy of a card lands in the lane it is pasted into, with its pains")
    func pasteCard() throws {
        var random = SeededRandom(seed: 1)
        let before = try connectedJourney()
        let clip = try #require(before.clip("terms", lane: "fin"))
        var draft = Draft(before)
        let id = try draft.paste(clip, in: "ops", "con", .after("call"), using: &random)
        let copy = try #require(draft.journey[.touchpoint, id])
        #expect(draft.journey.map.touchpoints(lane: "ops", stage: "con") == [id])
        #expect(copy[Touchpoint.experiences].keys == ["ops"])
        #expect(copy[Touchpoint.experiences].record("ops")?[Experience.emotion] == -2)
        #expect(copy[Touchpoint.lead] == "ops")
        #expect(copy[Touchpoint.moment]?[Moment.lanes] == ["ops"])
        let pains = draft.journey.map.pains(on: id).compactMap { draft.journey[.pain, $0] }
        #expect(pains.compactMap { $0[Pain.text] } == ["Late", "Long", "Dull"])
        #expect(pains.allSatisfy { $0[Pain.lanes] == ["ops"] && $0[Pain.on] == [id.text] })
        #expect(draft.journey[.touchpoint, "terms"] == before[.touchpoint, "terms"])
    }

    @Test("Cutting and pasting keeps comments and their answers together")
    func cutAndPaste() throws {
        var random = SeededRandom(seed: 1)
        let before = try connectedJourney()
        let clip = try #require(before.clip("terms", withComments: true))
        var draft = Draft(before)
        try draft.remove([(.touchpoint, "terms")])
        let id = try draft.paste(clip, in: "fin", "con", .last, using: &random)
        let comments = draft.journey.map.comments(on: id)
        #expect(comments.compactMap { draft.journey[.comment, $0]?[Comment.text] } == ["Sure?", "Yes", "Which terms?"])
        #expect(draft.journey[.comment, comments[1]]?[Comment.re] == comments[0])
        #expect(danglingReferences(in: draft.journey).isEmpty)
    }

    @Test("A copied stage has copies of everything in it")
    func duplicateStage() throws {
        var random = SeededRandom(seed: 1)
        var draft = Draft(try connectedJourney())
        let copy = try draft.duplicateStage("dec", using: &random)
        #expect(draft.journey.map.stages == ["con", "dec", copy])
        let titles = draft.journey.map.touchpoints(stage: copy).compactMap {
            draft.journey[.touchpoint, $0]?[Touchpoint.title]
        }
        #expect(titles == ["Contract terms", "Review"])
        #expect(draft.journey[.lane, "fin"]?[Lane.cells].record(copy.text)?[Cell.goal] == "Safe terms")
        #expect(draft.journey.map.pains(on: copy).count == 1)
    }

    @Test("A copied lane lives through the same touchpoints")
    func duplicateLane() throws {
        var random = SeededRandom(seed: 1)
        var draft = Draft(try connectedJourney())
        let copy = try draft.duplicateLane("fin", using: &random)
        #expect(draft.journey.map.lanes == ["fin", copy, "it", "ops"])
        #expect(draft.journey.map.touchpoints(lane: copy, stage: "dec") == ["terms"])
        #expect(draft.journey[.lane, copy]?[Lane.short] == "FI")
        #expect(draft.journey[.pain, "fin-only"]?[Pain.lanes].contains(copy.text) == true)
    }

    @Test("Merging unites what both have and points everything at the first")
    func merge() throws {
        let before = try rulesJourney(
            """
            "lanes": {"a": {"name": "A"}, "b": {"name": "B"}},
            "stages": {"s": {"name": "S"}},
            "touchpoints": {
              "t": {"stage": "s", "title": "One", "experiences": {"a": {"emotion": 1}}, "tags": ["x"],
                "votes": {"ana": 2}, "notes": "first"},
              "u": {"stage": "s", "title": "Two", "experiences": {"a": {"emotion": -2, "quote": "Ah"}, "b": {}},
                "tags": ["y"], "votes": {"ana": 1, "raj": 1}, "notes": "second", "channel": "mail", "moment": {},
                "extra": [1]}
            },
            "pains": {"p": {"text": "P", "on": ["t", "u"]}, "q": {"text": "Q", "on": ["u"]}},
            "opportunities": {"o": {"text": "O", "on": ["u"]}},
            "relations": {"r": {"from": "a", "to": "b", "at": "u"}},
            "comments": {"c": {"on": "u", "at": "2026-01-01T10:00:00Z", "text": "Hm"}}
            """)
        let after = try changed(before) { try $0.merge(["t", "u"]) }
        let merged = try #require(after[.touchpoint, "t"])
        #expect(after[.touchpoint, "u"] == nil)
        #expect(merged[Touchpoint.title] == "One")
        #expect(merged[Touchpoint.experiences].record("a")?[Experience.emotion] == 1)
        #expect(merged[Touchpoint.experiences].record("a")?[Experience.quote] == "Ah")
        #expect(merged[Touchpoint.experiences].keys == ["a", "b"])
        #expect(merged[Touchpoint.tags] == ["x", "y"])
        #expect(merged[Touchpoint.votes]["ana"] == .number(Number(3)))
        #expect(merged[Touchpoint.votes]["raj"] == .number(Number(1)))
        #expect(merged[Touchpoint.notes] == "first\nsecond")
        #expect(merged[Touchpoint.channel] == "mail")
        #expect(merged[Touchpoint.moment] != nil)
        #expect(merged.unknownKeys == ["extra"])
        #expect(after[.pain, "p"]?[Pain.on] == ["t"])
        #expect(after[.pain, "q"]?[Pain.on] == ["t"])
        #expect(after[.opportunity, "o"]?[Opportunity.on] == ["t"])
        #expect(after[.relation, "r"]?[Relation.at] == "t")
        #expect(after[.comment, "c"]?[Comment.on] == "t")
    }

    @Test("Merging takes two different touchpoints")
    func mergeRefused() throws {
        let journey = try connectedJourney()
        #expect(refusal(journey) { d throws(RuleError) in try d.merge(["terms", "terms"]) } == .nothingToMerge)
    }

    @Test("Splitting gives the lane's part to a touchpoint behind the first")
    func split() throws {
        var random = SeededRandom(seed: 1)
        var draft = Draft(try connectedJourney())
        let id = try draft.split("terms", "fin", using: &random)
        let (first, second) = (draft.journey[.touchpoint, "terms"], draft.journey[.touchpoint, id])
        #expect(draft.journey.map.touchpoints(stage: "dec") == ["terms", id, "review"])
        #expect(first?[Touchpoint.experiences].keys == ["it"])
        #expect(second?[Touchpoint.experiences].keys == ["fin"])
        #expect(second?[Touchpoint.title] == "Contract terms")
        #expect(first?[Touchpoint.lead] == nil)
        #expect(second?[Touchpoint.lead] == "fin")
        #expect(draft.journey[.pain, "fin-only"]?[Pain.on] == [id.text])
        #expect(draft.journey[.pain, "both"]?[Pain.on] == [id.text, "terms"].asSet)
        #expect(draft.journey[.comment, "c1"]?[Comment.on] == id)
        #expect(draft.journey[.comment, "c3"]?[Comment.on] == "terms")
    }

    @Test("A card of one lane is not split")
    func splitRefused() throws {
        let error = refusal(try connectedJourney()) { draft throws(RuleError) in
            var random = SeededRandom(seed: 1)
            try draft.split("review", "it", using: &random)
        }
        #expect(error == .onlyLane(touchpoint: "Review", lane: "IT"))
    }
}
