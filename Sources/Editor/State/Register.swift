import JourneyModel

/// What was copied or cut, to be pasted as copies.
struct Register: Sendable {
    /// The touchpoints, each with the lane that it was taken from.
    var cards: [(lane: ID, record: Record)] = []
    /// A lane with all its touchpoints, or a stage.
    var axis: (type: RecordType, id: ID)?
}

/// A walk over places of one kind, as `]p` begins and `n` goes on.
struct Walk: Equatable, Sendable {
    /// The noun by its letter, or `/` for a search.
    let noun: Character
    /// What a search looks for.
    var query: Text = .empty
}
