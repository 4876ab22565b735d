import JourneyInsight
import JourneyModel
import JourneyTemplates
import Testing

@Suite("The report")
struct ReportTests {
    private func example() throws -> Report {
        Report(of: try JourneyReader.read(JourneyTemplate.example.bytes).journey)
    }

    @Test("lists the worst, the most urgent and the most worthwhile first, within its limit")
    func ranking() throws {
        let report = try example()
        #expect(report.worst.count == 5)
        #expect(report.worstAreMoments)
        #expect(report.worst.map(\.mean) == report.worst.map(\.mean).sorted())
        #expect(report.pains.map(\.priority) == [80, 80, 64, 64, 51.2])
        #expect(!report.pains.contains { $0.status == "resolved" || $0.status == "accepted" })
        let rice = report.opportunities.map(\.rice)
        #expect(rice == rice.sorted(by: >))
        // 120 × 1 × 50 % ÷ 1
        #expect(report.opportunities.first?.rice == 60)
        #expect(report.latecomers.map(\.lane) == ["Legal", "Security"])
        #expect(report.unscoredPains == 1)
    }

    @Test("says how many there are that it does not list")
    func rest() throws {
        let journey = try JourneyReader.read(JourneyTemplate.example.bytes).journey
        let report = Report(of: journey)
        let open = journey.records(.pain).values.filter { Journey.isOpen(pain: $0) }.count
        #expect(report.painCount + report.unscoredPains == open)
        #expect(report.lines.contains("  and \(report.painCount - 5) more, 1 without scores"))
        let short = Report(of: journey, limit: 1)
        for count in [report.worstCount, report.painCount, report.opportunityCount] {
            #expect(count > 1 && short.lines.contains { $0.hasPrefix("  and \(count - 1) more") }, "\(count)")
        }
        for count in [report.conflictCount, report.unjudgedCount] {
            #expect(count > 2 && short.lines.contains { $0.hasPrefix("  and \(count - 2) more") }, "\(count)")
        }
        #expect(!Report(of: journey, limit: 1000).lines.contains { $0.contains("more") })
    }

    @Test("has a row for every stage and a column for every stakeholder, not for our own lanes")
    func table() throws {
        let report = try example()
        #expect(report.stages.count == 8)
        #expect(report.lanes.map(\.short) == ["F", "I", "O", "X", "E", "P", "L", "S"])
        #expect(report.stages.allSatisfy { $0.emotions.count == 8 })
    }

    @Test("says so where there is nothing")
    func empty() throws {
        let report = Report(of: try JourneyReader.read(JourneyTemplate.blank.bytes).journey)
        #expect(report.lines.count { $0 == "  none" } == 7)
        #expect(report.mean == nil)
    }

    @Test("lists touchpoints where no moment is marked")
    func withoutMoments() throws {
        let report = Report(
            of: try smallJourney(
                """
                'touchpoints':{'t1':{'pos':'a0','title':'Call','stage':'use','experiences':{'it':{'emotion':-1}}},
                't2':{'pos':'a1','title':'Fair','stage':'use','experiences':{'it':{'emotion':1}}}}
                """))
        #expect(!report.worstAreMoments)
        #expect(report.worst.map(\.title) == ["Call"])
    }

    @Test("fits a page")
    func page() throws {
        let report = try example()
        #expect(report.lines.count <= 66)
        #expect(report.text.hasSuffix("\n"))
        #expect(report.lines.allSatisfy { !$0.contains("\n") })
    }

    @Test("prints no character that a terminal would obey, as text or as JSON")
    func isSafe() throws {
        let nasty = "\\u001b[2J\\u009b\\u0007\\u202e"
        let report = Report(
            of: try smallJourney(
                "'title':'\(nasty)'",
                """
                'touchpoints':{'t':{'title':'\(nasty)','stage':'use','moment':{'owner':'\(nasty)'},
                'experiences':{'it':{'emotion':-2},'fin':{'emotion':2},'ops':{}}}},
                'pains':{'p':{'text':'\(nasty)','magnitude':5,'frequency':5,'severity':5}}
                """))
        let output = report.text.replacing("\n", with: "") + report.json.line
        #expect(output.contains("·[2J"))
        #expect(output.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{202E}" })
    }

    @Test("is one JSON object with the same figures")
    func json() throws {
        let report = try example()
        let line = report.json.line
        try JSONSyntax.validate(Array(line.utf8))
        #expect(!line.contains("\n"))
        #expect(line.hasPrefix(#"{"title": "Northwind CRM at Aldermere Pumps", "state": "as-is""#))
        #expect(line.contains(#""priority": 80"#))
    }

    @Test("JSON values are spelled as JSON")
    func jsonValues() {
        let value = JSONValue.object([
            .init("a", [1, 2.5, nil, "x\"\\\n\u{7}é\u{E0001}"].json), .init("b", true), .init("c", .array([])),
        ])
        #expect(value.line == #"{"a": [1, 2.5, null, "x\"\\\n\u0007é\udb40\udc01"], "b": true, "c": []}"#)
        #expect(JSONValue.number(.infinity).line == "null")
    }
}

extension [Any?] {
    fileprivate var json: JSONValue {
        .array(
            map { element in
                switch element {
                case let number as Int: .count(number)
                case let number as Double: .number(number)
                case let text as String: .string(text)
                default: .null
                }
            })
    }
}
