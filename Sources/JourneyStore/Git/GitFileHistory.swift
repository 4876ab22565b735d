/// The states of one file that a git repository remembers.
public struct GitFileHistory: Sendable {
    private let repository: GitRepository
    private let path: FilePath

    /// The history of the file with the real path `file`. Fails also where the repository would run a program of its own.
    public init(of file: FilePath) throws(GitError) {
        repository = try GitRepository(around: file)
        try GitForeignSettings(of: repository).refuseProgramsBehindObjects()
        let top = repository.top.bytes + [UInt8(ascii: "/")]
        guard file.bytes.starts(with: top) else { throw .noRepository(file) }
        path = FilePath(bytes: Array(file.bytes.dropFirst(top.count)))
    }

    /// What the file held in a revision, such as `HEAD~3`, a tag or a branch; `nil` where there is no such revision, or
    /// the file is not in it.
    public func bytes(in revision: String) throws(GitError) -> [UInt8]? {
        guard !revision.hasPrefix("-"), let commit = repository.object("\(revision)^{commit}"),
            let entry = try repository.entry(of: path, in: commit)
        else { return nil }
        return try repository.bytes(of: entry.blob)
    }

    /// The last commit of the checked-out branch that was made up to `seconds` since 1970 and has the file: its time,
    /// and what the file held; `nil` where there is none.
    public func state(upTo seconds: Int) throws(GitError) -> (seconds: Int, bytes: [UInt8])? {
        let outcome = repository.attempt([
            "log", "-1", "--no-show-signature", "--format=%H %ct", "--before=@\(seconds)", "HEAD",
        ])
        return try state(outcome.status == 0 ? GitRepository.line(outcome.output) : [])
    }

    /// The commit of the checked-out branch that brought the file in, the earliest where several did: its time, and what
    /// the file held; `nil` where there is none.
    public func firstState() throws(GitError) -> (seconds: Int, bytes: [UInt8])? {
        let outcome = repository.attempt(
            ["log", "--no-show-signature", "--format=%H %ct", "--diff-filter=A", "HEAD", "--"], path: path)
        let lines = outcome.output.split(separator: UInt8(ascii: "\n"))
        return try state(outcome.status == 0 ? lines.last.map { Array($0) } ?? [] : [])
    }

    /// The state in a commit of which there are the name and the time.
    private func state(_ line: [UInt8]) throws(GitError) -> (seconds: Int, bytes: [UInt8])? {
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        guard words.count == 2, let time = Int(words[1]),
            let entry = try repository.entry(of: path, in: String(words[0]))
        else { return nil }
        return (time, try repository.bytes(of: entry.blob))
    }
}
