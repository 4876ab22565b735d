import CSystem
import Glibc

/// The file system of the machine.
public struct RealFileSystem: FileSystem {
    /// The file system of the machine.
    public init() {}

    /// The effective user number of the process.
    public var effectiveUser: UInt32 { geteuid() }

    /// See `FileSystem`.
    public func openFolder(_ path: FilePath, from start: Descriptor?) throws(SystemError) -> Descriptor {
        let full = start.map { $0.path.appending(path) } ?? path
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let number = path.withCString { openat(start?.number ?? AT_FDCWD, $0, flags) }
        try check(number, .openFolder, full)
        return Descriptor(number: number, path: full)
    }

    /// See `FileSystem`.
    public func openSubfolder(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, .openFolder)
    }

    /// See `FileSystem`.
    public func openFile(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, .openFile)
    }

    /// See `FileSystem`.
    public func openToWrite(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, .openToWrite)
    }

    /// See `FileSystem`.
    public func createFile(
        _ name: FilePath, in folder: Descriptor, mode: UInt32
    ) throws(SystemError) -> Descriptor {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return try open(name, in: folder, flags, .createFile, mode: mode)
    }

    private func open(
        _ name: FilePath, in folder: Descriptor, _ flags: Int32, _ call: FileCall, mode: UInt32 = 0
    ) throws(SystemError) -> Descriptor {
        let path = folder.path.appending(name)
        let number = name.withCString { openat(folder.number, $0, flags, mode) }
        try check(number, call, path)
        return Descriptor(number: number, path: path)
    }

    /// See `FileSystem`.
    public func close(_ descriptor: Descriptor) throws(SystemError) {
        try check(Glibc.close(descriptor.number), .close, descriptor.path)
    }

    /// See `FileSystem`.
    public func read(_ descriptor: Descriptor, upTo count: Int) throws(SystemError) -> [UInt8] {
        var result = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            result = Glibc.read(descriptor.number, buffer.baseAddress, count)
            length = max(result, 0)
        }
        try check(result, .read, descriptor.path)
        return bytes
    }

    /// See `FileSystem`.
    public func write(_ bytes: ArraySlice<UInt8>, to descriptor: Descriptor) throws(SystemError) -> Int {
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor.number, $0.baseAddress, $0.count) }
        try check(count, .write, descriptor.path)
        return count
    }

    /// See `FileSystem`.
    public func setSize(_ size: Int, of descriptor: Descriptor) throws(SystemError) {
        try check(ftruncate(descriptor.number, off_t(size)), .setSize, descriptor.path)
    }

    /// See `FileSystem`.
    public func synchronizeContent(of descriptor: Descriptor) throws(SystemError) {
        try check(fdatasync(descriptor.number), .synchronize, descriptor.path)
    }

    /// See `FileSystem`.
    public func synchronize(_ descriptor: Descriptor) throws(SystemError) {
        try check(fsync(descriptor.number), .synchronize, descriptor.path)
    }

    /// See `FileSystem`.
    public func lock(_ descriptor: Descriptor) throws(SystemError) {
        try checkResult(waymark_lock(descriptor.number), .lock, descriptor.path)
    }

    /// A number from the system's generator.
    public func randomNumber() -> UInt64 {
        UInt64.random(in: .min ... .max)
    }

    /// Sleeps for `milliseconds`, less if a signal arrives.
    public func pause(milliseconds: Int) {
        var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
        nanosleep(&time, nil)
    }

    /// Throws what `errno` says when a call returned `result` below zero.
    func check(_ result: some SignedInteger, _ call: FileCall, _ path: FilePath) throws(SystemError) {
        if result < 0 { throw SystemError(errno, call, path) }
    }

    /// Throws when `result` is the negative error number of a call of `CSystem`.
    func checkResult(_ result: some SignedInteger, _ call: FileCall, _ path: FilePath) throws(SystemError) {
        if result < 0 { throw SystemError(Int32(-result), call, path) }
    }
}
