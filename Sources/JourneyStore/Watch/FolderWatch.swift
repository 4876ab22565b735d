import CSystem
import Glibc

/// Notices when a file may have been written, by anybody: a watch on its folder, which costs nothing while nothing
/// happens there.
public final class FolderWatch {
    /// Can be read when something happened in the folder.
    public let descriptor: Int32
    private let name: FilePath

    /// A watch on the file with the real path `path`; `nil` where the system has none to give.
    public init?(on path: FilePath) {
        let opened = path.folder.withCString { waymark_watch($0) }
        guard opened >= 0 else { return nil }
        descriptor = opened
        name = path.lastComponent
    }

    deinit { Glibc.close(descriptor) }

    /// Takes in what happened; whether any of it may have been about the file.
    public func take() -> Bool { name.withCString { waymark_watch_take(descriptor, $0) } }
}
