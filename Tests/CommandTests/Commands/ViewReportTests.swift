import Foundation
import Terminal
import Testing

@Suite("report prints views of the method")
struct ViewReportTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.run("new", "example", "--template", "example")
    }

    @Test(
        "The answer comes first, then the parts; no line is wider than asked",
        arguments: ["pains", "stakeholders", "to-do", "roadmap"], [60, 140])
    func text(view: String, width: Int) throws {
        let outcome = try workspace.run("report", "example", "--view", view, "--width", "\(width)")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.lines.allSatisfy { SafeText($0).width <= width }, "\(view)")
        let part = try workspace.run("report", "example", "--view", "pains.triage", "--width", "\(width)")
        #expect(part.lines[0].hasPrefix("Worst: “Security is told"))
        let start = try #require(part.lines.firstIndex(of: "Triage"))
        #expect(part.lines.count - start == 27)
        #expect(part.lines.last?.hasPrefix("  … no room for ") == true)
    }

    @Test("JSON is one object with the ids of the records; CSV has a line a record, with CR LF")
    func programs() throws {
        let json = try #require(
            try workspace.run("report", "example", "--view", "moments", "--json").json() as? [String: Any])
        let parts = try #require(json["parts"] as? [[String: Any]])
        #expect(parts.map { $0["part"] as? String } == ["moments", "checklist", "truths", "promises", "capabilities"])
        let rows = try #require(parts[0]["rows"] as? [[String: Any]])
        #expect(rows.count == 16 && rows.allSatisfy { ($0["id"] as? String)?.hasPrefix("t-") == true })
        let csv = try workspace.run("report", "example", "--view", "moments", "--csv")
        #expect(csv.text.split(separator: "\r\n").count == 17)
        #expect(csv.text.hasPrefix("id,title,stage,stageId,kind,"))
    }

    @Test("Beginnings of names serve; what is unknown is named with what there is")
    func names() throws {
        #expect(try workspace.run("report", "example", "--view", "stake.matrix").status == 0)
        let unknown = try workspace.run("report", "example", "--view", "nonsense")
        #expect(
            unknown.status == 2 && unknown.complaints.joined().contains("of the following: stakeholders, relations, "))
        #expect(try workspace.run("report", "example", "--view", "todo").text.contains("Everything"))
        for other in ["compare", "portfolio"] {
            let refused = try workspace.run("report", "example", "--view", other)
            #expect(refused.status == 2 && refused.complaints.joined().contains("stakeholders"), "\(other)")
        }
        #expect(try workspace.run("report", "example", "--view", "conflicts").status == 0)
        let part = try workspace.run("report", "example", "--view", "pains.nonsense")
        #expect(part.status == 2 && part.complaints.joined().contains("triage"))
        #expect(try workspace.run("report", "example", "--csv").status == 2)
        #expect(try workspace.run("report", "example", "--view", "pains", "--csv", "--json").status == 2)
        #expect(try workspace.run("report", "example", "--view", "pains", "--width", "5").status == 2)
    }

    @Test("What was done, the snapshots, and what is new are views of a map as well")
    func remembered() throws {
        try workspace.run("new", "map", "--lanes", "Finance", "--stages", "Awareness")
        let unseen = try workspace.run("report", "map", "--view", "news")
        #expect(unseen.status == 3 && unseen.complaints.joined().contains("never marked as seen"))
        try workspace.run("seen", "map")
        try workspace.run("snapshot", "map", "Before")
        try workspace.run("add", "map", "fin-2@aw: First call")
        let history = try workspace.run("report", "map", "--view", "history")
        #expect(
            history.status == 0 && history.lines[0].hasPrefix("1 change; by 1 person; 1 snapshot"), "\(history.text)")
        #expect(history.text.contains("First call") && history.text.contains("Before"))
        let csv = try workspace.run("report", "map", "--view", "history.snapshots", "--csv").text
        #expect(csv.hasPrefix("id,label,at,author\r\n"))
        let news = try workspace.run("report", "map", "--view", "news", "--json")
        #expect(try news.json() is [String: Any] && news.text.contains("First call"))
    }

    @Test("Values that no figure counts are told, and the rest is shown")
    func misfits() throws {
        try workspace.write(
            #"{"format":"waymark/1","metrics":{"m":{"name":"M","readings":{"2026-02-30":{"value":1}},"target":"x"}}}"#,
            to: "bad")
        let outcome = try workspace.run("report", "bad", "--view", "metrics")
        #expect(outcome.status == 0 && outcome.text.contains("no such day"))
        let said = outcome.complaints.joined()
        #expect(said.contains("2 values count as absent") && said.contains("waymark check lists all"))
    }
}
