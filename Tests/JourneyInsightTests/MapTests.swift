import JourneyInsight
import JourneyModel
import JourneyTemplates
import Testing

@Suite("What the map says")
struct MapTests {
    private func shared() throws -> Journey {
        try smallJourney(
            """
            'touchpoints':{
            't1':{'pos':'a0','stage':'decide','title':'Terms','moment':{'lanes':['fin']},'experiences':{
              'fin':{'emotion':-2,'expected':1},'it':{'emotion':0,'weight':50},'us':{'emotion':2}}},
            't2':{'pos':'a1','stage':'decide','title':'Call','experiences':{
              'fin':{'emotion':1,'weight':50},'it':{},'ops':{'emotion':9}}},
            't3':{'pos':'a0','stage':'use','title':'Login','experiences':{'it':{'emotion':2}}},
            't4':{'pos':'a2','title':'Lost','experiences':{'fin':{'emotion':2}}}}
            """,
            """
            'pains':{'p1':{'pos':'a0','on':['t1','t2'],'lanes':['fin']},'p2':{'pos':'a1','on':['t1']},
            'p3':{'pos':'a2','on':['t3'],'lanes':['ops']},'p4':{'pos':'a3','on':['decide'],'lanes':['it']}}
            """)
    }

    @Test("a cell adds up its own touchpoints")
    func cell() throws {
        let sums = try shared().sums(lane: "fin", stage: "decide")
        // (−2 × 100 + 1 × 50) ÷ 150
        #expect(sums.emotion == -1)
        #expect(sums.expectation == 1)
        #expect((sums.cards, sums.moments, sums.unjudged, sums.broken) == (2, 1, 0, 1))
        // p1 on both cards counts once, p2 is everybody's; p4 is on the stage, not on a card.
        #expect(sums.pains == 2)
    }

    @Test("an emotion out of range is no judgement, and a moment of others is none of mine")
    func foreignValues() throws {
        let journey = try shared()
        #expect(journey.emotion(lane: "ops", stage: "decide") == nil)
        #expect(journey.sums(lane: "ops", stage: "decide").unjudged == 1)
        #expect(journey.sums(lane: "it", stage: "decide").moments == 0)
    }

    @Test("only stakeholders count in means and spreads")
    func stage() throws {
        let journey = try shared()
        // Finance −1, IT 0; the frontstage lane with its +2 is not asked.
        #expect(journey.meanOfLanes(stage: "decide") == -0.5)
        #expect(journey.spread(stage: "decide") == 1)
        #expect(journey.spread(stage: "use") == nil)
        #expect(journey.spread(touchpoint: "t1") == 2)
        #expect(journey.spread(touchpoint: "t3") == nil)
    }

    @Test("the sums of the map agree with those of its cells")
    func mapSums() throws {
        let journey = try shared()
        let sums = MapSums(of: journey)
        for lane in journey.map.lanes {
            for stage in journey.map.stages {
                #expect(sums[lane: lane, stage: stage] == journey.sums(lane: lane, stage: stage), "\(lane) \(stage)")
            }
        }
        #expect(sums.meanOfLanes(stage: "decide", in: journey) == -0.5)
        #expect(sums.spread(stage: "decide", in: journey) == 1)
        let stage = sums.stage("decide")
        #expect((stage.cards, stage.moments, stage.pains, stage.unjudged) == (2, 1, 3, 2))
        let lane = sums.lane("it")
        // 0 × 50 and 2 × 100 over 150; p2 and p4 and, because operations are not there, p3
        #expect(lane.emotion == 200.0 / 150)
        #expect((lane.cards, lane.pains, lane.unjudged) == (3, 3, 1))
        #expect(sums.total.cards == 3)
        #expect(sums.lane("nobody").isEmpty)
    }

    @Test("a curve has a point for every stage")
    func curve() throws {
        let journey = try shared()
        let curve = journey.curve(of: "fin")
        #expect(curve.map(\.emotion) == [nil, -1, nil, nil])
        #expect(curve.map(\.expected) == [nil, 1, nil, nil])
        #expect(MapSums(of: journey).curve(of: "fin", in: journey) == curve)
    }

    @Test("a pain shows with its lanes, or with everybody where none of them is")
    func painsOnCards() throws {
        let journey = try shared()
        #expect(journey.pains(on: "t1", lane: "fin") == ["p1", "p2"])
        #expect(journey.pains(on: "t1", lane: "it") == ["p2"])
        #expect(journey.pains(on: "t3", lane: "it") == ["p3"])
    }

    @Test("sums follow edits as if they were built anew", arguments: 1...20)
    func sumsFollowEdits(_ run: Int) throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        var journey = try JourneyReader.read(JourneyTemplate.example.bytes).journey
        var sums = MapSums(of: journey)
        for step in 1...40 {
            let edits = randomEdits(on: journey, using: &random)
            let old = journey
            try journey.apply(edits)
            sums.update(edits, from: old, to: journey)
            let fresh = MapSums(of: journey)
            try #require(agree(sums, fresh, on: journey), "seed \(seed), step \(step): \(edits)")
        }
    }

    private func agree(_ left: MapSums, _ right: MapSums, on journey: Journey) -> Bool {
        left.total == right.total
            && journey.map.stages.allSatisfy { left.stage($0) == right.stage($0) }
            && journey.map.lanes.allSatisfy { lane in
                left.lane(lane) == right.lane(lane)
                    && journey.map.stages.allSatisfy { left[lane: lane, stage: $0] == right[lane: lane, stage: $0] }
            }
    }

    /// Judges, moves, removes and re-targets what is there, at random.
    private func randomEdits(on journey: Journey, using random: inout SeededGenerator) -> [Edit] {
        func any(_ type: RecordType) -> Text {
            journey.records(type).keys.sorted().randomElement(using: &random)?.text ?? "none"
        }
        let touchpoint: [Text] = ["touchpoints", any(.touchpoint)]
        let emotion = Value.number(Number(Int.random(in: -2...2, using: &random)))
        let edit: Edit? =
            switch Int.random(in: 0..<9, using: &random) {
            case 0: judge(touchpoint, any(.lane), journey, &random)
            case 1: journey.edit(touchpoint + ["stage"], to: .text(any(.stage)))
            case 2: journey.edit(touchpoint + ["moment"], to: .record(Record(.moment)))
            case 3: journey.edit(touchpoint, to: nil)
            case 4: journey.edit(["pains", any(.pain), "on"], to: .list([any(.touchpoint), any(.stage)].asSet))
            case 5: journey.edit(["pains", any(.pain), "lanes"], to: .list([any(.lane)]))
            case 6: journey.edit(["lanes", any(.lane), "kind"], to: .text("backstage"))
            case 7: journey.edit(["lanes", any(.lane)], to: nil)
            default: existing(touchpoint, journey).flatMap { journey.edit($0 + ["emotion"], to: emotion) }
            }
        return edit.map { [$0] } ?? []
    }

    private func judge(
        _ touchpoint: [Text], _ lane: Text, _ journey: Journey, _ random: inout SeededGenerator
    ) -> Edit? {
        let experience = Record(.experience)
            .with(Experience.emotion, Int.random(in: -2...2, using: &random))
            .with(Experience.weight, Int.random(in: 0...100, using: &random))
        return journey.edit(touchpoint + ["experiences", lane], to: .record(experience))
    }

    private func existing(_ touchpoint: [Text], _ journey: Journey) -> [Text]? {
        let lanes = journey[.touchpoint, ID(touchpoint[1])]?[Touchpoint.experiences].keys
        return lanes?.first.map { touchpoint + ["experiences", $0] }
    }
}
