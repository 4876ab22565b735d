/// How a sync moves the branch, and what goes with it, while nobody else writes here.
extension GitSync {
    /// What a branch moves to.
    struct Step {
        /// The commit that it is at.
        let ours: GitRepository.Object
        /// The commit that it is to be at.
        let commit: GitRepository.Object
        /// The map as that has it.
        let entry: GitEntry
        /// What the work tree is to have besides the map; `nil` where that stays as it is.
        var tree: GitRepository.Object?
    }

    /// Calls `body` while no other sync works on the repository and no git writes the index, so that nothing else can be
    /// checked out; fails where another branch is, or something is half done.
    func holding<Result>(
        _ body: (TakeOverNote, HeldIndex) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        try TakeOverNote.withLock(of: repository) { note throws(GitError) in
            try repository.holdingIndex { index throws(GitError) in
                try refuseElsewhere()
                return try body(note, index)
            }
        }
    }

    /// Fails where what the file holds is not of the branch, or is nobody's version.
    func refuseElsewhere() throws(GitError) {
        try HalfDone.refuse(in: repository)
        try repository.refuseOther(than: branch)
    }

    /// Where the branch is.
    func head() throws(GitError) -> GitRepository.Object {
        guard let head = repository.object("refs/heads/\(branch)^{commit}") else { throw repository.missing(branch) }
        return head
    }

    /// Moves the branch, unless somebody else has moved it meanwhile, and with it the map's entry in the index, unless
    /// something is staged there. Before, the files of others come in, where there are any, and `fill` does the rest; if
    /// either fails, nothing of it stays. The index itself stays as it is until the branch has moved: a commit that
    /// somebody makes at this moment takes nothing of others along, and finds nothing to take back afterwards.
    func advance(
        _ step: Step, _ note: TakeOverNote, _ index: HeldIndex, filling fill: () throws(GitError) -> Void = {}
    ) throws(GitError) {
        guard try head() == step.ours else { throw .moved(branch) }
        let staged = try repository.unstagedEntry(of: path, in: step.ours)
        try note.write(
            .init(ours: step.ours, tree: step.tree ?? step.ours, followed: staged.map { _ in (path, step.commit) }))
        do throws(GitError) {
            if let tree = step.tree {
                try repository.bringIn(from: "\(step.ours)^{tree}", to: tree, index: index.copy)
            }
        } catch {
            note.remove()
            throw error
        }
        do throws(GitError) {
            try refuseElsewhere()
            try fill()
            if let staged { try repository.set(path, to: step.entry, marks: staged.marks, index: index.copy) }
            try refuseElsewhere()
            try repository.move(branch, from: step.ours, to: step.commit)
        } catch {
            // Where the files of others cannot be taken back now the note stays, and the next run does it.
            if isTakenBack(step, index) { note.remove() }
            throw error
        }
        // Where this fails the note stays, and the next run does it.
        if staged != nil || step.tree != nil { try index.replace() }
        note.remove()
    }

    /// Takes the files of others out of the work tree again, because the branch does not have them; `false` where that
    /// failed.
    private func isTakenBack(_ step: Step, _ index: HeldIndex) -> Bool {
        guard let tree = step.tree else { return true }
        return (try? repository.bringIn(from: tree, to: "\(step.ours)^{tree}", index: index.copy)) != nil
    }

    /// Ends what an earlier run was about to do that was ended itself: what the branch does not have is taken back, and
    /// the index follows where the branch has it.
    func mend() throws(GitError) {
        guard try TakeOverNote.withLock(of: repository, { note throws(GitError) in note.cutOff != nil }) else { return }
        try holding { note, index throws(GitError) in
            guard let cutOff = note.cutOff else { return }
            let head = try head()
            let staged = try cutOff.followed.flatMap { path, _ throws(GitError) in
                try repository.unstagedEntry(of: path, in: cutOff.ours)
            }
            if cutOff.tree != cutOff.ours { try BroughtIn(cutOff, in: repository).settle(with: head, index) }
            if let (path, commit) = cutOff.followed, head == commit, let staged,
                let entry = try repository.entry(of: path, in: commit)
            {
                try repository.set(path, to: entry, marks: staged.marks, index: index.copy)
            }
            try index.replace()
            note.remove()
        }
    }
}
