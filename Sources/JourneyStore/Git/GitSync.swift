import Glibc

/// Brings a map together with those of others through a branch of a git remote.
///
/// What is here is committed, what others have is merged by record, and the result is pushed; a push that is refused
/// because others were faster is tried again. Only the map's entry of the index is touched, and that only where nothing
/// is staged in it; no other changed file is.
public struct GitSync: Sendable {
    /// What a sync has done.
    public struct Outcome: Equatable, Sendable {
        /// Whether changes that were here were committed.
        public var committed = false
        /// Whether changes of others came in.
        public var received = false
        /// Whether they came in as changes of a map that was made apart, because the last common one cannot be read.
        public var lackedBase = false
        /// Whether the remote got something.
        public var sent = false
        /// How often others were faster.
        public var retries = 0
        /// Whether the disk promises to keep what came in.
        public var isDurable = true

        /// Whether anything was done.
        public var isNews: Bool { committed || received || sent }
    }

    /// How often a push is tried while others are faster.
    public static let pushLimit = 8

    let repository: GitRepository
    /// The real path of the map.
    public let file: FilePath
    /// The path of the map in the repository.
    let path: FilePath
    /// The branch that is checked out here.
    let branch: String
    /// The name of the remote.
    public let remote: String
    /// The branch of the remote.
    public let remoteBranch: String
    let maps: GitMaps

    /// A sync of `file` with `remote` and its branch, by default those that the checked-out branch follows.
    public init(_ file: FilePath, remote: String?, branch: String?, maps: GitMaps) throws(GitError) {
        let real = try Self.real(file)
        repository = try GitRepository(around: real)
        try GitForeignSettings(of: repository).refuseProgramsOnTheWay()
        self.file = real
        self.maps = maps
        path = FilePath(bytes: Array(real.bytes.dropFirst(repository.top.bytes.count + 1)))
        guard repository.object("HEAD^{commit}") != nil else { throw .noCommit }
        try HalfDone.refuse(in: repository)
        guard let current = repository.currentBranch() else { throw .detached }
        guard repository.attempt(["ls-files", "--error-unmatch", "--"], path: path).status == 0 else {
            throw .untracked(file)
        }
        self.branch = current
        self.remote = remote ?? repository.setting("branch.\(current).remote") ?? "origin"
        remoteBranch = branch ?? Self.followed(by: current, in: repository)
        for name in [self.remote, remoteBranch] where !repository.isName(name) { throw .badName(name) }
        guard repository.setting("remote.\(self.remote).url") != nil else { throw .noRemote(self.remote) }
    }

    private static func real(_ file: FilePath) throws(GitError) -> FilePath {
        do throws(LoadError) {
            _ = try DocumentFile(file).load()
            return try DocumentFile(file).realPath()
        } catch {
            throw .file("\(error)")
        }
    }

    private static func followed(by branch: String, in repository: GitRepository) -> String {
        let merge = repository.setting("branch.\(branch).merge") ?? branch
        return merge.hasPrefix("refs/heads/") ? String(merge.dropFirst(11)) : merge
    }

    /// Commits, fetches, merges and pushes once; a push that comes too late makes it begin again.
    public func run() throws(GitError) -> Outcome {
        var outcome = Outcome()
        // What holds now need not have held when the last of several runs began.
        try TakeOverNote.withLock(of: repository) { _ throws(GitError) in try repository.sweepIndexLock() }
        try GitForeignSettings(of: repository).refuseProgramsOnTheWay()
        try refuseElsewhere()
        try mend()
        while true {
            outcome.committed = try commitFile() || outcome.committed
            try receive(&outcome)
            guard let refusal = try push(&outcome) else { return outcome }
            outcome.retries += 1
            guard outcome.retries < Self.pushLimit else { throw refusal }
            // Those who were refused together should not all come back at once.
            usleep(UInt32.random(in: 0...50_000) * UInt32(outcome.retries))
        }
    }

    // MARK: What is here

    /// How often what is to be committed is read anew because somebody saves meanwhile.
    private static let readLimit = 8

    /// Commits the file as it is; `false` where the branch has it already. The commit is made first and the index is held
    /// only then; what the file holds has to be the same there, of the same branch.
    private func commitFile() throws(GitError) -> Bool {
        for _ in 0..<Self.readLimit {
            try refuseElsewhere()
            guard let (bytes, step) = try uncommitted() else { return false }
            let isDone = try holding { note, index throws(GitError) in
                guard try load() == bytes else { return false }
                try advance(step, note, index)
                return true
            }
            if isDone { return true }
        }
        throw .file("\(file): others save faster than this can; try again")
    }

    /// What the file holds, and the commit of it; `nil` where the branch has it already.
    private func uncommitted() throws(GitError) -> (bytes: [UInt8], step: Step)? {
        let bytes = try load()
        let head = try self.head()
        let old = try repository.entry(of: path, in: head)
        let oldBytes = try old.map { entry throws(GitError) in try repository.bytes(of: entry.blob) }
        if let oldBytes, LineEnds.areAllBetween(bytes, oldBytes) { return nil }
        // Whatever is not a map is refused before it is committed.
        _ = try maps.merge(nil, bytes, bytes)
        let blob = try repository.store(withLineEnds(bytes, like: oldBytes))
        let known = if let old { old } else { try repository.indexEntry(of: path)?.entry }
        let entry = GitEntry(mode: known?.mode ?? "100644", blob: blob)
        let tree = try repository.tree(of: head, setting: path, to: entry)
        let commit = try repository.commit(tree, parents: [head], message: maps.message(oldBytes, bytes))
        return (bytes, Step(ours: head, commit: commit, entry: entry))
    }

    /// What is committed of `bytes`: with the line ends that the branch has, or with their own where it has no such file,
    /// unless git would give it line feeds. The file would look changed for ever otherwise.
    private func withLineEnds(_ bytes: [UInt8], like old: [UInt8]?) throws(GitError) -> [UInt8] {
        if let old { return LineEnds.give(bytes, like: old) }
        return try repository.givesLineFeeds(to: path) ? LineEnds.plain(bytes) : bytes
    }

    private func load() throws(GitError) -> [UInt8] {
        do throws(LoadError) {
            return try DocumentFile(file).load().bytes
        } catch {
            throw .file("\(error)")
        }
    }

    // MARK: What others have

    /// Fetches and merges, where others had something new.
    private func receive(_ outcome: inout Outcome) throws(GitError) {
        guard let theirs = try fetch() else { return }
        let ours = try head()
        guard !repository.isAncestor(theirs, of: ours) else { return }
        let merge = try GitMerge(self, ours: ours, theirs: theirs)
        outcome.isDurable = try takeOver(merge, ours: ours, theirs: theirs) && outcome.isDurable
        outcome.received = true
        outcome.lackedBase = merge.lacksBase || outcome.lackedBase
    }

    /// What the branch of the remote is at; `nil` where it has none yet.
    private func fetch() throws(GitError) -> GitRepository.Object? {
        let tracking = "refs/remotes/\(remote)/\(remoteBranch)"
        let outcome = repository.attempt([
            "fetch", "-q", "--no-tags", "--no-write-fetch-head", "--", remote,
            "+refs/heads/\(remoteBranch):\(tracking)",
        ])
        let complaint = GitRepository.reason(outcome.errors)
        if complaint.contains("couldn't find remote ref") { return nil }
        guard outcome.status == 0 else { throw away(complaint) }
        return repository.object("\(tracking)^{commit}")
    }

    /// Brings the work tree, the index and the branch to what was merged. The map itself goes through the store, so
    /// that what is saved there at this moment is merged as well. Whether the disk promises to keep it.
    private func takeOver(
        _ merge: GitMerge, ours: GitRepository.Object, theirs: GitRepository.Object
    ) throws(GitError) -> Bool {
        var isDurable = true
        let others = try repository.tree(of: merge.tree, setting: path, to: merge.ours)
        let bringsFiles = others != repository.object("\(ours)^{tree}")
        let commit = try merge.commit(maps)
        let step = Step(ours: ours, commit: commit, entry: merge.merged, tree: bringsFiles ? others : nil)
        let authors = repository.authors(of: path, from: ours, to: theirs)
        try holding { note, index throws(GitError) in
            try advance(step, note, index) { () throws(GitError) in
                if merge.merged.blob != merge.ours.blob { isDurable = try save(merge, by: authors) }
                // The mode of somebody else's file cannot be set; that is no reason to stop.
                if merge.merged.mode != merge.ours.mode { try? RunBit(mode: merge.merged.mode)?.give(to: file) }
            }
        }
        return isDurable
    }

    /// Saves what was merged, in a file that was checked out with other line ends with those.
    private func save(_ merge: GitMerge, by authors: [String]) throws(GitError) -> Bool {
        let current = try load()
        guard current != merge.before, LineEnds.areAllBetween(current, merge.before) else {
            return try maps.save(merge.bytes, merge.before, authors)
        }
        return try maps.save(LineEnds.give(merge.bytes, like: current), current, authors)
    }

    // MARK: What goes out

    /// Sends the branch; the refusal where others were faster, `nil` when it is there.
    private func push(_ outcome: inout Outcome) throws(GitError) -> GitError? {
        let ours = try head()
        guard repository.object("refs/remotes/\(remote)/\(remoteBranch)^{commit}") != ours else { return nil }
        let pushed = repository.attempt([
            "push", "-q", "--porcelain", "--no-verify", "--", remote, "\(ours):refs/heads/\(remoteBranch)",
        ])
        if pushed.status == 0 {
            outcome.sent = true
            return nil
        }
        let said = String(decoding: pushed.output + pushed.errors, as: UTF8.self)
        let complaint = GitRepository.reason(pushed.errors)
        guard said.contains("rejected]") else { throw away(complaint) }
        if said.contains("hook declined") { throw .declined(remote: remote, Self.remoteReason(pushed.errors)) }
        return .refused(remote: remote, complaint)
    }

    /// Why the remote was not reached.
    private func away(_ complaint: String) -> GitError {
        complaint.hasPrefix("transport '") ? .foreignProgram(setting: complaint) : .away(remote: remote, complaint)
    }

    /// What a hook of the remote said, in one line.
    private static func remoteReason(_ errors: [UInt8]) -> String {
        let lines = errors.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        let said = lines.filter { $0.hasPrefix("remote:") }.map {
            $0.dropFirst(7).split(separator: " ").joined(separator: " ")
        }
        let text = said.filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? "a hook declined" : String(text.prefix(400))
    }
}
