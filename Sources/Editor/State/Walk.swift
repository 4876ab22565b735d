import JourneyModel

/// A walk over the places of one kind, as `]p` or a search begins it and `n` goes on.
struct Walk: Equatable, Sendable {
    /// What is walked.
    enum Subject: Equatable, Sendable {
        /// The places of a noun.
        case noun(Noun)
        /// The places of a search.
        case search(SearchPattern)
    }

    /// What is walked.
    let subject: Subject
    /// Whether what a search found is shown on the map.
    var isShown = true

    /// What a search looks for, while it is shown.
    var shownPattern: SearchPattern? {
        guard isShown, case .search(let pattern) = subject, !pattern.isEmpty else { return nil }
        return pattern
    }
}

/// What a walk goes through, as it was found for an edition of the journey.
struct WalkedFinds: Sendable {
    /// A find and what it is ordered by.
    typealias Element = (key: ReadingOrder.Key, find: Find)

    /// What is walked.
    let subject: Walk.Subject
    /// The edition of the journey.
    let edition: Int
    /// What was found, in order.
    let finds: [Element]
}
