import Glibc

/// What the index has of a file that is not unmerged.
struct IndexEntry: Equatable {
    /// The file as it is staged.
    let entry: GitEntry
    /// The options of `update-index` for the marks that somebody gave it: unchanged whatever is there, or not to be
    /// looked for.
    let marks: [String]

    /// The entry that `ls-files -v -s` tells of: `TAG MODE BLOB 0\tPATH`; `nil` where it tells of none, or of several.
    init?(listed line: [UInt8]) {
        let words = line.prefix { $0 != UInt8(ascii: "\t") }.split(separator: UInt8(ascii: " "))
            .map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 4, words[3] == "0" else { return nil }
        entry = GitEntry(mode: words[1], blob: words[2])
        marks =
            (words[0] == words[0].lowercased() ? ["--assume-unchanged"] : [])
            + (words[0].uppercased() == "S" ? ["--skip-worktree"] : [])
    }
}

/// The entry of one file in the index, which goes with the branch as long as nobody staged something else.
extension GitRepository {
    /// How often, and in what steps of microseconds, the index is waited for that another git holds.
    static let indexPatience = (tries: 50, pause: UInt32(40_000))

    /// The entry of a file in the index; `nil` where it has none, or is unmerged.
    func indexEntry(of path: FilePath) throws(GitError) -> IndexEntry? {
        IndexEntry(listed: try git("ls-files", "-v", "-s", "-z", "--", path: path))
    }

    /// The entry of a file in the index where it is that of `commit`; `nil` where something else is staged, or where it
    /// is unmerged. A file that is only announced (`git add -N`) has nothing staged.
    func unstagedEntry(of path: FilePath, in commit: Object) throws(GitError) -> IndexEntry? {
        guard let found = try indexEntry(of: path) else { return nil }
        guard let committed = try entry(of: path, in: commit) else {
            return try bytes(of: found.entry.blob).isEmpty ? found : nil
        }
        return found.entry == committed ? found : nil
    }

    /// What the index has of each file; `nil` for one that is unmerged.
    func indexEntries() throws(GitError) -> [FilePath: IndexEntry?] {
        let lines = try git("ls-files", "-v", "-s", "-z").split(separator: 0)
        return lines.reduce(into: [:]) { entries, line in
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return }
            entries[FilePath(bytes: Array(line[(tab + 1)...]))] = .some(IndexEntry(listed: Array(line)))
        }
    }

    /// Sets the entry of one file in the index, and leaves all others as they are.
    func set(_ path: FilePath, to entry: GitEntry, marks: [String] = [], index: FilePath? = nil) throws(GitError) {
        let line = Array("\(entry.mode) \(entry.blob)\t".utf8) + path.bytes + [0]
        let outcome = try attemptPatiently(["update-index", "-z", "--index-info"], input: line, index: index)
        guard outcome.status == 0 else { throw .failed(Self.reason(outcome.errors)) }
        for mark in marks {
            let marked = try attemptPatiently(["update-index", mark, "--"], path: path, index: index)
            guard marked.status == 0 else { throw .failed(Self.reason(marked.errors)) }
        }
    }

    /// How a command ended that writes the index. Waits up to two seconds for another git that holds it.
    func attemptPatiently(
        _ arguments: [String], path: FilePath? = nil, input: [UInt8] = [], index: FilePath? = nil,
        settings: [(name: String, value: String)] = []
    ) throws(GitError) -> Subprocess.Outcome {
        for _ in 0..<Self.indexPatience.tries {
            let outcome = attempt(arguments, path: path, input: input, index: index, settings: settings)
            guard outcome.status != 0, Self.reason(outcome.errors).contains("index.lock") else { return outcome }
            usleep(Self.indexPatience.pause)
        }
        throw .indexHeld
    }
}
