import Glibc

/// The maps that were opened last, newest first, kept in the state folder.
///
/// The file has one path a line. It is a convenience: losing it loses nothing,
/// so whoever calls this need not tell the user about a failure.
public struct RecentMaps: Sendable {
    /// The most maps that are remembered.
    public static let limit = 50

    private let files: any FileSystem
    private let path: FilePath
    private static let name: FilePath = "recent"
    private static let sizeLimit = 512 << 10

    /// The maps remembered in the folder `path`, which need not exist.
    public init(in path: FilePath, on files: any FileSystem = RealFileSystem()) {
        self.files = files
        self.path = path
    }

    /// The absolute paths that are remembered, each once; none if the list
    /// cannot be read. A list is not believed that is not a file of this user,
    /// or that is too long; lines that are no absolute path are passed over.
    public func list() -> [FilePath] {
        guard let folder = try? privateFolder.openExisting() else { return [] }
        defer { files.discard(folder) }
        return (try? read(in: folder)) ?? []
    }

    /// Puts `map`, an absolute path, first.
    public func add(_ map: FilePath) throws(SystemError) {
        guard map.isUsable else { throw SystemError(EINVAL, .write, map) }
        try update { maps in [map] + maps.filter { $0 != map } }
    }

    /// Forgets `map`, for one that is no longer there.
    public func remove(_ map: FilePath) throws(SystemError) {
        try update { maps in maps.filter { $0 != map } }
    }

    private var privateFolder: PrivateFolder { PrivateFolder(files: files, path: path) }

    /// Under the lock of the folder where there is one; without, the last wins.
    private func update(_ change: ([FilePath]) -> [FilePath]) throws(SystemError) {
        let folder = try privateFolder.open()
        defer { files.discard(folder) }
        try? files.lock(folder)
        let maps = change((try? read(in: folder)) ?? []).prefix(Self.limit)
        try write(maps.flatMap { $0.escaped + [UInt8(ascii: "\n")] }, in: folder)
    }

    private func read(in folder: Descriptor) throws(SystemError) -> [FilePath] {
        let file = try files.openFile(Self.name, in: folder)
        defer { files.discard(file) }
        let status = try files.status(of: file)
        let isOurs = status.kind == .regular && status.owner == files.effectiveUser
        guard isOurs, status.size <= Self.sizeLimit else { return [] }
        let bytes = try files.readAll(file, expected: status.size, limit: Self.sizeLimit)
        return Self.paths(in: bytes)
    }

    /// Replaces the list in one step. A crash may lose it, never cut it short.
    private func write(_ bytes: [UInt8], in folder: Descriptor) throws(SystemError) {
        let name = StateDrafts(files: files).name()
        let file = try files.createFile(name, in: folder, mode: 0o600)
        do throws(SystemError) {
            try writeAndClose(bytes, to: file)
            try files.rename(name, to: Self.name, in: folder)
        } catch {
            try? files.remove(name, in: folder)
            throw error
        }
    }

    private func writeAndClose(_ bytes: [UInt8], to file: Descriptor) throws(SystemError) {
        do throws(SystemError) {
            try files.writeAll(bytes, to: file)
            try files.synchronize(file)
        } catch {
            files.discard(file)
            throw error
        }
        try files.close(file)
    }

    private static func paths(in bytes: [UInt8]) -> [FilePath] {
        var paths: [FilePath] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) where paths.count < limit {
            let path = FilePath(escaped: line)
            if path.isUsable && !paths.contains(path) { paths.append(path) }
        }
        return paths
    }
}
