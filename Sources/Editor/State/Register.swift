import JourneyModel

/// What was copied or cut, to be pasted as copies.
struct Register: Sendable {
    /// The cards, in reading order.
    var cards: [Clip] = []
    /// A lane or a stage as a whole.
    var axis: Axis?

    /// A lane or a stage that was copied or cut.
    struct Axis: Sendable {
        /// Which of both.
        let type: RecordType
        /// Its id.
        let id: ID
        /// What it is called.
        let name: String
        /// The edits that bring it back with all that went along, where it was cut.
        var restoring: [Edit] = []
    }
}
