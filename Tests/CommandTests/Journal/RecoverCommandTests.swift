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

    @Test("What an editor offers just now is not said to be gone")
    func offered() throws {
        try sessions.run("5")
        #expect(try recover("map").status == 1)
        let (session, _) = try sessions.session()
        #expect(session.findUnfinished())
        let text = "othing is left unsaved but for what open editors work on or offer (1 journal)."
        #expect(try recover("map").lines == ["map: n" + text])
        #expect(try recover().lines == ["N" + text])
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

    @Test(
        "What is left of a map in whose place something else stands by now is told and dropped; applying says what to do",
        arguments: [
            ("mkdir map", "map", "map: this is a folder; "), ("mkdir map", "map/", "map/: this is a folder; "),
            ("mkfifo map", "map", "map: this is a FIFO, not a file; "),
            ("mkdir other; ln -s ../map other/link; mkdir map", "other/link", "other/link: this is a folder; "),
        ])
    func replaced(by commands: String, path: String, beginning: String) throws {
        try sessions.run("5")
        try workspace.shell("rm map; \(commands)")
        let shown = try recover(path)
        #expect(shown.status == 1 && shown.lines.first?.contains("1 edit after") == true, "\(shown)")
        let applied = try recover(path, "--apply")
        #expect(applied.status == 3 && applied.lines.isEmpty && applied.complaints.count == 1)
        #expect(applied.complaints.first?.hasPrefix("waymark: \(beginning)") == true, "\(applied.complaints)")
        #expect(applied.complaints.first?.contains("move it away and apply again, or forget it with --drop") == true)
        #expect(try recover(path, "--drop").status == 0)
        #expect(try recover().status == 0)
    }

    @Test("What is left of a map whose folder is gone is told and dropped, by the path that the list tells")
    func folderGone() throws {
        try workspace.shell("mkdir folder; mv map folder/map; ln -s folder/map map")
        try sessions.run("5")
        let path = workspace.path("folder/map")
        try workspace.shell("rm -r folder")
        #expect(try recover().lines.first?.hasPrefix("\(path): 1 edit after") == true)
        #expect(try recover("folder/map").status == 1)
        let applied = try recover(path, "--apply")
        #expect(applied.status == 3 && applied.complaints.first?.contains("nothing is applied and all is kept") == true)
        #expect(try recover(path, "--drop").status == 0)
        #expect(try recover().status == 0)
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

    /// The only journal that was left, below the state folder.
    private func journal() throws -> String {
        let folder = workspace.path("state/waymark/journal")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        return "state/waymark/journal/" + (try #require(names.first { $0.contains("/") && !$0.hasSuffix(".closed") }))
    }

    /// Flips a bit of the byte at which `words` begin in the journal.
    private func damage(_ words: String) throws -> String {
        let name = try journal()
        var bytes = try #require(workspace.read(name))
        let offset = try #require(bytes.firstRange(of: Array(words.utf8))?.lowerBound)
        bytes[offset] ^= 1
        try workspace.write(bytes, to: name)
        return name
    }

    @Test("A journal whose first line is damaged is told of, and all of it is brought back")
    func damagedHeader() throws {
        try sessions.run("5")
        let name = try damage(#""journal":"#)
        let list = try recover()
        #expect(list.status == 1)
        #expect(list.complaints.count == 2 && list.complaints[0].contains("its journal is damaged"))
        #expect(list.complaints.first?.hasSuffix(workspace.path(name)) == true)
        #expect(try recover("map").lines.first?.contains("map: 1 edit after") == true)
        #expect(try recover("map", "--apply").status == 0)
        #expect(workspace.text("map").contains(#""emotion": 2"#))
        #expect(try recover().status == 0)
    }

    @Test("Where the map in a journal is damaged and can be read, what was done is brought back, and nothing else")
    func damagedMap() throws {
        try sessions.run("5")
        _ = try damage("Awareness")
        #expect(try recover().lines.first?.contains("map: 1 edit after") == true)
        #expect(try recover("map", "--apply").status == 0)
        #expect(workspace.text("map") == Sample.journey.replacing(#""emotion": 1"#, with: #""emotion": 2"#))
        #expect(try recover().status == 0)
    }

    @Test("A journal whose map cannot be read is told of with what was done, and kept until it is dropped")
    func damagedBase() throws {
        try sessions.run("o", "'Second call", "Enter", "Esc")
        let name = try damage(#""format""#)
        for arguments in [[], ["map"], ["map", "--apply"]] {
            let outcome = try workspace.run(
                list: ["recover"] + arguments, environment: ["XDG_STATE_HOME": sessions.stateHome])
            #expect(outcome.status == 1 && outcome.lines.isEmpty, "\(arguments)")
            #expect(outcome.complaints.first?.contains("its journal is damaged") == true)
            #expect(outcome.complaints.last?.contains("New card “Second call”") == true)
        }
        #expect(workspace.text("map") == Sample.journey)
        #expect(workspace.read(name) != nil)
        #expect(try recover("map", "--drop").lines.count == 1)
        #expect(try recover().status == 0)
    }

    @Test("What a journal leaves without a position gets one, as in a file; what does not fit is left and told")
    func positions() throws {
        let path = try DocumentFile(FilePath(workspace.path("map"))).realPath()
        let journey = try JourneyReader.read(Array(Sample.journey.utf8)).journey
        let place: [Text] = ["lanes", "finance", "pos"]
        let found = try #require(journey.value(at: place))
        for from in [found, .text("else")] {
            let writer = JournalWriter(
                on: sessions.shelf, JournalHeader(path: path, title: "", startedAt: "2026-03-01T12:00:00Z"),
                base: Array(Sample.journey.utf8))
            writer.append(
                .step(.change(Change(label: "Odd", edits: [Edit(at: place, from: from, to: nil)]))))
            #expect(writer.end(closing: false, milliseconds: 30_000))
            let applied = try recover("map", "--apply")
            #expect(applied.status == (from == found ? 0 : 1), "\(applied.complaints)")
            #expect(applied.complaints.count == (from == found ? 0 : 1))
            #expect(try recover("map").status == applied.status)
        }
        let read = try JourneyReader.read(try #require(workspace.read("map"))).journey
        #expect(read.value(at: place) != nil && read.records(.lane).count == journey.records(.lane).count)
    }

    @Test(
        "Of a journal that is too large to be read its beginning is told and applied, and it is kept until it is dropped"
    )
    func large() throws {
        try sessions.run("5")
        let name = try journal()
        // What follows is one line that goes on for ever.
        let line = try #require("3 2000000000 01234567 ".data(using: .utf8))
        let handle = try FileHandle(forWritingTo: URL(filePath: workspace.path(name)))
        let whole = try handle.seekToEnd()
        #expect(whole < 10_000)
        try handle.write(contentsOf: Data("4".utf8) + line.dropFirst())
        try handle.close()
        #expect(truncate(workspace.path(name), 1 << 30) == 0)
        let shown = try recover("map")
        #expect(shown.status == 1 && shown.complaints.isEmpty)
        #expect(shown.lines.first?.contains("map: 1 edit after") == true, "\(shown.lines)")
        #expect(shown.lines.last?.contains("too large to be read to its end, of which 1023 MiB are missing") == true)
        let applied = try recover("map", "--apply")
        #expect(applied.status == 1 && workspace.text("map").contains(#""emotion": 2"#))
        #expect(applied.complaints.first?.contains("1023 MiB are missing; the journal is kept until --drop") == true)
        let log = try workspace.run("log", "map", environment: ["XDG_STATE_HOME": sessions.stateHome])
        #expect(log.status == 3 && log.lines.last?.contains("+1 → +2") == true)
        #expect(log.complaints.count == 1 && log.complaints[0].contains("(1 too large): \(workspace.path(name))"))
        #expect(try recover("map", "--drop").status == 0)
        #expect(try recover().status == 0)
    }

    @Test("Journals that are no files of this user are told of")
    func foreign() throws {
        try sessions.run("5")
        let name = try journal()
        try FileManager.default.moveItem(atPath: workspace.path(name), toPath: workspace.path("elsewhere"))
        try FileManager.default.createSymbolicLink(
            atPath: workspace.path(name), withDestinationPath: workspace.path("elsewhere"))
        for arguments in [[], ["map"], ["map", "--drop"]] {
            let outcome = try workspace.run(
                list: ["recover"] + arguments, environment: ["XDG_STATE_HOME": sessions.stateHome])
            #expect(
                outcome.complaints.count == 1 && outcome.complaints[0].hasSuffix("as it is: \(workspace.path(name))"))
            #expect(outcome.status == (arguments.count == 2 ? 0 : 1))
        }
    }

    @Test(
        "A state folder that cannot be read is no empty one",
        arguments: [
            ["recover"], ["recover", "map"], ["recover", "map", "--apply"], ["log", "map"], ["snapshot", "map"],
            ["snapshot", "map", "old", "--show"], ["diff", "map", "--since", "seen"], ["diff", "map", "--since", "1d"],
            ["seen", "map"],
        ])
    func unreadableState(arguments: [String]) throws {
        try workspace.write("", to: "file")
        let outcome = try workspace.run(list: arguments, environment: ["XDG_STATE_HOME": workspace.path("file")])
        #expect([3, 4].contains(outcome.status))
        #expect(outcome.lines.isEmpty)
        #expect(outcome.complaints.count == 1 && outcome.complaints[0].contains("file"), "\(outcome.complaints)")
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
