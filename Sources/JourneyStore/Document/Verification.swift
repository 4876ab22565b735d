import Synchronization

/// Whether the bytes of a save read back as the map that they were made of. Of a large map that is found out beside what
/// else the save does; nothing takes the place of the file before it is known.
final class Verification: Sendable {
    /// Smaller contents are read at once: making a thread would take longer.
    private static let threadedSize = 1 << 20

    private let result = Mutex<Bool?>(nil)
    private let ended = Semaphore()

    /// Begins to find out what `verify` says of `bytes`.
    init(of bytes: [UInt8], by verify: @escaping @Sendable ([UInt8]) -> Bool) {
        let isThreaded =
            bytes.count >= Self.threadedSize
            && BackgroundThread.start { [self] in
                let isFaithful = verify(bytes)
                result.withLock { $0 = isFaithful }
                ended.ring()
            }
        guard !isThreaded else { return }
        let isFaithful = verify(bytes)
        result.withLock { $0 = isFaithful }
    }

    /// Whether it is known already that they do not.
    var hasFailed: Bool { result.withLock { $0 } == false }

    /// Whether they do. Waits until that is known; for one thread.
    func isFaithful() -> Bool {
        if let known = result.withLock({ $0 }) { return known }
        ended.wait()
        return result.withLock { $0 } == true
    }
}
