/// A map's file as it was read, or as it was left by a save.
public struct LoadedFile: Equatable, Sendable {
    /// All that the file holds; the base of the next save.
    public let bytes: [UInt8]
    /// Which file it is.
    public let identity: FileIdentity
    /// Whether a save would be refused because the file may not be written.
    public let isReadOnly: Bool

    /// A file that holds `bytes`.
    public init(bytes: [UInt8], identity: FileIdentity, isReadOnly: Bool) {
        self.bytes = bytes
        self.identity = identity
        self.isReadOnly = isReadOnly
    }
}
