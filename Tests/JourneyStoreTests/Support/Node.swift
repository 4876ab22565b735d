import JourneyStore

/// A file, folder or link on a `MemoryDisk`.
struct Node: Equatable {
    var kind = FileStatus.Kind.regular
    var bytes: [UInt8] = []
    var entries: [FilePath: Int] = [:]
    var target: FilePath = ""
    var mode: UInt32 = 0o644
    var owner: UInt32 = 1000
    var group: UInt32 = 1000
    var attributes: [FilePath: [UInt8]] = [:]
    var isMountPoint = false
    /// No file of a test is old unless it says so.
    var modifiedAt = Int.max

    static func folder(mode: UInt32 = 0o755) -> Node {
        Node(kind: .folder, mode: mode)
    }

    static func link(to target: FilePath) -> Node {
        Node(kind: .link, target: target, mode: 0o777)
    }
}
