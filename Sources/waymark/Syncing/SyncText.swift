import JourneyStore

/// What a sync has done, for people.
struct SyncText: CustomStringConvertible {
    let description: String

    private static let lackedBase =
        "; the last common map cannot be read, so that both were merged as made apart: what one side removed since may be "
        + "back, and what both set differently stands in comments"

    /// Tells of `outcome`.
    init(_ outcome: GitSync.Outcome, _ sync: GitSync) {
        var parts: [String] = []
        if outcome.committed { parts.append("committed what was here") }
        if outcome.received { parts.append("merged what others had") }
        if outcome.sent { parts.append("sent to \(sync.remote)/\(sync.remoteBranch)") }
        if outcome.retries > 0 {
            parts.append(outcome.retries == 1 ? "tried again once" : "tried again \(outcome.retries) times")
        }
        let done = parts.isEmpty ? "nothing new here, nothing new at \(sync.remote)" : parts.joined(separator: ", ")
        description =
            done + (outcome.lackedBase ? Self.lackedBase : "")
            + (outcome.isDurable ? "" : "; the disk does not promise to keep what came in: look after it")
    }
}
