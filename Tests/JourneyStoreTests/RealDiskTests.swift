import Foundation
import Glibc
import JourneyStore
import Testing

/// The same promises on the disk of this machine.
struct RealDiskTests {
    private let folder: TemporaryFolder
    private static let isSuperuser = geteuid() == 0

    init() throws {
        folder = try TemporaryFolder()
    }

    private func file(_ name: FilePath) -> DocumentFile { DocumentFile(folder.at(name)) }

    @discardableResult
    private func save(_ text: String, base: String?, to name: FilePath) throws(SaveError) -> LoadedFile {
        try file(name).save(bytes(text), base: base.map { bytes($0) }, verify: trusting)
    }

    /// Expects that neither loading nor saving works, and that nothing appears in the folder.
    private func expectUnsuitable(_ name: FilePath, _ reason: UnsuitablePath) throws {
        let names = try folder.names
        let path = folder.at(name)
        #expect(throws: LoadError.unsuitable(path, reason)) { try file(name).load() }
        #expect(throws: SaveError.unsuitable(path, reason)) { try save("x", base: "", to: name) }
        #expect(throws: SaveError.unsuitable(path, reason)) { try save("x", base: nil, to: name) }
        #expect(try folder.names == names)
    }

    /// Expects that a save is refused because of `trait`, and changes nothing.
    private func expectRefusal(_ trait: LastingTrait) throws {
        let (before, names) = (try folder.status("map"), try folder.names)
        #expect(throws: SaveError.wouldChangeWhatTheFileIs(folder.at("map"), trait)) {
            try save("after", base: "before", to: "map")
        }
        #expect(folder.read("map") == "before")
        #expect(try folder.status("map").st_ino == before.st_ino)
        #expect(try folder.names == names)
    }

    @Test("A large file is compared piece by piece; one that holds something else stands, and is read whole")
    func largeFiles() throws {
        let base = String(repeating: "0123456789abcdef", count: 1 << 16) + "end"
        let middle = base.utf8.count / 2
        let head = String(base.prefix(middle))
        let tail = String(base.dropFirst(middle + 1))
        let others: [String] = [
            String(base.dropLast()) + "D", "x" + tail + head, head + "!" + tail, String(base.dropLast()), base + "more",
        ]
        for other in others {
            try folder.write(other, to: "map")
            #expect(throws: SaveError.changedOnDisk(folder.at("map"))) { try save("after", base: base, to: "map") }
            #expect(folder.read("map") == other)
            #expect(try file("map").loadSigned(since: bytes(base)).file.bytes == bytes(other))
            let before = try folder.status("map")
            #expect(try save(other, base: base, to: "map").bytes == bytes(other))
            #expect(try folder.status("map").st_ino == before.st_ino)
        }
        try folder.write(base, to: "map")
        try save("after", base: base, to: "map")
        #expect(folder.read("map") == "after")
    }

    @Test("A new file, saved again, loaded, with nothing beside it")
    func roundTrip() throws {
        let made = try save("one", base: nil, to: "map")
        let saved = try save("two", base: "one", to: "map")
        let loaded = try file("map").load()
        #expect(loaded == saved)
        #expect(loaded.identity != made.identity)
        #expect(loaded.bytes == bytes("two"))
        #expect(try folder.names == ["map"])
        #expect(throws: SaveError.alreadyExists(folder.at("map"))) { try save("three", base: nil, to: "map") }
        #expect(throws: SaveError.changedOnDisk(folder.at("map"))) {
            try save("three", base: "one", to: "map")
        }
        #expect(folder.read("map") == "two")
    }

    @Test("Saving the same bytes leaves the very same file")
    func identical() throws {
        try folder.write("same", to: "map")
        let before = try folder.status("map")
        try save("same", base: "same", to: "map")
        let after = try folder.status("map")
        #expect(after.st_ino == before.st_ino)
        #expect(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
        #expect(after.st_ctim.tv_nsec == before.st_ctim.tv_nsec)
    }

    @Test("A large file arrives whole")
    func large() throws {
        let text = String(repeating: "0123456789abcdef", count: 300_000)
        try save(text, base: nil, to: "map")
        #expect(try file("map").load().bytes == bytes(text))
    }

    @Test("A file beyond the limit is refused without reading it")
    func tooLarge() throws {
        try folder.write("", to: "map")
        #expect(truncate(folder.at("map").description, off_t(DocumentFile.sizeLimit) + 1) == 0)
        #expect(throws: LoadError.tooLarge(folder.at("map"))) { try file("map").load() }
    }

    @Test("A name of 255 bytes, and one that is not UTF-8")
    func names() throws {
        let odd: [UInt8] = [0xff, 0x20, 0x0a, 0xe2]
        for name in [FilePath(String(repeating: "n", count: 255)), FilePath(bytes: odd)] {
            try save("one", base: nil, to: name)
            try save("two", base: "one", to: name)
            #expect(try file(name).load().bytes == bytes("two"))
        }
        #expect(throws: LoadError.self) { try file(FilePath(String(repeating: "n", count: 256))).load() }
    }

    @Test("Chained and relative links are kept and what they lead to is replaced")
    func links() throws {
        try FileManager.default.createDirectory(
            atPath: folder.at("inner").description, withIntermediateDirectories: false)
        try folder.write("before", to: "inner/real")
        try folder.link("inner/second", to: "../inner/real")
        try folder.link("first", to: "inner/second")
        let loaded = try file("first").load()
        try save("after", base: "before", to: "first")
        #expect(folder.read("inner/real") == "after")
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.at("first").description) == "inner/second")
        #expect(loaded.bytes == bytes("before"))
        #expect(try folder.names == ["first", "inner"])
        #expect(try file("first").realPath() == (try file("inner/real").realPath()))
    }

    @Test("Folders, FIFOs, devices, sockets and circles of links are refused")
    func unsuitable() throws {
        try FileManager.default.createDirectory(
            atPath: folder.at("folder").description, withIntermediateDirectories: false)
        #expect(mkfifo(folder.at("pipe").description, 0o600) == 0)
        try folder.link("null", to: "/dev/null")
        try folder.link("one", to: "two")
        try folder.link("two", to: "one")
        let expected: [(FilePath, UnsuitablePath)] = [
            ("folder", .folder), ("folder/", .folder), ("pipe", .pipe), ("null", .device), ("one", .linkLoop),
            ("one/map", .linkLoop), ("..", .folder),
        ]
        for (name, reason) in expected { try expectUnsuitable(name, reason) }
    }

    @Test("Modes are kept", arguments: [0o600, 0o640, 0o666, 0o755] as [UInt32])
    func modes(mode: UInt32) throws {
        try folder.write("before", to: "map", mode: mode)
        try save("after", base: "before", to: "map")
        #expect(try folder.status("map").st_mode & 0o7777 == mode)
    }

    @Test("Extended attributes and access lists are kept")
    func attributes() throws {
        try folder.write("before", to: "map", mode: 0o640)
        let list = accessList(reader: 4242)
        let wanted: [(FilePath, [UInt8])] = [
            ("user.note", [0, 1, 255]), ("user.empty", []), ("system.posix_acl_access", list),
        ]
        for (name, value) in wanted { try withOpenMap { try $0.setAttribute(name, to: value, of: $1) } }
        try save("after", base: "before", to: "map")
        for (name, value) in wanted {
            try withOpenMap { files, map in
                let found = try files.attribute(name, of: map)
                #expect(found == value)
            }
        }
        #expect(try folder.status("map").st_mode & 0o777 == 0o640)
    }

    @Test("Hard links are refused")
    func hardLinks() throws {
        try folder.write("before", to: "map")
        #expect(Glibc.link(folder.at("map").description, folder.at("other").description) == 0)
        try expectRefusal(.hardLinks(2))
    }

    @Test("A read-only file is refused, to the superuser too")
    func readOnly() throws {
        try folder.write("before", to: "map", mode: 0o444)
        #expect(try file("map").load().isReadOnly)
        #expect(throws: SaveError.readOnly(folder.at("map"))) { try save("after", base: "before", to: "map") }
        #expect(folder.read("map") == "before")
        #expect(try folder.names == ["map"])
    }

    @Test("An unwritable folder is refused", .disabled(if: isSuperuser, "no folder is closed to the superuser"))
    func unwritableFolder() throws {
        try folder.write("before", to: "map")
        folder.setMode(0o555, of: ".")
        try expectRefusal(.unwritableFolder)
    }

    @Test("A file that may not be read", .disabled(if: isSuperuser, "no file is closed to the superuser"))
    func unreadable() throws {
        try folder.write("before", to: "map", mode: 0o200)
        #expect(throws: LoadError.failed(SystemError(EACCES, .openFile, folder.at("map")))) { try file("map").load() }
    }

    @Test("A full disk leaves the old file", .enabled(if: isSuperuser, "only the superuser can mount a small disk"))
    func fullDisk() throws {
        let place = folder.path.description
        guard try run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place) == 0 else {
            withKnownIssue("mounting is not allowed here", isIntermittent: true) {
                Issue.record("the full disk was not tried")
            }
            return
        }
        defer { _ = try? run("umount", place) }
        try folder.write("before", to: "map")
        let large = String(repeating: "x", count: 100_000)
        #expect(throws: SaveError.failed(SystemError(ENOSPC, .write, folder.at("map")))) {
            try save(large, base: "before", to: "map")
        }
        #expect(folder.read("map") == "before")
        #expect(try folder.names == ["map"])
    }

    @Test("Many writers at once: every reader finds a whole file, and each save counts or is refused")
    func writers() async throws {
        try save("0 0 0", base: nil, to: "map")
        let path = folder.at("map")
        let saves = await withTaskGroup(of: Int.self) { group in
            for writer in 1...4 { group.addTask { Self.increment(path, times: 40, by: writer) } }
            return await group.reduce(0, +)
        }
        #expect(saves > 0)
        #expect(folder.read("map")?.hasPrefix("\(saves) \(saves) ") == true)
        #expect(try folder.names == ["map"])
    }

    /// Adds one to the number that the file holds twice, and signs it, so that
    /// no two writers ever want the same bytes; returns how many saves succeeded.
    private static func increment(_ path: FilePath, times: Int, by writer: Int) -> Int {
        let file = DocumentFile(path)
        return (0..<times).count { _ in
            guard let loaded = try? file.load() else { return false }
            let numbers = String(decoding: loaded.bytes, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
            #expect(numbers.count == 3 && numbers.first == numbers.dropFirst().first)
            let next = (numbers.first ?? 0) + 1
            let text = bytes("\(next) \(next) \(writer)")
            return (try? file.save(text, base: loaded.bytes, verify: trusting)) != nil
        }
    }

    private func withOpenMap(_ body: (RealFileSystem, Descriptor) throws -> Void) throws {
        let files = RealFileSystem()
        let open = try files.openFolder(folder.path, from: nil)
        let map = try files.openFile("map", in: open)
        try body(files, map)
        try files.close(map)
        try files.close(open)
    }

    /// An access list in the kernel's form: owner rw, user `reader` r, group r, mask r, others nothing.
    private func accessList(reader: UInt32) -> [UInt8] {
        let entries: [(tag: UInt16, may: UInt16, id: UInt32)] = [
            (1, 6, .max), (2, 4, reader), (4, 4, .max), (0x10, 4, .max), (0x20, 0, .max),
        ]
        func little(_ value: some FixedWidthInteger) -> [UInt8] {
            withUnsafeBytes(of: value.littleEndian) { Array($0) }
        }
        return little(UInt32(2)) + entries.flatMap { little($0.tag) + little($0.may) + little($0.id) }
    }

    private func run(_ command: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
