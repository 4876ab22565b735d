import Glibc

/// A note in the folder of a repository, from before files of others come into the work tree until the branch and the
/// index have them: the next run takes back what a run left there that was ended in between, or ends what it began.
struct TakeOverNote {
    /// What a run was about to do.
    struct Content {
        /// The commit that the branch was at.
        let ours: GitRepository.Object
        /// What was to come into the work tree; `ours` itself where nothing was.
        let tree: GitRepository.Object
        /// The file whose entry in the index goes with the branch, and the commit that both were to be at; `nil` where
        /// the entry is left alone.
        let followed: (path: FilePath, commit: GitRepository.Object)?
    }

    private static let name: FilePath = "waymark-sync"
    /// Another sync of the same repository is waited for at most this long, in milliseconds.
    private static let patience = 10_000
    /// The most bytes of a note: three names of objects and a path.
    private static let sizeLimit = 8192

    private let files: any FileSystem
    private let folder: Descriptor

    /// Calls `body` while no other sync brings files into the work tree of the repository.
    static func withLock<Result>(
        of repository: GitRepository, on files: any FileSystem = RealFileSystem(),
        _ body: (TakeOverNote) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        let path = try repository.folder()
        let folder = try told { () throws(SystemError) in try files.openFolder(path, from: nil) }
        defer { files.discard(folder) }
        try told { () throws(SystemError) in try lock(folder, files) }
        return try body(TakeOverNote(files: files, folder: folder))
    }

    /// Waits for the lock of an open folder. Where the file system has no locks it goes on without, as every save does.
    static func lock(_ folder: Descriptor, _ files: any FileSystem) throws(SystemError) {
        do throws(SystemError) {
            try files.lock(folder, patience: patience)
        } catch {
            if error.code == EWOULDBLOCK { throw error }
        }
    }

    private static func told<Result>(_ call: () throws(SystemError) -> Result) throws(GitError) -> Result {
        do throws(SystemError) { return try call() } catch { throw .file("\(error)") }
    }

    /// What an ended run was about to do; `nil` where none was cut off.
    var cutOff: Content? {
        guard let file = try? files.openFile(Self.name, in: folder) else { return nil }
        defer { files.discard(file) }
        guard let bytes = try? files.readAll(file, expected: 256, limit: Self.sizeLimit) else { return nil }
        let words = bytes.split(separator: UInt8(ascii: " "), maxSplits: 3)
        let objects = words.prefix(3).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 2 || words.count == 4, objects.allSatisfy({ $0.allSatisfy(\.isHexDigit) }) else {
            return nil
        }
        let followed = words.count == 4 ? (FilePath(bytes: Array(words[3])), objects[2]) : nil
        return Content(ours: objects[0], tree: objects[1], followed: followed)
    }

    /// Notes what is about to be done.
    func write(_ content: Content) throws(GitError) {
        remove()
        let end = content.followed.map { Array(" \($0.commit) ".utf8) + $0.path.bytes } ?? []
        try Self.told { () throws(SystemError) in
            let file = try files.createFile(Self.name, in: folder, mode: 0o600)
            defer { files.discard(file) }
            try files.writeAll(Array("\(content.ours) \(content.tree)".utf8) + end, to: file)
            try files.synchronizeContent(of: file)
        }
    }

    /// Takes the note away.
    func remove() { try? files.remove(Self.name, in: folder) }
}
