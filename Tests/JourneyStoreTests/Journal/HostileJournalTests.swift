import Foundation
import Glibc
import JourneyModel
import Testing

@testable import JourneyStore

@Suite("Nobody can plant a journal, and none can do harm")
struct HostileJournalTests {
    private let home: TemporaryFolder
    private let shelf: JournalShelf
    private let path: FilePath = "/maps/a\nb.json"
    private static let isSuperuser = geteuid() == 0

    init() throws {
        home = try TemporaryFolder()
        shelf = JournalShelf(in: home.at("waymark"))
    }

    private var folder: FilePath { FilePath("waymark/journal/\(DocumentFolders.folderName(of: path))") }

    /// Leaves a journal as a session that was cut off does.
    private func leave() {
        let writer = JournalWriter(on: shelf, JournalSample.header, base: bytes("{}"))
        writer.append(.step(.change(JournalSample.first)))
        #expect(writer.end(closing: false, milliseconds: 60_000))
    }

    private func journalName() throws -> FilePath {
        FilePath(try #require(try FileManager.default.contentsOfDirectory(atPath: home.at(folder).description).first))
    }

    @Test("A journal is private, and is found again")
    func plain() throws {
        leave()
        #expect(try shelf.left(of: path).sessions.map(\.unsaved) == [[.change(JournalSample.first)]])
        for name in ["waymark", "waymark/journal", folder] as [FilePath] {
            #expect(try home.status(name).st_mode & 0o777 == 0o700)
        }
        #expect(try home.status(folder.appending(journalName())).st_mode & 0o777 == 0o600)
    }

    @Test("A folder that others could enter is closed to them")
    func openFolder() throws {
        leave()
        home.setMode(0o777, of: folder)
        leave()
        #expect(try home.status(folder).st_mode & 0o777 == 0o700)
    }

    @Test("Two journals at once are two files, and a closed one is not offered")
    func several() throws {
        let living = JournalWriter(on: shelf, JournalSample.header, base: bytes("{}"))
        living.append(.step(.change(JournalSample.second)))
        #expect(living.flush(milliseconds: 60_000))
        leave()
        #expect(try shelf.left(of: path).sessions.count == 1, "the other one lives")
        #expect(living.end(closing: true, milliseconds: 60_000))
        #expect(try shelf.left(of: path).sessions.count == 1)
        try shelf.left(of: path).sessions.first?.close()
        #expect(try shelf.left(of: path).sessions.isEmpty)
    }

    @Test("Links, FIFOs, folders and files of another size or document are no journals")
    func odd() throws {
        leave()
        let name = try journalName()
        let real = home.at(folder.appending(name)).description
        try FileManager.default.moveItem(atPath: real, toPath: home.at("elsewhere").description)
        try home.link(folder.appending(name), to: home.at("elsewhere").description)
        try home.makeFolder(folder.appending("20260301T140200Z-folder"))
        #expect(mkfifo(home.at(folder.appending("20260301T140200Z-pipe")).description, 0o600) == 0)
        try home.write("", to: folder.appending("20260301T140200Z-large"))
        let large = home.at(folder.appending("20260301T140200Z-large")).description
        #expect(truncate(large, off_t(JournalShelf.sizeLimit) + 1) == 0)
        let left = try shelf.left(of: path)
        #expect(left.sessions.isEmpty)
        #expect(left.unusable.count { if case .foreign = $0.reason { true } else { false } } == 3)
        #expect(
            left.unusable.count { if case .damaged = $0.reason { true } else { false } } == 1, "it is own, and empty")
        try FileManager.default.removeItem(atPath: real)
        try FileManager.default.moveItem(atPath: home.at("elsewhere").description, toPath: real)
        #expect(try shelf.left(of: path).sessions.count == 1)
    }

    @Test(
        "Of a journal with more bytes than are read its beginning is offered; where that says nothing it is too large")
    func large() throws {
        leave()
        let size = Int(try home.status(folder.appending(try journalName())).st_size)
        var small = shelf
        small.readLimit = size - 1
        // As long as a session is held, nobody else is offered it.
        let rest = try small.left(of: path).sessions.map { session in
            #expect(session.unsaved.isEmpty && session.base == bytes("{}"))
            return session.rest
        }
        guard case .unread(let count)? = rest.first else { throw POSIXError(.EFBIG) }
        #expect(count > 1 && count < size)
        #expect(try small.sessions(of: path).sessions.count == 1)
        #expect(try small.sessions(of: path).unusable.count == 1)
        small.readLimit = 100
        let left = try small.left(of: path)
        #expect(left.sessions.isEmpty)
        guard case .tooLarge? = left.unusable.first?.reason else { throw POSIXError(.EFBIG) }
        try left.unusable.first?.close()
        #expect(try small.left(of: path).unusable.isEmpty && shelf.left(of: path).sessions.isEmpty)
    }

    @Test("The journal of another document is not believed")
    func foreignDocument() throws {
        leave()
        let other: FilePath = "/maps/other"
        let target = home.at(FilePath("waymark/journal/\(DocumentFolders.folderName(of: other))")).description
        try FileManager.default.moveItem(atPath: home.at(folder).description, toPath: target)
        #expect(try shelf.left(of: other).sessions.isEmpty)
        #expect(try shelf.allLeft().sessions.count == 1)
    }

    @Test(
        "A folder or a journal of another user is not used",
        .enabled(if: isSuperuser, "only the superuser gives files away"))
    func foreignUser() throws {
        leave()
        let name = folder.appending(try journalName())
        #expect(chown(home.at(name).description, 65_534, 65_534) == 0)
        #expect(try shelf.left(of: path).sessions.isEmpty)
        #expect(try shelf.left(of: path).unusable.map(\.path) == [home.at(name)])
        #expect(chown(home.at(name).description, geteuid(), getegid()) == 0)
        #expect(chown(home.at(folder).description, 65_534, 65_534) == 0)
        #expect(throws: SystemError(EPERM, .openFolder, home.at(folder))) { try shelf.left(of: path) }
        #expect(try shelf.allLeft().unusable.map(\.path) == [home.at(folder)])
        let writer = JournalWriter(on: shelf, JournalSample.header, base: [])
        writer.append(.step(.change(JournalSample.first)))
        #expect(!writer.flush(milliseconds: 60_000))
        guard case .failed(let error) = writer.state else { throw POSIXError(.EPERM) }
        #expect(error.code == EPERM)
        writer.end(closing: false, milliseconds: 60_000)
    }

    @Test("A state folder behind a link is used if the link is the user's own", arguments: [true, false])
    func linkedState(isOwn: Bool) throws {
        try home.makeFolder("real")
        try home.link("waymark", to: "real")
        if !isOwn {
            guard Self.isSuperuser else { return }
            #expect(lchown(home.at("waymark").description, 65_534, 65_534) == 0)
        }
        let writer = JournalWriter(on: shelf, JournalSample.header, base: [])
        writer.append(.step(.change(JournalSample.first)))
        #expect(writer.flush(milliseconds: 60_000) == isOwn)
        writer.end(closing: false, milliseconds: 60_000)
    }

    @Test("Old journals that are done with go, unfinished ones stay")
    func prune() throws {
        leave()
        let unfinished = try journalName()
        for day in 10...19 {
            let name = FilePath("202603\(day)T140200Z-x.closed")
            try home.write(String(repeating: "x", count: 100), to: folder.appending(name))
        }
        shelf.prune(before: "2026-03-15T00:00:00Z", sizes: 250)
        let names = try FileManager.default.contentsOfDirectory(atPath: home.at(folder).description).sorted()
        #expect(names == ["20260318T140200Z-x.closed", "20260319T140200Z-x.closed", unfinished.description].sorted())
    }
}
