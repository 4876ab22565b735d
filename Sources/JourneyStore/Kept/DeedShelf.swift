import Glibc
import JourneyModel

/// What commands did to maps without an editor, for the minutes: for each document a folder in the state folder, and in
/// it one file a day, to which each command adds a line.
///
/// A line is `crc32c content`, with a line feed before and behind it, so that one that was cut short spoils no other. The
/// content is JSON with the path of the document and the change.
public struct DeedShelf: Sendable {
    private let files: any FileSystem
    private let state: FilePath

    private static let folderName: FilePath = "done"
    /// The most bytes that the file of a day may have.
    private static let limit = OwnLimit(bytes: 16 << 20, advice: "the next day has room again")
    /// So many seconds lines are kept: 30 days.
    private static let lifetime = 30 * 86_400

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
        // Where there are no locks, two that come at once may cut each other's lines; the others are not touched.
        try? files.retrying(try files.lock(folder))
        let day = FilePath(bytes: Array(change.at.bytes.prefix(10)))
        try append(Self.line(change, path), to: day, in: folder)
        prune(folder)
    }

    /// What was done to the document with the real path `path` as far as it is known, in the order in which it was noted,
    /// and why the files of some days cannot be read.
    public func changes(of path: FilePath) throws(SystemError) -> (changes: [Change], unread: [SystemError]) {
        let found = try folders.withFolder(of: path) { folder throws(SystemError) in
            var (changes, unread) = ([Change](), [SystemError]())
            for name in try names(in: folder) {
                do throws(SystemError) {
                    changes += try read(name, in: folder).split(separator: UInt8(ascii: "\n"))
                        .compactMap { Self.change($0, of: path) }
                } catch {
                    // One that another program has just taken away was too old.
                    if error.code != ENOENT { unread.append(error) }
                }
            }
            return (changes, unread)
        }
        return found ?? ([], [])
    }

    // MARK: Files

    private func append(_ line: [UInt8], to day: FilePath, in folder: Descriptor) throws(SystemError) {
        let file = try open(day, in: folder)
        defer { files.discard(file) }
        // Reading to the end is the way there.
        let held = try files.readAll(file, expected: try files.status(of: file).size, limit: Self.limit.bytes)
        guard held.count + line.count <= Self.limit.bytes else { throw SystemError(Self.limit, .write, file.path) }
        try files.writeAll(line, to: file)
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

    // MARK: Lines

    private static func line(_ change: Change, _ path: FilePath) -> [UInt8] {
        var line = JSONLine()
        line.add("path", Text(path.escaped))
        line.add("change", json: EditLines.line(change))
        let content = line.bytes
        return Array("\n\(Checksum.of(content[...]).text) ".utf8) + content + [UInt8(ascii: "\n")]
    }

    private static func change(_ line: ArraySlice<UInt8>, of path: FilePath) -> Change? {
        let content = line.dropFirst(9)
        guard line.prefix(9).elementsEqual("\(Checksum.of(content).text) ".utf8),
            let line = try? JSONLine(reading: Array(content)), line.text("path") == Text(path.escaped),
            let json = line.json("change")
        else { return nil }
        return try? EditLines.change(json)
    }
}
