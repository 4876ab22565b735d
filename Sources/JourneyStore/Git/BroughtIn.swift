/// The files that a run brought into the work tree before it was ended. Those that are still as it left them go with the
/// branch, which may have moved since; whatever differs by now is somebody's.
struct BroughtIn {
    private let repository: GitRepository
    private let tree: GitRepository.Object
    private let changes: [TreeChange]

    /// What the run of this note brought in.
    init(_ cutOff: TakeOverNote.Content, in repository: GitRepository) throws(GitError) {
        self.repository = repository
        tree = cutOff.tree
        changes = try repository.changes(from: "\(cutOff.ours)^{tree}", to: cutOff.tree)
    }

    /// Has the work tree and the copy of the index say of these files what the commit `head` says.
    func settle(with head: GitRepository.Object, _ index: HeldIndex) throws(GitError) {
        let known = try repository.indexEntries()
        let following = changes.filter { $0.isEntry(known[$0.path], $0.old) }
        let arrived = changes.filter { $0.isEntry(known[$0.path], $0.new) }
        func marks(_ change: TreeChange) -> [String] { (known[change.path] ?? nil)?.marks ?? [] }
        for change in following { try repository.set(change.path, to: change.new, marks(change), index.copy) }
        let edited = try self.edited(index)
        let others = Set(try repository.changes(from: tree, to: "\(head)^{tree}").map(\.path))
        for change in following where edited.contains(change.path) && others.contains(change.path) {
            try repository.set(change.path, to: change.old, marks(change), index.copy)
        }
        let left = (following + arrived).filter { !edited.contains($0.path) && others.contains($0.path) }
        guard !left.isEmpty else { return }
        let start = try repository.tree(of: head, with: left)
        try repository.bringIn(from: start, to: "\(head)^{tree}", index: index.copy)
    }

    /// Those of the files that are not as they were brought in.
    private func edited(_ index: HeldIndex) throws(GitError) -> Set<FilePath> {
        let settings = try GitForeignSettings(of: repository)
        repository.refresh(index.copy, settings: settings)
        let listed = repository.attempt(
            ["diff-files", "-z", "--name-only"], index: index.copy, settings: settings.unfiltered)
        guard listed.status == 0 else { throw .failed(GitRepository.reason(listed.errors)) }
        let differing = listed.output.split(separator: 0).map { FilePath(bytes: Array($0)) }
        let back = changes.filter { $0.new == nil && repository.kind(of: $0.path) != nil }.map(\.path)
        return Set(differing).union(back)
    }
}

/// A file that differs between two trees.
struct TreeChange {
    /// Its path in both.
    let path: FilePath
    /// The file in the first; `nil` where that has none.
    let old: GitEntry?
    /// The file in the second; `nil` where that has none.
    let new: GitEntry?

    /// The change that `diff-tree` tells of: `:MODE MODE BLOB BLOB STATUS`, and the path.
    init?(listed line: some Collection<UInt8>, path: some Collection<UInt8>) {
        let words = line.dropFirst().split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 5 else { return nil }
        self.path = FilePath(bytes: Array(path))
        old = words[0] == Self.none ? nil : GitEntry(mode: words[0], blob: words[2])
        new = words[1] == Self.none ? nil : GitEntry(mode: words[1], blob: words[3])
    }

    private static let none = "000000"

    /// Whether what the index has of it is `entry`: neither unmerged nor another one.
    func isEntry(_ known: IndexEntry??, _ entry: GitEntry?) -> Bool {
        guard let known else { return entry == nil }
        return known.map { $0.entry == entry } ?? false
    }
}

extension GitRepository {
    /// The files that differ between two trees.
    func changes(from old: String, to new: String) throws(GitError) -> [TreeChange] {
        let words = try git("diff-tree", "-r", "-z", "--no-renames", "--no-abbrev", old, new).split(separator: 0)
        return stride(from: 0, to: words.count - 1, by: 2).compactMap {
            TreeChange(listed: words[$0], path: words[$0 + 1])
        }
    }

    /// The tree of `commit` with the new side of `changes`.
    func tree(of commit: Object, with changes: [TreeChange]) throws(GitError) -> Object {
        try withOwnIndex { index throws(GitError) in
            try git("read-tree", commit, index: index)
            for change in changes { try set(change.path, to: change.new, [], index) }
            return try writeTree(index)
        }
    }

    /// Sets the entry of one file in an index of its own, or removes it where `entry` is `nil`.
    func set(_ path: FilePath, to entry: GitEntry?, _ marks: [String], _ index: FilePath) throws(GitError) {
        if let entry { return try set(path, to: entry, marks: marks, index: index) }
        try git("update-index", "--force-remove", "--", path: path, index: index)
    }
}
