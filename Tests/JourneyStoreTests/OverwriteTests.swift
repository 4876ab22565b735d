import Glibc
import Testing

@testable import JourneyStore

/// Where another file in its place would change what a file is, it is written over where it is.
struct OverwriteTests {
    private let old = "{\"title\": \"before, and rather long\"}"
    private let new = "{\"title\": \"after\"}"
    private let state: FilePath = "/state"

    private func disk(_ old: String) -> MemoryDisk {
        let disk = MemoryDisk()
        let map = disk.put(Node(bytes: bytes(old), mode: 0o666, group: 3000), at: "map")
        disk.nodes[MemoryDisk.root]?.entries["other"] = map
        return disk
    }

    private func save(_ disk: MemoryDisk, _ old: String, _ new: String) throws(SaveError) -> LoadedFile {
        try DocumentFile("map", on: disk).save(
            bytes(new), base: bytes(old), safety: SafetyShelf(in: state, on: disk), verify: trusting)
    }

    private func copies(_ disk: MemoryDisk) -> [SafetyCopy] {
        (try? SafetyShelf(in: state, on: disk).copies(of: "/map")) ?? []
    }

    @Test("All names of a file show what was saved, shorter or longer, and its owner, group and mode stay")
    func names() throws {
        for (old, new) in [(old, new), (new, old)] {
            let disk = disk(old)
            let found = try #require(disk.node(at: "map"))
            #expect(try save(disk, old, new).bytes == bytes(new))
            #expect(disk.text(at: "map") == new && disk.text(at: "other") == new)
            let node = try #require(disk.node(at: "map"))
            #expect(node.mode == found.mode && node.group == found.group && node.owner == found.owner)
            #expect(copies(disk).isEmpty && disk.openFiles.isEmpty)
        }
    }

    @Test("Whenever the power fails, the file is whole, or both contents are kept and it is known to be torn")
    func crashes() throws {
        for (old, new) in [(old, new), (new, old)] {
            let disk = disk(old)
            disk.piece = 40
            _ = try save(disk, old, old + " ")
            _ = try save(disk, old + " ", old)
            let (initial, start) = (disk.nodes, disk.log.count)
            _ = try save(disk, old, new)
            var torn = 0
            CrashStates(initial: initial, log: Array(disk.log[start...])).enumerate { nodes, made in
                let after = MemoryDisk(nodes: nodes)
                let found = after.text(at: "map") ?? ""
                guard found != old, found != new else { return }
                torn += 1
                let copy = copies(after).first { $0.old == bytes(old) && $0.new == bytes(new) }
                #expect(copy?.isTorn(bytes(found)) == true, "after \(made) changes: \(found)")
            }
            #expect(torn > 0)
        }
    }

    @Test("Whoever is killed while a copy is kept leaves a whole one, or a draft, which is swept")
    func killedWhileKeeping() throws {
        let disk = disk(old)
        disk.piece = 40
        _ = try save(disk, old, old + " ")
        let (initial, start) = (disk.nodes, disk.log.count)
        _ = try save(disk, old + " ", new)
        var drafts = 0
        for count in start...disk.log.count {
            var nodes = initial
            for mutation in disk.log[start..<count] { mutation.apply(to: &nodes) }
            for id in nodes.keys { nodes[id]?.modifiedAt = 0 }
            let after = MemoryDisk(nodes: nodes)
            let names = try kept(after)
            drafts += names.count(where: StateDrafts.isDraft)
            #expect(copies(after).count == names.count { !StateDrafts.isDraft($0) }, "after \(count - start) changes")
            StateDrafts(files: after).sweepAll(of: state)
            #expect(try !kept(after).contains(where: StateDrafts.isDraft))
        }
        #expect(drafts > 2)
    }

    /// The names of all that is kept of the map.
    private func kept(_ disk: MemoryDisk) throws -> [FilePath] {
        try DocumentFolders(files: disk, state: state, name: "overwritten").withFolder(of: "/map") { folder in
            Result { () throws(SystemError) in try disk.entries(of: folder) }
        }?.get() ?? []
    }

    @Test("Any error at any call leaves the old file, or the new one, or both contents are kept")
    func errors() throws {
        let rehearsal = disk(old)
        _ = try save(rehearsal, old, new)
        for number in rehearsal.calls.indices {
            for fault in Fault.all(at: number) {
                let disk = disk(old)
                disk.fault = fault
                let result = Result { () throws(SaveError) in try save(disk, old, new) }
                disk.fault = nil
                let context = "\(rehearsal.calls[number]) failed with \(fault.code), \(fault.span)"
                switch result {
                case .success: #expect(disk.text(at: "map") == new, "\(context)")
                case .failure(.torn): #expect(copies(disk).contains { $0.new == bytes(new) }, "\(context)")
                case .failure(let error): #expect(disk.text(at: "map") == old, "\(context): \(error)")
                }
                #expect(disk.openFiles.isEmpty, "\(context)")
            }
        }
    }

    @Test("What others saved meanwhile is not written over")
    func changed() throws {
        let rehearsal = disk(old)
        _ = try save(rehearsal, old, new)
        let last = try #require(rehearsal.calls.firstIndex(of: .openToWrite))
        let disk = disk(old)
        disk.beforeCall = { [unowned disk] number in
            if number == last { disk.put("theirs", at: "map") }
        }
        #expect(throws: SaveError.changedOnDisk("map")) { try save(disk, old, new) }
        #expect(disk.text(at: "map") == "theirs")
    }

    @Test(
        "Whatever another program puts in its place until it is written over stands, and is told",
        arguments: [true, false])
    func changedAnyTime(inPlace: Bool) throws {
        let rehearsal = disk(old)
        _ = try save(rehearsal, old, new)
        let cut = try #require(rehearsal.calls.lastIndex(of: .setSize))
        let last = try #require(
            inPlace
                ? rehearsal.calls[..<cut].lastIndex(of: .openFile) : rehearsal.calls[cut...].firstIndex(of: .status))
        for moment in 0...last {
            let disk = disk(old)
            disk.beforeCall = { [unowned disk] number in
                guard number == moment else { return }
                guard inPlace, let map = disk.nodes[MemoryDisk.root]?.entries["map"] else {
                    disk.put("theirs", at: "map")
                    return
                }
                disk.nodes[map]?.bytes = bytes("theirs")
            }
            let error = #expect(throws: SaveError.self, "\(rehearsal.calls[moment])") { try save(disk, old, new) }
            #expect(error == .changedOnDisk("map"), "\(rehearsal.calls[moment])")
            #expect(disk.text(at: "map") == "theirs" && copies(disk).isEmpty && disk.openFiles.isEmpty)
        }
    }

    @Test("Without a folder for the copies the save is refused, and both reasons are told")
    func noCopies() {
        let disk = disk(old)
        disk.put("a file", at: "state")
        let error = #expect(throws: SaveError.self) { try save(disk, old, new) }
        guard case .noCopy("map", .hardLinks(2), let cause) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause.code == ENOTDIR && error?.description.contains(cause.description) == true)
        #expect(disk.text(at: "map") == old)
    }
}
