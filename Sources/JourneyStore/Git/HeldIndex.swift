import Glibc

/// The index of a repository while this program holds it as git does, by `index.lock`: no git writes it meanwhile, and
/// none puts another branch, a merge or a commit that is picked into the work tree, because each begins with the index.
/// What is to become of it is done to a copy.
///
/// What remains: git writes the index before `HEAD` when it switches. Who holds it in between finds the files of the
/// one branch and the name of the other, and so the name is asked for again before the branch moves.
struct HeldIndex {
    /// The copy, which has its name beside the index.
    let copy: FilePath
    fileprivate let index: FilePath

    /// Puts the copy in the place of the index.
    func replace() throws(GitError) {
        let result = copy.withCString { copy in index.withCString { rename(copy, $0) } }
        guard result == 0 else { throw .failed("the index cannot be replaced: \(String(cString: strerror(errno)))") }
    }
}

extension GitRepository {
    /// Calls `body` while the index is held. Waits for another git that holds it; only to be called while no other sync
    /// works on the repository (`TakeOverNote.withLock`).
    func holdingIndex<Result>(_ body: (HeldIndex) throws(GitError) -> Result) throws(GitError) -> Result {
        let index = try indexPath()
        return try withOwnIndex { copy throws(GitError) in
            for _ in 0..<Self.indexPatience.tries {
                let result = try Self.undisturbed { () throws(GitError) -> Result? in
                    guard let lock = try IndexLock(of: index) else { return nil }
                    defer { lock.release() }
                    try Self.told { () throws(SystemError) in try IndexLock.copy(index, to: copy) }
                    return try body(HeldIndex(copy: copy, index: index))
                }
                if let result { return result }
                usleep(Self.indexPatience.pause)
            }
            throw .indexHeld
        }
    }

    /// Gives back the index where a run was killed while it held it; to be called as `holdingIndex` is.
    func sweepIndexLock() throws(GitError) { IndexLock.sweep(of: try indexPath()) }

    private func indexPath() throws(GitError) -> FilePath {
        let index = top.appending(FilePath(bytes: Self.line(try git("rev-parse", "--git-path", "index"))))
        guard let real = index.withCString({ realpath($0, nil) }) else { return index }
        defer { free(real) }
        return FilePath(bytes: UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) })
    }

    private static func told<Result>(_ call: () throws(SystemError) -> Result) throws(GitError) -> Result {
        do throws(SystemError) { return try call() } catch { throw .file("\(error)") }
    }

    /// Calls `body` while the signals wait by which people end or stop a program: an index that is held by nobody any
    /// more would be in the way of every git.
    private static func undisturbed<Result>(
        _ body: () throws(GitError) -> Result
    ) throws(GitError) -> Result {
        var held = sigset_t()
        var former = sigset_t()
        sigemptyset(&held)
        for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP] { sigaddset(&held, number) }
        pthread_sigmask(SIG_BLOCK, &held, &former)
        defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
        return try body()
    }
}

/// The file `index.lock` as this program makes it: signed, and locked itself, so that one is known that was left by a
/// run that was killed.
private struct IndexLock {
    private static let signature = Array("waymark sync\n".utf8)
    private static let files = RealFileSystem()
    private static let sizeLimit = 1 << 40

    private let folder: Descriptor
    private let file: Descriptor
    private let name: FilePath

    /// Takes the lock of the index at `path`; `nil` where another has it.
    init?(of path: FilePath) throws(GitError) {
        do throws(SystemError) {
            guard let lock = try Self(taking: path) else { return nil }
            self = lock
        } catch {
            throw .file("\(error)")
        }
    }

    private init?(taking path: FilePath) throws(SystemError) {
        name = Self.name(of: path)
        folder = try Self.files.openFolder(path.folder, from: nil)
        do throws(SystemError) {
            file = try Self.files.createFile(name, in: folder, mode: 0o644)
        } catch {
            Self.files.discard(folder)
            guard error.code == EEXIST else { throw error }
            Self.sweep(of: path)
            return nil
        }
        // Where the file system has no locks nothing of what is left is known again, and people remove it.
        try? Self.files.lock(file)
        do throws(SystemError) {
            try Self.files.writeAll(Self.signature, to: file)
        } catch {
            release()
            throw error
        }
    }

    /// Gives the index back.
    func release() {
        try? Self.files.remove(name, in: folder)
        Self.files.discard(file)
        Self.files.discard(folder)
    }

    /// Removes the lock of the index at `path` where a run of this program left it that is not there any more.
    static func sweep(of path: FilePath) {
        guard let folder = try? files.openFolder(path.folder, from: nil) else { return }
        defer { files.discard(folder) }
        guard let file = try? files.openFile(name(of: path), in: folder) else { return }
        defer { files.discard(file) }
        guard (try? files.readAll(file, expected: signature.count, limit: signature.count)) == signature,
            (try? files.lock(file)) != nil
        else { return }
        try? files.remove(name(of: path), in: folder)
    }

    /// Copies an index, and with it its time, by which git tells what may have changed since; none where there is none.
    static func copy(_ index: FilePath, to copy: FilePath) throws(SystemError) {
        let from = try files.openFolder(index.folder, from: nil)
        defer { files.discard(from) }
        let folder = try files.openFolder(copy.folder, from: nil)
        defer { files.discard(folder) }
        guard let old = try? files.openFile(index.lastComponent, in: from) else { return }
        defer { files.discard(old) }
        var status = stat()
        fstat(old.number, &status)
        let bytes = try files.readAll(old, expected: Int(status.st_size), limit: sizeLimit)
        let new = try files.createFile(copy.lastComponent, in: folder, mode: 0o600)
        defer { files.discard(new) }
        try files.writeAll(bytes, to: new)
        try files.setMode(status.st_mode & 0o777, of: new)
        var times = [status.st_atim, status.st_mtim]
        futimens(new.number, &times)
    }

    private static func name(of index: FilePath) -> FilePath {
        FilePath(bytes: index.lastComponent.bytes + Array(".lock".utf8))
    }
}
