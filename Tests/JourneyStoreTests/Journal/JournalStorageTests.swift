import Foundation
import Glibc
import JourneyModel
import Testing

@testable import JourneyStore

@Suite("What a journal says is on the disk outlasts everything")
struct JournalStorageTests {
    private let entries = Array(JournalSample.entries.prefix(6))

    /// Those that mean something to somebody, and one that does not.
    private static let codes: Set<Int32> = [
        EIO, ENOSPC, EINTR, EEXIST, EACCES, EWOULDBLOCK, ENOTDIR, ENOENT, EXDEV,
    ]

    private func disk() -> MemoryDisk {
        let disk = MemoryDisk()
        disk.piece = 10_000
        return disk
    }

    private func storage(on disk: MemoryDisk) -> JournalStorage {
        JournalStorage(
            on: JournalShelf(in: "/state", on: disk), of: JournalSample.header.path,
            startedAt: JournalSample.header.startedAt)
    }

    /// The most entries that any journal for the sample's document holds.
    private func kept(_ nodes: [Int: Node]) -> Int {
        let disk = MemoryDisk(nodes: nodes)
        let shelf = JournalShelf(in: "/state", on: disk)
        let counts = try? shelf.folders.withFolder(of: JournalSample.header.path) { folder in
            ((try? disk.entries(of: folder)) ?? []).map { name in
                (try? IdleJournal(name, in: folder, on: shelf))?.text.entries.count ?? 0
            }
        }
        return counts?.max() ?? 0
    }

    /// Like `disk`, but every line takes several writes.
    private func disk(piece: Int) -> MemoryDisk {
        let disk = MemoryDisk()
        disk.piece = piece
        return disk
    }

    @Test("A large base, which is written by itself, stands between the other lines as it was")
    func largeBase() throws {
        let (folder, base) = (try TemporaryFolder(), [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20))
        let shelf = JournalShelf(in: folder.at("state"))
        var storage = JournalStorage(
            on: shelf, of: JournalSample.header.path, startedAt: JournalSample.header.startedAt)
        for entry in [entries[0], .base(base)] + entries[2...] { storage.add(entry) }
        try storage.write()
        let size = storage.size
        storage.finish(closing: true)
        let sessions = try shelf.sessions(of: try #require(JournalSample.header.path)).sessions
        #expect(sessions.count == 1 && sessions.first?.base == base && size > base.count)
        #expect(sessions.first?.steps.isEmpty == false)
    }

    @Test("A journal that somebody took away is missed at the next entry, and all of it is written anew")
    func takenAway() throws {
        let folder = try TemporaryFolder()
        let state = folder.at("state")
        try folder.makeFolder("state")
        let shelf = JournalShelf(in: state)
        var storage = JournalStorage(
            on: shelf, of: JournalSample.header.path, startedAt: JournalSample.header.startedAt)
        for entry in entries[..<3] { storage.add(entry) }
        try storage.write()
        try FileManager.default.removeItem(atPath: state.description)
        storage.add(entries[3])
        #expect(throws: SystemError.self) { try storage.write() }
        #expect(storage.kept == 0)
        try? storage.write()
        if storage.kept == 0 {
            try folder.makeFolder("state")
            try storage.write()
        }
        #expect(storage.kept == 4)
        let names = try FileManager.default.subpathsOfDirectory(atPath: state.description)
        #expect(names.contains { $0.contains("journal/") })
    }

    @Test("A limit of our own is called so, and that of the system is what ulimit raises")
    func limits() throws {
        let disk = disk()
        var shelf = JournalShelf(in: "/state", on: disk)
        #expect(shelf.limit.bytes == 192 << 20)
        shelf.limit = OwnLimit(bytes: 2 << 20, advice: shelf.limit.advice)
        var storage = JournalStorage(on: shelf, of: nil, startedAt: JournalSample.header.startedAt)
        storage.add(.base([UInt8](repeating: 1, count: 2 << 20)))
        let error = try #require(throws: SystemError.self) { try storage.write() }
        #expect(error.code == EFBIG && storage.kept == 0)
        #expect(
            error.description.hasSuffix(
                ": cannot write: more than 2 MiB, which is waymark's own limit; save the map, and another journal begins"
            ))
        let refusal = SystemError(EFBIG, .write, "/file").description
        #expect(refusal.contains("ulimit -f") && !refusal.contains("own limit"))
    }

    @Test("A power failure at any moment keeps every entry that was reported kept")
    func crashes() throws {
        let disk = disk(piece: 100)
        let initial = disk.nodes
        var storage = storage(on: disk)
        var promises: [(changes: Int, entries: Int)] = []
        for part in [entries[..<3], entries[3..<4], entries[4...]] {
            for entry in part { storage.add(entry) }
            try storage.write()
            promises.append((disk.log.count, storage.kept))
        }
        let count = CrashStates(initial: initial, log: disk.log).enumerate { nodes, made in
            let promised = promises.last { $0.changes <= made }?.entries ?? 0
            #expect(kept(nodes) >= promised, "after \(made) changes")
        }
        #expect(count > 100)
        #expect(promises.last?.entries == entries.count)
    }

    @Test("Any error at any call: what was kept stays, and once the disk is well all of it is kept")
    func faults() throws {
        let rehearsal = disk()
        var whole = storage(on: rehearsal)
        for entry in entries {
            whole.add(entry)
            try whole.write()
        }
        for number in rehearsal.calls.indices {
            for fault in Fault.all(at: number) where fault.span != .kind && Self.codes.contains(fault.code) {
                try expectKept(with: fault, "\(rehearsal.calls[number]) failed with \(fault.code)")
            }
        }
    }

    private func expectKept(with fault: Fault, _ context: String) throws {
        let disk = disk()
        disk.fault = fault
        var storage = storage(on: disk)
        var promised = 0
        for entry in entries {
            storage.add(entry)
            if (try? storage.write()) != nil { promised = storage.kept }
            // Kept entries may be in a file that is not written any more.
            #expect(kept(disk.nodes) >= promised, "\(context)")
        }
        disk.fault = nil
        try storage.write()
        #expect(storage.kept == entries.count, "\(context)")
        #expect(kept(disk.nodes) == entries.count, "\(context)")
        storage.finish(closing: false)
        if fault.span == .once { #expect(disk.openFiles.isEmpty, "\(context)") }
    }

    @Test("A full disk is told, and when there is room again everything is kept")
    func fullDisk() throws {
        let disk = disk()
        var storage = storage(on: disk)
        for entry in entries[..<3] { storage.add(entry) }
        try storage.write()
        disk.space = 10
        storage.add(entries[3])
        #expect(throws: SystemError.self) { try storage.write() }
        #expect(storage.kept == 0)
        #expect(kept(disk.nodes) == 3)
        disk.space = .max
        try storage.write()
        #expect(kept(disk.nodes) == 4)
        #expect(names(in: disk).count == 1)
    }

    @Test("A journal follows its journey to another file, and is done with where it was")
    func move() throws {
        let disk = disk()
        var storage = JournalStorage(
            on: JournalShelf(in: "/state", on: disk), of: nil, startedAt: "2026-03-01T12:00:00Z")
        storage.add(.header(JournalHeader(path: nil, title: "", startedAt: "2026-03-01T12:00:00Z")))
        for entry in entries[1..<4] { storage.add(entry) }
        try storage.write()
        storage.move(to: JournalSample.header, standing: 2)
        try storage.write()
        storage.finish(closing: false)
        let shelf = JournalShelf(in: "/state", on: disk)
        disk.piece = 10_000
        #expect(try shelf.left(of: nil).sessions.isEmpty)
        let found = try shelf.left(of: JournalSample.header.path).sessions
        #expect(found.map(\.unsaved) == [[.change(JournalSample.first)]])
        #expect(found.first?.header == JournalSample.header)
    }

    private func names(in disk: MemoryDisk) -> [FilePath] {
        let shelf = JournalShelf(in: "/state", on: disk)
        return
            (try? shelf.folders.withFolder(of: JournalSample.header.path) { folder throws(SystemError) in
                try disk.entries(of: folder)
            }) ?? []
    }
}
