import Glibc
import JourneyModel
import JourneyStore

/// Keeps how syncs of a map went, for editors to show; that it cannot is no trouble to anyone.
struct SyncLedger {
    /// Between two notes that say the same, in seconds.
    private static let interval = 60

    private let shelf: SyncShelf?
    private let path: FilePath
    private var last: (at: Int, trouble: GitError?)?

    /// A ledger for syncs of the map with the real path `path`.
    init(of path: FilePath) {
        shelf = UserEnvironment.current().stateFolder.map { SyncShelf(in: $0) }
        self.path = path
    }

    /// Notes how one sync went: what is new at once, the rest now and then.
    mutating func note(_ result: Result<GitSync.Outcome, GitError>) {
        let now = time(nil)
        let (isNews, trouble): (Bool, GitError?) =
            switch result {
            case .success(let outcome): (outcome.isNews, nil)
            case .failure(let error): (false, error)
            }
        if let last, !isNews, last.trouble == trouble, now - last.at < Self.interval { return }
        last = (now, trouble)
        let state = SyncState(at: Timestamp.text(secondsSince1970: now), trouble: trouble.map { "\($0)" })
        try? shelf?.write(state, of: path)
    }
}

extension GitSync {
    /// What came of one run.
    func result() -> Result<Outcome, GitError> { Result { () throws(GitError) in try run() } }
}
