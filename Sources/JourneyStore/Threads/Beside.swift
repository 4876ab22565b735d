/// Work that goes on beside the caller, on a thread of its own, until its result is asked for.
public final class Beside<Value: Sendable>: @unchecked Sendable {
    private let work: @Sendable () -> Value
    private let done = Semaphore()
    /// What came of it; set before `done` rings, and read only after it.
    private var value: Value?

    /// Begins `work`; where no thread can be had it is done when its result is asked for.
    public init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        let hasThread = BackgroundThread.start { [self] in
            value = work()
            done.ring()
        }
        if !hasThread { done.ring() }
    }

    /// What came of the work, once it is done. To be asked for once.
    public func wait() -> Value {
        done.wait()
        return value ?? work()
    }
}
