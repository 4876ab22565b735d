import Glibc
import JourneyModel
import Testing

@testable import JourneyStore

@Suite("Drafts that programs left in the state folder when they were killed")
struct StateDraftTests {
    private let disk = MemoryDisk()
    private let now = 1_800_000_000

    /// A file in a folder below the root, written so many seconds ago.
    private func put(_ name: FilePath, in folder: Int = MemoryDisk.root, age: Int, owner: UInt32 = 1000) {
        disk.put(Node(owner: owner, modifiedAt: now - age), at: name, in: folder)
    }

    private func folder(_ name: FilePath, in folder: Int = MemoryDisk.root, owner: UInt32 = 1000) -> Int {
        disk.put(Node(kind: .folder, mode: 0o700, owner: owner), at: name, in: folder)
    }

    private func names(_ folder: Int) -> [String] {
        (disk.nodes[folder]?.entries.keys.map(\.description) ?? []).sorted()
    }

    @Test("Old ones of this user go wherever they are; young ones, others' and everything else stay")
    func sweep() {
        let state = folder("state")
        let kind = folder("snapshot", in: state)
        let document = folder("1x2y", in: kind)
        let beyond = folder("deeper", in: document)
        let foreign = folder("foreign", in: kind, owner: 7)
        for place in [state, kind, document, beyond, foreign] {
            put(".draft-old", in: place, age: StateDrafts.lifetime + 1)
            put(".draft-young", in: place, age: StateDrafts.lifetime - 1)
            put(".draft-others", in: place, age: StateDrafts.lifetime + 1, owner: 7)
            put("seen", in: place, age: StateDrafts.lifetime + 1)
        }
        disk.put(.link(to: "seen"), at: ".draft-link", in: document)
        StateDrafts(files: disk).sweepAll(of: "/state", now: now)
        let left = [".draft-others", ".draft-young", "seen"]
        #expect(names(state) == left + ["snapshot"])
        #expect(names(kind) == (left + ["1x2y", "foreign"]).sorted())
        #expect(names(document) == [".draft-link"] + left.dropLast() + ["deeper", "seen"])
        for place in [beyond, foreign] { #expect(names(place).contains(".draft-old")) }
        #expect(disk.openFiles.isEmpty)
    }

    @Test("A snapshot, a copy, a small file and the first change of a session sweep the folders that they write to")
    func occasions() throws {
        let home = try TemporaryFolder()
        let state = home.at("waymark")
        func leave(in folder: FilePath) throws -> FilePath {
            let name = folder.appending(".draft-killed")
            try home.write("half", to: name)
            let old = timespec(tv_sec: time(nil) - StateDrafts.lifetime - 10, tv_nsec: 0)
            #expect(utimensat(AT_FDCWD, home.at(name).description, [old, old], 0) == 0)
            return name
        }
        let shelf = SnapshotShelf(in: state)
        func see() throws { try shelf.markSeen([1], of: "/map", author: "", at: "2026-03-01T12:00:00Z") }
        try see()
        let kept = FilePath("waymark/snapshot/\(DocumentFolders.folderName(of: "/map"))")
        let draft = try leave(in: kept)
        try see()
        #expect(home.read(draft) == nil)
        let safety = SafetyShelf(in: state)
        _ = try safety.keep([1], [2], of: "/map")
        let overwritten = FilePath("waymark/overwritten/\(DocumentFolders.folderName(of: "/map"))")
        let copy = try leave(in: overwritten)
        _ = try safety.keep([1], [2], of: "/map")
        #expect(home.read(copy) == nil)
        let file = StateFile("file", in: "folder", of: state)
        try file.write([1])
        let other = try leave(in: "waymark/folder")
        try file.write([2])
        #expect(home.read(other) == nil)
        let drafts = [
            try leave(in: kept), try leave(in: overwritten), try leave(in: "waymark/folder"), try leave(in: "waymark"),
        ]
        let writer = JournalWriter(on: JournalShelf(in: state), JournalSample.header, base: bytes("{}"))
        writer.append(.step(.change(JournalSample.first)))
        #expect(writer.flush(milliseconds: 60_000))
        #expect(writer.end(closing: true, milliseconds: 60_000))
        for draft in drafts { #expect(home.read(draft) == nil, "\(draft)") }
    }
}
