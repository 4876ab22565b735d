import Glibc
import JourneyStore
import Testing

/// A saved file is to everyone what it was before: who may read and write it,
/// and what is attached to it.
struct LikenessTests {
    private let old = bytes("before")
    private let new = bytes("after")
    private let list: FilePath = "system.posix_acl_access"

    private func save(_ disk: MemoryDisk) throws(SaveError) {
        _ = try DocumentFile("map", on: disk).save(new, base: old, verify: trusting)
    }

    private func refusal(of trait: LastingTrait) -> SaveError {
        .wouldChangeWhatTheFileIs("map", trait)
    }

    /// Expects the save to be refused with `error`, and the file and its folder to stay as they are.
    private func expectRefusal(_ error: SaveError, on disk: MemoryDisk) {
        let (before, names) = (disk.node(at: "map"), disk.names)
        #expect(throws: error) { try save(disk) }
        #expect(disk.node(at: "map") == before)
        #expect(disk.names == names)
        #expect(disk.openFiles.isEmpty)
    }

    @Test("Mode, group and attributes are kept", arguments: [0o600, 0o640, 0o664, 0o4755] as [UInt32])
    func kept(mode: UInt32) throws {
        let disk = MemoryDisk()
        disk.groups = [1000, 2000]
        let attributes: [FilePath: [UInt8]] = ["user.note": [1], "user.empty": [], list: [2, 3], "security.ima": [9]]
        disk.put(Node(bytes: old, mode: mode, group: 2000, attributes: attributes), at: "map")
        try save(disk)
        let node = try #require(disk.node(at: "map"))
        #expect(node.mode == mode)
        #expect(node.group == 2000)
        #expect(node.attributes == attributes.filter { $0.key != "security.ima" })
    }

    @Test("At no instant is a draft open to more people than the file")
    func neverWider() throws {
        for mode in [0o600, 0o640, 0o664, 0o604, 0o200] as [UInt32] {
            let disk = MemoryDisk()
            disk.umask = 0
            disk.groups = [1000, 2000]
            let file = disk.put(Node(bytes: old, mode: mode, group: 2000, attributes: [list: [7]]), at: "map")
            disk.afterChange = { [unowned disk] in
                for (id, node) in disk.nodes where id != file && node.kind == .regular {
                    #expect(node.mode & ~mode & 0o077 == 0)
                    if node.mode & 0o070 != 0 { #expect(node.group == 2000) }
                    if node.attributes[list] != nil { #expect(node.group == 2000) }
                }
            }
            try save(disk)
        }
    }

    @Test("An access list that the folder hands down does not widen the file")
    func inheritedList() throws {
        let disk = MemoryDisk()
        disk.inherited = [list: [1]]
        disk.put(Node(bytes: old), at: "map")
        try save(disk)
        #expect(disk.node(at: "map")?.attributes == [:])
    }

    @Test("A new file has the mode that the umask leaves, and what the folder hands down")
    func newFile() throws {
        let disk = MemoryDisk()
        disk.umask = 0o027
        disk.inherited = [list: [1]]
        _ = try DocumentFile("map", on: disk).save(new, base: nil, verify: trusting)
        #expect(disk.node(at: "map")?.mode == 0o640)
        #expect(disk.node(at: "map")?.attributes == [list: [1]])
    }

    @Test("Where there are no attributes a save works without")
    func noAttributes() throws {
        let disk = MemoryDisk()
        disk.hasAttributes = false
        disk.put(Node(bytes: old), at: "map")
        try save(disk)
        #expect(disk.text(at: "map") == "after")
    }

    @Test("The superuser keeps the owner")
    func superuser() throws {
        let disk = MemoryDisk()
        disk.user = 0
        disk.groups = [0]
        disk.put(Node(bytes: old, mode: 0o4750), at: "map")
        try save(disk)
        let node = try #require(disk.node(at: "map"))
        #expect(node.owner == 1000)
        #expect(node.group == 1000)
        #expect(node.mode == 0o4750)
    }

    @Test("A colleague's file becomes the saver's, without the bits that run it as its owner")
    func colleague() throws {
        let disk = MemoryDisk()
        disk.groups = [1000, 2000]
        disk.put(Node(bytes: old, mode: 0o6775, owner: 1001, group: 2000), at: "map")
        try save(disk)
        let node = try #require(disk.node(at: "map"))
        #expect(node.owner == 1000)
        #expect(node.group == 2000)
        #expect(node.mode == 0o775)
    }

    @Test("A group that cannot be kept is a refusal")
    func foreignGroup() {
        let disk = MemoryDisk()
        disk.put(Node(bytes: old, mode: 0o666, group: 3000), at: "map")
        expectRefusal(refusal(of: .group), on: disk)
    }

    @Test("Hard links are a refusal")
    func hardLinks() {
        let disk = MemoryDisk()
        let file = disk.put(Node(bytes: old), at: "map")
        disk.nodes[MemoryDisk.root]?.entries["other"] = file
        expectRefusal(refusal(of: .hardLinks(2)), on: disk)
    }

    @Test("A sticky folder lets the owner of the file or of the folder save")
    func stickyFolder() throws {
        for (folderOwner, fileOwner, allowed) in [(0, 1001, false), (0, 1000, true), (1000, 1001, true)] {
            let disk = MemoryDisk()
            disk.nodes[MemoryDisk.root]?.mode = 0o1777
            disk.nodes[MemoryDisk.root]?.owner = UInt32(folderOwner)
            disk.put(Node(bytes: old, mode: 0o666, owner: UInt32(fileOwner)), at: "map")
            if allowed { try save(disk) } else { expectRefusal(refusal(of: .stickyFolder), on: disk) }
        }
    }

    @Test("A folder that may not be written is a refusal")
    func unwritableFolder() {
        let disk = MemoryDisk()
        disk.put(Node(bytes: old), at: "map")
        disk.nodes[MemoryDisk.root]?.mode = 0o555
        expectRefusal(refusal(of: .unwritableFolder), on: disk)
    }

    @Test("A mount point is a refusal")
    func mountPoint() {
        let disk = MemoryDisk()
        disk.put(Node(bytes: old, isMountPoint: true), at: "map")
        expectRefusal(refusal(of: .mountPoint), on: disk)
    }

    @Test("Attributes that cannot be set are a refusal, a security label is not")
    func attributes() throws {
        let refused: [(FilePath, LastingTrait)] = [(list, .accessList), ("user.note", .attribute("user.note"))]
        for (name, trait) in refused {
            let disk = failingToSet(name)
            expectRefusal(refusal(of: trait), on: disk)
        }
        let disk = failingToSet("security.selinux")
        try save(disk)
        #expect(disk.text(at: "map") == "after")
    }

    /// A disk with an attribute that a save may not set.
    private func failingToSet(_ name: FilePath) -> MemoryDisk {
        let disk = MemoryDisk()
        disk.put(Node(bytes: old, attributes: [name: [1]]), at: "map")
        disk.beforeCall = { [unowned disk] number in
            if disk.calls.last == .attribute { disk.fault = Fault(call: number, code: EPERM, span: .once) }
        }
        return disk
    }

    @Test("Read-only files are refused, to the superuser too")
    func readOnly() throws {
        for (mode, user, allowed) in [(0o444, 1000, false), (0o444, 0, false), (0o464, 1000, false), (0o644, 0, true)] {
            let disk = MemoryDisk()
            disk.user = UInt32(user)
            disk.put(Node(bytes: old, mode: UInt32(mode)), at: "map")
            #expect(try DocumentFile("map", on: disk).load().isReadOnly == !allowed)
            if allowed { try save(disk) } else { expectRefusal(.readOnly("map"), on: disk) }
        }
    }

    @Test("Permissions changed during the save are not undone by it")
    func changedPermissions() throws {
        let disk = MemoryDisk()
        let file = disk.put(Node(bytes: old, mode: 0o644), at: "map")
        disk.beforeCall = { [unowned disk] _ in
            if disk.calls.last == .write { disk.nodes[file]?.mode = 0o600 }
        }
        #expect(throws: refusal(of: .changedPermissions)) { try save(disk) }
        #expect(disk.node(at: "map")?.mode == 0o600)
        #expect(disk.text(at: "map") == "before")
    }
}
