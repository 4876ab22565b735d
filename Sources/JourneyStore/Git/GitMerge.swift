/// What becomes of the commits of two sides: trees are merged by whole files, the map by its records.
struct GitMerge {
    /// The map as our side has it.
    let ours: GitEntry
    /// The map as it is merged.
    let merged: GitEntry
    /// What it holds then.
    let bytes: [UInt8]
    /// Whether there was a last common map that could not be read, so that both sides were merged as if made apart.
    let lacksBase: Bool
    /// The merged tree.
    let tree: GitRepository.Object

    private let repository: GitRepository
    private let parents: [GitRepository.Object]
    /// What our side's map holds.
    let before: [UInt8]

    /// Merges the commit `theirs` with ours, in the repository only.
    init(_ sync: GitSync, ours: GitRepository.Object, theirs: GitRepository.Object) throws(GitError) {
        repository = sync.repository
        let base = Self.base(ours, theirs, in: repository)
        guard let entry = try repository.entry(of: sync.path, in: ours) else { throw .untracked(sync.file) }
        self.ours = entry
        before = try repository.bytes(of: entry.blob)
        let baseEntry = try base.flatMap { commit throws(GitError) in
            try sync.repository.entry(of: sync.path, in: commit)
        }
        let theirEntry = try repository.entry(of: sync.path, in: theirs)
        if theirEntry == nil, baseEntry != nil { throw .removedElsewhere(sync.path) }
        (bytes, lacksBase) = try Self.merge(before, of: entry, base: baseEntry, theirs: theirEntry, sync)
        let mode = baseEntry?.mode == entry.mode ? theirEntry?.mode : nil
        merged = GitEntry(mode: mode ?? entry.mode, blob: try repository.store(bytes))
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

    /// Our bytes merged with those of the others, who may not have the map yet. Where we have nothing new it is theirs
    /// as they have it: if each side kept its own line ends, or its own layout, they would answer each other for ever. A
    /// base that is no map, which both sides have mended, is done without.
    private static func merge(
        _ before: [UInt8], of ours: GitEntry, base: GitEntry?, theirs: GitEntry?, _ sync: GitSync
    ) throws(GitError) -> (bytes: [UInt8], lacksBase: Bool) {
        guard let theirs, theirs.blob != ours.blob else { return (before, false) }
        let theirBytes = try sync.repository.bytes(of: theirs.blob)
        let baseBytes = try base.map { entry throws(GitError) in try sync.repository.bytes(of: entry.blob) }
        let isReadable = baseBytes.map { sync.maps.isMap($0) } ?? true
        let merged = try sync.maps.merge(isReadable ? baseBytes : nil, before, theirBytes)
        if base?.blob == ours.blob { return (theirBytes, false) }
        return (LineEnds.haveReturns(theirBytes) ? merged : LineEnds.plain(merged), !isReadable)
    }

    /// The commit that holds both sides: that of the others where it has everything, else a new one.
    func commit(_ maps: GitMaps) throws(GitError) -> GitRepository.Object {
        guard !parents.isEmpty else { return tree }
        return try repository.commit(tree, parents: parents, message: "Merge: " + maps.message(before, bytes))
    }
}
