/// What becomes of the commits of two sides: trees are merged by whole files, the map by its records.
struct GitMerge {
    /// The map as our side has it.
    let ours: GitEntry
    /// The map as it is merged.
    let merged: GitEntry
    /// What it holds then.
    let bytes: [UInt8]
    /// The merged tree.
    let tree: GitRepository.Object

    private let repository: GitRepository
    private let parents: [GitRepository.Object]
    /// Our own bytes, which the message of the commit is told from.
    private let before: [UInt8]

    /// Merges the commit `theirs` with ours, in the repository only.
    init(_ sync: GitSync, ours: GitRepository.Object, theirs: GitRepository.Object) throws(GitError) {
        repository = sync.repository
        let base = Self.base(ours, theirs, in: repository)
        guard let entry = try repository.entry(of: sync.path, in: ours) else { throw .untracked(sync.file) }
        self.ours = entry
        before = try repository.bytes(of: entry.blob)
        bytes = try Self.merge(before, base: base, theirs: theirs, sync)
        merged = GitEntry(mode: entry.mode, blob: try repository.store(bytes))
        let theirEntry = try repository.entry(of: sync.path, in: theirs)
        let isForward = base == ours && theirEntry == merged
        parents = isForward ? [] : [ours, theirs]
        tree =
            isForward
            ? theirs
            : try repository.mergedTree(base: base, ours: ours, theirs: theirs, setting: sync.path, to: merged)
    }

    private static func base(
        _ ours: GitRepository.Object, _ theirs: GitRepository.Object, in repository: GitRepository
    ) -> GitRepository.Object? {
        let outcome = repository.attempt(["merge-base", ours, theirs])
        return outcome.status == 0 ? String(decoding: GitRepository.line(outcome.output), as: UTF8.self) : nil
    }

    /// Our bytes merged with those of the others, who may not have the map yet.
    private static func merge(
        _ before: [UInt8], base: GitRepository.Object?, theirs: GitRepository.Object, _ sync: GitSync
    ) throws(GitError) -> [UInt8] {
        let baseBytes = try base.flatMap { commit throws(GitError) in try bytes(in: commit, sync) }
        guard let theirBytes = try bytes(in: theirs, sync) else {
            if baseBytes != nil { throw .removedElsewhere(sync.path) }
            return before
        }
        return theirBytes == before ? before : try sync.maps.merge(baseBytes, before, theirBytes)
    }

    private static func bytes(in commit: GitRepository.Object, _ sync: GitSync) throws(GitError) -> [UInt8]? {
        guard let entry = try sync.repository.entry(of: sync.path, in: commit) else { return nil }
        return try sync.repository.bytes(of: entry.blob)
    }

    /// The commit that holds both sides: that of the others where it has everything, else a new one.
    func commit(_ maps: GitMaps) throws(GitError) -> GitRepository.Object {
        guard !parents.isEmpty else { return tree }
        return try repository.commit(tree, parents: parents, message: "Merge: " + maps.message(before, bytes))
    }
}
