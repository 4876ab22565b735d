import Glibc
import JourneyModel

/// What commands did to maps without an editor, for the minutes: for each document a folder in the state folder, and in
/// it one file a day, to which each command adds a line.
///
/// Who adds a line has the lock of the folder. A file that ends within a line may be one to which a command is adding
/// just now, or one whose command was killed there; who reads it tells them apart by that lock.
public struct DeedShelf: Sendable {
    private let files: any FileSystem
    private let state: FilePath

    private static let folderName: FilePath = "done"
    /// The most bytes that the file of a day may have.
    private static let limit = OwnLimit(bytes: 16 << 20, advice: "the next day has room again")
    /// So many seconds lines are kept: 30 days.
    private static let lifetime = 30 * 86_400
    /// Waits at most this long for the lock of a folder, in milliseconds: to add a line, which others would cut, and to
    /// look at one again.
    private static let patience = (note: 2000, look: 400)
    /// Where there are no locks, a line that stays as it is for so many milliseconds is not being written.
    private static let pause = 100

    /// The deeds in the state folder `state`, which need not exist.
    public init(in state: FilePath, on files: any FileSystem = RealFileSystem()) {
        self.files = files
        self.state = state
    }

    private var folders: DocumentFolders { DocumentFolders(files: files, state: state, name: Self.folderName) }

    /// Adds a change to what was done to the document with the real path `path`, and takes away what is too old. The
    /// time of the change, RFC 3339 in UTC, tells the day. Fails with EFBIG when the day has no room left.
    public func note(_ change: Change, of path: FilePath) throws(SystemError) {
        let folder = try folders.openFolder(of: path)
        defer { files.discard(folder) }
        // Where there are no locks, or somebody holds this one, two that come at once may cut each other's lines; the
        // others are not touched.
        let isAlone = (try? files.lock(folder, patience: Self.patience.note)) != nil
        let day = FilePath(bytes: Array(change.at.bytes.prefix(10)))
        try append(DeedLine.bytes(change, of: path), to: day, in: folder, isAlone: isAlone)
        prune(folder)
    }

    /// What was done to the document with the real path `path` as far as it is known, in the order in which it was noted;
    /// why the files of some days cannot be read, and of which lines of others nothing can be told.
    public func changes(
        of path: FilePath
    ) throws(SystemError) -> (changes: [Change], unread: [SystemError], untold: [UntoldLines]) {
        let found = try folders.withFolder(of: path) { folder throws(SystemError) in
            var (changes, unread, untold) = ([Change](), [SystemError](), [UntoldLines]())
            for name in try names(in: folder) {
                do throws(SystemError) {
                    let day = try day(name, in: folder, of: path)
                    changes += day.changes
                    if day.untold.count > 0 { untold.append(day.untold) }
                } catch {
                    // One that another program has just taken away was too old.
                    if error.code != ENOENT { unread.append(error) }
                }
            }
            return (changes, unread, untold)
        }
        return found ?? ([], [], [])
    }

    /// What a day says. One that ends within a line is read once more when no command adds to it: what is not whole then
    /// was cut off.
    private func day(_ name: FilePath, in folder: Descriptor, of path: FilePath) throws(SystemError) -> DeedDay {
        let place = folders.location(of: path).appending(name)
        let bytes = try read(name, in: folder)
        let day = DeedDay(bytes, in: place, of: path)
        guard day.isOpen, let isAlone = waitForCommands(in: folder) else { return day }
        let again = try read(name, in: folder)
        var settled = DeedDay(again, in: place, of: path)
        // Where there are no locks, a line that grows is known to be written.
        if isAlone || again == bytes { settled.closeEnd() }
        return settled
    }

    /// Waits until no command adds to the files of a folder, and takes its lock; `false` where there are no locks and
    /// nobody can know that. `nil` where a command still has the lock: what it adds is told when it has ended.
    private func waitForCommands(in folder: Descriptor) -> Bool? {
        do throws(SystemError) {
            try files.lock(folder, patience: Self.patience.look)
        } catch {
            guard error.code != EWOULDBLOCK else { return nil }
            files.pause(milliseconds: Self.pause)
            return false
        }
        return true
    }

    // MARK: Files

    /// Adds a line. Where that fails nothing of it is left that would look like a line which was cut off, if nobody else
    /// can have added one meanwhile.
    private func append(
        _ line: [UInt8], to day: FilePath, in folder: Descriptor, isAlone: Bool
    ) throws(SystemError) {
        guard line.count <= Self.limit.bytes else {
            throw SystemError(Self.limit, .write, folder.path.appending(day))
        }
        let file = try open(day, in: folder)
        defer { files.discard(file) }
        // Reading to the end is the way there.
        let held = try files.readAll(file, expected: try files.status(of: file).size, limit: Self.limit.bytes)
        guard held.count + line.count <= Self.limit.bytes else { throw SystemError(Self.limit, .write, file.path) }
        do throws(SystemError) {
            try files.writeAll(line, to: file)
        } catch {
            if isAlone { takeBack(to: held.count, file, day, in: folder) }
            throw error
        }
    }

    private func takeBack(to size: Int, _ file: Descriptor, _ day: FilePath, in folder: Descriptor) {
        if size == 0 { try? files.remove(day, in: folder) } else { try? files.setSize(size, of: file) }
    }

    private func open(_ day: FilePath, in folder: Descriptor) throws(SystemError) -> Descriptor {
        do throws(SystemError) {
            return try files.retrying(try files.createFile(day, in: folder, mode: 0o600))
        } catch {
            guard error.code == EEXIST else { throw error }
        }
        let file = try files.retrying(try files.openToWrite(day, in: folder))
        do throws(SystemError) {
            try refuseUnlessOwn(try files.status(of: file), of: file, for: .openToWrite)
        } catch {
            files.discard(file)
            throw error
        }
        return file
    }

    private func read(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> [UInt8] {
        let file = try files.openFile(name, in: folder)
        defer { files.discard(file) }
        let status = try files.status(of: file)
        try refuseUnlessOwn(status, of: file, for: .read)
        return try files.readAll(file, expected: status.size, limit: Self.limit.bytes)
    }

    /// Fails where a file is none of this user's (EPERM), or too large for `call`.
    private func refuseUnlessOwn(
        _ status: FileStatus, of file: Descriptor, for call: FileCall
    ) throws(SystemError) {
        guard status.kind == .regular, status.owner == files.effectiveUser else {
            throw SystemError(EPERM, call, file.path)
        }
        guard status.size <= Self.limit.bytes else { throw SystemError(Self.limit, call, file.path) }
    }

    /// The days, the oldest first.
    private func names(in folder: Descriptor) throws(SystemError) -> [FilePath] {
        try files.entries(of: folder).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    private func prune(_ folder: Descriptor) {
        let first = Timestamp.text(secondsSince1970: time(nil) - Self.lifetime).bytes.prefix(10)
        for name in ((try? names(in: folder)) ?? []).prefix(while: { $0.bytes.lexicographicallyPrecedes(first) }) {
            try? files.remove(name, in: folder)
        }
    }
}
