import Glibc

/// A note in the folder of a repository, from before files of others come into the work tree until the branch has them:
/// the next run takes back what a run left there that was ended in between.
struct TakeOverNote {
    private static let name: FilePath = "waymark-sync"
    /// Another sync of the same repository is waited for at most this long, in milliseconds.
    private static let patience = 10_000
    /// The most bytes of a note: two names of objects.
    private static let sizeLimit = 256

    private let files: any FileSystem
    private let folder: Descriptor

    /// Calls `body` while no other sync brings files into the work tree of the repository.
    static func withLock<Result>(
        of repository: GitRepository, on files: any FileSystem = RealFileSystem(),
        _ body: (TakeOverNote) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        let path = repository.top.appending(
            FilePath(bytes: GitRepository.line(try repository.git("rev-parse", "--git-dir"))))
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

    /// What an ended run went from, and the tree that it brought in; `nil` where none was cut off.
    var cutOff: (ours: GitRepository.Object, tree: GitRepository.Object)? {
        guard let file = try? files.openFile(Self.name, in: folder) else { return nil }
        defer { files.discard(file) }
        guard let bytes = try? files.readAll(file, expected: 128, limit: Self.sizeLimit) else { return nil }
        let words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 2, words.allSatisfy({ $0.allSatisfy(\.isHexDigit) }) else { return nil }
        return (words[0], words[1])
    }

    /// Notes that the files of `tree` are about to come in over those of the commit `ours`.
    func write(from ours: GitRepository.Object, to tree: GitRepository.Object) throws(GitError) {
        remove()
        try Self.told { () throws(SystemError) in
            let file = try files.createFile(Self.name, in: folder, mode: 0o600)
            defer { files.discard(file) }
            try files.writeAll(Array("\(ours) \(tree)".utf8), to: file)
            try files.synchronizeContent(of: file)
        }
    }

    /// Takes the note away.
    func remove() { try? files.remove(Self.name, in: folder) }
}
