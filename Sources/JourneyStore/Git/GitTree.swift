/// Trees that differ from others in one file, and trees merged without the content of files being looked at.
extension GitRepository {
    /// The tree of `commit` with `entry` for `path`.
    func tree(of commit: Object, setting path: FilePath, to entry: GitEntry) throws(GitError) -> Object {
        try withOwnIndex { index throws(GitError) in
            try git("read-tree", commit, index: index)
            try set(path, to: entry, index: index)
            return try writeTree(index)
        }
    }

    /// The tree of three merged by whole files, with `entry` for `path`. Fails where both sides changed another one.
    func mergedTree(
        base: Object?, ours: Object, theirs: Object, setting path: FilePath, to entry: GitEntry
    ) throws(GitError) -> Object {
        let base = if let base { base } else { try emptyTree() }
        return try withOwnIndex { index throws(GitError) in
            try git("read-tree", "-i", "-m", "--aggressive", base, ours, theirs, index: index)
            for conflict in try conflicts(index) where conflict != path { throw .conflictElsewhere(conflict) }
            try set(path, to: entry, index: index)
            return try writeTree(index)
        }
    }

    /// A commit of a tree.
    func commit(_ tree: Object, parents: [Object], message: String) throws(GitError) -> Object {
        let outcome = attempt(
            ["commit-tree", tree] + parents.flatMap { ["-p", $0] } + ["-F", "-"], input: Array(message.utf8))
        guard outcome.status == 0 else { throw .failed(Self.reason(outcome.errors)) }
        return String(decoding: Self.line(outcome.output), as: UTF8.self)
    }

    /// Brings the work tree and `index` from one tree to another; what is changed besides stays. Fails where that is in
    /// the way, and has changed nothing then.
    func bringIn(from old: String, to new: String, index: FilePath) throws(GitError) {
        let settings = try GitForeignSettings(of: self)
        try settings.refuseFiltered(from: old, to: new, in: self)
        try refuseObstacles(from: old, to: new, index: index)
        refresh(index, settings: settings)
        let outcome = attempt(["read-tree", "-m", "-u", old, new], index: index, settings: settings.unfiltered)
        guard outcome.status != 0 else { return }
        let reason = Self.reason(outcome.errors)
        let isInTheWay = ["not uptodate", "would be overwritten", "would be removed", "would lose"].contains {
            reason.contains($0)
        }
        throw isInTheWay ? .changedElsewhere(reason) : .failed(reason)
    }

    /// Has an index know which files are as it says: one that was written anew in the meantime, as it was, is not changed.
    func refresh(_ index: FilePath, settings: GitForeignSettings) {
        _ = attempt(["update-index", "-q", "--refresh"], index: index, settings: settings.unfiltered)
    }

    /// The tree of an index.
    func writeTree(_ index: FilePath) throws(GitError) -> Object {
        String(decoding: Self.line(try git("write-tree", index: index)), as: UTF8.self)
    }

    private func emptyTree() throws(GitError) -> Object {
        String(decoding: Self.line(try git("mktree")), as: UTF8.self)
    }

    /// The files that both sides changed, each differently.
    private func conflicts(_ index: FilePath) throws(GitError) -> [FilePath] {
        try git("ls-files", "-u", "-z", index: index).split(separator: 0).compactMap { line in
            line.firstIndex(of: UInt8(ascii: "\t")).map { FilePath(bytes: Array(line[($0 + 1)...])) }
        }
    }
}
