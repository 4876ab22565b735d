import JourneyStore
import Testing

/// A power failure at any moment of a save leaves the old map or the new one.
struct CrashTests {
    private let old = "{\"title\": \"before\"}"
    private let new = "{\"title\": \"after, and longer than before\"}"

    @Test("Replacing a file survives a crash at any moment", arguments: [true, false])
    func replacing(canExchange: Bool) throws {
        let disk = MemoryDisk()
        disk.canExchange = canExchange
        disk.piece = 16
        disk.put(Node(bytes: bytes(old), mode: 0o640, attributes: ["user.team": [1, 2]]), at: "map")
        let initial = disk.nodes
        _ = try DocumentFile("map", on: disk).save(bytes(new), base: bytes(old), verify: trusting)

        let end = disk.log.count
        var found: Set<String> = []
        let count = CrashStates(initial: initial, log: disk.log).enumerate { nodes, made in
            let text = reopened(nodes)
            #expect(text == old || text == new, "after \(made) of \(end) changes")
            if made == end { #expect(text == new) }
            found.insert(text ?? "nothing")
        }
        #expect(found == [old, new])
        #expect(count > 500)
    }

    @Test("Making a file survives a crash at any moment", arguments: [true, false])
    func creating(canRenameNew: Bool) throws {
        let disk = MemoryDisk()
        disk.piece = 16
        disk.canRenameNew = canRenameNew
        let initial = disk.nodes
        _ = try DocumentFile("map", on: disk).save(bytes(new), base: nil, verify: trusting)

        let end = disk.log.count
        CrashStates(initial: initial, log: disk.log).enumerate { nodes, made in
            let text = reopened(nodes)
            #expect(text == nil || text == new, "after \(made) of \(end) changes")
            if made == end { #expect(text == new) }
        }
    }

    @Test("The crash states catch a writer that does not synchronise before renaming")
    func carelessRename() throws {
        let disk = MemoryDisk()
        disk.put(old, at: "map")
        let initial = disk.nodes
        let folder = try disk.openFolder(".", from: nil)
        let draft = try disk.createFile("draft", in: folder, mode: 0o600)
        _ = try disk.write(bytes(new)[...], to: draft)
        try disk.rename("draft", to: "map", in: folder)
        try disk.synchronize(folder)
        #expect(broken(initial, disk.log).contains(""))
    }

    @Test("The crash states catch a writer that writes in place")
    func carelessOverwrite() throws {
        let disk = MemoryDisk()
        disk.put(old, at: "map")
        let initial = disk.nodes
        let file = try disk.openFile("map", in: try disk.openFolder(".", from: nil))
        _ = try disk.write(bytes(new)[...], to: file)
        try disk.synchronize(file)
        #expect(!broken(initial, disk.log).isEmpty)
    }

    private func broken(_ initial: [Int: Node], _ log: [Mutation]) -> Set<String> {
        var found: Set<String> = []
        CrashStates(initial: initial, log: log).enumerate { nodes, _ in
            found.insert(reopened(nodes) ?? "nothing")
        }
        return found.subtracting([old, new])
    }

    /// What `map` holds to whoever opens it after the crash.
    private func reopened(_ nodes: [Int: Node]) -> String? {
        let disk = MemoryDisk(nodes: nodes)
        disk.piece = 1000
        guard let loaded = try? DocumentFile("map", on: disk).load() else { return nil }
        return String(decoding: loaded.bytes, as: UTF8.self)
    }
}
