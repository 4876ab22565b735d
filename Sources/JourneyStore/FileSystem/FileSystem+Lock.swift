import Glibc

extension FileSystem {
    /// Takes the lock of what is open, which closing it gives back, and waits up to `patience` milliseconds for whoever
    /// has it. Fails with EWOULDBLOCK where that was not enough, and at once with another error where there are no locks.
    func lock(_ descriptor: Descriptor, patience: Int) throws(SystemError) {
        let interval = 20
        for _ in 0..<(patience / interval) {
            do throws(SystemError) {
                return try retrying(try lock(descriptor))
            } catch {
                guard error.code == EWOULDBLOCK else { throw error }
                pause(milliseconds: interval)
            }
        }
        try retrying(try lock(descriptor))
    }
}
