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

    /// What is named like a map, or may hold some, and could not be looked at.
    public struct PassedOver: Sendable {
        /// Its path, beginning with that of the folder.
        public let path: FilePath
        /// Why.
        public let reason: String
    }

    /// The most folders below each other that are looked into.
    private static let depth = 8
    /// How the names of maps end.
    private static let ending = ".journey.json"

    /// The maps, sorted by path. Hidden folders and links to folders are passed over.
    public private(set) var maps: [Found] = []
    /// What could not be looked at.
    public private(set) var passedOver: [PassedOver] = []

    /// Looks into a folder.
    public init(_ folder: FilePath) {
        collect(folder, depth: Self.depth)
        maps.sort { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
    }

    private mutating func collect(_ folder: FilePath, depth: Int) {
        let names: [FilePath]
        do throws(SystemError) {
            names = try FolderListing.names(in: folder)
        } catch {
            let reason = "this folder cannot be read: \(error.reason)"
            return passedOver.append(PassedOver(path: folder, reason: reason))
        }
        for name in names where name.bytes.first != UInt8(ascii: ".") { look(at: folder.appending(name), depth) }
    }

    private mutating func look(at path: FilePath, _ depth: Int) {
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0 else { return }
        let isNamedLikeMap = path.bytes.suffix(Self.ending.utf8.count).elementsEqual(Self.ending.utf8)
        if status.st_mode & S_IFMT == S_IFDIR {
            guard depth > 0 else {
                return passedOver.append(PassedOver(path: path, reason: "it is too deep below the folder"))
            }
            return collect(path, depth: depth - 1)
        }
        guard isNamedLikeMap else { return }
        guard path.withCString({ stat($0, &status) }) == 0 else {
            return passedOver.append(PassedOver(path: path, reason: "this link leads nowhere"))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            return passedOver.append(PassedOver(path: path, reason: "it is no regular file"))
        }
        maps.append(Found(path: path, state: Self.state(status)))
    }

    private static func state(_ status: stat) -> String {
        let (modified, changed) = (status.st_mtim, status.st_ctim)
        return "\(status.st_dev):\(status.st_ino):\(status.st_size):\(modified.tv_sec).\(modified.tv_nsec):"
            + "\(changed.tv_sec).\(changed.tv_nsec)"
    }
}
