import Glibc

/// The maps in a folder and the folders in it.
public struct MapSearch {
    /// A file that is named like a map, and how it stands, so that one can tell whether it has changed since.
    public struct Found: Sendable {
        /// Its path, beginning with that of the folder.
        public let path: FilePath
        /// Its size, its times, and which file it is: another value means that it may hold something else.
        public let state: String
    }

    /// The most folders below each other that are looked into.
    private static let depth = 8
    /// How the names of maps end.
    private static let ending = ".journey.json"

    /// The maps in a folder, sorted by path; hidden folders and links to folders are passed over.
    public static func maps(in folder: FilePath) -> [Found] {
        var found: [Found] = []
        collect(folder, depth: depth, into: &found)
        return found.sorted { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
    }

    private static func collect(_ folder: FilePath, depth: Int, into found: inout [Found]) {
        for name in (try? FolderListing.names(in: folder)) ?? [] where name.bytes.first != UInt8(ascii: ".") {
            let path = folder.appending(name)
            var status = stat()
            guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR where depth > 0: collect(path, depth: depth - 1, into: &found)
            case S_IFREG where name.bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8):
                found.append(Found(path: path, state: state(status)))
            default: break
            }
        }
    }

    private static func state(_ status: stat) -> String {
        let (modified, changed) = (status.st_mtim, status.st_ctim)
        return "\(status.st_dev):\(status.st_ino):\(status.st_size):\(modified.tv_sec).\(modified.tv_nsec):"
            + "\(changed.tv_sec).\(changed.tv_nsec)"
    }
}
