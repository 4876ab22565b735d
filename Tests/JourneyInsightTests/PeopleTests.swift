import JourneyInsight
import JourneyModel
import Testing

@Suite("What the map says of the stakeholders")
struct PeopleTests {
    @Test("three steps apart is a conflict, two are not")
    func conflictBySpread() throws {
        let journey = try smallJourney(
            """
            'touchpoints':{
            't1':{'pos':'a0','stage':'decide','experiences':{'fin':{'emotion':-2},'it':{'emotion':1},'ops':{'emotion':1}}},
            't2':{'pos':'a1','stage':'decide','experiences':{'fin':{'emotion':-1},'it':{'emotion':1},'us':{'emotion':2}}}}
            """)
        let conflict = try #require(journey.conflict(at: "t1"))
        #expect(conflict.lanes == ["fin", "it", "ops"])
        #expect(conflict.spread == 3)
        #expect(!conflict.hasIntervention)
        #expect(journey.conflict(at: "t2") == nil)
        #expect(journey.conflicts().map(\.place) == ["t1"])
    }

    @Test("a relation names a conflict, and says what is done about it")
    func conflictByRelation() throws {
        let journey = try smallJourney(
            """
            'touchpoints':{'t1':{'pos':'a0','stage':'decide','experiences':{'fin':{'emotion':-2},'it':{'emotion':2}}}},
            'relations':{
            'r1':{'pos':'a0','from':'fin','to':'it','kind':'conflicts','at':'t1','intervention':'lunch'},
            'r2':{'pos':'a1','from':'ops','to':'it','kind':'conflicts','intervention':'  '},
            'r3':{'pos':'a2','from':'ops','to':'it','kind':'aligns','at':'t1'}}
            """)
        let conflicts = journey.conflicts()
        #expect(conflicts.map(\.relation) == ["r1", "r2"])
        #expect(conflicts.map(\.hasIntervention) == [true, false])
        #expect(conflicts.map(\.spread) == [4, nil])
        #expect(journey.conflict(at: "t1")?.hasIntervention == true)
    }

    private static let institutional = "'pos':'a0','name':'Legal','role':'institutional'"

    @Test(
        "late is who joined after they should have, or too late to say no",
        arguments: [
            ("'pos':'a0','joins':'decide','shouldJoin':'aware'", true),
            ("'pos':'a0','joins':'aware','shouldJoin':'aware'", false),
            ("'pos':'a0','joins':'aware','shouldJoin':'decide'", false),
            ("'pos':'a0','shouldJoin':'aware'", true),
            ("'pos':'a0','shouldJoin':'use'", false),
            ("'pos':'a0'", false),
            ("\(institutional)", true),
            ("\(institutional),'joins':'aware'", false),
            ("\(institutional),'joins':'side'", false),
            ("\(institutional),'shouldJoin':'decide'", false),
            ("\(institutional),'kind':'backstage'", false),
            ("'pos':'a0','authority':['budget','veto']", true),
            ("'pos':'a0','authority':['budget']", false),
        ])
    func lateness(_ lane: String, _ isLate: Bool) throws {
        let touchpoint = "'touchpoints':{'t1':{'pos':'a0','stage':'decide','experiences':{'x':{}}}}"
        let journey = try smallJourney(touchpoint, lanes: "'x':{\(lane)}")
        #expect((journey.lateness(of: "x") != nil) == isLate)
        #expect(journey.latecomers().map(\.lane) == (isLate ? ["x"] : []))
    }

    @Test("who never came in is not late")
    func neverJoined() throws {
        let journey = try smallJourney(lanes: "'x':{\(Self.institutional),'shouldJoin':'aware'}")
        #expect(journey.lateness(of: "x") == nil)
    }

    @Test("alignment counts the stakeholders whose pains are touched")
    func alignment() throws {
        let journey = try smallJourney(
            """
            'touchpoints':{
            't1':{'pos':'a0','stage':'decide','experiences':{'fin':{},'it':{},'us':{}}},
            't2':{'pos':'a0','stage':'use','experiences':{'ops':{}}}},
            'pains':{'named':{'pos':'a0','on':['t1'],'lanes':['ops','us']},'everybody':{'pos':'a1','on':['t1']},
            'stage':{'pos':'a2','on':['use']}},
            'opportunities':{'o1':{'pos':'a0','pains':['named']},'o2':{'pos':'a1','pains':['everybody','named']},
            'o3':{'pos':'a2','pains':['stage','gone']},'o4':{'pos':'a3'}}
            """)
        #expect(journey.alignedLanes(ofOpportunity: "o1") == ["ops"])
        #expect(journey.alignedLanes(ofOpportunity: "o2") == ["fin", "it", "ops"])
        #expect(journey.alignedLanes(ofOpportunity: "o3") == ["ops"])
        #expect(["o1", "o2", "o3", "o4"].map { journey.alignment(ofOpportunity: $0) } == [1, 3, 1, 0])
    }

    @Test("pains and opportunities rank by their figures, unscored ones last")
    func ranking() throws {
        let journey = try smallJourney(
            """
            'pains':{'none':{'pos':'a0','severity':5},'low':{'pos':'a1','magnitude':1,'frequency':1,'severity':1},
            'high':{'pos':'a2','magnitude':5,'frequency':4,'frustration':5},
            'tie':{'pos':'a3','magnitude':1,'frequency':1,'severity':1}},
            'opportunities':{'none':{'pos':'a0','reach':9},'low':{'pos':'a1','reach':1,'impact':1,'confidence':50,'effort':1},
            'high':{'pos':'a2','reach':10,'impact':2,'confidence':100,'effort':0.5}}
            """)
        #expect(journey.rankedPains().map(\.id) == ["high", "low", "tie", "none"])
        #expect(journey.rankedPains().map(\.priority) == [80, 0.8, 0.8, nil])
        #expect(journey.rankedOpportunities().map(\.id) == ["high", "low", "none"])
        #expect(journey.rankedOpportunities().map(\.rice) == [40, 0.5, nil])
    }

    @Test("a metric stands where its latest reading with a value puts it")
    func metricState() throws {
        let journey = try smallJourney(
            """
            'metrics':{
            'nps':{'pos':'a0','better':'up','target':30,'readings':{'2026-01-01':{'value':50},
              '2026-03-01':{'promoters':6,'passives':2,'detractors':2},'2026-05-01':{'note':'no answers'}}},
            'days':{'pos':'a1','better':'down','target':30,'readings':{'2026-01-01':{'value':29}}},
            'open':{'pos':'a2','readings':{'2026-01-01':{'value':1}}},'empty':{'pos':'a3'}}
            """)
        let states = ["nps", "days", "open", "empty"].map { (id: ID) in journey[.metric, id].flatMap(MetricState.init) }
        #expect(states.map { $0?.value } == [40, 29, 1, nil])
        #expect(states.map { $0?.meetsTarget } == [true, true, nil, nil])
        #expect(states[0]?.date.text == "2026-03-01")
    }
}
