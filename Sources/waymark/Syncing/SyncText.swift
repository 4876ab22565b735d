import JourneyStore

/// What a sync has done, for people.
struct SyncText: CustomStringConvertible {
    let description: String

    /// Tells of `outcome`.
    init(_ outcome: GitSync.Outcome, _ sync: GitSync) {
        var parts: [String] = []
        if outcome.committed { parts.append("committed what was here") }
        if outcome.received { parts.append("merged what others had") }
        if outcome.sent { parts.append("sent to \(sync.remote)/\(sync.remoteBranch)") }
        if outcome.retries > 0 {
            parts.append(outcome.retries == 1 ? "tried again once" : "tried again \(outcome.retries) times")
        }
        description = parts.isEmpty ? "nothing new here, nothing new at \(sync.remote)" : parts.joined(separator: ", ")
    }
}
