import Glibc
import JourneyModel

/// Copies of files that are overwritten where they are, in the state folder, until all of the new bytes are on the disk.
///
/// They are read as hostile input: files of this user only, with a checksum, none of a newer program.
public struct SafetyShelf: Sendable {
    private let folders: DocumentFolders
    private var files: any FileSystem { folders.files }

    private static let version = 1
    private static let headLimit = 1 << 16
    private static let sizeLimit = 2 * DocumentFile.sizeLimit + headLimit

    /// The copies in the state folder `state`, which need not exist.
    public init(in state: FilePath, on files: any FileSystem = RealFileSystem()) {
        folders = DocumentFolders(files: files, state: state, name: "overwritten")
    }

    /// The copies of the document with the real path `path`, in no order.
    public func copies(of path: FilePath) throws(SystemError) -> [SafetyCopy] {
        try folders.withFolder(of: path) { folder throws(SystemError) in
            try files.entries(of: folder).filter { !StateDrafts.isDraft($0) }.compactMap { name in
                (try? read(name, in: folder)).flatMap { Self.parse($0, name, of: path) }
            }
        } ?? []
    }

    /// Takes a copy away.
    func drop(_ copy: SafetyCopy, of path: FilePath) throws(SystemError) {
        let folder = try folders.openFolder(of: path)
        defer { files.discard(folder) }
        try files.remove(copy.name, in: folder)
    }

    /// Takes a copy away; fails as a save does.
    public func remove(_ copy: SafetyCopy, of path: FilePath) throws(SaveError) {
        try SaveError.wrap(try drop(copy, of: path))
    }

    /// Brings both contents to the disk. The copy has its name only when all of it is there.
    func keep(_ old: [UInt8], _ new: [UInt8], of path: FilePath) throws(SystemError) -> SafetyCopy {
        let folder = try folders.openFolder(of: path)
        defer { files.discard(folder) }
        let drafts = StateDrafts(files: files)
        let draft = drafts.name()
        let name = FilePath(String(files.randomNumber(), radix: 36))
        let file = try files.createFile(draft, in: folder, mode: 0o600)
        do throws(SystemError) {
            try fill(file, with: Self.head(old, new, path) + old + new)
            try files.rename(draft, to: name, in: folder)
        } catch {
            try? files.remove(draft, in: folder)
            throw error
        }
        do throws(SystemError) {
            try files.synchronize(folder)
        } catch {
            try? files.remove(name, in: folder)
            throw error
        }
        drafts.sweep(folder)
        return SafetyCopy(old: old, new: new, name: name)
    }

    private func fill(_ file: Descriptor, with bytes: [UInt8]) throws(SystemError) {
        defer { files.discard(file) }
        try files.writeAll(bytes, to: file)
        try files.synchronize(file)
    }

    private static func head(_ old: [UInt8], _ new: [UInt8], _ path: FilePath) -> [UInt8] {
        var line = JSONLine()
        line.add("overwritten", version)
        line.add("path", Text(path.escaped))
        line.add("old", old.count)
        line.add("new", new.count)
        line.add("crc32c", Text(Checksum.of((old + new)[...]).text))
        return line.bytes + [UInt8(ascii: "\n")]
    }

    private func read(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> [UInt8] {
        let file = try files.openFile(name, in: folder)
        defer { files.discard(file) }
        let status = try files.status(of: file)
        guard status.kind == .regular, status.owner == files.effectiveUser, status.size <= Self.sizeLimit else {
            throw SystemError(EPERM, .read, file.path)
        }
        return try files.readAll(file, expected: status.size, limit: Self.sizeLimit)
    }

    /// The copy that a file of the name `name` holds; `nil` where it is damaged, of a newer program or of another file.
    private static func parse(_ bytes: [UInt8], _ name: FilePath, of path: FilePath) -> SafetyCopy? {
        guard let end = bytes.prefix(headLimit).firstIndex(of: UInt8(ascii: "\n")),
            let line = try? JSONLine(reading: Array(bytes[..<end])), line.number("overwritten") == version,
            let found = line.text("path"), FilePath(escaped: Array(found.bytes)[...]) == path,
            let old = line.number("old"), let new = line.number("new"), let checksum = line.text("crc32c")
        else { return nil }
        let content = bytes[(end + 1)...]
        guard (0...DocumentFile.sizeLimit).contains(old), (0...DocumentFile.sizeLimit).contains(new),
            content.count == old + new, Checksum.of(content).text == checksum.string
        else { return nil }
        return SafetyCopy(old: Array(content.prefix(old)), new: Array(content.dropFirst(old)), name: name)
    }
}
