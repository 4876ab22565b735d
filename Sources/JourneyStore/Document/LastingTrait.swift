/// Something about a file that replacing it would lose.
public enum LastingTrait: Hashable, Sendable {
    /// It has this many names, 2 or more; the others would keep the old content.
    case hardLinks(Int)
    /// Its folder lets only owners replace files.
    case stickyFolder
    /// Its folder does not let this user replace files.
    case unwritableFolder
    /// It belongs to a group that this user cannot give files to.
    case group
    /// Its access control list cannot be copied.
    case accessList
    /// It has an extended attribute, named here, that cannot be copied.
    case attribute(FilePath)
    /// Another file system is mounted on it.
    case mountPoint
    /// Its permissions were changed while it was being saved.
    case changedPermissions
}

extension LastingTrait {
    /// Whether the file can be written over where it is, and so stays what it is.
    var allowsOverwriting: Bool { self != .changedPermissions }
}

extension LastingTrait: CustomStringConvertible {
    /// What would be lost, and what to do.
    public var description: String {
        switch self {
        case .hardLinks(let count): "it has \(count) names (hard links) and saving would part them; \(elsewhere)"
        case .stickyFolder: "its folder lets only the owner replace it; \(elsewhere)"
        case .unwritableFolder: "its folder may not be written; \(elsewhere)"
        case .group: "its group cannot be kept; \(elsewhere)"
        case .accessList: "its access list cannot be kept; \(elsewhere)"
        case .attribute(let name): "its attribute \(name) cannot be kept; \(elsewhere)"
        case .mountPoint: "it is a mount point and cannot be replaced; \(elsewhere)"
        case .changedPermissions: "its permissions were changed at the same moment; save again"
        }
    }

    private var elsewhere: String { "save under another name" }
}
