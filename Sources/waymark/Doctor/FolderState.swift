import Glibc
import JourneyStore

/// How a folder of the program's own is.
enum FolderState: Equatable {
    /// It does not exist; it is made when it is needed.
    case absent
    /// It can be read and written.
    case usable
    /// It cannot, for this reason.
    case unusable(String)

    /// The state of the folder at `path`.
    init(of path: FilePath) {
        let name = path.bytes.map { CChar(bitPattern: $0) } + [0]
        var status = stat()
        guard stat(name, &status) == 0 else {
            self = errno == ENOENT ? .absent : .unusable("it cannot be reached: \(Self.reason)")
            return
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            self = .unusable("it is not a folder; move it away")
            return
        }
        self = access(name, R_OK | W_OK | X_OK) == 0 ? .usable : .unusable("it cannot be used: \(Self.reason)")
    }

    private static var reason: String { strerror(errno).map { String(cString: $0) } ?? "error \(errno)" }
}
