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

    private var root: String { folder.at("waymark/done").description }

    private var days: [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).filter { $0.contains("/") }.sorted()
    }

    @Test("Changes come back as they were noted, of each document its own, in the order of the days")
    func roundTrip() throws {
        let noted = ["2998-01-02", "2998-01-01", "2998-01-01"].enumerated().map { change("\($0)", on: $1) }
        for change in noted { try shelf.note(change, of: "/maps/a") }
        try shelf.note(change("other", on: "2998-01-01"), of: "/maps/b")
        #expect(try shelf.changes(of: "/maps/a") == [noted[1], noted[2], noted[0]])
        #expect(try shelf.changes(of: "/maps/b").map(\.label) == ["other"])
        #expect(try shelf.changes(of: "/maps/c").isEmpty)
    }

    @Test("A line that is cut short or damaged anywhere spoils no other")
    func damage() throws {
        for label in ["one", "two"] { try shelf.note(change(label, on: "2998-01-01"), of: "/maps/a") }
        let file = URL(filePath: root).appending(path: try #require(days.first))
        let whole = Array(try Data(contentsOf: file))
        for length in 0..<whole.count / 2 {
            try Data(whole.prefix(length)).write(to: file)
            try shelf.note(change("three", on: "2998-01-01"), of: "/maps/a")
            let labels = try shelf.changes(of: "/maps/a").map(\.label)
            // The feed behind a line is none of it.
            #expect(labels == (length < whole.count / 2 - 1 ? ["three"] : ["one", "three"]), "\(length)")
        }
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 1
            try Data(bytes).write(to: file)
            let labels = try shelf.changes(of: "/maps/a").map(\.label)
            #expect(!labels.isEmpty && Set(labels).isSubset(of: ["one", "two"]), "\(index)")
        }
    }

    @Test("What is older than thirty days goes with the next note")
    func pruning() throws {
        try shelf.note(change("old", on: "2020-01-01"), of: "/maps/a")
        try shelf.note(change("new", on: "2998-01-01"), of: "/maps/a")
        #expect(try shelf.changes(of: "/maps/a").map(\.label) == ["new"])
        #expect(days.count == 1)
    }
}
