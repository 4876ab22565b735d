import Foundation
import JourneyModel
import JourneyStore
import Testing

/// What commands did, one file a day.
struct DeedShelfTests {
    private let folder: TemporaryFolder
    private let shelf: DeedShelf

    init() throws {
        folder = try TemporaryFolder()
        shelf = DeedShelf(in: folder.at("waymark"))
    }

    private func change(_ label: String, on day: String) -> Change {
        let edit = Edit(at: ["stages", "decision", "owner"], from: nil, to: .text(Text(label)))
        return Change(label: Text(label), author: "ana", at: Text("\(day)T10:00:00Z"), edits: [edit])
    }

    /// What is told of a map, which is all of it.
    private func changes(of path: FilePath) throws -> [Change] {
        let (changes, unread, untold) = try shelf.changes(of: path)
        #expect(unread.isEmpty && untold.isEmpty)
        return changes
    }

    private var root: String { folder.at("waymark/done").description }

    private var days: [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).filter { $0.contains("/") }.sorted()
    }

    @Test("Changes come back as they were noted, of each document its own, in the order of the days")
    func roundTrip() throws {
        let noted = ["2998-01-02", "2998-01-01", "2998-01-01"].enumerated().map { change("\($0)", on: $1) }
        for change in noted { try shelf.note(change, of: "/maps/a") }
        try shelf.note(change("other", on: "2998-01-01"), of: "/maps/b")
        #expect(try changes(of: "/maps/a") == [noted[1], noted[2], noted[0]])
        #expect(try changes(of: "/maps/b").map(\.label) == ["other"])
        #expect(try changes(of: "/maps/c").isEmpty)
    }

    @Test("A day that cannot be read is named with the reason, and the others are told")
    func unread() throws {
        for day in ["2998-01-01", "2998-01-05"] { try shelf.note(change(day, on: day), of: "/maps/a") }
        let place = URL(filePath: root).appending(path: try #require(days.first)).deletingLastPathComponent()
        let files = ["2998-01-02", "2998-01-03", "2998-01-04"].map { place.appending(path: $0) }
        try FileManager.default.createDirectory(at: files[0], withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: files[1].path, withDestinationPath: "2998-01-01")
        try Data().write(to: files[2])
        #expect(truncate(files[2].path, (16 << 20) + 1) == 0)
        let (changes, unread, untold) = try shelf.changes(of: "/maps/a")
        #expect(untold.isEmpty && changes.map(\.label) == ["2998-01-01", "2998-01-05"])
        #expect(unread.map(\.path.description) == files.map(\.path))
        #expect(unread.map(\.code) == [EPERM, ELOOP, EFBIG])
        let full = try #require(unread.last)
        #expect(full.reason == "more than 16 MiB, which is waymark's own limit")
        #expect(throws: SystemError.self) { try shelf.note(change("more", on: "2998-01-04"), of: "/maps/a") }
    }

    @Test("A change that no day has room for is refused, and leaves nothing that looks like one that was cut off")
    func tooLarge() throws {
        let label = Text([UInt8](repeating: UInt8(ascii: "x"), count: 16 << 20))
        let large = Change(label: label, at: "2998-01-01T10:00:00Z", edits: [])
        #expect(throws: SystemError.self) { try shelf.note(large, of: "/maps/a") }
        #expect(try changes(of: "/maps/a").isEmpty && days.isEmpty)
    }

    @Test("What is older than thirty days goes with the next note")
    func pruning() throws {
        try shelf.note(change("old", on: "2020-01-01"), of: "/maps/a")
        try shelf.note(change("new", on: "2998-01-01"), of: "/maps/a")
        #expect(try changes(of: "/maps/a").map(\.label) == ["new"])
        #expect(days.count == 1)
    }
}
