import Foundation
import JourneyModel
import Testing

@Suite("A value that is no object in the place of a collection")
struct MisfitCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func write(_ value: String) throws {
        try workspace.write(
            #"{"format":"waymark/1","touchpoints":\#(value),"stages":{"s":{"name":"S"}},"lanes":{"a":{"name":"A"}}}"#,
            to: "map")
    }

    @Test("check reports it as a wrong type", arguments: ["5", "[]", "null", "\"s\"", "true"])
    func check(value: String) throws {
        try write(value)
        let outcome = try workspace.run("check", "map")
        #expect(outcome.status == 1)
        let line = try #require(outcome.lines.first { $0.contains("[wrong-type]") })
        #expect(line.hasPrefix("map:1:23: error: ") && line.contains("touchpoints: is no object of records"))
        #expect(!outcome.text.contains("unknown-field"))
    }

    private let edit = #"{"at":["touchpoints","t"],"to":{"title":"T","stage":"s","experiences":{"a":{}}}}"#

    @Test(
        "add and apply put the first record in the place of what holds nothing",
        arguments: ["[]", "[ ]", "null", #""""#])
    func replacing(value: String) throws {
        try write(value)
        let added = try workspace.run("add", "map", "a@s: hello")
        #expect(added.status == 0)
        #expect(try JourneyReader.read(try #require(workspace.read("map"))).journey.records(.touchpoint).count == 1)
        try write(value)
        let applied = try workspace.run("apply", "map", input: edit)
        #expect(applied.status == 0 && applied.text == "1 edit applied to map\n")
        #expect(try workspace.run("check", "map").status == 0)
    }

    @Test(
        "add and apply refuse to put one in the place of anything else, and say why", arguments: ["[7]", "5", "true"])
    func keeping(value: String) throws {
        try write(value)
        let before = workspace.text("map")
        for outcome in [
            try workspace.run("add", "map", "a@s: hello"), try workspace.run("apply", "map", input: edit),
        ] {
            #expect(outcome.status == 3)
            #expect(
                outcome.complaints.contains { $0.contains("“touchpoints” in the file is no object of records") },
                "\(outcome.complaints)")
        }
        #expect(workspace.text("map") == before)
    }

    @Test("An edit that apply refuses leaves the value as it is")
    func refused() throws {
        try write("[7]")
        let before = workspace.text("map")
        let edit = #"{"at":["touchpoints","t"],"to":{"title":7}}"#
        let outcome = try workspace.run("apply", "map", input: edit)
        #expect(outcome.status == 3)
        #expect(workspace.text("map") == before)
    }
}
