import Glibc
import JourneyModel

/// A folder of the state folder with a folder in it for each document: journals, snapshots, what was seen.
struct DocumentFolders: Sendable {
    /// The disk.
    let files: any FileSystem
    /// The state folder.
    let state: FilePath
    /// The name of the folder in the state folder.
    let name: FilePath

    /// The name of the folder for the document with the real path `path`, or for journeys that have no file.
    static func folderName(of path: FilePath?) -> FilePath {
        guard let path else { return "untitled" }
        return FilePath(String(NameHash.of(path.bytes), radix: 36))
    }

    /// Where the folder of a document is, or would be.
    func location(of path: FilePath?) -> FilePath {
        location(named: Self.folderName(of: path))
    }

    /// Where the folder of this name is, or would be.
    func location(named folder: FilePath) -> FilePath { state.appending(name).appending(folder) }

    /// Opens the folder of a document, and makes it where it is missing. The caller closes it.
    func openFolder(of path: FilePath?) throws(SystemError) -> Descriptor {
        let state = try PrivateFolder(files: files, path: state).open()
        defer { files.discard(state) }
        let all = try files.openOrMakePrivate(name, in: state)
        defer { files.discard(all) }
        return try files.openOrMakePrivate(Self.folderName(of: path), in: all)
    }

    /// Opens the folder that holds those of all documents, if there is one. The caller closes it.
    func openExisting() throws(SystemError) -> Descriptor {
        let state = try PrivateFolder(files: files, path: state).openExisting()
        defer { files.discard(state) }
        return try files.openPrivate(name, in: state)
    }

    /// Calls `body` with the open folder of a document; `nil` where there is none. Fails where there is one that cannot
    /// be read, or that is not this user's (EPERM).
    func withFolder<Result>(
        of path: FilePath?, _ body: (Descriptor) throws(SystemError) -> Result
    ) throws(SystemError) -> Result? {
        try withFolder(named: Self.folderName(of: path), body)
    }

    /// Calls `body` with an open folder of a document, under the same conditions.
    func withFolder<Result>(
        named name: FilePath, _ body: (Descriptor) throws(SystemError) -> Result
    ) throws(SystemError) -> Result? {
        try ifThere { () throws(SystemError) in
            let all = try openExisting()
            defer { files.discard(all) }
            let folder = try files.openPrivate(name, in: all)
            defer { files.discard(folder) }
            return try body(folder)
        }
    }

    /// The names of all folders of documents, sorted; none where nothing was ever kept.
    func folderNames() throws(SystemError) -> [FilePath] {
        let names = try ifThere { () throws(SystemError) in
            let all = try openExisting()
            defer { files.discard(all) }
            return try files.entries(of: all)
        }
        return (names ?? []).sorted { $0.description < $1.description }
    }

    /// What `body` finds; `nil` where what it looks for does not exist.
    private func ifThere<Result>(_ body: () throws(SystemError) -> Result) throws(SystemError) -> Result? {
        do throws(SystemError) {
            return try body()
        } catch {
            guard error.code == ENOENT else { throw error }
            return nil
        }
    }
}
