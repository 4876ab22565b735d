import Glibc
import JourneyModel
import Synchronization

/// The journal of a running session, written by a thread of its own.
///
/// Handing something over returns at once; soon after it is durable, or `state` says why not. The thread makes no system
/// call while it has nothing to do.
public final class JournalWriter: Sendable {
    /// How it stands about what was handed over.
    public enum State: Equatable, Sendable {
        /// All of it is on the disk.
        case kept
        /// Some of it is on its way.
        case waiting
        /// Some of it could not be written; what is handed over next tries again.
        case failed(SystemError)
    }

    /// What waits for the thread.
    private enum Item {
        case entry(JournalEntry)
        /// The journal goes on as that of another document.
        case move(JournalHeader, standing: Int)
        /// The mark of so many bytes takes time to make.
        case save(of: [UInt8], upTo: Int)

        func add(to storage: inout JournalStorage) {
            switch self {
            case .entry(let entry): storage.add(entry)
            case .move(let header, let standing): storage.move(to: header, standing: standing)
            case .save(let bytes, let number): storage.add(.saved(upTo: number, ContentMark(of: bytes)))
            }
        }
    }

    private struct Shared {
        var waiting: [Item] = []
        /// How many entries were handed over, and how many are on the disk.
        var handed = 0
        var kept = 0
        var size = 0
        var failure: SystemError?
        /// Whether the end was asked for, and whether what was written is done with then.
        var end: (isAsked: Bool, closing: Bool) = (false, false)
        var isOver = false
    }

    private let shared = Mutex(Shared())
    private let bell = Semaphore()
    private let shelf: JournalShelf

    /// Journals that are done with are kept for so many seconds: 30 days.
    private static let lifetime = 30 * 86_400
    /// After a failure nothing is tried for so many milliseconds.
    private static let patience = 1000

    /// Begins a journal; its first entries are `header` and `base`. No file is made before something else is added.
    ///
    /// - Parameters:
    ///   - shelf: where the journals are.
    ///   - header: whose journal it is.
    ///   - base: what the file held when the session began.
    public init(on shelf: JournalShelf, _ header: JournalHeader, base: [UInt8]) {
        self.shelf = shelf
        shared.withLock {
            $0.waiting = [.entry(.header(header)), .entry(.base(base))]
            $0.handed = 2
        }
        let storage = JournalStorage(on: shelf, of: header.path, startedAt: header.startedAt)
        let isRunning = BackgroundThread.start { [self] in run(storage) }
        shared.withLock {
            $0.isOver = !isRunning
            if !isRunning { $0.failure = SystemError(EAGAIN, .createFile, "journal") }
        }
    }

    /// Hands an entry over; the number that its line has.
    @discardableResult
    public func append(_ entry: JournalEntry) -> Int {
        hand(.entry(entry))
    }

    /// Lets the journal go on as that of the document of another header; the one before has what was done up to the line
    /// with the number `standing`.
    public func move(to header: JournalHeader, standing: Int) {
        hand(.move(header, standing: standing))
    }

    /// Notes that the file was saved and holds `bytes`: everything up to the line with this number.
    public func noteSave(of bytes: [UInt8], upTo number: Int) {
        hand(.save(of: bytes, upTo: number))
    }

    @discardableResult
    private func hand(_ item: Item) -> Int {
        let number = shared.withLock { shared in
            shared.waiting.append(item)
            shared.handed += 1
            return shared.handed
        }
        bell.ring()
        return number
    }

    /// How it stands now.
    public var state: State {
        shared.withLock { shared in
            if let failure = shared.failure { return .failed(failure) }
            return shared.kept == shared.handed ? .kept : .waiting
        }
    }

    /// The number of bytes on the disk.
    public var size: Int { shared.withLock { $0.size } }

    /// Whether it has no room for what was handed over, however much the disk has.
    public var isFull: Bool { shared.withLock { $0.failure?.ownLimit != nil } }

    /// Waits until everything is on the disk or cannot get there, but no longer than `milliseconds`; whether it is there.
    public func flush(milliseconds: Int) -> Bool {
        wait(milliseconds) { state != .waiting }
        return state == .kept
    }

    /// Ends the journal and waits for that, but no longer than `milliseconds`; whether everything is on the disk.
    /// `closing` says that what it holds is done with: saved or dropped.
    @discardableResult
    public func end(closing: Bool, milliseconds: Int) -> Bool {
        shared.withLock { $0.end = (true, closing) }
        bell.ring()
        wait(milliseconds) { shared.withLock { $0.isOver } }
        return state == .kept
    }

    private func wait(_ milliseconds: Int, until isDone: () -> Bool) {
        for _ in 0..<milliseconds where !isDone() { shelf.files.pause(milliseconds: 1) }
    }
}

// The thread.
extension JournalWriter {
    private func run(_ start: JournalStorage) {
        var storage = start
        var nextAttempt = 0
        var hasPruned = false
        while true {
            bell.wait()
            let (items, end) = shared.withLock { shared in
                defer { shared.waiting = [] }
                return (shared.waiting, shared.end)
            }
            for item in items { item.add(to: &storage) }
            if end.isAsked || Self.milliseconds >= nextAttempt {
                nextAttempt = write(&storage) ? 0 : Self.milliseconds + Self.patience
            }
            guard end.isAsked else {
                if !hasPruned {
                    shelf.prune(before: Timestamp.text(secondsSince1970: time(nil) - Self.lifetime))
                    StateDrafts(files: shelf.files).sweepAll(of: shelf.state)
                }
                hasPruned = true
                continue
            }
            storage.finish(closing: end.closing)
            return shared.withLock { $0.isOver = true }
        }
    }

    private func write(_ storage: inout JournalStorage) -> Bool {
        var failure: SystemError?
        do throws(SystemError) {
            try storage.write()
        } catch {
            failure = error
        }
        shared.withLock { shared in
            (shared.failure, shared.kept, shared.size) = (failure, storage.kept, storage.size)
        }
        return failure == nil
    }

    private static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
