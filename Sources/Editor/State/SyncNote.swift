/// How the last sync of the map with others went, for the title line.
public struct SyncNote: Equatable, Sendable {
    /// In a few words: `synced 14:02`.
    public let text: String
    /// Whether it failed.
    public let isTrouble: Bool

    /// A note.
    public init(_ text: String, isTrouble: Bool) {
        (self.text, self.isTrouble) = (text, isTrouble)
    }
}
