import JourneyModel

/// What a file held and what it was to hold, kept while it is overwritten where it is.
public struct SafetyCopy: Hashable, Sendable {
    /// What the file held.
    public let old: [UInt8]
    /// What it was to hold.
    public let new: [UInt8]
    /// The name of the copy.
    let name: FilePath

    /// By what people call it.
    public var id: String { name.description }

    /// Whether `bytes` are what an overwriting that was cut off leaves: at every place the old byte or the new one, or a
    /// zero where the disk has not got the bytes of a block.
    public func isTorn(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == new.count || (old.count...max(old.count, new.count)).contains(bytes.count) else {
            return false
        }
        return bytes.indices.allSatisfy { index in
            bytes[index] == 0 || (index < new.count && bytes[index] == new[index])
                || (index < old.count && bytes[index] == old[index])
        }
    }
}
