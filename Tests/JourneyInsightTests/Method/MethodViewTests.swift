import JourneyInsight
import JourneyModel
import JourneyTemplates
import Testing

/// The views of the method against maps that can be worked out by hand.
@Suite("The views of the method")
struct MethodViewTests {
    private func table(_ kind: MethodView.Kind, _ part: String, of journey: Journey, today: String? = nil) throws
        -> MethodTable
    {
        let day = today.flatMap { CalendarDate(Text($0)) }
        let found = try #require(MethodView(kind, of: journey, today: day).parts.first { $0.key == part })
        guard case .table(let table) = found.body else { throw NoTable() }
        return table
    }

    private func matrix(_ kind: MethodView.Kind, _ part: String, of journey: Journey) throws -> MethodMatrix {
        let found = try #require(MethodView(kind, of: journey).parts.first { $0.key == part })
        guard case .matrix(let matrix) = found.body else { throw NoTable() }
        return matrix
    }

    private struct NoTable: Error {}

    /// What is shown in a column, row by row.
    private func shown(_ key: String, _ table: MethodTable) throws -> [String] {
        let index = try #require(table.columns.firstIndex { $0.key == key }, "\(key)")
        return table.rows.map { $0.cells[index].shown }
    }

    @Test(
        "Every view of the example and of an empty map has an answer, parts, and cells for all columns",
        arguments: MethodView.Kind.ofJourney)
    func shapes(kind: MethodView.Kind) throws {
        for template in [JourneyTemplate.example, .blank, .b2b] {
            let view = MethodView(
                kind, of: try JourneyReader.read(template.bytes).journey, today: CalendarDate("2026-11-27"))
            #expect(!view.answer.isEmpty)
            #expect(view.parts.map(\.key) == kind.parts)
            for part in view.parts {
                guard case .table(let table) = part.body else { continue }
                #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(kind) \(part.key)")
                #expect(Set(table.columns.map(\.key)).count == table.columns.count)
                #expect(template != .example || kind == .roadmap || !table.rows.isEmpty, "\(kind) \(part.key)")
            }
        }
    }

    @Test("Influence and interest give the strategy, 4 and 5 being high")
    func strategies() throws {
        #expect(InfluenceStrategy(influence: 4, interest: 4) == .manageClosely)
        #expect(InfluenceStrategy(influence: 5, interest: 3) == .keepSatisfied)
        #expect(InfluenceStrategy(influence: 3, interest: 5) == .keepInformed)
        #expect(InfluenceStrategy(influence: 1, interest: 1) == .monitor)
        #expect(
            InfluenceStrategy(influence: 6, interest: 1) == nil && InfluenceStrategy(influence: nil, interest: 1) == nil
        )
        let journey = try smallJourney(
            lanes: "'a':{'name':'A','influence':5,'interest':2},'b':{'name':'B','influence':9}")
        #expect(try shown("strategy", table(.stakeholders, "people", of: journey)) == ["keep satisfied", "–"])
        let matrix = try matrix(.stakeholders, "matrix", of: journey)
        #expect(matrix.points(x: 2, y: 5).map(\.name) == ["A"])
        #expect(matrix.unrated.map(\.name) == ["B"])
        #expect(matrix.quarter(x: 2, y: 5) == "keep satisfied")
    }

    @Test("Who is missing comes first: functions that nobody plays")
    func coverage() throws {
        let journey = try smallJourney(lanes: "'a':{'name':'Ana','function':'finance','authority':['veto']}")
        let table = try table(.stakeholders, "coverage", of: journey)
        let what = try shown("what", table)
        let who = try shown("lanes", table)
        #expect(what.first == "it" && who.first == "nobody")
        #expect(zip(what, who).filter { $0.1 == "Ana" }.map(\.0) == ["finance", "veto"])
    }

    @Test("Priority orders the triage, resolved pains stand last, and what is bad and easy is a quick win")
    func pains() throws {
        let journey = try smallJourney(
            """
            'pains':{'a':{'text':'Small','magnitude':2,'frequency':2,'severity':5,'effort':2},
            'b':{'text':'Big','magnitude':5,'frequency':5,'frustration':4,'effort':5,'impact':['retention']},
            'c':{'text':'Done','magnitude':5,'frequency':5,'severity':5,'status':'resolved'},
            'd':{'text':'Bare','sources':{'x':{'method':'survey'},'y':{'method':'survey'}}}}
            """)
        let triage = try table(.pains, "triage", of: journey)
        #expect(try shown("text", triage) == ["Big", "Small", "Bare", "Done"])
        // 5 × 5 × 4 ÷ 1.25, 2 × 2 × 5 ÷ 1.25, 5 × 5 × 5 ÷ 1.25
        #expect(try shown("priority", triage) == ["80", "16", "–", "100"])
        #expect(try shown("text", table(.pains, "quick-wins", of: journey)) == ["Small"])
        let sources = try table(.pains, "sources", of: journey)
        #expect(try shown("shown", sources) == ["nobody has shown it", "nobody has shown it", "one method only"])
        let impact = try table(.pains, "impact", of: journey)
        #expect(try shown("impact", impact) == ["retention", "not said", "not said"].map { $0 })
        #expect(try shown("text", impact) == ["Big", "Small", "Bare"])
        let view = MethodView(.pains, of: journey)
        #expect(view.answer == "Worst: “Big” (80 of 100); 3 open, 1 resolved; 1 without scores; 1 quick win")
        let points = try matrix(.pains, "magnitude-severity", of: journey)
        #expect(
            points.points(x: 2, y: 5).map(\.name) == ["Small"]
                && points.unrated.map(\.name).sorted() == ["Bare", "Big"])
    }

    @Test("A rank is kept when confidence halves only where the next score is less than half")
    func sensitivity() throws {
        let journey = try smallJourney(
            """
            'opportunities':{'a':{'pos':'a0','text':'A','reach':100,'impact':1,'confidence':100,'effort':1},
            'b':{'pos':'a1','text':'B','reach':40,'impact':1,'confidence':100,'effort':1},
            'c':{'pos':'a2','text':'C','reach':30,'impact':1,'confidence':100,'effort':1},
            'd':{'pos':'a3','text':'D','status':'dropped','reach':900,'impact':1,'confidence':100,'effort':1},
            'e':{'pos':'a4','text':'E'}}
            """)
        let ranks = journey.opportunityRanks()
        #expect(ranks.map(\.id.text.string) == ["a", "b", "c", "e"])
        #expect(ranks.map(\.rank) == [1, 2, 3, nil])
        // 50 still beats 40; 20 falls behind 30; 15 is last anyway.
        #expect(ranks.map(\.halvedRank) == [1, 3, 3, nil])
        #expect(MethodView(.opportunities, of: journey).answer.hasPrefix("Best: “A” (RICE 100), still first when"))
    }

    @Test("Gaps on both sides are listed, and a moment of truth doubles RICE")
    func gaps() throws {
        let journey = try smallJourney(
            """
            'touchpoints':{'t':{'stage':'use','title':'T','moment':{},'experiences':{'fin':{}}}},
            'pains':{'p':{'pos':'a0','text':'P','on':['t']},'q':{'pos':'a1','text':'Q'}},
            'opportunities':{'a':{'pos':'a0','text':'A','pains':['p'],'reach':10,'impact':1,'confidence':100,'effort':1},
            'b':{'pos':'a1','text':'B','reach':15,'impact':1,'confidence':100,'effort':1}}
            """)
        let gaps = try table(.opportunities, "gaps", of: journey)
        #expect(try shown("text", gaps) == ["Q", "B"])
        let alignment = try table(.opportunities, "alignment", of: journey)
        #expect(try shown("text", alignment) == ["A", "B"])
        #expect(try shown("weighted", alignment) == ["20", "15"])
        #expect(try shown("lanes", alignment) == ["Finance", "–"])
    }

    @Test("The checklist names the critical moments and transitions that the map does not have")
    func moments() throws {
        let journey = try smallJourney(
            """
            'touchpoints':{'t':{'stage':'use','title':'Talk','moment':{'kind':'discovery'},
            'experiences':{'fin':{'emotion':-1,'expected':2},'it':{'emotion':0}}}}
            """)
        let checklist = try table(.moments, "checklist", of: journey)
        let places = zip(try shown("kind", checklist), try shown("touchpoints", checklist))
        #expect(places.filter { $0.1 != "not on the map" }.map(\.0) == ["discovery"])
        #expect(checklist.rows.count == 12)
        let promises = try table(.moments, "promises", of: journey)
        #expect(try shown("gap", promises) == ["−3"])
        #expect(MethodView(.moments, of: journey).answer.contains("6 of 7 critical ones not on the map"))
    }

    @Test("A metric is at its target, on the way, or not")
    func metrics() throws {
        let journey = try smallJourney(
            """
            'metrics':{'a':{'pos':'a0','name':'A','better':'up','baseline':10,'target':20,'readings':{'2026-01-01':{'value':15}}},
            'b':{'pos':'a1','name':'B','better':'down','target':5,'readings':{'2026-02-01':{'value':4},'2026-01-01':{'value':9}}},
            'c':{'pos':'a2','name':'C','better':'up','baseline':10,'target':20,'readings':{'2026-01-01':{'value':9},'2026-13-01':{'value':99}}},
            'd':{'pos':'a3','name':'D','readings':{'2026-01-01':{'promoters':6,'passives':2,'detractors':2}}}}
            """)
        let dashboard = try table(.metrics, "dashboard", of: journey)
        #expect(try shown("course", dashboard) == ["on track", "met", "off track", "–"])
        #expect(try shown("current", dashboard) == ["15", "4", "9", "40"])
        #expect(try shown("change", dashboard) == ["–", "−5", "–", "–"])
        #expect(try shown("trend", dashboard)[1] == "█▁")
    }

    @Test("What should have ended is overdue, and bars run from start to due")
    func roadmap() throws {
        let journey = try smallJourney(
            """
            'opportunities':{'a':{'pos':'a0','text':'A','horizon':'later','start':'2026-01-01','due':'2026-01-24'},
            'b':{'pos':'a1','text':'B','horizon':'now','due':'2026-01-10','pilot':{'end':'2026-01-05','result':'Good'}},
            'c':{'pos':'a2','text':'C','status':'scaled','due':'2025-01-01'}}
            """)
        let all = try table(.roadmap, "horizons", of: journey, today: "2026-01-12")
        #expect(try shown("name", all) == ["B", "└ pilot: B", "A"])
        #expect(try shown("name", table(.roadmap, "overdue", of: journey, today: "2026-01-12")) == ["B"])
        // A day a column: 24 days from the first to the last.
        #expect(try shown("chart", all).last == String(repeating: "━", count: 23) + "◆")
        #expect(
            try shown("chart", all).first == String(repeating: "·", count: 9) + "◆·│"
                + String(repeating: "·", count: 12))
    }

    @Test("Answers stand under their comment, also where comments answer each other in a circle")
    func threads() throws {
        let journey = try smallJourney(
            """
            'comments':{'a':{'at':'2026-01-01T00:00:00Z','author':'ana','text':'Why?','to':['raj']},
            'b':{'at':'2026-01-02T00:00:00Z','author':'raj','text':'Because','re':'a','to':['ana']},
            'c':{'at':'2026-01-03T00:00:00Z','text':'Done','resolved':{}},
            'd':{'at':'2026-01-04T00:00:00Z','text':'D','re':'e'},'e':{'at':'2026-01-05T00:00:00Z','text':'E','re':'d'}}
            """)
        let open = try shown("text", table(.comments, "open", of: journey))
        #expect(open.suffix(2) == ["Why?", "└ Because"] && Set(open).isSuperset(of: ["Why?"]))
        #expect(open.count == 4)
        #expect(try shown("text", table(.comments, "resolved", of: journey)) == ["Done"])
        #expect(try shown("waiting", table(.comments, "people", of: journey)).first == "1")
    }

    @Test("The map owes what is empty, unjudged, unsourced, unowned or overdue")
    func toDo() throws {
        let journey = try smallJourney(
            "'review':{'every':'month','last':'2026-01-01'}",
            """
            'touchpoints':{'t':{'stage':'use','title':'T','experiences':{'fin':{},'it':{'emotion':2},'ops':{'emotion':-2}}}},
            'pains':{'p':{'text':'P'}}
            """)
        let kinds = try table(.toDo, "kinds", of: journey, today: "2026-03-01")
        let counts = Dictionary(uniqueKeysWithValues: zip(try shown("kind", kinds), try shown("count", kinds)))
        #expect(
            counts == [
                "not judged": "1", "assumed without a source": "1", "stage without touchpoints": "3",
                "pain without scores": "1", "pain without owner": "1", "pain without opportunity": "1",
                "stage without owner": "1", "stage without goal": "1", "stage without metric": "1",
                "conflict without intervention": "1", "review overdue": "1",
            ])
        #expect(MethodView(.toDo, of: journey).answer.hasSuffix("100 % of the touchpoints are hypothesis"))
    }

    @Test("Stakeholders meet at what they share, and disagree where they are three steps apart")
    func relations() throws {
        let journey = try smallJourney(
            """
            'touchpoints':{'t':{'stage':'use','title':'T','experiences':{'fin':{'emotion':2},'it':{'emotion':-1},'us':{'emotion':-2}}},
            'u':{'stage':'use','title':'U','experiences':{'fin':{},'it':{}}}}
            """, "'relations':{'r':{'from':'it','to':'fin','kind':'influences'}}")
        let stages = try table(.relations, "stages", of: journey)
        #expect(try shown("lanes", stages) == ["Finance, IT"])
        #expect(try shown("meetings", stages) == ["2"] && shown("apart", stages) == ["1"])
        let conflicts = try table(.relations, "conflicts", of: journey)
        #expect(conflicts.rows.map(\.unrelated) == [["it", "fin"]])
        let matrix = try table(.relations, "matrix", of: journey)
        #expect(try shown("lane:fin", matrix) == ["·", "influences", "–"])
    }

    @Test("CSV quotes what needs it and names the record; JSON has the same values")
    func exports() throws {
        let journey = try smallJourney("'pains':{'p':{'text':'Say \\u0022no\\u0022, twice','magnitude':3}}")
        let view = MethodView(.pains, of: journey)
        let csv = view.parts[0].csv
        #expect(csv[0].hasPrefix("id,text,priority,magnitude,"))
        #expect(csv[1].hasPrefix("p,\"Say \"\"no\"\", twice\",,3,"))
        let line = view.json(part: "triage").line
        #expect(line.hasPrefix(#"{"view": "pains", "answer": "#))
        #expect(line.contains(#""id": "p", "text": "Say \"no\", twice", "priority": null, "magnitude": 3"#))
        let formula = MethodView(.pains, of: try smallJourney("'pains':{'p':{'text':'=1+1'}}"))
        #expect(formula.parts[0].csv[1].hasPrefix("p,'=1+1,"))
        #expect(view.parts[1].csv == ["id,name,magnitude,severity,quarter", "p,\"Say \"\"no\"\", twice\",3,,"])
    }

    @Test(
        "Every record that a row names is named with its id, and no name is cut", arguments: MethodView.Kind.ofJourney)
    func ids(kind: MethodView.Kind) throws {
        let journey = try JourneyReader.read(JourneyTemplate.example.bytes).journey
        let types: [RecordType] = [.lane, .stage, .touchpoint, .pain, .opportunity, .metric]
        var names: [String: Set<String>] = [:]
        for type in types {
            for id in journey.records(type).keys {
                names[journey.name(type, id, limit: Printable.whole), default: []].insert(id.text.string)
            }
        }
        // Texts of the document that happen to be called like a record.
        let texts: Set<String> = ["criteria", "kpi", "name"]
        for part in MethodView(kind, of: journey, today: CalendarDate("2026-11-27")).parts {
            guard case .table(let table) = part.body else { continue }
            for row in table.rows {
                let known = Set(
                    row.cells.flatMap(\.ids).map(\.text.string) + (row.subject.map { [$0.id.text.string] } ?? []))
                for (column, cell) in zip(table.columns, row.cells) where !texts.contains(column.key) {
                    let values: [String] =
                        switch cell.value {
                        case .text(let text): [text]
                        case .texts(let texts): texts
                        default: []
                        }
                    for value in values {
                        #expect(!value.hasSuffix("…"), "\(kind) \(part.key) \(column.key)")
                        guard let ids = names[value] else { continue }
                        #expect(!ids.isDisjoint(with: known), "\(kind) \(part.key) \(column.key): \(value)")
                    }
                    #expect(cell.ids.isEmpty || column.reference != nil || row.subject?.id == cell.ids[0])
                }
            }
        }
    }

    @Test("A conflict is told by its relation between two, and goes on between others")
    func threeSides() throws {
        let journey = try smallJourney(
            """
            'touchpoints':{'t':{'stage':'use','experiences':{'it':{'emotion':-2},'fin':{'emotion':1},'ops':{'emotion':2}}}},
            'relations':{'r':{'from':'ops','to':'it','kind':'conflicts','at':'t','intervention':'lunch','due':'2026-02-01'}}
            """)
        let view = MethodView(.relations, of: journey, today: CalendarDate("2026-02-02"))
        #expect(view.answer.hasPrefix("2 conflicts, 1 without intervention; 1 intervention overdue"))
        let conflicts = try table(.relations, "conflicts", of: journey, today: "2026-02-02")
        #expect(try shown("lanes", conflicts) == ["Operations, IT", "IT, Finance"])
        #expect(try shown("due", conflicts) == ["2026-02-01 late", "–"])
        #expect(conflicts.rows.map(\.unrelated) == [[], ["it", "fin"]])
    }

    @Test("The roadmap stands under everybody who answers for a stage where something acts")
    func stageOwners() throws {
        let journey = try smallJourney(
            "'stages':{'s':{'pos':'a8','name':'S','owner':'Ann'},'q':{'pos':'a9','name':'Q','owner':'Bob'}}",
            """
            'touchpoints':{'t':{'stage':'s','experiences':{}}},'pains':{'p':{'on':['t','q']}},
            'opportunities':{'o':{'text':'Both','horizon':'now','pains':['p']},'u':{'text':'None','horizon':'next','on':['use']},
            'v':{'text':'Nowhere','horizon':'later'}}
            """)
        let owners = try table(.roadmap, "owners", of: journey)
        #expect(try shown("stageOwner", owners) == ["Ann", "Bob", "–", "–"])
        #expect(try shown("name", owners) == ["Both", "Both", "None", "Nowhere"])
        #expect(try shown("stages", owners) == ["S, Q", "S, Q", "Use", "–"])
    }

    @Test("A standard figure finds the metric of the map that is it")
    func definitions() throws {
        let journey = try smallJourney(
            "'metrics':{'m':{'name':'Our win rate, EMEA','readings':{'2026-01-01':{'value':31}}}}")
        let definitions = try table(.metrics, "definitions", of: journey)
        let line = try #require(try shown("name", definitions).firstIndex(of: "Win rate"))
        #expect(
            try shown("metrics", definitions)[line] == "Our win rate, EMEA"
                && shown("current", definitions)[line] == "31")
        #expect(Set(try shown("metrics", definitions)).count == 2)
        let others = MetricDefinition.standard.filter { figure in
            ["Login success rate", "Invoices with preferences set", "Non-adoption complaints"].contains(
                where: figure.isMeant)
        }
        #expect(others.isEmpty, "\(others)")
    }

    @Test("A reading on a day that does not exist, and one that is no number, say so")
    func badReadings() throws {
        let journey = try smallJourney(
            "'metrics':{'m':{'name':'M','readings':{'2026-02-30':{'value':1},'2026-01-01':{'value':'x'},'2026-01-02':{'value':3}}}}"
        )
        let readings = try table(.metrics, "readings", of: journey)
        #expect(try shown("date", readings).contains("2026-02-30: no such day"))
        #expect(try Set(shown("value", readings)) == ["1", "no number", "3"])
        #expect(try shown("current", table(.metrics, "dashboard", of: journey)) == ["3"])
    }
}
