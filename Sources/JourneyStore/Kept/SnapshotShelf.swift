import Glibc
import JourneyModel

/// The snapshots of this user: for each document a folder in the state folder, and in it one file a snapshot.
///
/// They are read as hostile input: files of this user only, with a checksum, none of a newer program.
public struct SnapshotShelf: Sendable {
    private let folders: DocumentFolders
    private var files: any FileSystem { folders.files }

    /// What marks the state that its user has seen last, among the names of snapshots.
    private static let seenName: FilePath = "seen"
    /// The most bytes that a document in a snapshot has.
    private static let sizeLimit = DocumentFile.sizeLimit + SnapshotFile.headLimit

    /// The snapshots in the state folder `state`, which need not exist.
    public init(in state: FilePath, on files: any FileSystem = RealFileSystem()) {
        folders = DocumentFolders(files: files, state: state, name: "snapshot")
    }

    /// The snapshots of the document with the real path `path`, the oldest first, and how many files beside them cannot
    /// be used.
    public func list(
        of path: FilePath
    ) throws(SnapshotError) -> (snapshots: [Snapshot], unusable: [SnapshotError]) {
        try inFolder(of: path) { folder throws(SystemError) in
            var (snapshots, unusable) = ([Snapshot](), [SnapshotError]())
            let names = try files.entries(of: folder).filter { $0 != Self.seenName && !$0.isHidden }
            for name in names.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
                do throws(SnapshotError) {
                    let file = try head(of: name, in: folder)
                    if file.path == path { snapshots.append(Snapshot(file, name)) }
                } catch {
                    unusable.append(error)
                }
            }
            return (snapshots, unusable)
        } ?? ([], [])
    }

    /// The snapshot with a label.
    public func find(_ label: String, of path: FilePath) throws(SnapshotError) -> Snapshot {
        let (snapshots, unusable) = try list(of: path)
        if let found = snapshots.last(where: { $0.label == Text(label) }) { return found }
        throw unusable.first ?? .missing(label)
    }

    /// What the document held when a snapshot was kept.
    public func bytes(of snapshot: Snapshot, of path: FilePath) throws(SnapshotError) -> [UInt8] {
        try read(snapshot.name, of: path)
    }

    /// Keeps `bytes` under a label.
    public func keep(
        _ bytes: [UInt8], of path: FilePath, label: String, author: String, at: Text
    ) throws(SnapshotError) {
        let text = Text(label)
        guard Self.isLabel(text) else { throw .badLabel }
        guard try !list(of: path).snapshots.contains(where: { $0.label == text }) else { throw .taken(label) }
        let time = at.bytes.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
        let name = FilePath(bytes: time + Array("-\(String(files.randomNumber(), radix: 36))".utf8))
        try write(bytes, of: path, label: text, author: author, at: at, to: name)
    }

    /// Takes a snapshot away.
    public func drop(_ snapshot: Snapshot, of path: FilePath) throws(SnapshotError) {
        _ = try inFolder(of: path) { folder throws(SystemError) in
            try files.remove(snapshot.name, in: folder)
            try files.synchronize(folder)
        }
    }

    /// What the user has marked as seen last, and when; `nil` where nothing ever was.
    public func seen(of path: FilePath) throws(SnapshotError) -> (bytes: [UInt8], at: Text)? {
        let found = try inFolder(of: path) { folder in
            Result { () throws(SnapshotError) in try head(of: Self.seenName, in: folder) }
        }
        switch found {
        case nil: return nil
        case .success(let file)?: return (try read(Self.seenName, of: path), file.at)
        case .failure(.failed(let error))? where error.isAbsence: return nil
        case .failure(let error)?: throw error
        }
    }

    /// The mark of what the user has marked as seen last; `nil` where nothing ever was, or that cannot be read.
    public func seenMark(of path: FilePath) -> String? {
        try? folders.withFolder(of: path) { folder in
            (try? head(of: Self.seenName, in: folder)).map { "\($0.size) \($0.checksum)" }
        }.flatMap(\.self)
    }

    /// The mark of bytes, by which they are known again.
    public static func mark(of bytes: [UInt8]) -> String { "\(bytes.count) \(Checksum.of(bytes[...]).text)" }

    /// The name by which what is remembered of a path is kept.
    public static func name(of path: FilePath) -> String { DocumentFolders.folderName(of: path).description }

    /// Marks `bytes` as seen.
    public func markSeen(_ bytes: [UInt8], of path: FilePath, author: String, at: Text) throws(SnapshotError) {
        try write(bytes, of: path, label: "seen", author: author, at: at, to: Self.seenName)
    }

    private static func isLabel(_ text: Text) -> Bool {
        (1...Snapshot.longestLabel).contains(text.count) && text.trimmed == text
            && text.string.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}

extension SnapshotShelf {
    /// Calls `body` with the open folder of a document; `nil` where there is none.
    private func inFolder<Result>(
        of path: FilePath, _ body: (Descriptor) throws(SystemError) -> Result
    ) throws(SnapshotError) -> Result? {
        do throws(SystemError) {
            return try folders.withFolder(of: path, body)
        } catch {
            throw .failed(error)
        }
    }

    /// Opens a file of this user, and hands its first bytes on; the caller gets what `body` made of them.
    private func withFile<Result>(
        _ name: FilePath, in folder: Descriptor, _ body: (Descriptor, FileStatus) throws(SystemError) -> Result
    ) throws(SnapshotError) -> Result {
        do throws(SystemError) {
            let file = try files.openFile(name, in: folder)
            defer { files.discard(file) }
            let status = try files.status(of: file)
            guard status.kind == .regular, status.owner == files.effectiveUser, status.size <= Self.sizeLimit else {
                throw SystemError(EPERM, .read, file.path)
            }
            return try body(file, status)
        } catch {
            throw .failed(error)
        }
    }

    private func head(of name: FilePath, in folder: Descriptor) throws(SnapshotError) -> SnapshotFile {
        let start = try withFile(name, in: folder) { file, _ throws(SystemError) in
            try files.retrying(try files.read(file, upTo: SnapshotFile.headLimit))
        }
        guard let end = start.firstIndex(of: UInt8(ascii: "\n")) else { throw .damaged }
        return try SnapshotFile(head: start[..<end])
    }

    private func read(_ name: FilePath, of path: FilePath) throws(SnapshotError) -> [UInt8] {
        let found = try inFolder(of: path) { folder in
            Result { () throws(SnapshotError) in
                try withFile(name, in: folder) { file, status throws(SystemError) in
                    try files.readAll(file, expected: status.size, limit: Self.sizeLimit)
                }
            }
        }
        guard let found else { throw .damaged }
        let all = try found.get()
        guard let end = all.firstIndex(of: UInt8(ascii: "\n")) else { throw .damaged }
        let file = try SnapshotFile(head: all[..<end])
        let bytes = Array(all[(end + 1)...])
        guard bytes.count == file.size, Checksum.of(bytes[...]).text == file.checksum else { throw .damaged }
        return bytes
    }

    /// Makes or replaces a file in one step.
    private func write(
        _ bytes: [UInt8], of path: FilePath, label: Text, author: String, at: Text, to name: FilePath
    ) throws(SnapshotError) {
        let head = SnapshotFile(label: label, author: Text(author), at: at, path: path, keeping: bytes).head
        do throws(SystemError) {
            let folder = try folders.openFolder(of: path)
            defer { files.discard(folder) }
            let draft = StateDrafts(files: files).name()
            let file = try files.createFile(draft, in: folder, mode: 0o600)
            do throws(SystemError) {
                try fill(file, with: head + bytes)
                try files.rename(draft, to: name, in: folder)
            } catch {
                try? files.remove(draft, in: folder)
                throw error
            }
            try files.synchronize(folder)
            StateDrafts(files: files).sweep(folder)
        } catch {
            throw .failed(error)
        }
    }

    private func fill(_ file: Descriptor, with bytes: [UInt8]) throws(SystemError) {
        do throws(SystemError) {
            try files.writeAll(bytes, to: file)
            try files.synchronize(file)
        } catch {
            files.discard(file)
            throw error
        }
        try files.close(file)
    }
}

extension Snapshot {
    init(_ file: SnapshotFile, _ name: FilePath) {
        self.init(label: file.label, author: file.author, at: file.at, size: file.size, name: name)
    }
}

extension FilePath {
    /// Whether the name begins with a point.
    fileprivate var isHidden: Bool { bytes.first == UInt8(ascii: ".") }
}
