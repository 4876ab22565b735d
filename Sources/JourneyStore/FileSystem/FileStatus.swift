/// What the system says about a file, apart from its content and most of its times.
public struct FileStatus: Equatable, Sendable {
    /// What sort of thing a name in a folder stands for.
    public enum Kind: Sendable {
        /// A file with content.
        case regular
        /// A folder.
        case folder
        /// A symbolic link.
        case link
        /// A FIFO.
        case pipe
        /// A socket.
        case socket
        /// A character or block device, or something unknown.
        case device
    }

    /// What it is.
    public var kind: Kind
    /// The permission bits, 0…0o7777.
    public var mode: UInt32
    /// The owner's user number.
    public var owner: UInt32
    /// The group's number.
    public var group: UInt32
    /// How many names the file has.
    public var links: Int
    /// The size in bytes.
    public var size: Int
    /// Which file it is.
    public var identity: FileIdentity
    /// When it was written last, in seconds since 1970. It tells the age of what was left behind, never what a file holds.
    public var modifiedAt: Int

    /// A status with these values.
    public init(
        kind: Kind, mode: UInt32, owner: UInt32, group: UInt32, links: Int, size: Int, identity: FileIdentity,
        modifiedAt: Int
    ) {
        self.kind = kind
        self.mode = mode
        self.owner = owner
        self.group = group
        self.links = links
        self.size = size
        self.identity = identity
        self.modifiedAt = modifiedAt
    }

    /// Whether mode, owner and group are those of `other`.
    func isProtected(like other: FileStatus) -> Bool {
        mode == other.mode && owner == other.owner && group == other.group
    }
}
