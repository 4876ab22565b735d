import Glibc

/// A count that one thread raises and another waits for.
final class Semaphore: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    /// A semaphore at zero.
    init() {
        sem_init(semaphore, 0, 0)
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    /// Raises the count by one.
    func ring() {
        sem_post(semaphore)
    }

    /// Waits until the count is above zero and lowers it by one. Costs nothing while it waits.
    func wait() {
        while sem_wait(semaphore) != 0 && errno == EINTR {}
    }
}
