import Foundation
import Testing

@Suite("Many maps, two maps, and readings from a table")
struct PortfolioTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try FileManager.default.createDirectory(atPath: workspace.path("maps/deep"), withIntermediateDirectories: true)
        try workspace.run("new", "maps/example.journey.json", "--template", "example")
        try workspace.run("new", "maps/deep/blank.journey.json", "--template", "b2b", "--title", "Second")
    }

    @Test("All maps are told, broken and foreign files as well, and the rest is shown")
    func folder() throws {
        try workspace.write("{", to: "maps/broken.journey.json")
        try workspace.write("hello", to: "maps/other.txt")
        let outcome = try workspace.run("portfolio", "maps", "--width", "140")
        #expect(outcome.status == 3)
        #expect(outcome.complaints.count == 1 && outcome.complaints[0].contains("broken.journey.json"))
        #expect(outcome.lines[0].hasPrefix("2 maps; worst: “Northwind"))
        for words in ["Second", "never seen", "Security is told", "Finance", "Awareness"] {
            #expect(outcome.text.contains(words), "\(words)")
        }
        let csv = try workspace.run("portfolio", "maps", "--csv").text
        #expect(csv.split(separator: "\r\n").count == 3)
        #expect(try workspace.run("portfolio", "maps", "--json").json() is [String: Any])
        #expect(try workspace.run("portfolio", "nowhere").status == 3)
        #expect(try workspace.run("portfolio", "maps", "--part", "nonsense").status == 2)
    }

    @Test("A map in conflict, and links that lead nowhere, are told every time; linked maps are shown")
    func doubts() throws {
        let lines = ["{", "<<<<<<< a", "\"title\": \"A\",", "=======", "\"title\": \"B\",", ">>>>>>> b"]
        let rest = "\"format\": \"waymark/1\"\n}\n"
        try workspace.write(lines.joined(separator: "\n") + "\n" + rest, to: "maps/conflict.journey.json")
        try workspace.shell(
            "cd maps && ln -s nowhere gone.journey.json && ln -s example.journey.json linked.journey.json")
        for _ in 1...2 {
            let outcome = try workspace.run("portfolio", "maps")
            #expect(outcome.status == 3 && outcome.lines[0].hasPrefix("4 maps;"))
            #expect(
                outcome.complaints.contains { $0.contains("conflict.journey.json: git conflict markers in line 2") })
            #expect(outcome.complaints.contains { $0.contains("gone.journey.json: this link leads nowhere") })
        }
    }

    @Test("The index is never believed over the files, nor where it is damaged")
    func index() throws {
        let first = try workspace.run("portfolio", "maps").text
        #expect(try workspace.run("portfolio", "maps").text == first)
        try workspace.run("add", "maps/deep/blank.journey.json", "fin-2@aw: Very bad")
        let second = try workspace.run("portfolio", "maps").text
        #expect(second != first && second.contains("Finance @ Awareness"))
        let folder = URL(filePath: workspace.path("../home/.local/state/waymark/portfolio")).standardized
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        try #require(files.count == 1)
        for text in [
            "", "garbage", try String(contentsOf: files[0], encoding: .utf8).replacing("Very bad", with: "Very good"),
            try String(contentsOf: files[0], encoding: .utf8).replacing("Second", with: "Third"),
            "{\"path\":\"maps/example.journey.json\",\"state\":\"x\",\"comments\":1,\"touchpoints\":1}",
        ] {
            try text.write(to: files[0], atomically: false, encoding: .utf8)
            #expect(try workspace.run("portfolio", "maps").text == second)
        }
        try FileManager.default.removeItem(atPath: workspace.path("maps/example.journey.json"))
        #expect(try workspace.run("portfolio", "maps").lines[0].hasPrefix("1 map;"))
    }

    @Test("What has changed since it was marked as seen is news")
    func news() throws {
        try workspace.run("seen", "maps/deep/blank.journey.json")
        #expect(try workspace.run("portfolio", "maps", "--part", "maps").text.contains("  seen "))
        try workspace.run("add", "maps/deep/blank.journey.json", "fin-2@aw: Very bad")
        #expect(try workspace.run("portfolio", "maps").lines[0].contains("1 changed since you looked"))
    }

    @Test("Two maps side by side: the worst first, matched by id and then by name")
    func compare() throws {
        for (name, emotion) in [("one", "-1"), ("two", "+2")] {
            try workspace.run("new", name, "--lanes", "Finance,IT", "--stages", "Trial,Decision")
            try workspace.run("add", name, "fin\(emotion)@dec: Price call")
        }
        try workspace.run("add", "two", "it@tri: Only here")
        let outcome = try workspace.run("compare", "one", "two", "--width", "100")
        #expect(outcome.status == 0)
        #expect(
            outcome.lines[0...1].joined(separator: " ")
                == "From one to two: 1 touchpoint better, 0 worse; the mean goes from −1.0 to +2.0; 1 only in two, 0 only in one"
        )
        #expect(
            outcome.text.contains("Price call") && outcome.text.contains("+3.0") && outcome.text.contains("Only here"))
        #expect(outcome.text.contains("····○···········●"))
        let chart = try workspace.run("compare", "one", "two", "--width", "80", "--part", "chart").lines
        let rows = try #require(chart.firstIndex { $0.contains("before ● after") })
        let marks = chart[(rows + 1)...].filter { $0.contains("+2") || $0.contains("−1") }
        #expect(
            marks.count >= 4 && marks[0].contains("Everybody") && marks[2].contains("Finance") && marks[0].contains("●")
                && marks[1].contains("○"))
        #expect(
            try workspace.run("compare", "one", "one").lines[0].hasPrefix(
                "From one to one: 0 touchpoints better, 0 worse"))
        #expect(try workspace.run("compare", "one", "nowhere").status == 3)
    }

    @Test("A review that is overdue is named in the first line and marked in its row")
    func overdue() throws {
        try workspace.write(
            #"{"format":"waymark/1","title":"Late","review":{"every":"month","last":"2020-01-31"}}"#,
            to: "maps/late.journey.json")
        let outcome = try workspace.run("portfolio", "maps", "--width", "140")
        #expect(outcome.lines[0].contains("1 overdue for review: “Late”"))
        #expect(outcome.text.contains(" overdue "))
    }

    private func readings(_ table: String, _ more: String...) throws -> Outcome {
        try workspace.write(table, to: "table.csv")
        return try workspace.run(list: ["import-readings", "maps/example.journey.json", "table.csv"] + more)
    }

    @Test("Readings are taken by name or id; what makes no sense is told with line and reason, and kept")
    func importing() throws {
        let outcome = try readings(
            """
            metric,date,value,note
            "Forecast error, quarter",2026-12-31,3.5,"Best yet, ""by far"", they say"
            m-4fsazbyh,2027-03-31,"3,25",
            Forecast error,2026-12-31,1,
            m-4fsazbyh,2026-02-30,1,
            m-4fsazbyh,2027-06-30,many,
            m-4fsazbyh,2027-06-30,,
            m-4fsazbyh,2027-06-30,1,x,y
            """, "--rest", "rest.csv")
        #expect(outcome.status == 1)
        #expect(outcome.text == "maps/example.journey.json: took 2 readings, 5 rows not, kept in rest.csv\n")
        let reasons = [
            "no metric “Forecast error”", "“2026-02-30” is no day", "“many” is no number", "it has no value",
            "more fields",
        ]
        for (line, reason) in zip(4..., reasons) {
            #expect(
                outcome.complaints.contains { $0.contains("table.csv:\(line): ") && $0.contains(reason) }, "\(reason)")
        }
        let map = workspace.text("maps/example.journey.json")
        #expect(
            map.contains(#""value": 3.5"#) && map.contains(#""value": 3.25"#)
                && map.contains(#"Best yet, \"by far\", they say"#))
        #expect(workspace.text("rest.csv").split(separator: "\n").count == 6)
        #expect(workspace.text("rest.csv").hasPrefix("metric,date,value,note\n"))
        #expect(try workspace.run("check", "maps/example.journey.json").status == 0)
    }

    @Test("Rows that are not taken are kept beside the table, and nothing there is written over")
    func keepingAside() throws {
        let table = "metric,date,value\nm-4fsazbyh,2027-03-31,42/50\nnobody,2027-03-31,1\nm-4fsazbyh,2027-04-30,3/0\n"
        let outcome = try readings(table)
        #expect(outcome.status == 1 && outcome.text.contains("took 1 reading, 2 rows not, kept in table.rest.csv"))
        #expect(outcome.complaints.contains { $0.contains("“3/0” is a share of nothing") })
        #expect(workspace.text("maps/example.journey.json").contains("\"value\": 84"))
        let kept = "metric,date,value\nnobody,2027-03-31,1\nm-4fsazbyh,2027-04-30,3/0\n"
        #expect(workspace.text("table.rest.csv") == kept)
        #expect(try readings(table).text.contains("kept in table.rest-2.csv"))
        #expect(workspace.text("table.rest.csv") == kept)
    }

    @Test(
        "A reading is taken once, and is a value or all counts",
        arguments: [
            ("metric,date,value\nm-4fsazbyh,2027-03-31,1\nm-4fsazbyh,2027-03-31,2\n", "line 2 has this metric", 1),
            ("metric,date,promoters,passives,detractors\nm-4fsazbyh,2027-03-31,1,,\n", "count together", 1),
            ("metric,date,value,promoters,passives,detractors\nm-4fsazbyh,2027-03-31,1,1,1,1\n", "value and counts", 1),
            ("metric,date,value,value\nm-4fsazbyh,2027-03-31,1,2\n", "table.csv:1: the column “value” stands twice", 3),
        ])
    func once(table: String, reason: String, status: Int32) throws {
        let outcome = try readings(table)
        #expect(outcome.status == status && outcome.complaints.joined().contains(reason))
    }

    @Test("Tabs part fields as well, and a table that is not there is told as one")
    func tabs() throws {
        #expect(try readings("metric\tdate\tvalue\nm-4fsazbyh\t2027-03-31\t7\n").status == 0)
        let missing = try workspace.run("import-readings", "maps/example.journey.json", "nope.csv")
        #expect(missing.status == 3 && missing.complaints == ["waymark: nope.csv: no such table"])
    }

    @Test("Readings far apart have a trend all the same")
    func farApart() throws {
        let table = "metric,date,value\nm-4fsazbyh,2027-03-31,-1.7e308\nm-4fsazbyh,2027-06-30,1.7e308\n"
        #expect(try readings(table).status == 0)
        #expect(try workspace.run("report", "maps/example.journey.json", "--view", "metrics").status == 0)
    }

    @Test(
        "A number that can be read in two ways, or is none of the decimal system, is not taken",
        arguments: [
            ("\"1,250\"", "“1,250” may be 1250 or 1.250"), ("\"-12,500\"", "may be -12500 or -12.500"),
            ("0x1F", "“0x1F” is no number"), ("nan", "“nan” is no number"), ("\"1,2,3\"", "is no number"),
        ])
    func ambiguous(value: String, reason: String) throws {
        let before = workspace.text("maps/example.journey.json")
        let outcome = try readings("metric,date,value\nm-4fsazbyh,2027-03-31,\(value)\n")
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains { $0.contains("table.csv:2: ") && $0.contains(reason) })
        #expect(workspace.text("maps/example.journey.json") == before)
    }

    @Test("A comma before three digits stands for decimals where nothing but a nought is before it")
    func decimals() throws {
        #expect(try readings("metric,date,value\nm-4fsazbyh,2027-03-31,\"0,125\"\n").status == 0)
        #expect(workspace.text("maps/example.journey.json").contains(#""value": 0.125"#))
    }

    @Test("Counts make a net promoter score; semicolons serve as well")
    func counts() throws {
        let outcome = try readings(
            "metric;date;promoters;passives;detractors\nWould recommend us (NPS);2026-12-01;6;2;2\n")
        #expect(outcome.status == 0 && outcome.complaints.isEmpty)
        let view = try workspace.run("report", "maps/example.journey.json", "--view", "metrics.dashboard", "--csv").text
        #expect(view.contains("Would recommend us (NPS)") && view.contains(",40,"))
    }

    @Test(
        "A table that cannot be read changes nothing",
        arguments: [
            "", "metric,date\n", "metric,date,colour\n", "metric,date,value\n\"open,2026-01-01,1\n",
        ])
    func refused(table: String) throws {
        let before = workspace.text("maps/example.journey.json")
        #expect(try readings(table).status == 3)
        #expect(workspace.text("maps/example.journey.json") == before)
    }

    @Test("check applies one rule alone, or leaves some out")
    func rules() throws {
        let all = try workspace.run("check", "maps/example.journey.json", "--json").text
        try #require(all.contains("late-involvement"))
        let one = try workspace.run("check", "maps/example.journey.json", "--json", "--only", "late-involvement").text
        #expect(
            one.components(separatedBy: "\"rule\"").count - 1 == one.components(separatedBy: "late-involvement").count
                - 1)
        let rest = try workspace.run("check", "maps/example.journey.json", "--json", "--skip", "late-involvement").text
        #expect(!rest.contains("late-involvement") && rest.contains("\"rule\""))
        #expect(try workspace.run("check", "maps/example.journey.json", "--only", "nonsense").status == 2)
    }

    @Test("Ids stay whole in the index, and two stages of one name are one map")
    func hostileIDs() throws {
        try workspace.shell("mkdir odd")
        try workspace.write(
            """
            {"format":"waymark/1","title":"Odd","lanes":{"l \\u202e one":{"name":"L"}},
            "stages":{"s 1":{"name":"Onboarding"},"s 2":{"name":"onboarding"}},
            "touchpoints":{"t":{"stage":"s 1","experiences":{"l \\u202e one":{"emotion":-2}}},
            "u":{"stage":"s 2","experiences":{"l \\u202e one":{"emotion":-1}}}}}
            """, to: "odd/odd.journey.json")
        let first = try workspace.run("portfolio", "odd", "--part", "worst", "--json").text
        #expect(first.contains(#""cellIds": ["l \u202e one", "s 1"]"#), "\(first)")
        #expect(try workspace.run("portfolio", "odd", "--part", "worst", "--json").text == first)
        let means = try workspace.run("portfolio", "odd", "--part", "means", "--csv").text
        #expect(means.contains("Onboarding,1,-1.5,-1.5,-1.5"), "\(means)")
    }

    @Test("A table is read and written scalar by scalar: accents hide no quotation marks and no commas")
    func accents() throws {
        let outcome = try readings(
            "metric,date,value,note\nm-4fsazbyh,2026-12-31,3,\u{301}acute\nnobody,2026-12-31,3,\"a \"\"\u{301}b, c\"\n")
        #expect(outcome.text.contains("took 1 reading, 1 row not"))
        #expect(workspace.text("table.rest.csv").hasSuffix("\"a \"\"\u{301}b, c\"\n"))
        try workspace.write(
            "{\"format\":\"waymark/1\",\"lanes\":{\"l\\u001b]0;x\\u0007\":{\"name\":\"a \\\"\u{301}, b\"}}}", to: "ids")
        let csv = try workspace.run("report", "ids", "--view", "relations.matrix", "--csv").text
        #expect(!csv.contains("\u{1B}") && csv.contains("\"a \"\"\u{301}, b\""))
    }
}
