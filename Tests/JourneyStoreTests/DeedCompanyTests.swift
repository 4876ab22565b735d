import Glibc
import JourneyModel
import Testing

@testable import JourneyStore

@Suite("Who reads the days of commands while others write them")
struct DeedCompanyTests {
    private static let map: FilePath = "/maps/a"

    private func change(_ label: String) -> Change {
        let edit = Edit(at: ["stages", "decision", "owner"], from: nil, to: .text(Text(label)))
        return Change(label: Text(label), author: "ana", at: "2998-01-01T10:00:00Z", edits: [edit])
    }

    private func labels(on disk: MemoryDisk) throws -> (told: [String], damaged: Int) {
        let (changes, unread, untold) = try DeedShelf(in: "/state", on: disk).changes(of: Self.map)
        #expect(unread.isEmpty)
        return (changes.map(\.label.string), untold.reduce(0) { $0 + $1.count })
    }

    /// Notes changes of these labels, and has `look` look at the disk before each call of the last one. How often it did.
    private func watching(_ notes: [String], _ look: @escaping (MemoryDisk) throws -> Void) throws -> Int {
        let disk = MemoryDisk()
        let shelf = DeedShelf(in: "/state", on: disk)
        for label in notes.dropLast() { try shelf.note(change(label), of: Self.map) }
        var (looks, isLooking) = (0, false)
        disk.beforeCall = { _ in
            guard !isLooking else { return }
            isLooking = true
            defer { isLooking = false }
            looks += 1
            do { try look(disk) } catch { Issue.record(error) }
        }
        try shelf.note(change(notes[notes.count - 1]), of: Self.map)
        disk.beforeCall = { _ in }
        #expect(try labels(on: disk) == (notes, 0))
        return looks
    }

    @Test("At no moment does a line that is being written look damaged", arguments: [["one"], ["one", "two"]])
    func writing(notes: [String]) throws {
        var cuts = 0
        let looks = try watching(notes) { disk in
            let (told, damaged) = try labels(on: disk)
            #expect(damaged == 0 && (told == notes || told == notes.dropLast()), "\(told)")
            if disk.paused > 0 { cuts += 1 }
        }
        #expect(looks > 30 && cuts > 10)
    }

    @Test(
        "Where a command is ended while it writes, what it did is told or told of",
        arguments: [["one"], ["one", "two"]])
    func killed(notes: [String]) throws {
        var damaged = 0
        _ = try watching(notes) { disk in
            let found = try labels(on: MemoryDisk(nodes: disk.nodes))
            #expect(found.told == notes && found.damaged == 0 || found.told == notes.dropLast())
            damaged += found.damaged
            // Also once another command has added a line.
            let later = MemoryDisk(nodes: disk.nodes)
            try DeedShelf(in: "/state", on: later).note(change("later"), of: Self.map)
            let (told, rest) = try labels(on: later)
            #expect(told == found.told + ["later"])
            // Of a file that was empty nothing is left to see.
            #expect(rest == found.damaged || rest == 0 && found.told.isEmpty)
        }
        #expect(damaged > 10)
    }

    @Test("Where there are no locks, a line that grows is being written, and one that does not was cut off")
    func noLocks() throws {
        let whole = DeedLine.bytes(change("one"), of: Self.map)
        for grows in [false, true] {
            let disk = MemoryDisk()
            try DeedShelf(in: "/state", on: disk).note(change("one"), of: Self.map)
            let file = try #require(disk.nodes.first { $0.value.bytes == whole }?.key)
            disk.nodes[file]?.resize(to: 40)
            #expect(try labels(on: disk) == ([], 1))
            let lock = try #require(disk.calls.firstIndex(of: .lock))
            disk.fault = Fault(call: lock, code: ENOLCK, span: .kind)
            disk.beforeCall = { _ in
                if grows, disk.paused > 0 { disk.nodes[file]?.write(Array(whole.prefix(60)), at: 0) }
            }
            #expect(try labels(on: disk) == ([], grows ? 0 : 1))
            #expect(disk.paused > 0)
        }
    }

    @Test("A command waits for another that adds its line, for two seconds at most", arguments: [60, .max])
    func waiting(end: Int) throws {
        let disk = MemoryDisk()
        let shelf = DeedShelf(in: "/state", on: disk)
        try shelf.note(change("one"), of: Self.map)
        let place = DocumentFolders(files: disk, state: "/state", name: "done").location(of: Self.map)
        let other = try disk.openFolder(place, from: nil)
        try disk.lock(other)
        disk.beforeCall = { _ in
            if disk.paused >= end { disk.locked = disk.locked.filter { $0.value != other.number } }
        }
        try shelf.note(change("two"), of: Self.map)
        #expect(disk.paused == min(end, 2000))
        #expect(disk.locked.values.contains(other.number) == (end > 2000))
        try disk.close(other)
        #expect(try labels(on: disk) == (["one", "two"], 0))
    }
}
