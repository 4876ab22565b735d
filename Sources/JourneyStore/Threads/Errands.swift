import CSystem
import Glibc
import Synchronization

/// Work that goes on beside the loop of a session, which hears of its end through a descriptor.
public final class Errands<Outcome: Sendable>: Sendable {
    /// Can be read when an errand has ended.
    public let descriptor: Int32
    private let signal: Int32
    private let outcomes = Mutex<[Outcome]>([])

    /// No errands; `nil` where the system has no pipe to give.
    public init?() {
        var ends: [Int32] = [0, 0]
        guard waymark_pipe(&ends) == 0 else { return nil }
        (descriptor, signal) = (ends[0], ends[1])
        // Who is told that it can be read may mean another file that had the number before.
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    deinit {
        Glibc.close(descriptor)
        Glibc.close(signal)
    }

    /// Begins an errand on a thread of its own; whether there was one to be had.
    public func start(_ work: @escaping @Sendable () -> Outcome) -> Bool {
        BackgroundThread.start { [self] in
            let outcome = work()
            outcomes.withLock { $0.append(outcome) }
            var byte: UInt8 = 1
            while write(signal, &byte, 1) < 0 && errno == EINTR {}
        }
    }

    /// What the errands that have ended came to, in the order in which they did; nothing where none has.
    public func take() -> [Outcome] {
        var buffer = [UInt8](repeating: 0, count: 64)
        _ = read(descriptor, &buffer, buffer.count)
        return outcomes.withLock { found in
            defer { found = [] }
            return found
        }
    }
}
