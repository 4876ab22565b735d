import Foundation
import Testing

@Suite("Input that is no map is refused in one line, and nothing is touched")
struct BadInputTests {
    private static let readers = [["show"], ["report"], ["report", "--json"], ["check"], ["add"], ["apply"]]

    @Test("Every command refuses it", arguments: readers, BadFile.allCases)
    func refused(command: [String], file: BadFile) throws {
        let workspace = try Workspace()
        try file.put(in: workspace)
        try workspace.write("", to: "edits")
        let before = try workspace.snapshot()
        let rest = ["add": ["a card"], "apply": ["edits"]][command[0]] ?? []
        let outcome = try workspace.run(list: command + ["bad"] + rest)
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 1)
        let complaint = outcome.complaints.first ?? ""
        #expect(complaint.hasPrefix("waymark: bad") && complaint.contains(file.complaint), "\(complaint)")
        #expect(try workspace.snapshot() == before)
    }

    @Test("check --json tells the reason", arguments: BadFile.allCases)
    func reason(file: BadFile) throws {
        let workspace = try Workspace()
        try file.put(in: workspace)
        let outcome = try workspace.run("check", "--json", "bad")
        #expect(outcome.status == 3)
        #expect(outcome.lines.count == 1)
        let object = try #require(try outcome.json() as? [String: Any])
        #expect(object["file"] as? String == "bad")
        #expect(object["readable"] as? Bool == false)
        #expect(object["reason"] as? String == file.reason)
        #expect((object["message"] as? String)?.isEmpty == false)
    }

    @Test("Standard input is judged alike", arguments: [["show"], ["report"], ["check"], ["add"]])
    func standardInput(command: [String]) throws {
        let workspace = try Workspace()
        let rest = command == ["add"] ? ["a card"] : []
        let outcome = try workspace.run(list: command + ["-"] + rest, input: "{")
        #expect(outcome.status == 3)
        #expect(outcome.complaints.first?.hasPrefix("waymark: standard input:1:") == true)
    }

    @Test("A file that may not be read", .enabled(if: Program.canLoseRights), arguments: readers)
    func unreadable(command: [String]) throws {
        let workspace = try Workspace()
        try workspace.write(Sample.journey, to: "bad")
        try workspace.write("", to: "edits")
        chmod(workspace.path("bad"), 0o000)
        let rest = ["add": ["a card"], "apply": ["edits"]][command[0]] ?? []
        let outcome = try workspace.run(list: command + ["bad"] + rest, as: .nobody)
        #expect(outcome.status == 3)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains("Permission denied") == true)
    }

    @Test("A file that may not be written", arguments: [["add", "map", "a card"], ["apply", "map", "edits"]])
    func readOnly(arguments: [String]) throws {
        let workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
        try workspace.write(#"{"at": ["title"], "to": "New"}"#, to: "edits")
        chmod(workspace.path("map"), 0o444)
        let outcome = try workspace.run(list: arguments)
        #expect(outcome.status == 4)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains("read-only") == true)
        #expect(workspace.text("map") == Sample.journey)
    }

    @Test("A format of the future is shown but never written")
    func newerFormat() throws {
        let workspace = try Workspace()
        try workspace.write(Sample.newer, to: "map")
        try workspace.write(#"{"at": ["title"], "to": "New"}"#, to: "edits")
        for arguments in [["add", "map", "a card"], ["apply", "map", "edits"]] {
            let outcome = try workspace.run(list: arguments)
            #expect(outcome.status == 4)
            #expect(outcome.complaints.first?.contains("waymark/2") == true)
        }
        let shown = try workspace.run("show", "map")
        #expect(shown.status == 0)
        #expect(shown.complaints.first?.contains("waymark/2") == true)
        let checked = try workspace.run("check", "--json", "map")
        #expect(checked.status == 3)
        #expect(checked.text.contains(#""reason": "version""#))
        #expect(workspace.text("map") == Sample.newer)
    }

    @Test(
        "No control character of a document reaches the terminal",
        arguments: [
            ["show"], ["show", "--layout", "outline"], ["show", "--layout", "overview"], ["check"],
            ["check", "--json"],
            ["report"], ["report", "--json"],
        ]
    )
    func hostileDocument(command: [String]) throws {
        let workspace = try Workspace()
        try workspace.write(Sample.hostile, to: "map")
        let outcome = try workspace.run(list: command + ["map"])
        #expect(outcome.status <= 1)
        #expect(!outcome.output.isEmpty)
        #expect(!outcome.hasControls)
    }

    @Test(
        "Names of files and arguments are made safe", arguments: ["show", "check", "report", "new", "keys", "themes"])
    func hostileName(command: String) throws {
        let workspace = try Workspace()
        let outcome = try workspace.shell(#""$WAYMARK" \#(command) "$(printf '/\033[2J\377\302\233x/y')""#)
        #expect([2, 3, 4].contains(outcome.status))
        #expect(outcome.complaints.count == 1)
        #expect(!outcome.hasControls)
    }
}
