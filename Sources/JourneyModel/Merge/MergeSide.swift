/// One side of a merge, or its base: the records of a file, without a map of them.
public struct MergeSide: Sendable {
    /// The journey, of which only the records may be looked at.
    public let journey: Journey
    /// The version in the format, where it is newer than this program.
    public let newerFormat: Text?
}

extension Journey {
    /// Merges our journey with what two states of its file hold, the last common one and theirs, as
    /// ``merge(base:ours:theirs:)`` does; `nil` where one of the two holds no journey, or theirs is of a newer format.
    public static func merge(base: [UInt8], ours: Journey, theirs: [UInt8]) -> MergeResult? {
        guard let theirs = try? JourneyReader.readRecords(theirs, sharing: ours), theirs.newerFormat == nil,
            let base = try? JourneyReader.readRecords(base, sharing: ours)
        else { return nil }
        return merge(base: base.journey, ours: ours, theirs: theirs.journey)
    }
}
