import JourneyModel

/// What tells the bytes of one save from those of another without keeping them. It is no proof against someone who
/// wants two contents to look alike.
public struct ContentMark: Hashable, Sendable {
    /// The number of bytes.
    let size: Int
    /// Their CRC-32C.
    let checksum: UInt32
    /// Their FNV-1a, 64 bits.
    let hash: UInt64

    /// The mark of `bytes`.
    public init(of bytes: [UInt8]) {
        size = bytes.count
        checksum = Checksum.of(bytes[...]).value
        hash = NameHash.of(bytes)
    }

    init(size: Int, checksum: UInt32, hash: UInt64) {
        self.size = size
        self.checksum = checksum
        self.hash = hash
    }
}
