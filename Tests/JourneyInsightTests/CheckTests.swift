import JourneyInsight
import JourneyModel
import JourneyTemplates
import Testing

@Suite("The check")
struct CheckTests {
    private static let today = CalendarDate("2026-06-15")

    /// A document that breaks a rule: the record and field where it does, and the members to add.
    struct Breach: Sendable, CustomTestStringConvertible {
        let rule: String
        let path: [String]
        let members: String

        init(_ rule: String, _ path: String, _ members: String) {
            self.rule = rule
            self.path = path.split(separator: "/").map(String.init)
            self.members = members
        }

        var testDescription: String { rule }
    }

    private static let inUse = "'touchpoints':{'t':{'stage':'use','title':'T','experiences':{'it':{}}}}"
    /// Lanes that have every function that a purchase usually needs.
    private static let played = [
        "finance", "it", "operations", "executive", "procurement", "legal", "security", "end-user",
    ]
    .map { "'lanes':{'\($0)':{'function':'\($0)'}}" }.joined(separator: ",")
    private static let used = "'touchpoints':{'t':{'stage':'x','title':'T','experiences':{'it':{}}}}"

    static let breaches: [Breach] = [
        Breach("bad-id", "stages/a b", "'stages':{'a b':{'name':'A'}}"),
        Breach("duplicate-id", "pains/it", "'pains':{'it':{'text':'x','on':['aware']}}"),
        Breach("wrong-type", "touchpoints/t/title", "'touchpoints':{'t':{'title':7}}"),
        Breach("wrong-type", "comments", "'comments':[]"),
        Breach("wrong-type", "touchpoints/t", "'touchpoints':{'t':null}"),
        Breach("wrong-type", "touchpoints/t/experiences/it", "'touchpoints':{'t':{'experiences':{'it':3}}}"),
        Breach("out-of-range", "pains/p/magnitude", "'pains':{'p':{'magnitude':6}}"),
        Breach(
            "out-of-range", "touchpoints/t/experiences/it/emotion",
            "'touchpoints':{'t':{'experiences':{'it':{'emotion':-3}}}}"),
        Breach("bad-date", "opportunities/o/due", "'opportunities':{'o':{'due':'2026-02-30'}}"),
        Breach("bad-date", "metrics/m/readings/soon", "'metrics':{'m':{'readings':{'soon':{'value':1}}}}"),
        Breach("bad-time", "comments/c/at", "'comments':{'c':{'at':'yesterday'}}"),
        Breach("dangling-reference", "touchpoints/t/stage", "'touchpoints':{'t':{'stage':'gone'}}"),
        Breach(
            "dangling-reference", "touchpoints/t/experiences/gone", "'touchpoints':{'t':{'experiences':{'gone':{}}}}"),
        Breach("dangling-reference", "pains/p/on", "'pains':{'p':{'on':['it']}}"),
        Breach("dangling-reference", "touchpoints/t/moment/metric", "'touchpoints':{'t':{'moment':{'metric':'it'}}}"),
        Breach("stage-without-owner", "stages/x/owner", "'stages':{'x':{'name':'X','goal':'G'}},\(used)"),
        Breach("stage-without-goal", "stages/x/goal", "'stages':{'x':{'name':'X','owner':'O'}},\(used)"),
        Breach("stage-without-metric", "stages/x", "'stages':{'x':{'name':'X'}},'metrics':{'m':{'name':'M'}},\(used)"),
        Breach("unknown-rule", "unchecked", "'unchecked':['no-such-rule']"),
        Breach("unknown-choice", "state", "'state':'as-was'"),
        Breach("unknown-field", "touchpoints/t/colour", "'touchpoints':{'t':{'colour':'red'}}"),
        Breach("touchpoint-without-title", "touchpoints/t/title", "'touchpoints':{'t':{'title':' '}}"),
        Breach("lane-without-name", "lanes/x/name", "'lanes':{'x':{}}"),
        Breach("stage-without-name", "stages/x/name", "'stages':{'x':{}}"),
        Breach("pain-without-text", "pains/p/text", "'pains':{'p':{}}"),
        Breach("short-name", "lanes/x/short", "'lanes':{'x':{'short':'LONG'}}"),
        Breach("short-name", "lanes/x/short", "'lanes':{'x':{'short':'I'}}"),
        Breach("unplaced-touchpoint", "touchpoints/t/stage", "'touchpoints':{'t':{'experiences':{'it':{}}}}"),
        Breach("unplaced-touchpoint", "touchpoints/t/experiences", "'touchpoints':{'t':{'stage':'aware'}}"),
        Breach("lead-not-there", "touchpoints/t/lead", "'touchpoints':{'t':{'lead':'it','experiences':{'fin':{}}}}"),
        Breach(
            "moment-lane-not-there", "touchpoints/t/moment/lanes",
            "'touchpoints':{'t':{'moment':{'lanes':['it']},'experiences':{'fin':{}}}}"),
        Breach(
            "pain-lane-not-there", "pains/p/lanes",
            "'touchpoints':{'t':{'experiences':{'fin':{}}}},'pains':{'p':{'on':['t'],'lanes':['it']}}"),
        Breach("pain-without-place", "pains/p/on", "'pains':{'p':{}}"),
        Breach("relation-to-itself", "relations/r/to", "'relations':{'r':{'from':'it','to':'it'}}"),
        Breach(
            "late-involvement", "lanes/x/joins", "'lanes':{'x':{'joins':'use','shouldJoin':'aware'}}"),
        Breach("late-involvement", "lanes/x/joins", "'lanes':{'x':{'joins':'decide','role':'institutional'}}"),
        Breach(
            "conflict-without-intervention", "touchpoints/t/experiences",
            "'touchpoints':{'t':{'experiences':{'it':{'emotion':2},'fin':{'emotion':-1}}}}"),
        Breach(
            "conflict-without-intervention", "relations/r/intervention",
            "'relations':{'r':{'from':'it','to':'fin','kind':'conflicts'}}"),
        Breach(
            "conflict-without-intervention", "touchpoints/t/experiences",
            """
            'touchpoints':{'t':{'experiences':{'it':{'emotion':-2},'fin':{'emotion':2},'ops':{'emotion':1}}}},
            'relations':{'r':{'from':'it','to':'fin','kind':'conflicts','at':'t','intervention':'lunch'}}
            """),
        Breach(
            "intervention-overdue", "relations/r/due",
            "'relations':{'r':{'from':'it','to':'fin','kind':'conflicts','due':'2026-06-14'}}"),
        Breach("nobody-plays", "lanes", "'lanes':{'x':{'role':'champion'}},\(played),\(inUse)"),
        Breach("empty-cells", "lanes/fin/cells", inUse),
        Breach("empty-stage", "stages/aware", inUse),
        Breach(
            "unconfirmed-experience", "touchpoints/t/standing",
            "'touchpoints':{'t':{'standing':'reported','experiences':{'it':{}}}}"),
        Breach(
            "unconfirmed-experience", "touchpoints/t/standing",
            "'touchpoints':{'t':{'standing':'validated','experiences':{'it':{'standing':'reported'},'fin':{}}}}"),
        Breach("unjudged-experience", "touchpoints/t/experiences/it", "'touchpoints':{'t':{'experiences':{'it':{}}}}"),
        Breach(
            "broken-promise", "touchpoints/t/experiences/it/emotion",
            "'touchpoints':{'t':{'experiences':{'it':{'emotion':-1,'expected':1}}}}"),
        Breach("assumed-without-source", "touchpoints/t/sources", "'touchpoints':{'t':{'standing':'assumed'}}"),
        Breach("validated-without-source", "touchpoints/t/sources", "'touchpoints':{'t':{'standing':'validated'}}"),
        Breach("pain-without-scores", "pains/p/severity", "'pains':{'p':{'magnitude':3,'frequency':3}}"),
        Breach("pain-without-owner", "pains/p/owner", "'pains':{'p':{}}"),
        Breach(
            "pain-without-opportunity", "pains/p",
            "'pains':{'p':{}},'opportunities':{'o':{'pains':['p'],'status':'dropped'}}"),
        Breach("critical-moment-missing", "touchpoints", "'touchpoints':{'t':{'moment':{'kind':'outreach'}}}"),
        Breach("opportunity-without-pain", "opportunities/o/pains", "'opportunities':{'o':{'pains':['gone']}}"),
        Breach("metric-without-target", "metrics/m/target", "'metrics':{'m':{'better':'up'}}"),
        Breach("metric-without-target", "metrics/m/better", "'metrics':{'m':{'target':1}}"),
        Breach("metric-without-reading", "metrics/m/readings", "'metrics':{'m':{'readings':{'2026-01-01':{}}}}"),
        Breach(
            "unclear-reading", "metrics/m/readings/2026-01-01",
            "'metrics':{'m':{'readings':{'2026-01-01':{'promoters':4}}}}"),
        Breach(
            "unclear-reading", "metrics/m/readings/2026-01-01",
            "'metrics':{'m':{'readings':{'2026-01-01':{'value':1,'promoters':4,'passives':0,'detractors':0}}}}"),
        Breach(
            "metric-off-track", "metrics/m/readings",
            "'metrics':{'m':{'better':'up','baseline':5,'target':9,'readings':{'2026-01-01':{'value':4}}}}"),
        Breach("capability-without-owner", "capabilities/k/owner", "'capabilities':{'k':{'owner':' '}}"),
        Breach("moment-without-owner", "touchpoints/t/moment/owner", "'touchpoints':{'t':{'moment':{}}}"),
        Breach("moment-without-standard", "touchpoints/t/moment/sla", "'touchpoints':{'t':{'moment':{}}}"),
        Breach("opportunity-without-scores", "opportunities/o", "'opportunities':{'o':{}}"),
        Breach(
            "dates-reversed", "opportunities/o/due",
            "'opportunities':{'o':{'start':'2026-05-02','due':'2026-05-01'}}"),
        Breach("opportunity-overdue", "opportunities/o/due", "'opportunities':{'o':{'due':'2026-06-14'}}"),
        Breach(
            "pilot-without-result", "opportunities/o/pilot/result",
            "'opportunities':{'o':{'pilot':{'end':'2026-06-14'}}}"),
        Breach("review-overdue", "review/last", "'review':{'every':'quarter','last':'2026-03-14'}"),
        Breach("review-overdue", "review/last", "'review':{'every':'year'}"),
    ]

    /// What keeps each rule silent, though it comes near.
    static let innocent: [Breach] = [
        Breach("duplicate-id", "", "'pains':{'p':{'on':['aware']}}"),
        Breach("wrong-type", "", "'touchpoints':{'t':{'moment':{}}}"),
        Breach("dangling-reference", "", "'comments':{'c':{'on':'it'}}"),
        Breach("dangling-reference", "", "'pains':{'p':{'on':['use']}}"),
        Breach("touchpoint-without-title", "", "'touchpoints':{'t':{'title':7}}"),
        Breach("lead-not-there", "", "'touchpoints':{'t':{'lead':'gone'}}"),
        Breach("pain-lane-not-there", "", "'pains':{'p':{'on':['aware'],'lanes':['it']}}"),
        Breach(
            "conflict-without-intervention", "",
            """
            'touchpoints':{'t':{'experiences':{'it':{'emotion':2},'fin':{'emotion':-1}}}},
            'relations':{'r':{'from':'it','to':'fin','kind':'conflicts','at':'t','intervention':'lunch'}}
            """),
        Breach(
            "intervention-overdue", "",
            "'relations':{'r':{'from':'it','to':'fin','kind':'conflicts','due':'2026-06-15'}}"),
        Breach(
            "intervention-overdue", "", "'relations':{'r':{'from':'it','to':'fin','kind':'aligns','due':'2026-06-14'}}"),
        Breach("nobody-plays", "", "'touchpoints':{'t':{'title':'T'}}"),
        Breach("empty-cells", "", "'touchpoints':{'t':{'stage':'use','experiences':{'it':{},'fin':{},'ops':{}}}}"),
        Breach("empty-stage", "", "'touchpoints':{'t':{'title':'T'}}"),
        Breach(
            "unconfirmed-experience", "",
            """
            'touchpoints':{'t':{'standing':'reported','sources':{'s':{}},'experiences':{'it':{'standing':'validated'},'us':{}}},
            'u':{'experiences':{'it':{}}}}
            """),
        Breach("pain-without-opportunity", "", "'pains':{'p':{}},'opportunities':{'o':{'pains':['p']}}"),
        Breach("pain-without-opportunity", "", "'pains':{'p':{'status':'accepted'}}"),
        Breach("critical-moment-missing", "", "'touchpoints':{'t':{'title':'T'}}"),
        Breach(
            "opportunity-without-pain", "",
            "'pains':{'p':{}},'opportunities':{'o':{'pains':['p']},'q':{'status':'scaled'}}"),
        Breach("metric-without-target", "", "'metrics':{'m':{'target':1,'better':'down'}}"),
        Breach("metric-without-reading", "", "'metrics':{'m':{'readings':{'2026-01-01':{'value':0}}}}"),
        Breach(
            "unclear-reading", "",
            "'metrics':{'m':{'readings':{'2026-01-01':{'promoters':4,'passives':0,'detractors':0},'2026-01-02':{}}}}"),
        Breach(
            "metric-off-track", "",
            "'metrics':{'m':{'better':'up','baseline':5,'target':9,'readings':{'2026-01-01':{'value':6}}}}"),
        Breach("unjudged-experience", "", "'touchpoints':{'t':{'experiences':{'us':{}}}}"),
        Breach("broken-promise", "", "'touchpoints':{'t':{'experiences':{'it':{'emotion':-1,'expected':0}}}}"),
        Breach("assumed-without-source", "", "'touchpoints':{'t':{'standing':'assumed','sources':{'s':{}}}}"),
        Breach("pain-without-scores", "", "'pains':{'p':{'status':'resolved'}}"),
        Breach("pain-without-owner", "", "'pains':{'p':{'status':'accepted'}}"),
        Breach("opportunity-without-scores", "", "'opportunities':{'o':{'status':'dropped'}}"),
        Breach("opportunity-overdue", "", "'opportunities':{'o':{'due':'2026-06-15'}}"),
        Breach("opportunity-overdue", "", "'opportunities':{'o':{'due':'2026-06-14','status':'scaled'}}"),
        Breach("pilot-without-result", "", "'opportunities':{'o':{'pilot':{'end':'2026-06-14','result':'yes'}}}"),
        Breach("review-overdue", "", "'review':{'every':'quarter','last':'2026-03-15'}"),
        Breach("review-overdue", "", "'review':{'every':'half-year','last':'2025-12-31'}"),
        Breach("review-overdue", "", "'standing':'archived','review':{'every':'month'}"),
    ]

    @Test("finds what breaks a rule, in its place", arguments: breaches)
    func finds(_ breach: Breach) throws {
        let findings = try self.findings(breach)
        let found = findings.filter { $0.rule == breach.rule && $0.path.map(\.string) == breach.path }
        #expect(found.count == 1, "\(findings)")
        #expect(found.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
    }

    @Test("is silent about what keeps a rule", arguments: innocent)
    func isSilent(_ breach: Breach) throws {
        let findings = try self.findings(breach)
        #expect(!findings.contains { $0.rule == breach.rule }, "\(findings)")
    }

    /// The document with the members beside the lanes and stages of small journeys, joined key by key.
    private func findings(_ breach: Breach) throws -> [Finding] {
        Check.findings(in: try smallJourney(breach.members), today: Self.today)
    }

    @Test("has a breach for every rule, and every rule says why and what to do")
    func everyRule() {
        let tested = Set(Self.breaches.map(\.rule)).union(["duplicate-key"])
        #expect(Set(Rule.all.map(\.id)) == tested)
        #expect(Rule.all.count == tested.count)
        #expect(Rule.all.allSatisfy { $0.reason.hasSuffix(".") && $0.remedy.hasSuffix(".") })
    }

    @Test("finds nothing overdue without a day to compare with")
    func withoutToday() throws {
        let journey = try smallJourney("'review':{'every':'year'},'opportunities':{'o':{'due':'2020-01-01'}}")
        #expect(!Check.findings(in: journey).contains { $0.rule.hasSuffix("overdue") })
    }

    @Test("a review falls due on the last day of a shorter month")
    func shortMonth() throws {
        let journey = try smallJourney("'review':{'every':'month','last':'2026-01-31'}")
        func isDue(_ day: Text) -> Bool {
            Check.findings(in: journey, today: CalendarDate(day)).contains { $0.rule == "review-overdue" }
        }
        #expect(!isDue("2026-02-28"))
        #expect(isDue("2026-03-01"))
    }

    @Test("reports keys that stood twice, with their place")
    func duplicateKeys() throws {
        let text = #"{"format":"waymark/1","title":"a","# + "\n" + #" "title":"b"}"#
        let result = try JourneyReader.read(Array(text.utf8))
        let finding = try #require(Check.findings(in: result.journey, notes: result.notes).first)
        #expect(finding.rule == "duplicate-key")
        #expect((finding.place?.line, finding.place?.column) == (2, 2))
        #expect(finding.record.isEmpty && finding.field == ["title"])
    }

    @Test("tells errors before warnings before notes")
    func order() throws {
        let findings = Check.findings(in: try smallJourney("'touchpoints':{'t':{'colour':1,'title':7,'moment':{}}}"))
        #expect(findings.map(\.severity) == findings.map(\.severity).sorted(by: >))
        #expect(Set(findings.map(\.severity)) == Set(Severity.allCases))
    }

    @Test("says of one record what it says of it among all")
    func oneRecord() throws {
        let journey = try JourneyReader.read(JourneyTemplate.example.bytes).journey
        let all = Check.findings(in: journey, today: Self.today)
        #expect(!all.isEmpty)
        for type in RecordType.collections {
            for id in journey.records(type).keys {
                let own = Check.findings(of: type, id, in: journey, today: Self.today)
                #expect(Set(own) == Set(all.filter { $0.record == type.path(id) }))
            }
        }
        let root = Check.findings(of: .journey, "", in: journey, today: CalendarDate("2030-01-01"))
        #expect(root.map(\.rule) == ["review-overdue"])
    }

    @Test("finds no error in what comes with the program", arguments: JourneyTemplate.allCases)
    func templates(_ template: JourneyTemplate) throws {
        let result = try JourneyReader.read(template.bytes)
        let findings = Check.findings(in: result.journey, notes: result.notes)
        #expect(!findings.contains { $0.severity == .error })
        if template != .example { #expect(findings.isEmpty) }
    }

    @Test("finds in the example what the example is meant to show")
    func example() throws {
        let journey = try JourneyReader.read(JourneyTemplate.example.bytes).journey
        let findings = Check.findings(in: journey, today: CalendarDate("2026-11-14"))
        func records(_ rule: String) -> [Text] {
            findings.filter { $0.rule == rule }.compactMap(\.record.last).sorted()
        }
        #expect(records("late-involvement") == ["legal", "security"])
        #expect(records("unplaced-touchpoint").count == 3)
        #expect(records("conflict-without-intervention").count == 3)
        #expect(records("unjudged-experience").count == 13)
        #expect(!records("broken-promise").isEmpty)
        #expect(records("review-overdue").isEmpty)
        let structural = ["unknown-choice", "unknown-field", "short-name", "lead-not-there", "pain-lane-not-there"]
        #expect(!findings.contains { structural.contains($0.rule) }, "\(findings)")
    }

    @Test("says what is wrong with hostile text in one safe line of JSON")
    func json() throws {
        let journey = try smallJourney("'touchpoints':{'t':{'stage':'\\u001b]0;x\\u0007\\u009b'}}")
        let finding = try #require(Check.findings(in: journey).first)
        #expect(finding.rule == "dangling-reference")
        let line = JSONValue.string(finding.message).line
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        #expect((try? JSONSyntax.validate(Array(line.utf8))) != nil)
    }
}
