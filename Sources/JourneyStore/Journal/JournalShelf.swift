import Glibc
import JourneyModel

/// The journals of this user: for each document a folder in the state folder, and in it one file a session.
///
/// A journal is named by the time at which it began, so that names sort by age. When its session ended in order, or
/// what it holds was recovered or dropped, `.closed` is added to its name. A journal without it whose lock is free was
/// left by a session that did not end in order.
public struct JournalShelf: Sendable {
    /// The disk.
    let files: any FileSystem
    /// The state folder.
    let state: FilePath

    /// The folder of the journals in the state folder.
    static let folderName: FilePath = "journal"
    /// What is added to the name of a journal that is done with.
    static let closedEnding = ".closed"
    /// The most bytes that a journal may have.
    static let sizeLimit = 192 << 20

    /// The journals in the state folder `state`, which need not exist.
    public init(in state: FilePath, on files: any FileSystem = RealFileSystem()) {
        self.files = files
        self.state = state
    }

    /// The name of the folder for the document with the real path `path`, or for journeys that have no file.
    static func folderName(of path: FilePath?) -> FilePath {
        guard let path else { return "untitled" }
        return FilePath(String(NameHash.of(path.bytes), radix: 36))
    }

    /// Opens the folder of a document's journals, and makes it where it is missing. The caller closes it.
    func openFolder(of path: FilePath?) throws(SystemError) -> Descriptor {
        let state = try PrivateFolder(files: files, path: state).open()
        defer { files.discard(state) }
        let journals = try files.openOrMakePrivate(Self.folderName, in: state)
        defer { files.discard(journals) }
        return try files.openOrMakePrivate(Self.folderName(of: path), in: journals)
    }

    /// Opens the folder that holds those of all documents, if there is one. The caller closes it.
    func openExisting() throws(SystemError) -> Descriptor {
        let state = try PrivateFolder(files: files, path: state).openExisting()
        defer { files.discard(state) }
        return try files.openPrivate(Self.folderName, in: state)
    }

    /// Calls `body` with the open folder of the journals of a document; `nil` where there is none that can be trusted.
    func withFolder<Result>(of path: FilePath?, _ body: (Descriptor) -> Result) -> Result? {
        withFolder(named: Self.folderName(of: path), body)
    }

    /// Calls `body` with an open folder of journals; `nil` where there is none that can be trusted.
    func withFolder<Result>(named name: FilePath, _ body: (Descriptor) -> Result) -> Result? {
        guard let journals = try? openExisting() else { return nil }
        defer { files.discard(journals) }
        guard let folder = try? files.openPrivate(name, in: journals) else { return nil }
        defer { files.discard(folder) }
        return body(folder)
    }

    /// The names of all folders of journals, sorted.
    var folderNames: [FilePath] {
        guard let journals = try? openExisting() else { return [] }
        defer { files.discard(journals) }
        return ((try? files.entries(of: journals)) ?? []).sorted { $0.description < $1.description }
    }
}

extension FilePath {
    /// Whether this is the name of a journal that is done with.
    var isClosedJournal: Bool {
        bytes.suffix(JournalShelf.closedEnding.utf8.count).elementsEqual(JournalShelf.closedEnding.utf8)
    }

    /// The name of a journal that is done with.
    var closed: FilePath { FilePath(bytes: bytes + Array(JournalShelf.closedEnding.utf8)) }
}
