import CSystem
import Glibc

/// The three pipes between this process and one that it runs.
struct Pipes {
    /// The two ends of a pipe.
    struct Ends {
        /// The end that is read.
        let read: Int32
        /// The end that is written.
        let write: Int32

        /// A new pipe, which programs that are run do not inherit; `nil` when there can be none.
        init?() {
            var ends: [Int32] = [-1, -1]
            guard waymark_pipe(&ends) == 0 else { return nil }
            (read, write) = (ends[0], ends[1])
        }
    }

    /// Its standard input.
    let input: Ends
    /// Its standard output.
    let output: Ends
    /// Its standard error.
    let errors: Ends

    /// New pipes; `nil` when there can be none.
    init?() {
        guard let input = Ends() else { return nil }
        guard let output = Ends() else {
            Self.close([input.read, input.write])
            return nil
        }
        guard let errors = Ends() else {
            Self.close([input.read, input.write, output.read, output.write])
            return nil
        }
        (self.input, self.output, self.errors) = (input, output, errors)
    }

    /// Closes the ends of the other process.
    func closeTheirs() {
        Self.close([input.read, output.write, errors.write])
    }

    /// Closes the ends of this process.
    func closeOurs() {
        Self.close([input.write, output.read, errors.read])
    }

    private static func close(_ descriptors: [Int32]) {
        for descriptor in descriptors { Glibc.close(descriptor) }
    }

    /// Writes `bytes` and reads all that comes, both at once, and closes the ends of this process.
    func exchange(_ bytes: [UInt8]) -> (output: [UInt8], errors: [UInt8]) {
        _ = fcntl(input.write, F_SETFL, O_NONBLOCK)
        var exchange = Exchange(
            rest: bytes[...],
            polled: [
                pollfd(fd: input.write, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: output.read, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errors.read, events: Int16(POLLIN), revents: 0),
            ])
        while exchange.isOpen { exchange.step() }
        return (exchange.received[1], exchange.received[2])
    }

    private struct Exchange {
        var rest: ArraySlice<UInt8>
        var polled: [pollfd]
        var received: [[UInt8]] = [[], [], []]

        var isOpen: Bool { polled.contains { $0.fd >= 0 } }

        mutating func step() {
            if rest.isEmpty { end(0) }
            guard isOpen else { return }
            guard poll(&polled, nfds_t(polled.count), -1) > 0 else {
                if errno != EINTR { for index in polled.indices { end(index) } }
                return
            }
            if polled[0].fd >= 0, polled[0].revents != 0 { write() }
            for index in 1...2 where polled[index].fd >= 0 && polled[index].revents != 0 { read(index) }
        }

        private mutating func end(_ index: Int) {
            guard polled[index].fd >= 0 else { return }
            Glibc.close(polled[index].fd)
            polled[index].fd = -1
        }

        /// A program that reads no more gets no more: what it missed it did not want.
        private mutating func write() {
            let count = rest.withUnsafeBytes { Glibc.write(polled[0].fd, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) }
            if count < 0, errno != EINTR, errno != EAGAIN { end(0) }
        }

        private mutating func read(_ index: Int) {
            var count = 0
            let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
                count = Glibc.read(polled[index].fd, buffer.baseAddress, buffer.count)
                initialized = max(0, count)
            }
            received[index] += part
            if count == 0 || count < 0 && errno != EINTR { end(index) }
        }
    }
}
