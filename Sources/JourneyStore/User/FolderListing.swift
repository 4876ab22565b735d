import Glibc

/// What stands in a folder, for people to choose from.
public enum FolderListing {
    /// One entry.
    public struct Entry: Equatable, Sendable {
        /// The name; entries whose names are not UTF-8 are left out.
        public let name: String
        /// Whether it is a folder, or a link to one.
        public let isFolder: Bool
    }

    /// The most entries that are looked at: a folder with more is none that people choose from by eye.
    public static let limit = 10_000

    /// The entries of a folder by name, without `.` and `..`; none where it cannot be read.
    public static func entries(of folder: FilePath) -> [Entry] {
        guard let stream = folder.withCString({ opendir($0) }) else { return [] }
        defer { closedir(stream) }
        var entries: [Entry] = []
        for _ in 0..<limit {
            guard let found = readdir(stream) else { break }
            if let entry = entry(found, in: dirfd(stream)) { entries.append(entry) }
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// Whether a path leads to a folder.
    public static func isFolder(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func entry(_ found: UnsafeMutablePointer<dirent>, in folder: Int32) -> Entry? {
        guard let name = String(validating: found.nameBytes, as: UTF8.self), name != ".", name != ".." else {
            return nil
        }
        return Entry(name: name, isFolder: isFolder(name, Int32(found.pointee.d_type), in: folder))
    }

    private static func isFolder(_ name: String, _ type: Int32, in folder: Int32) -> Bool {
        guard type == Int32(DT_LNK) || type == Int32(DT_UNKNOWN) else { return type == Int32(DT_DIR) }
        var status = stat()
        return fstatat(folder, name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, sorted by their bytes, without `.` and `..`; none where there is no such folder.
    public static func names(in folder: FilePath) throws(SystemError) -> [FilePath] {
        guard let stream = folder.withCString({ opendir($0) }) else {
            let error = SystemError(errno, .openFolder, folder)
            if error.isAbsence { return [] }
            throw error
        }
        defer { closedir(stream) }
        var names: [FilePath] = []
        errno = 0
        while let entry = readdir(stream) { names.append(FilePath(bytes: entry.nameBytes)) }
        guard errno == 0 else { throw SystemError(errno, .read, folder) }
        return names.filter { $0 != "." && $0 != ".." }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
}
