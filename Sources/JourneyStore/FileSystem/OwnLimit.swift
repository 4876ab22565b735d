/// How many bytes this program writes into a file or reads of one, whatever the system allows.
public struct OwnLimit: Hashable, Sendable {
    /// The most bytes.
    public let bytes: Int
    /// What somebody can do who meets it.
    let advice: String
}
