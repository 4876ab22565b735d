import JourneyModel

/// What was copied or cut, to be pasted as copies.
struct Register: Sendable {
    /// The cards, in reading order.
    var cards: [Clip] = []
    /// A lane or a stage that is copied as a whole.
    var axis: (type: RecordType, id: ID)?
}
