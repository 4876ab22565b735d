import Glibc
import JourneyStore

/// A sync that goes on until it is interrupted.
struct Repetition {
    /// The sync.
    let sync: GitSync
    /// The pause between two turns.
    let pause: Pause

    /// Syncs again and again, and tells what is new. What is waited for is told once, and again where
    /// something else is wrong by then; anything else ends it.
    func run(_ console: Console) throws(CommandFailure) {
        var trouble: GitError?
        var ledger = SyncLedger(for: sync)
        while true {
            let result = sync.result()
            ledger.note(result)
            switch result {
            case .success(let outcome):
                if outcome.isNews || trouble != nil { try tell("\(SyncText(outcome, sync))", console) }
                trouble = nil
            case .failure(let error):
                guard error.isWaitedFor else { throw CommandFailure(.unreadable, "\(error)") }
                if trouble != error { console.complain("\(error)") }
                trouble = error
            }
            sleep(UInt32(pause.seconds))
        }
    }

    private func tell(_ line: String, _ console: Console) throws(CommandFailure) {
        console.write(line)
        try console.flush()
    }
}
