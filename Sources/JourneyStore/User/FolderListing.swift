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

    /// The entries of a folder by name, without `.` and `..`; none where there is no such folder. Fails where there is
    /// one that cannot be read.
    public static func entries(of folder: FilePath) throws(SystemError) -> [Entry] {
        var entries: [Entry] = []
        try read(folder, limit: limit) { found, stream in
            if let entry = entry(found, in: dirfd(stream)) { entries.append(entry) }
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// The names in a folder, sorted by their bytes, without `.` and `..`; none where there is no such folder. Fails
    /// where there is one that cannot be read.
    public static func names(in folder: FilePath) throws(SystemError) -> [FilePath] {
        var names: [FilePath] = []
        try read(folder, limit: .max) { found, _ in names.append(FilePath(bytes: found.nameBytes)) }
        return names.filter { $0 != "." && $0 != ".." }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// Hands on what stands in a folder, at most `limit` entries; nothing where there is no such folder.
    private static func read(
        _ folder: FilePath, limit: Int, _ take: (UnsafeMutablePointer<dirent>, OpaquePointer) -> Void
    ) throws(SystemError) {
        guard let stream = folder.withCString({ opendir($0) }) else {
            let error = SystemError(errno, .openFolder, folder)
            if error.isAbsence { return }
            throw error
        }
        defer { closedir(stream) }
        for _ in 0..<limit {
            // Only by this the end and a failure can be told apart.
            errno = 0
            guard let found = readdir(stream) else {
                guard errno == 0 else { throw SystemError(errno, .entries, folder) }
                return
            }
            take(found, stream)
        }
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
}
