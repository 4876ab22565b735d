import Foundation
import Glibc
import JourneyStore
import Testing

/// The user's name and folders, and the maps opened last.
struct UserTests {
    private let passwords = bytes(
        """
        root:x:0:0:root:/root:/bin/sh
        broken line
        ana:x:1000:1000:Ana,,,:/home/ana:/bin/sh
        again:x:1000:1000::/home/again:/bin/sh

        """)

    private func environment(_ variables: [String: String], user: UInt32 = 1000) -> UserEnvironment {
        UserEnvironment(variables: variables, user: user, passwords: passwords)
    }

    @Test("The name is LOGNAME, else the account's, else the number")
    func name() {
        #expect(environment(["LOGNAME": "raj"]).userName == "raj")
        #expect(environment(["LOGNAME": ""]).userName == "ana")
        #expect(environment(["LOGNAME": String(repeating: "x", count: 257)]).userName == "ana")
        #expect(environment([:], user: 7).userName == "uid7")
        #expect(!UserEnvironment.current().userName.isEmpty)
    }

    @Test("Folders follow the XDG variables, and ignore relative ones")
    func folders() {
        let set = environment(["XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "/c", "HOME": "/h"])
        #expect(set.stateFolder == "/s/waymark")
        #expect(set.configFolder == "/c/waymark")
        let relative = environment(["XDG_STATE_HOME": "s", "XDG_CONFIG_HOME": "", "HOME": "/h"])
        #expect(relative.stateFolder == "/h/.local/state/waymark")
        #expect(relative.configFolder == "/h/.config/waymark")
        #expect(environment([:]).stateFolder == "/home/ana/.local/state/waymark")
        #expect(environment([:], user: 7).stateFolder == nil)
    }

    @Test("Maps come newest first, each once, and no more than fifty")
    func recent() throws {
        let folder = try TemporaryFolder()
        let recent = RecentMaps(in: folder.at("a/b/waymark"))
        #expect(recent.list() == [])
        for number in 0..<60 { try recent.add(FilePath("/maps/\(number)")) }
        try recent.add("/maps/20")
        #expect(recent.list().count == RecentMaps.limit)
        #expect(recent.list().prefix(3) == ["/maps/20", "/maps/59", "/maps/58"])
        try recent.remove("/maps/20")
        #expect(recent.list().first == "/maps/59")
        #expect(try folder.status("a/b/waymark").st_mode & 0o777 == 0o700)
        #expect(try folder.status("a/b/waymark/recent").st_mode & 0o777 == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.at("a/b/waymark").description) == ["recent"])
    }

    @Test("Odd names come back as they were; a relative path is refused")
    func oddNames() throws {
        let folder = try TemporaryFolder()
        let recent = RecentMaps(in: folder.at("state"))
        let names: [FilePath] = [
            "/a\nb", "/50%n", "/%", FilePath(bytes: [0x2f, 0xff, 0x25]),
            FilePath("/" + String(repeating: "%", count: 4095)),
        ]
        for name in names { try recent.add(name) }
        #expect(recent.list() == names.reversed())
        #expect(throws: SystemError.self) { try recent.add("relative") }
        #expect(throws: SystemError.self) { try recent.add("/zero\0") }
    }

    @Test("A hostile list is passed over, line by line or whole")
    func hostile() throws {
        let folder = try TemporaryFolder()
        let recent = RecentMaps(in: folder.path)
        let long = "/" + String(repeating: "l", count: 5000)
        try folder.write("relative\n\n/good\n/good\n/zero\0\n\(long)\n/trailing%", to: "recent")
        #expect(recent.list() == ["/good", "/trailing%"])
        try folder.write(String(repeating: "/x\n", count: 1_000_000), to: "recent")
        #expect(recent.list() == [])
        try recent.add("/map")
        #expect(recent.list() == ["/map"])

        try folder.write("/secret\n", to: "elsewhere")
        #expect(unlink(folder.at("recent").description) == 0)
        try folder.link("recent", to: "elsewhere")
        #expect(recent.list() == [])
        try recent.add("/map")
        #expect(folder.read("elsewhere") == "/secret\n")
        #expect(recent.list() == ["/map"])

        #expect(unlink(folder.at("recent").description) == 0)
        #expect(mkfifo(folder.at("recent").description, 0o600) == 0)
        #expect(recent.list() == [])
    }

    @Test("A state folder open to others is closed, one of someone else is not used")
    func stateFolder() throws {
        let disk = MemoryDisk()
        let open = disk.put(.folder(mode: 0o777), at: "state")
        try RecentMaps(in: "/state", on: disk).add("/map")
        #expect(disk.nodes[open]?.mode == 0o700)
        #expect(RecentMaps(in: "/state", on: disk).list() == ["/map"])
        disk.nodes[open]?.owner = 1001
        #expect(throws: SystemError(EPERM, .openFolder, "/state")) { try RecentMaps(in: "/state", on: disk).add("/b") }
        #expect(disk.openFiles.isEmpty)
    }

    @Test("A list of another user is not believed")
    func foreignList() throws {
        let disk = MemoryDisk()
        let folder = disk.put(.folder(mode: 0o777), at: "state")
        disk.put(Node(bytes: bytes("/planted\n"), owner: 1001), at: "recent", in: folder)
        #expect(RecentMaps(in: "/state", on: disk).list() == [])
    }

    @Test("A failure leaves the old list and nothing open")
    func failures() throws {
        func disk() throws -> MemoryDisk {
            let disk = MemoryDisk()
            disk.piece = 1000
            try RecentMaps(in: "/state", on: disk).add("/old")
            disk.calls = []
            return disk
        }
        let rehearsal = try disk()
        try RecentMaps(in: "/state", on: rehearsal).add("/new")
        for number in rehearsal.calls.indices {
            let disk = try disk()
            disk.fault = Fault(call: number, code: EIO, span: .once)
            _ = try? RecentMaps(in: "/state", on: disk).add("/new")
            disk.fault = nil
            let list = RecentMaps(in: "/state", on: disk).list()
            // A list that could not be read counts as empty, so the new one may stand alone.
            #expect([["/old"], ["/new", "/old"], ["/new"]].contains(list), "\(rehearsal.calls[number])")
            #expect(disk.openFiles.isEmpty)
        }
    }

    @Test("What stands in a folder is listed; one that is not there holds nothing, and one that cannot be read fails")
    func listing() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "b")
        try folder.makeFolder("a")
        try folder.link("c", to: "a")
        try folder.link("d", to: "nowhere")
        let entries = try FolderListing.entries(of: folder.path)
        #expect(entries.map(\.name) == ["a", "b", "c", "d"] && entries.map(\.isFolder) == [true, false, true, false])
        #expect(try FolderListing.names(in: folder.path) == ["a", "b", "c", "d"])
        for path in [folder.at("none"), folder.at("b")] {
            #expect(try FolderListing.entries(of: path).isEmpty && FolderListing.names(in: path).isEmpty)
        }
        let long = folder.at(FilePath(String(repeating: "x", count: 300)))
        #expect(throws: SystemError(ENAMETOOLONG, .openFolder, long)) { try FolderListing.entries(of: long) }
        #expect(throws: SystemError(ENAMETOOLONG, .openFolder, long)) { try FolderListing.names(in: long) }
        let passedOver = MapSearch(long).passedOver
        #expect(passedOver.map(\.reason) == ["this folder cannot be read: File name too long"])
    }
}
