import Glibc
import JourneyStore
import Testing

struct SaveTests {
    private let old = bytes("before")
    private let new = bytes("after")

    private func disk(_ node: Node = Node(bytes: bytes("before"))) -> MemoryDisk {
        let disk = MemoryDisk()
        disk.put(node, at: "map")
        return disk
    }

    private func save(_ disk: MemoryDisk, _ path: FilePath = "map") throws(SaveError) -> LoadedFile {
        try DocumentFile(path, on: disk).save(new, base: old, verify: trusting)
    }

    @Test("What is saved is what is loaded, and is the next base")
    func roundTrip() throws {
        let disk = disk()
        let saved = try save(disk)
        let loaded = try DocumentFile("map", on: disk).load()
        #expect(saved == loaded)
        #expect(loaded.bytes == new)
        let again = try DocumentFile("map", on: disk).save(old, base: saved.bytes, verify: trusting)
        #expect(again.bytes == old)
        #expect(disk.names == ["map"])
    }

    @Test("Saving the bytes that are there changes nothing on the disk")
    func identical() throws {
        let disk = disk()
        let saved = try DocumentFile("map", on: disk).save(old, base: old, verify: trusting)
        #expect(saved.bytes == old)
        #expect(disk.log.allSatisfy { $0.subject == nil })
        #expect(disk.log.count == 2)
    }

    @Test("Bytes that do not read back never reach the disk")
    func unfaithful() {
        let disk = disk()
        #expect(throws: SaveError.unfaithful("map")) {
            try DocumentFile("map", on: disk).save(new, base: old) { $0 != new }
        }
        #expect(disk.calls.isEmpty)
    }

    private let large = [UInt8](repeating: 32, count: 2 << 20)

    /// What a large map is found to be when the rest of its save has gone as far as it can.
    private func late(_ isFaithful: Bool) -> @Sendable ([UInt8]) -> Bool {
        { _ in
            usleep(50_000)
            return isFaithful
        }
    }

    @Test(
        "A large map that does not read back, which is found out beside the save, is in nobody's place",
        arguments: [0, 1, 2])
    func unfaithfulLargeMap(names count: Int) throws {
        let disk = MemoryDisk()
        if count > 0 {
            let map = disk.put(Node(bytes: old), at: "map")
            if count > 1 { disk.nodes[MemoryDisk.root]?.entries["other"] = map }
        }
        let names = disk.names
        #expect(throws: SaveError.unfaithful("map")) {
            try DocumentFile("map", on: disk).save(
                large, base: count == 0 ? nil : old, safety: SafetyShelf(in: "/state", on: disk), verify: late(false))
        }
        #expect(count == 2 || disk.calls.contains(.createFile))
        #expect(disk.names == names && disk.openFiles.isEmpty)
        #expect(disk.node(at: "map")?.bytes == (count == 0 ? nil : old))
    }

    @Test("A large map that reads back is saved when that is known, and one that is there is not trusted before")
    func largeMap() throws {
        let disk = disk()
        #expect(try DocumentFile("map", on: disk).save(large, base: old, verify: late(true)).bytes == large)
        #expect(disk.node(at: "map")?.bytes == large && disk.names == ["map"])
        #expect(throws: SaveError.unfaithful("map")) {
            try DocumentFile("map", on: disk).save(large, base: large, verify: late(false))
        }
    }

    @Test("A map too large to be read again is not written")
    func tooLarge() {
        let disk = disk()
        let large = [UInt8](repeating: 32, count: DocumentFile.sizeLimit + 1)
        #expect(throws: SaveError.tooLarge("map")) {
            try DocumentFile("map", on: disk).save(large, base: old, verify: trusting)
        }
        #expect(disk.calls.isEmpty)
    }

    @Test(
        "A change by someone else is noticed at any moment up to the exchange, or to the last comparison without one",
        arguments: [true, false])
    func changedMeanwhile(canExchange: Bool) throws {
        let rehearsal = disk()
        rehearsal.canExchange = canExchange
        _ = try save(rehearsal)
        let last = try #require(rehearsal.calls.lastIndex(of: canExchange ? .exchange : .openFile))
        #expect(rehearsal.calls[..<last].contains(.lock))
        for moment in 0...last {
            let disk = disk()
            disk.canExchange = canExchange
            disk.beforeCall = { [unowned disk] number in
                if number == moment { disk.put("theirs", at: "map") }
            }
            #expect(throws: SaveError.changedOnDisk("map")) { try save(disk) }
            #expect(disk.text(at: "map") == "theirs")
            #expect(disk.names == ["map"])
        }
    }

    @Test("What someone saves while an exchange is being taken back stands")
    func changedWhileTakingBack() throws {
        let rehearsal = disk()
        _ = try save(rehearsal)
        let exchange = try #require(rehearsal.calls.firstIndex(of: .exchange))
        for moment in (exchange + 1)...(exchange + 8) {
            let disk = disk()
            disk.beforeCall = { [unowned disk] number in
                if number == exchange { disk.put("first", at: "map") }
                if number == moment { disk.put("second", at: "map") }
            }
            let error = #expect(throws: SaveError.self) { try save(disk) }
            let text = try #require(disk.text(at: "map"))
            #expect(["first", "second"].contains(text), "\(moment)")
            if disk.calls.count > moment { #expect(text == "second", "\(moment)") }
            #expect(error == .changedOnDisk("map"), "\(moment)")
            #expect(disk.names == ["map"])
        }
    }

    @Test("Times are no evidence: a file rewritten with the same bytes is the same")
    func rewritten() throws {
        let disk = disk()
        disk.put("before", at: "map")
        #expect(try save(disk).bytes == new)
    }

    @Test("A file that is gone is not made anew without asking")
    func gone() {
        let disk = MemoryDisk()
        #expect(throws: SaveError.missingOnDisk("map")) { try save(disk) }
        #expect(disk.names == [])
    }

    @Test("A new file takes no existing file's place, whenever that came")
    func existing() throws {
        let rehearsal = MemoryDisk()
        _ = try DocumentFile("map", on: rehearsal).save(new, base: nil, verify: trusting)
        let naming = try #require(rehearsal.calls.firstIndex(of: .renameNew))
        for moment in 0...naming {
            let disk = MemoryDisk()
            disk.beforeCall = { [unowned disk] number in
                if number == moment { disk.put("theirs", at: "map") }
            }
            #expect(throws: SaveError.alreadyExists("map")) {
                try DocumentFile("map", on: disk).save(new, base: nil, verify: trusting)
            }
            #expect(disk.text(at: "map") == "theirs")
            #expect(disk.names == ["map"])
        }
    }

    @Test("A failed synchronisation of the folder says that the bytes are there but may not last")
    func notDurable() throws {
        let rehearsal = disk()
        _ = try save(rehearsal)
        let last = try #require(rehearsal.calls.lastIndex(of: .synchronize))
        let disk = disk()
        disk.fault = Fault(call: last, code: EIO, span: .once)
        #expect(throws: SaveError.notDurable(SystemError(EIO, .synchronize, "."))) { try save(disk) }
        #expect(disk.text(at: "map") == "after")
    }

    @Test("A lock held by another program delays a save for two seconds and no longer")
    func lockHeld() throws {
        let disk = disk()
        disk.locked = [MemoryDisk.root: 1]
        #expect(try save(disk).bytes == new)
        #expect(disk.paused == 2000)
    }

    @Test("A lock that is given back ends the wait")
    func lockReleased() throws {
        let disk = disk()
        disk.locked = [MemoryDisk.root: 1]
        disk.beforeCall = { [unowned disk] _ in
            if disk.paused >= 100 { disk.locked = [:] }
        }
        #expect(try save(disk).bytes == new)
        #expect(disk.paused == 100)
    }

    @Test("The lock is held from the last comparison to the end, and then given back")
    func lockSpan() throws {
        let disk = disk()
        var heldAtRename = false
        disk.beforeCall = { [unowned disk] number in
            if disk.calls.last == .read { heldAtRename = disk.locked[MemoryDisk.root] != nil }
        }
        _ = try save(disk)
        #expect(heldAtRename)
        #expect(disk.locked.isEmpty)
        #expect(disk.openFiles.isEmpty)
    }
}
