import Glibc
import JourneyStore

/// A sync that goes on until it is interrupted.
struct Repetition {
    /// Makes the sync.
    let start: () throws(GitError) -> GitSync
    /// The pause between two turns.
    let pause: Pause
    /// Where it tells what it does.
    let console: Console

    private var ledger: SyncLedger
    /// What is waited for.
    private var trouble: GitError?

    /// A sync of `file`, made by `start`.
    init(of file: FilePath, every pause: Pause, on console: Console, start: @escaping () throws(GitError) -> GitSync) {
        (self.pause, self.console, self.start) = (pause, console, start)
        ledger = SyncLedger(of: (try? DocumentFile(file).realPath()) ?? file)
    }

    /// Syncs again and again, and tells what is new. What is waited for is told once, and again where
    /// something else is wrong by then; anything else ends it.
    mutating func run() throws(CommandFailure) {
        let sync = try begin()
        while true {
            let result = sync.result()
            ledger.note(result)
            switch result {
            case .success(let outcome):
                if outcome.isNews || trouble != nil { try tell("\(SyncText(outcome, sync))") }
                trouble = nil
            case .failure(let error): try meet(error, isWaitedFor: error.isWaitedFor)
            }
            sleep(UInt32(pause.seconds))
        }
    }

    /// Makes the sync, as soon as that can be done.
    private mutating func begin() throws(CommandFailure) -> GitSync {
        while true {
            do throws(GitError) {
                return try start()
            } catch {
                try meet(error, isWaitedFor: error.isWaitedForAtFirst)
                ledger.note(.failure(error))
            }
            sleep(UInt32(pause.seconds))
        }
    }

    /// Tells of an error that is waited for, unless that was the last word; another one ends it.
    private mutating func meet(_ error: GitError, isWaitedFor: Bool) throws(CommandFailure) {
        guard isWaitedFor else { throw CommandFailure(.unreadable, "\(error)") }
        if trouble != error { console.complain("\(error)") }
        trouble = error
    }

    private func tell(_ line: String) throws(CommandFailure) {
        console.write(line)
        try console.flush()
    }
}
