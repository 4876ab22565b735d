import Glibc

/// What stands in a folder of the user's own.
public enum FolderListing {
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
        while let entry = readdir(stream) { names.append(name(of: entry)) }
        guard errno == 0 else { throw SystemError(errno, .read, folder) }
        return names.filter { $0 != "." && $0 != ".." }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> FilePath {
        withUnsafeBytes(of: &entry.pointee.d_name) { FilePath(bytes: Array($0.prefix { $0 != 0 })) }
    }
}
