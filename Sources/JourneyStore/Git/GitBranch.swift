/// The branch of a repository that a sync works on, which others may leave or move at any time.
extension GitRepository {
    /// Fails where another branch, or none, is checked out by now, because what the file holds is not of `branch` then, and
    /// where there is no such branch any more.
    func refuseOther(than branch: String) throws(GitError) {
        guard currentBranch() != branch else { return }
        throw object("refs/heads/\(branch)") == nil ? missing(branch) : .otherBranch(than: branch)
    }

    /// Why a branch was not found: it is gone, or git could not look for it, or for its commit.
    func missing(_ branch: String) -> GitError {
        let outcome = attempt(["rev-parse", "-q", "--verify", "refs/heads/\(branch)"])
        guard outcome.status == 0 else {
            return outcome.status == 1 && outcome.errors.isEmpty
                ? .branchGone(branch) : .failed(Self.reason(outcome.errors))
        }
        return object("refs/heads/\(branch)^{commit}") == nil
            ? .failed("the commit of \(branch) is not there; git fsck says what is missing") : .moved(branch)
    }

    /// Moves a branch from one commit to another, unless somebody else has moved it meanwhile or does so just now.
    func move(_ branch: String, from old: Object, to new: Object) throws(GitError) {
        let outcome = attempt(["update-ref", "-m", "waymark sync", "refs/heads/\(branch)", new, old])
        guard outcome.status != 0 else { return }
        let reason = Self.reason(outcome.errors)
        let isMoved = object("refs/heads/\(branch)^{commit}") != old || reason.contains(".lock': File exists")
        throw isMoved ? .moved(branch) : .failed(reason)
    }
}
