/// An open file or folder, with the path it was opened by for messages.
public struct Descriptor: Hashable, Sendable {
    /// The system's number for it.
    public let number: Int32
    /// How it was reached.
    public let path: FilePath

    /// A descriptor that `number` stands for.
    public init(number: Int32, path: FilePath) {
        self.number = number
        self.path = path
    }
}
