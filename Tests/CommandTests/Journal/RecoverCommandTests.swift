import Foundation
import JourneyModel
import JourneyStore
import Testing

@testable import waymark

@Suite("waymark recover")
struct RecoverCommandTests {
    private let sessions: JournalSession

    init() throws {
        sessions = try JournalSession()
    }

    private var workspace: Workspace { sessions.workspace }

    private func recover(_ arguments: String...) throws -> Outcome {
        try workspace.run(list: ["recover"] + arguments, environment: ["XDG_STATE_HOME": sessions.stateHome])
    }

    @Test("Nothing left is good")
    func nothing() throws {
        #expect(try recover().status == 0)
        #expect(try recover("map").lines == ["map: nothing is left unsaved."])
        #expect(try recover("map", "--json").lines == [])
        #expect(try recover("map", "--apply").status == 0)
    }

    @Test("What is left is listed and shown, and looking changes nothing")
    func look() throws {
        try sessions.run("5", "o", "'Second call", "Enter", "Esc")
        for _ in 0..<2 {
            let list = try recover()
            #expect(list.status == 1)
            #expect(list.lines.count == 1)
            #expect(list.text.contains("map: 2 edits after"))
            let shown = try recover("map")
            #expect(shown.status == 1)
            #expect(shown.lines.count == 3)
            #expect(shown.lines.last?.hasSuffix("New card “Second call”") == true)
        }
        let json = try #require(try recover("map", "--json").json() as? [String: Any])
        #expect(json["edits"] as? Int == 2)
        #expect(json["file"] as? String == workspace.path("map"))
        #expect(workspace.text("map") == Sample.journey)
    }

    @Test("Applying merges into the map as it is now, saves, and leaves nothing")
    func apply() throws {
        try sessions.run("5")
        try sessions.run("Esc", "o", "'Second call", "Esc")
        try workspace.write(Sample.journey.replacing("Awareness", with: "Attention"), to: "map")
        let outcome = try recover("map", "--apply")
        #expect(outcome.status == 0)
        for text in ["Attention", "Second call", #""emotion": 2"#] { #expect(workspace.text("map").contains(text)) }
        #expect(try recover("map").status == 0)
        #expect(try recover("map", "--apply").status == 0)
    }

    @Test("Conflicts end in comments and in the exit code")
    func conflict() throws {
        try sessions.run("5")
        try workspace.write(Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": -1"#), to: "map")
        let outcome = try recover("map", "--apply")
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("1 conflict"))
        #expect(workspace.text("map").contains(#""emotion": -1"#))
        #expect(workspace.text("map").contains("comments"))
    }

    @Test("A map that cannot be saved keeps what is left")
    func unwritable() throws {
        try sessions.run("5")
        #expect(chmod(workspace.path("map"), 0o444) == 0)
        #expect(try recover("map", "--apply").status == 4)
        #expect(try recover("map").status == 1)
    }

    @Test("A map that is gone is made anew")
    func gone() throws {
        try sessions.run("5")
        try FileManager.default.removeItem(atPath: workspace.path("map"))
        #expect(try recover("map", "--apply").status == 0)
        #expect(workspace.text("map") == Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": 2"#))
    }

    @Test("What is dropped is not offered again, and nothing is applied")
    func drop() throws {
        try sessions.run("5")
        #expect(try recover("map", "--drop").status == 0)
        #expect(try recover().status == 0)
        #expect(workspace.text("map") == Sample.journey)
    }

    @Test("A map without a file is called by its session")
    func untitled() throws {
        let (session, screen) = try sessions.session(
            untitled: try JourneyReader.read(Array(Sample.journey.utf8)).journey)
        screen.feed(try JournalSession.events(["5"]) + [.terminate(signal: 15)])
        _ = session.run()
        let list = try #require(try recover("--json").json() as? [String: Any])
        let id = try #require(list["session"] as? String)
        #expect(list["file"] is NSNull)
        #expect(try recover("new", "--session", "other", "--apply").status == 2)
        #expect(try recover("new", "--session", id, "--apply").status == 0)
        #expect(workspace.text("new") == Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": 2"#))
        #expect(try recover().status == 0)
    }

    @Test("Arguments that make no sense are refused")
    func usage() throws {
        #expect(try recover("map", "--apply", "--drop").status == 2)
        #expect(try recover("--apply").status == 2)
        #expect(try recover("-").status == 2)
    }

    @Test("A journal of a newer program is told and left alone")
    func newer() throws {
        try sessions.run("5")
        let folder = workspace.path("state/waymark/journal")
        let name = try #require(
            try FileManager.default.subpathsOfDirectory(atPath: folder).first {
                !$0.hasSuffix(".closed") && $0.contains("/")
            })
        let payload = #"{"journal":9,"path":"\#(workspace.path("map"))"}"#
        let line = "1 \(payload.utf8.count) "
        let checksum = try crc32c(line + payload)
        try Data("\(line)\(checksum) \(payload)\n".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        let outcome = try recover("map", "--apply")
        #expect(outcome.complaints.first?.contains("newer waymark (journal 9)") == true)
        let dropped = try recover("map", "--drop")
        #expect(dropped.status == 0 && dropped.lines.isEmpty)
        #expect(dropped.complaints.count == 1 && dropped.complaints[0].contains("is left as it is: \(folder)/\(name)"))
        #expect(try recover("map").status == 1)
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
        #expect(workspace.text("map") == Sample.journey)
    }

    /// CRC-32C, bit by bit.
    private func crc32c(_ text: String) throws -> String {
        let value = text.utf8.reduce(UInt32.max) { register, byte in
            (0..<8).reduce(register ^ UInt32(byte)) { rest, _ in rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0x82F6_3B78 }
        }
        let digits = String(~value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
