import Foundation
import Glibc
import JourneyModel
import Terminal
import Testing

@testable import waymark

@Suite("What is damaged in what commands wrote down is told by everything that tells of it")
struct DamagedDayTests {
    private let sessions: JournalSession
    /// The file of the day, in which `First` stands in line 2 and `Second` in line 4.
    private let day: URL

    init() throws {
        sessions = try JournalSession()
        for command in [["seen", "map"], ["add", "map", "fin@dec: First"], ["add", "map", "fin@dec: Second"]] {
            #expect(try Self.run(command, in: sessions).status == 0)
        }
        let root = sessions.workspace.path("state/waymark/done")
        let name = try #require(FileManager.default.subpathsOfDirectory(atPath: root).sorted().last)
        day = URL(filePath: root).appending(path: name)
    }

    private static func run(_ words: [String], in sessions: JournalSession) throws -> Outcome {
        try sessions.workspace.run(list: words, environment: ["XDG_STATE_HOME": sessions.stateHome])
    }

    private func run(_ words: String...) throws -> Outcome { try Self.run(words, in: sessions) }

    private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: day)) }

    /// Spoils a byte of the line of `First`.
    private func spoil() throws {
        var bytes = try bytes()
        bytes[20] ^= 1
        try Data(bytes).write(to: day)
    }

    private func gap(_ lines: String, _ places: String, _ rest: String) -> String {
        "waymark: map: not all was told: \(lines): \(day.path), \(places); the map has lost nothing by it, and \(rest)"
    }

    @Test("A damaged line is told with its place and what to do, by the log, news, history and differences")
    func commands() throws {
        try spoil()
        let gap = gap(
            "1 line of what commands did cannot be read (1 damaged)", "line 2",
            "a backup of the file brings it back, unless cut off from the start")
        for log in [try run("log", "map"), try run("log", "map", "--json")] {
            #expect(log.status == 3 && log.complaints == [gap], "\(log.complaints)")
            #expect(log.text.contains("Second") && !log.text.contains("First"))
        }
        let diff = try run("diff", "map", "--since", "seen")
        #expect(diff.status == 1 && diff.complaints.last == gap)
        #expect(diff.lines.contains("Decision / First: added") && diff.lines.contains("Decision / Second: added (ana)"))
        for view in ["news", "history"] {
            let report = try run("report", "map", "--view", view)
            #expect(report.status == 0 && report.complaints == [gap], "\(view): \(report.complaints)")
        }
    }

    @Test("In the editor it is told with the news")
    func editor() throws {
        try spoil()
        for keys in [["g", "n"], ["]", "n"]] {
            let (session, screen) = try sessions.session()
            screen.feed(try JournalSession.events(keys))
            session.step()
            let said = session.editor.state.message?.text ?? ""
            #expect(said.contains("not all was told: 1 line of what commands did cannot be read"), "\(said)")
        }
    }

    @Test("Several lines on several days are one line, and those of a newer program are told apart")
    func several() throws {
        let later = day.deletingLastPathComponent().appending(path: "2999-01-01")
        // The checksum belongs to this line.
        try Data("\nc941dbbd {\"later\":1}\n".utf8).write(to: later)
        let newer = try run("log", "map")
        let one =
            "waymark: map: not all was told: 1 line of what commands did cannot be read (1 of a newer waymark): "
            + "\(later.path), line 2; the map has lost nothing by it, and the newer waymark tells its line"
        #expect(newer.status == 3 && newer.complaints == [one])
        try spoil()
        try Data(try bytes() + Array("\na\n\nb\n\nc\n".utf8)).write(to: day)
        let all = gap(
            "5 lines of what commands did cannot be read (4 damaged, 1 of a newer waymark)",
            "lines 2, 6, 8 and 1 more, and in 1 other day",
            "a backup of the file brings them back, unless cut off from the start; the newer waymark tells its line")
        let log = try run("log", "map")
        #expect(log.complaints == [all], "\(log.complaints)")
        #expect(log.text.contains("Second"))
    }

    @Test("A line that is cut off is told of once nobody writes any more")
    func cut() throws {
        try Data(try bytes().dropLast(9)).write(to: day)
        let folder = open(day.deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        defer { close(folder) }
        #expect(flock(folder, LOCK_EX | LOCK_NB) == 0)
        let during = try run("log", "map")
        #expect(during.status == 0 && during.complaints.isEmpty, "\(during.complaints)")
        #expect(flock(folder, LOCK_UN) == 0)
        for log in [try run("log", "map"), try run("log", "map", "--json")] {
            #expect(log.status == 3 && log.complaints.first?.contains("line 4; the map has lost nothing") == true)
            #expect(log.text.contains("First") && !log.text.contains("Second"))
        }
        // What comes behind it is told, and it stays told of.
        #expect(try run("add", "map", "fin@dec: Third").complaints.isEmpty)
        let log = try run("log", "map")
        #expect(log.status == 3 && log.text.contains("Third") && log.complaints.count == 1)
    }

    @Test("Nothing that stands in the place of a day, or in one, does harm")
    func harm() throws {
        let folder = day.deletingLastPathComponent()
        let contents: [[UInt8]] = [
            [], [10], [UInt8](repeating: 0, count: 4096), [UInt8](repeating: 0xFF, count: 100),
            [UInt8](repeating: 0x5B, count: 1 << 20), Array("\u{1B}[31m\u{202E}\n".utf8),
        ]
        for (index, content) in contents.enumerated() {
            try Data(content).write(to: folder.appending(path: "2999-02-0\(index)"))
        }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "2999-03-01"), withIntermediateDirectories: false)
        #expect(mkfifo(folder.appending(path: "2999-03-02").path, 0o600) == 0)
        #expect(symlink(day.lastPathComponent, folder.appending(path: "2999-03-03\u{1B}").path) == 0)
        for log in [try run("log", "map"), try run("log", "map", "--json")] {
            #expect(log.status == 3 && log.complaints.count == 2 && !log.hasControls, "\(log.complaints)")
            #expect(log.text.contains("First") && log.text.contains("Second"))
            #expect(log.complaints.first?.hasSuffix("and 2 other days") == true)
            #expect(log.complaints.last?.contains("(6 damaged)") == true)
            #expect(log.complaints.last?.contains(", and in 5 other days;") == true)
        }
        #expect(try run("add", "map", "fin@dec: Third").complaints.isEmpty)
    }
}
