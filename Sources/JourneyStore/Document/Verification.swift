import Synchronization

/// Whether the bytes of a save read back as the map that they were made of. Of a large map that is found out beside what
/// else the save does; nothing takes the place of the file before it is known.
final class Verification: Sendable {
    private enum State {
        case notBegun, begun
        case known(Bool)
    }

    /// Smaller contents are read where it is asked: making a thread would take longer.
    private static let threadedSize = 1 << 20

    private let bytes: [UInt8]
    private let verify: @Sendable ([UInt8]) -> Bool
    private let state = Mutex(State.notBegun)
    private let ended = Semaphore()

    /// A verification of `bytes` by `verify`, which is not begun.
    init(of bytes: [UInt8], by verify: @escaping @Sendable ([UInt8]) -> Bool) {
        (self.bytes, self.verify) = (bytes, verify)
    }

    /// Whether they are so many that it goes on beside the save.
    var isThreaded: Bool { bytes.count >= Self.threadedSize }

    /// Begins to find it out on another thread, where that is worth it and there is one to be had. Once.
    func begin() {
        guard isThreaded else { return }
        state.withLock { $0 = .begun }
        let isRunning = BackgroundThread.start { [self] in
            findOut()
            ended.ring()
        }
        if !isRunning { state.withLock { $0 = .notBegun } }
    }

    /// Whether they read back. Finds it out now unless that was begun, and waits until it is known.
    func isFaithful() -> Bool {
        switch state.withLock({ $0 }) {
        case .known(let isFaithful): return isFaithful
        case .notBegun: findOut()
        case .begun: ended.wait()
        }
        return isFaithful()
    }

    private func findOut() {
        let isFaithful = verify(bytes)
        state.withLock { $0 = .known(isFaithful) }
    }
}
