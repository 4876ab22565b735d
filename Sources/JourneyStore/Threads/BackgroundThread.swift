import Glibc

/// Work that goes on beside the main thread.
enum BackgroundThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Runs `body` on a thread of its own, to which no signal is delivered; whether it could be started.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let former = blockSignals()
        defer { restoreSignals(former) }
        let work = Unmanaged.passRetained(Work(body))
        guard create(work.toOpaque()) else {
            work.release()
            return false
        }
        return true
    }

    private static func create(_ work: UnsafeMutableRawPointer) -> Bool {
        var thread = pthread_t()
        let result = pthread_create(&thread, nil, run, work)
        if result == 0 { pthread_detach(thread) }
        return result == 0
    }

    /// Keeps signals from threads that are started now; a crash still reaches its handler.
    private static func blockSignals() -> sigset_t {
        var all = sigset_t()
        var former = sigset_t()
        sigfillset(&all)
        for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE] { sigdelset(&all, signal) }
        pthread_sigmask(SIG_BLOCK, &all, &former)
        return former
    }

    private static func restoreSignals(_ former: sigset_t) {
        var former = former
        pthread_sigmask(SIG_SETMASK, &former, nil)
    }

    private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { work in
        guard let work else { return nil }
        Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        return nil
    }
}
