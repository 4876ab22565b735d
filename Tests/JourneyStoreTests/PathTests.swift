import Glibc
import JourneyStore
import Testing

/// How a path leads to a file.
struct PathTests {
    private func load(_ path: FilePath, on disk: MemoryDisk) throws(LoadError) -> String {
        String(decoding: try DocumentFile(path, on: disk).load().bytes, as: UTF8.self)
    }

    @Test("The parts of a path")
    func parts() {
        let expected: [(FilePath, FilePath, FilePath)] = [
            ("map", ".", "map"), ("a/map", "a", "map"), ("/map", "/", "map"), ("a/b/", "a/b", ""), ("/a/b", "/a", "b"),
        ]
        for (path, folder, name) in expected {
            #expect(path.folder == folder)
            #expect(path.lastComponent == name)
        }
        #expect(FilePath(".").appending("a") == "a")
        #expect(FilePath("/").appending("a") == "/a")
        #expect(FilePath("b").appending("a") == "b/a")
        #expect(FilePath("b").appending("/a") == "/a")
    }

    @Test("Links are followed, chained and relative ones too, and kept")
    func links() throws {
        let disk = MemoryDisk()
        let folder = disk.put(.folder(), at: "maps")
        disk.put(Node(bytes: bytes("before")), at: "real", in: folder)
        disk.put(.link(to: "real"), at: "inner", in: folder)
        disk.put(.link(to: "maps/inner"), at: "outer")
        disk.put(.link(to: "/outer"), at: "absolute")
        #expect(try load("absolute", on: disk) == "before")
        _ = try DocumentFile("absolute", on: disk).save(bytes("after"), base: bytes("before"), verify: trusting)
        #expect(disk.names == ["absolute", "maps", "outer"])
        #expect(try load("maps/real", on: disk) == "after")
        #expect(disk.nodes[folder]?.entries.count == 2)
        #expect(try DocumentFile("absolute", on: disk).realPath() == "/maps/real")
    }

    @Test("A link that leads nowhere makes the file it names")
    func dangling() throws {
        let disk = MemoryDisk()
        disk.put(.link(to: "real"), at: "link")
        #expect(throws: LoadError.missing("link")) { try load("link", on: disk) }
        _ = try DocumentFile("link", on: disk).save(bytes("new"), base: nil, verify: trusting)
        #expect(disk.node(at: "link")?.kind == .link)
        #expect(disk.text(at: "real") == "new")
    }

    @Test("What cannot be a map is refused before anything is opened or written")
    func unsuitable() {
        let disk = MemoryDisk()
        let kinds: [(FilePath, FileStatus.Kind, UnsuitablePath)] = [
            ("folder", .folder, .folder), ("pipe", .pipe, .pipe), ("socket", .socket, .socket),
            ("device", .device, .device),
        ]
        for (name, kind, _) in kinds { disk.put(Node(kind: kind), at: name) }
        disk.put(.link(to: "pipe"), at: "link")
        disk.put(.link(to: "two"), at: "one")
        disk.put(.link(to: "one"), at: "two")
        let others: [(FilePath, UnsuitablePath)] = [
            ("link", .pipe), ("one", .linkLoop), ("one/map", .linkLoop), ("", .empty), ("a\0b", .zeroByte),
            ("folder/", .folder), (".", .folder), ("/", .folder),
        ]
        for (path, reason) in kinds.map({ ($0.0, $0.2) }) + others {
            #expect(throws: LoadError.unsuitable(path, reason)) { try load(path, on: disk) }
            #expect(throws: SaveError.unsuitable(path, reason)) {
                try DocumentFile(path, on: disk).save([], base: [], verify: trusting)
            }
        }
        #expect(!disk.calls.contains(.openFile))
        #expect(disk.log.isEmpty)
        #expect(disk.openFiles.isEmpty)
    }

    @Test("Someone else's link in a folder open to everyone is not followed")
    func plantedLink() throws {
        for (owner, allowed) in [(1001, false), (1000, true), (0, true)] as [(UInt32, Bool)] {
            let disk = MemoryDisk()
            disk.nodes[MemoryDisk.root]?.mode = 0o1777
            disk.nodes[MemoryDisk.root]?.owner = 0
            disk.put("text", at: "map")
            var link = Node.link(to: "map")
            link.owner = owner
            disk.put(link, at: "link")
            if allowed {
                #expect(try load("link", on: disk) == "text")
            } else {
                #expect(throws: LoadError.unsuitable("link", .foreignLink)) { try load("link", on: disk) }
            }
        }
    }

    @Test("A missing file and a missing folder are told apart")
    func missing() {
        let disk = MemoryDisk()
        #expect(throws: LoadError.missing("map")) { try load("map", on: disk) }
        #expect(throws: LoadError.failed(SystemError(ENOENT, .openFolder, "no"))) { try load("no/map", on: disk) }
    }

    @Test("Every error is one line that says where")
    func descriptions() {
        let error = SystemError(EIO, .read, "map")
        let reasons: [UnsuitablePath] = [.empty, .zeroByte, .folder, .pipe, .socket, .device, .linkLoop, .foreignLink]
        let traits: [LastingTrait] = [
            .hardLinks(2), .stickyFolder, .unwritableFolder, .group, .accessList, .attribute("user.a"), .mountPoint,
            .changedPermissions,
        ]
        let loads: [LoadError] = [.missing("map"), .tooLarge("map"), .failed(error)]
        let saves: [SaveError] = [
            .unfaithful("map"), .tooLarge("map"), .readOnly("map"), .alreadyExists("map"),
            .changedOnDisk("map"), .missingOnDisk("map"), .notDurable(error), .failed(error),
        ]
        let texts =
            loads.map(\.description) + saves.map(\.description)
            + reasons.map { LoadError.unsuitable("map", $0).description }
            + traits.map { SaveError.wouldChangeWhatTheFileIs("map", $0).description }
            + traits.map { SaveError.noCopy("map", $0, SystemError(ENOSPC, .write, "copy")).description }
            + FileCall.allCases.map { SystemError(ENOSPC, $0, "map").description }
        for text in texts {
            #expect(text.contains("map"))
            #expect(!text.contains("\n"))
        }
        #expect(Set(texts).count == texts.count)
        let full = SystemError(ENOSPC, .write, "map").description
        #expect(full == "map: cannot write: No space left on device; free some space, or save it under another name")
    }
}
