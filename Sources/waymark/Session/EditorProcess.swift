import CSystem
import JourneyModel
import JourneyStore

/// Where the editor runs: in a process that somebody looks after should it die, on a thread that knows of no other process.
enum EditorProcess {
    /// Runs `body` there and returns, in that process, how it ended. Only before anything but the helper runs beside
    /// this thread.
    static func run(
        _ body: @escaping @Sendable () throws(CommandFailure) -> ExitStatus
    ) throws(CommandFailure) -> ExitStatus {
        _ = waymark_supervise()
        let work = Work(body)
        waymark_run_as_editor({ Work.run($0) }, Unmanaged.passUnretained(work).toOpaque())
        return try work.result.get()
    }

    /// What one thread does and the other waits for.
    private final class Work {
        private let body: @Sendable () throws(CommandFailure) -> ExitStatus
        private(set) var result = Result<ExitStatus, CommandFailure>.success(.good)

        init(_ body: @escaping @Sendable () throws(CommandFailure) -> ExitStatus) {
            self.body = body
        }

        static func run(_ context: UnsafeMutableRawPointer?) {
            guard let context else { return }
            let work = Unmanaged<Work>.fromOpaque(context).takeUnretainedValue()
            _ = Helper.start { JourneyReader.prepare() }
            work.result = Result(catching: work.body)
        }
    }
}
