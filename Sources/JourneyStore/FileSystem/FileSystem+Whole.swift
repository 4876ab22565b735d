import Glibc

extension FileSystem {
    /// Reads to the end, or until there are more than `limit` bytes, in which
    /// case some more than `limit` are returned. `expected` is a guess at the size.
    func readAll(_ descriptor: Descriptor, expected: Int, limit: Int) throws(SystemError) -> [UInt8] {
        var chunk = min(max(expected, 4095), limit) + 1
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let part = try retrying(try read(descriptor, upTo: chunk))
            if part.isEmpty { return bytes }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            // Most likely this was all, and what finds that out needs no room for a second file.
            if part.count < chunk { chunk = min(chunk, 4096) }
        }
        return bytes
    }

    /// Writes all of `bytes`, in as many calls as that takes.
    func writeAll(_ bytes: [UInt8], to descriptor: Descriptor) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest
            let count = try retrying(try write(part, to: descriptor))
            guard count > 0 else { throw SystemError(EIO, .write, descriptor.path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Repeats `call` when a signal interrupted it. A bound keeps a broken
    /// driver from holding the program for ever.
    func retrying<Result>(_ call: @autoclosure () throws(SystemError) -> Result) throws(SystemError) -> Result {
        for _ in 0..<100 {
            do throws(SystemError) {
                return try call()
            } catch {
                guard error.code == EINTR else { throw error }
            }
        }
        return try call()
    }

    /// Closes something of which nothing was written, where failing means nothing.
    func discard(_ descriptor: Descriptor) {
        try? close(descriptor)
    }
}
