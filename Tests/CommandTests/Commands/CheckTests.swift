import Foundation
import Testing

@Suite("check says what is wrong, and report what the map says")
struct CheckTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.run("new", "blank", "--template", "blank")
        try workspace.write(Sample.journey.replacing(#""stage": "aware""#, with: #""stage": "gone""#), to: "dangling")
    }

    @Test("A map without flaw gives 0, one with a flaw 1, one that cannot be read 3, several the highest")
    func exitCodes() throws {
        #expect(try workspace.run("check", "blank").status == 0)
        #expect(try workspace.run("check", "dangling").status == 1)
        #expect(try workspace.run("check", "none").status == 3)
        #expect(try workspace.run("check", "blank", "dangling").status == 1)
        #expect(try workspace.run("check", "none", "dangling", "blank").status == 3)
        #expect(try workspace.run("check").status == 2)
    }

    @Test("Findings name the file, the record and the rule")
    func text() throws {
        let outcome = try workspace.run("check", "dangling")
        let line = try #require(outcome.lines.first { $0.contains("dangling-reference") })
        #expect(line.hasPrefix("dangling:29:7: error: ") && line.contains("touchpoints/t-1") && line.contains("“gone”"))
        #expect(outcome.lines.last?.hasPrefix("dangling: 1 error") == true)
    }

    @Test("Of many notes of one rule the first three stand for all, unless all are asked for")
    func manyNotes() throws {
        let cards = (1...9).map { "\"t\($0)\":{\"title\":\"T\($0)\",\"stage\":\"s\"}" }.joined(separator: ",")
        try workspace.write(
            "{\"format\":\"waymark/1\",\"stages\":{\"s\":{\"name\":\"S\"}},\"touchpoints\":{\(cards)}}", to: "many")
        func told(_ arguments: String...) throws -> Int {
            try workspace.run(list: ["check", "many"] + arguments).lines.count { $0.contains("stands in no lane") }
        }
        #expect(try told() == 3 && told("--all") == 9 && told("--only", "unplaced-touchpoint") == 9)
        let lines = try workspace.run("check", "many").lines
        #expect(
            lines.contains(
                "many: note: 6 more [unplaced-touchpoint]; --all lists them, --skip unplaced-touchpoint leaves them out"
            ))
    }

    @Test("--json prints one object a file, on one line each")
    func json() throws {
        let outcome = try workspace.run("check", "--json", "blank", "dangling", "none")
        #expect(outcome.status == 3)
        #expect(outcome.lines.count == 3)
        let objects = try outcome.lines.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["file"] as? String } == ["blank", "dangling", "none"])
        #expect(objects.map { $0["readable"] as? Bool } == [true, true, false])
        let findings = try #require(objects[1]["findings"] as? [[String: Any]])
        let finding = try #require(findings.first)
        #expect(Set(finding.keys) == ["rule", "severity", "record", "line", "column", "message"])
        #expect(finding["rule"] as? String == "dangling-reference")
        #expect(finding["severity"] as? String == "error")
        #expect(finding["record"] as? String == "touchpoints/t-1")
        #expect(finding["line"] as? Int == 29)
        #expect(finding["column"] as? Int == 7)
        #expect(objects[2]["reason"] as? String == "io")
    }

    @Test("A reason with a place says line and column")
    func place() throws {
        try workspace.write("{\n  \"format\": \"waymark/1\",\n  oops\n}", to: "broken")
        let outcome = try workspace.run("check", "--json", "broken")
        let object = try #require(try outcome.json() as? [String: Any])
        #expect(object["line"] as? Int == 3)
        #expect(object["column"] as? Int == 3)
    }

    @Test("The bundled example has no errors")
    func example() throws {
        try workspace.run("new", "example", "--template", "example")
        let outcome = try workspace.run("check", "--json", "example")
        #expect(outcome.status <= 1)
        #expect(!outcome.text.contains(#""severity": "error""#))
    }

    @Test("The report is a page of text or one object")
    func report() throws {
        try workspace.run("new", "example", "--template", "example")
        let page = try workspace.run("report", "example")
        #expect(page.status == 0)
        #expect(page.lines.contains("Open pains, by priority of 100"))
        #expect(page.text.contains("Came late"))
        let outcome = try workspace.run("report", "--json", "example")
        #expect(outcome.lines.count == 1)
        let object = try #require(try outcome.json() as? [String: Any])
        #expect((object["stages"] as? [Any])?.count == 8)
    }

    @Test("A map on standard input is checked and reported")
    func standardInput() throws {
        let checked = try workspace.run("check", "--json", "-", input: Sample.journey)
        #expect((try checked.json() as? [String: Any])?["file"] as? String == "-")
        #expect(try workspace.run("report", "-", input: Sample.journey).lines.first == "Sample")
    }
}
