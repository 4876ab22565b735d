/// Which file a name stood for when it was opened. Two different files never
/// share an identity while both exist; it says nothing about content.
public struct FileIdentity: Hashable, Sendable {
    /// The number of the file system.
    public let device: UInt64
    /// The number of the file in it.
    public let inode: UInt64

    /// The identity of these numbers.
    public init(device: UInt64, inode: UInt64) {
        self.device = device
        self.inode = inode
    }
}
