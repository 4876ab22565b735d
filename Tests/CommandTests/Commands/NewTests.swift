import Foundation
import JourneyModel
import JourneyTemplates
import Testing

@Suite("new makes maps from templates")
struct NewTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func journey(_ name: String) throws -> Journey {
        try JourneyReader.read(try #require(workspace.read(name))).journey
    }

    private func names(_ type: RecordType, _ name: String) throws -> [String] {
        let journey = try journey(name)
        return journey.ordered(type).compactMap { journey[type, $0]?[type == .lane ? Lane.name : Stage.name]?.string }
    }

    @Test("Every template makes a canonical map", arguments: JourneyTemplate.allCases)
    func templates(template: JourneyTemplate) throws {
        let outcome = try workspace.run("new", "crm-deal.journey.json", "--template", template.name)
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == (template == .example || template == .blank ? 1 : 2))
        let made = try journey("crm-deal.journey.json")
        let original = try JourneyReader.read(template.bytes).journey
        #expect(made.recordCount == original.recordCount)
        #expect(JourneyWriter.bytes(of: made) == workspace.read("crm-deal.journey.json"))
        let title = made.root[JourneyFields.title]?.string
        #expect(template == .example ? title == original.root[JourneyFields.title]?.string : title == "Crm deal")
    }

    @Test("Without a template it is the one for purchases between companies")
    func standardTemplate() throws {
        try workspace.run("new", "m")
        #expect(try names(.stage, "m").count == 8)
        #expect(try names(.lane, "m") == ["Finance", "IT", "Operations", "Executive"])
    }

    @Test("Lanes are made as asked, with person and profile, and told apart by short names")
    func lanes() throws {
        try workspace.run("new", "m", "--lanes", "Finance:Ana, IT:Raj,Procurement,Partner desk,Purchasing")
        let journey = try journey("m")
        let lanes = journey.map.lanes.compactMap { journey[.lane, $0] }
        #expect(lanes.map { $0[Lane.name]?.string } == ["Finance", "IT", "Procurement", "Partner desk", "Purchasing"])
        #expect(journey.map.lanes == ["finance", "it", "procurement", "partner-desk", "purchasing"])
        #expect(lanes.map { $0[Lane.person]?.string } == ["Ana", "Raj", nil, nil, nil])
        #expect(lanes.map { $0[Lane.function]?.string } == ["finance", "it", "procurement", nil, "procurement"])
        #expect(lanes.map { $0[Lane.priorities].isEmpty } == [false, false, false, true, false])
        let shorts = lanes.compactMap { $0[Lane.short]?.string }
        #expect(Set(shorts).count == 5)
        #expect(shorts.allSatisfy { (1...3).contains($0.count) })
    }

    @Test("Stages are made as asked, and those that the method knows bring what it says of them")
    func stages() throws {
        try workspace.run("new", "m", "--stages", "Scouting,decision,Über die Zeit", "--template", "blank")
        let journey = try journey("m")
        #expect(try names(.stage, "m") == ["Scouting", "decision", "Über die Zeit"])
        #expect(journey.map.stages == ["scouting", "decision", "über-die-zeit"])
        #expect(journey[.stage, "decision"]?[Stage.phase]?.string == "decision")
        #expect(journey[.stage, "scouting"]?[Stage.phase] == nil)
    }

    @Test("Ids stay unique where a lane and a stage have one name, and valid where a name is long or only signs")
    func ids() throws {
        let long = String(repeating: "langer Name ", count: 12)
        try workspace.run("new", "m", "--lanes", "Decision,\(long),***", "--stages", "Decision")
        let journey = try journey("m")
        #expect(journey.map.stages == ["decision"])
        #expect(journey.map.lanes.first == "decision-2")
        #expect(journey.map.lanes.allSatisfy { ID.isValid($0.text) })
        #expect(try workspace.run("check", "m").text.contains("error") == false)
    }

    @Test("Says what the profiles filled in, and nothing where they filled in nothing")
    func profilesAreTold() throws {
        let outcome = try workspace.run("new", "m", "--lanes", "Procurement:Petra,Acme team")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].contains("influence") && lines[1].contains("authority") && lines[1].contains("priorities"))
        #expect(lines[1].contains("of Procurement."))
        #expect(try workspace.run("check", "m").text == "m: nothing to say\n")
        #expect(try workspace.run("new", "n", "--lanes", "Ours").text.split(separator: "\n").count == 1)
        #expect(try workspace.run("new", "-", "--lanes", "IT").text.hasPrefix("{"))
    }

    @Test("A dash writes the map to standard output")
    func standardOutput() throws {
        let outcome = try workspace.run("new", "-", "--title", "On the fly")
        #expect(outcome.status == 0)
        #expect(try JourneyReader.read(outcome.output).journey.root[JourneyFields.title]?.string == "On the fly")
        #expect(try workspace.snapshot().isEmpty)
    }

    @Test("A file that is there is never written over")
    func neverOverwrites() throws {
        try workspace.write("precious", to: "m")
        let outcome = try workspace.run("new", "m")
        #expect(outcome.status == 4)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains("there is a file already") == true)
        #expect(workspace.text("m") == "precious")
    }

    @Test(
        "What cannot be made is refused, and nothing is written",
        arguments: [
            (["new", "m", "--template", "b2c"], 2, "b2c"), (["new", "m", "--lanes", "IT,it"], 2, "twice"),
            (["new", "m", "--stages", ","], 2, "--stages"), (["new", "m", "--lanes", ":Ana"], 2, "no name"),
            (["new", "m", "--title", " "], 2, "--title"),
            (["new", "m", "--template", "example", "--lanes", "IT"], 2, "example"),
            (["new", "no/folder/m"], 4, "no/folder"), (["new", "."], 4, "folder"), (["new", ""], 4, "empty"),
            (["new"], 2, "<file>"), (["new", "m", "n"], 2, "n"),
        ]
    )
    func refused(arguments: [String], status: Int, words: String) throws {
        let outcome = try workspace.run(list: arguments)
        #expect(Int(outcome.status) == status)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaints.first?.contains(words) == true, "\(outcome.complaints)")
        #expect(try workspace.snapshot().isEmpty)
    }
}
