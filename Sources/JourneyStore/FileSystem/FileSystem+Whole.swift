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

    /// Reads to the end as ``readAll(_:expected:limit:)`` does. Where that is `known`, which was read before, `known` is
    /// returned, and a large file is at no time in memory a second time.
    func readAll(
        _ descriptor: Descriptor, expected: Int, limit: Int, like known: [UInt8]
    ) throws(SystemError) -> [UInt8] {
        guard expected == known.count, expected > Self.piece else {
            let bytes = try readAll(descriptor, expected: expected, limit: limit)
            return bytes == known ? known : bytes
        }
        var same = 0
        while true {
            let part = try retrying(try read(descriptor, upTo: Self.piece))
            if part.isEmpty, same == known.count { return known }
            if !part.isEmpty, Self.holds(known, part, at: same) {
                same += part.count
                continue
            }
            return try readRest(descriptor, after: known[..<same], part, expected: expected, limit: limit)
        }
    }

    /// Which of `contents` is all that there is to read; `nil` where none of them is. What is read is compared piece by piece,
    /// so that a large file takes no memory of its own.
    func held(by descriptor: Descriptor, among contents: [[UInt8]]) throws(SystemError) -> [UInt8]? {
        var (left, same) = (contents, 0)
        while !left.isEmpty {
            let part = try retrying(try read(descriptor, upTo: Self.piece))
            if part.isEmpty { return left.first { $0.count == same } }
            left.removeAll { !Self.holds($0, part, at: same) }
            same += part.count
        }
        return nil
    }

    /// Reads on to the end behind what was read so far, `same` and `part`, into the room for all of it at once.
    private func readRest(
        _ descriptor: Descriptor, after same: ArraySlice<UInt8>, _ part: [UInt8], expected: Int, limit: Int
    ) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(max(expected, same.count + part.count))
        bytes += same
        bytes += part
        var last = part
        while !last.isEmpty, bytes.count <= limit {
            last = try retrying(try read(descriptor, upTo: min(Self.piece, limit + 1 - bytes.count)))
            bytes += last
        }
        return bytes
    }

    /// What is compared at a time, in bytes.
    private static var piece: Int { 1 << 20 }

    /// Whether `part` stands in `bytes` from `start` on.
    private static func holds(_ bytes: [UInt8], _ part: [UInt8], at start: Int) -> Bool {
        guard start + part.count <= bytes.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            part.withUnsafeBytes { part in
                guard let known = bytes.baseAddress, let new = part.baseAddress else { return part.isEmpty }
                return memcmp(known + start, new, part.count) == 0
            }
        }
    }

    /// Writes all of `bytes`, in as many calls as that takes.
    func writeAll(_ bytes: [UInt8], to descriptor: Descriptor) throws(SystemError) {
        try writeAll(bytes[...], to: descriptor)
    }

    /// Writes all of `bytes`, in as many calls as that takes.
    func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Descriptor) throws(SystemError) {
        var rest = bytes
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
