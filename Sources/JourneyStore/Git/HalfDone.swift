import Glibc

/// Something that git has begun in a work tree and waits to have ended: what is there meanwhile is nobody's version.
struct HalfDone {
    /// What it is called.
    let name: String
    /// What ends it, either way.
    let commands: String

    /// What tells of each in the folder of git, the more certain before those that stand beside it.
    private static let signs: [(path: FilePath, what: HalfDone)] = [
        ("rebase-apply/applying", HalfDone("git am", by: "git am --continue or --abort")),
        ("rebase-apply", HalfDone("a rebase", by: "git rebase --continue or --abort")),
        ("rebase-merge", HalfDone("a rebase", by: "git rebase --continue or --abort")),
        ("MERGE_HEAD", HalfDone("a merge", by: "git merge --continue or --abort")),
        ("CHERRY_PICK_HEAD", HalfDone("a cherry-pick", by: "git cherry-pick --continue or --abort")),
        ("REVERT_HEAD", HalfDone("a revert", by: "git revert --continue or --abort")),
        ("sequencer", HalfDone("a cherry-pick or a revert", by: "what git status names")),
    ]

    private init(_ name: String, by commands: String) {
        (self.name, self.commands) = (name, commands)
    }

    /// Fails where something is half done in the work tree of `repository`.
    static func refuse(in repository: GitRepository) throws(GitError) {
        let folder = try repository.folder()
        let found = signs.first { sign in
            var status = stat()
            return folder.appending(sign.path).withCString { lstat($0, &status) } == 0
        }
        if let what = found?.what { throw .halfDone(what: what.name, commands: what.commands) }
    }
}
