import Foundation
import JourneyModel
import TestSupport
import Testing

@testable import waymark

@Suite("apply takes edits as JSON lines, all or nothing")
struct ApplyTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
    }

    private func journey() throws -> Journey { try JourneyReader.read(try #require(workspace.read("map"))).journey }

    @Test("Edits and changes set, add and remove")
    func good() throws {
        let edits = """
            {"at": ["title"], "from": "Sample", "to": "Renamed"}
            {"at": ["touchpoints", "t-1", "moment", "why"], "to": "It decides"}

            {"label": "two", "edits": [{"at": ["touchpoints", "t-2"], "to": {"stage": "decide", "title": "Second",
            """
        let rest = #" "experiences": {"it": {}}}}, {"at": ["pains", "p-1"]}]}"#
        let outcome = try workspace.run("apply", "map", input: edits + rest)
        #expect(outcome.status == 0)
        #expect(outcome.text == "4 edits applied to map\n")
        let journey = try journey()
        #expect(journey.root[JourneyFields.title] == "Renamed")
        #expect(journey[.touchpoint, "t-1"]?[Touchpoint.moment]?[Moment.why] == "It decides")
        #expect(journey.map.touchpoints(stage: "decide") == ["t-2"])
        #expect(journey[.touchpoint, "t-2"]?.position != nil)
        #expect(journey.records(.pain).isEmpty)
        #expect(JourneyWriter.bytes(of: journey) == workspace.read("map"))
    }

    private static let badLines: [(String, String)] = [
        ("nonsense", "expected an object"), (#"{"to": 1}"#, "an edit is"),
        (#"{"at": ["title"], "too": 1}"#, "no “too”"), (#"{"at": [], "to": 1}"#, "is empty"),
        (#"{"at": ["titel"], "to": "x"}"#, "no field “titel”"), (#"{"at": ["title"], "to": 7}"#, "wrong type"),
        (#"{"at": ["title"], "to": null}"#, "wrong type"),
        (#"{"at": ["title"], "from": "No", "to": "x"}"#, "not what the edit"),
        (#"{"at": ["format"], "to": "waymark/9"}"#, "format"), (#"{"at": ["lanes"], "to": {}}"#, "whole collection"),
        (#"{"at": ["lanes", "hr", "name"], "to": "HR"}"#, "no “lanes / hr”"),
        (#"{"at": ["lanes", "hr"]}"#, "no “lanes / hr”"),
        (#"{"at": ["lanes", "h r"], "to": {}}"#, "cannot be an id"),
        (#"{"at": ["lanes", "hr"], "to": "HR"}"#, "object"),
        (#"{"at": ["lanes", "hr"], "to": {"naem": "HR"}}"#, "naem"),
        (#"{"at": ["lanes", "it", "influence"], "to": 6}"#, "from 1 to 5"),
        (#"{"at": ["lanes", "it", "name", "x"], "to": 6}"#, "no fields of its own"),
        (#"{"at": ["lanes", "aware"], "to": {"name": "x"}}"#, "aware"),
        (#"{"at": ["touchpoints", "t-1", "stage"], "to": "later"}"#, "no stage “later”"),
        (#"{"at": ["touchpoints", "t-1", "experiences", "hr", "emotion"], "to": 1}"#, "no lane “hr”"),
        (#"{"at": ["touchpoints", "t-1", "experiences", "it", "emotion"], "to": 3}"#, "-2 to 2"),
        (#"{"at": ["touchpoints", "t-1", "experiences", "it", "mood"], "to": 3}"#, "no field “mood”"),
        (#"{"at": ["pains", "p-1", "on"], "to": ["t-1", "t-9"]}"#, "“t-9”"),
        (#"{"at": ["touchpoints", "t-1"]}"#, "removed here"),
        (#"{"at": ["lanes", "it", "pos"], "to": "first"}"#, "“first” is no position key"),
        (#"{"at": ["lanes", "hr"], "to": {"name": "HR", "pos": "a00"}}"#, "“a00” is no position key"),
        (#"{"at": ["title"], "to": "x", "to": "y"}"#, "the key “to” stands twice"),
        (#"{"at": ["lanes", "hr"], "to": {"name": "HR", "name": "HR"}}"#, "the key “name” stands twice"),
        (#"{"edits": [{"at": ["title"], "at": ["owner"], "to": "x"}]}"#, "the key “at” stands twice"),
        (#"{"edits": [{"at": ["title"], "to": "x"}, {"at": ["owner"], "to": 3}]}"#, "owner"),
    ]

    @Test("A bad line is told by its number, and nothing is written", arguments: badLines)
    func bad(line: String, words: String) throws {
        let good = #"{"at": ["summary"], "to": "Fine"}"#
        try workspace.write("\(good)\n\n\(line)\n", to: "edits")
        let before = try workspace.snapshot()
        let outcome = try workspace.run("apply", "map", "edits")
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 2)
        #expect(outcome.complaints.first?.hasPrefix("waymark: line 3: ") == true, "\(outcome.complaints)")
        #expect(outcome.complaints.first?.contains(words) == true, "\(outcome.complaints)")
        #expect(outcome.complaints.last == "waymark: nothing was applied")
        #expect(try workspace.snapshot() == before)
    }

    @Test("Every bad line is told in one go")
    func everyLine() throws {
        let lines = Self.badLines.map(\.0).filter { $0 != #"{"at": ["touchpoints", "t-1"]}"# }
        let outcome = try workspace.run("apply", "map", input: lines.joined(separator: "\n"))
        #expect(outcome.status == 3)
        for number in 1...lines.count {
            #expect(outcome.complaints.contains { $0.hasPrefix("waymark: line \(number): ") }, "line \(number)")
        }
    }

    @Test("A lane that is missed in many places gets a few messages, and the number of the others")
    func missedLane() throws {
        try workspace.run("new", "example", "--template", "example")
        let outcome = try workspace.run("apply", "example", input: #"{"at": ["lanes", "finance"]}"#)
        #expect(outcome.status == 3)
        #expect(outcome.complaints.count == 5)
        #expect(outcome.complaints[3].hasPrefix("waymark: line 1: and "))
    }

    @Test("What was wrong before does not stand in the way")
    func oldFlaws() throws {
        try workspace.write(Sample.journey.replacing(#""emotion": 0"#, with: #""emotion": 70"#), to: "map")
        let outcome = try workspace.run("apply", "map", input: #"{"at": ["touchpoints", "t-1", "title"], "to": "x"}"#)
        #expect(outcome.status == 0)
        #expect(workspace.text("map").contains(#""emotion": 70"#))
    }

    @Test("Edits may refer to what others of them add, in any order")
    func references() throws {
        let edits = """
            {"at": ["pains", "p-2"], "to": {"text": "x", "on": ["t-2"]}}
            {"at": ["touchpoints", "t-2"], "to": {"title": "y"}}
            """
        #expect(try workspace.run("apply", "map", input: edits).status == 0)
    }

    @Test("Nothing to change writes nothing, to the byte")
    func nothingToChange() throws {
        try workspace.write(Sample.untidy, to: "map")
        let outcome = try workspace.run("apply", "map", input: #"{"at": ["title"], "to": "Sample"}"#)
        #expect(outcome.text == "map: nothing to change\n")
        #expect(workspace.text("map") == Sample.untidy)
        #expect(try workspace.run("apply", "map", input: "").status == 0)
    }

    @Test("A dash for the map writes to standard output")
    func standardOutput() throws {
        try workspace.write(#"{"at": ["title"], "to": "Piped"}"#, to: "edits")
        let outcome = try workspace.run("apply", "-", "edits", input: Sample.journey)
        #expect(outcome.text == Sample.journey.replacing(#""title": "Sample""#, with: #""title": "Piped""#))
        #expect(try workspace.run("apply", "-", "-", input: "").status == 2)
        #expect(try workspace.run("apply", "-", input: "").status == 2)
    }

    @Test("Line ends and byte-order mark of the file stay")
    func style() throws {
        let windows = "\u{FEFF}" + Sample.journey.replacing("\n", with: "\r\n")
        try workspace.write(windows, to: "map")
        try workspace.run("apply", "map", input: #"{"at": ["title"], "to": "Other"}"#)
        #expect(workspace.read("map") == Array(windows.replacing(#""Sample""#, with: #""Other""#).utf8))
    }

    @Test("Edits that are missing are told before anything is done")
    func missingEdits() throws {
        let outcome = try workspace.run("apply", "map", "none")
        #expect(outcome.status == 3)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains("none: no such file; check the name, or") == true)
    }

    @Test(
        "A message names the column of the line in which the mistake stands",
        arguments: [
            (#"{"at": ["title"],  "to": tru}"#, 26), (#"  {"at": ["title"], "from": "é", "too": 1}"#, 41),
            (#"{"edits": [{"at": ["title"]}, {"at": ["lanes", "x"], "to": {"name": 1, "name": 2}}]}"#, 72),
            (#"{"edits": [{"at": ["title"]}, {"to": 1}]}"#, 31), (#"{"at": "title"}"#, 8),
        ])
    func columns(line: String, column: Int) throws {
        let outcome = try workspace.run("apply", "map", input: line)
        #expect(outcome.status == 3)
        #expect(outcome.complaints.joined().contains("line 1: column \(column): "), "\(outcome.complaints)")
    }

    @Test("New cards cost the same, however many there are")
    func growth() throws {
        let journey = try journey()
        let ratio = Growth.ratio(from: 100, factor: 8) { size in
            let lines = (0..<size).map { number in
                let edit = #"{"at":["touchpoints","t-\#(10_000 + number)"],"to":{"stage":"decide","title":"x"}}"#
                return InputLines.Line(number: number + 1, bytes: Array(edit.utf8))
            }
            return {
                let result = try? Application.apply(lines, to: journey)
                #expect(result?.count == size)
            }
        }
        #expect(ratio < 28, "eight times the cards took \(ratio) times the work")
    }

    @Test("An edit that the format refuses leaves no trace in those after it")
    func refusedEdit() throws {
        let lines = [
            #"{"at": ["touchpoints", "t-1", "experiences", "it"], "to": {"emotion": 9}}"#,
            #"{"at": ["touchpoints", "t-1", "experiences", "it"], "from": null, "to": 1}"#,
        ]
        let outcome = try workspace.run("apply", "map", input: lines.joined(separator: "\n"))
        #expect(outcome.status == 3 && outcome.complaints.joined().contains("line 1:"))
        #expect(workspace.text("map") == Sample.journey)
    }
}
