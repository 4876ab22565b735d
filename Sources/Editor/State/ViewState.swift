import JourneyModel

/// How much of the map is shown, and of which part.
public struct ViewState: Equatable, Sendable {
    /// The level of detail.
    public var zoom: Zoom = .cards
    /// The index of the first stage shown.
    public var firstStage = 0
    /// The index of the first row shown.
    public var firstRow = 0
    /// In cells with more cards than fit: the index of the first one shown.
    public var firstCard: [MapIndex.Cell: Int] = [:]
    /// The stages that are folded to a narrow column.
    public var foldedStages: Set<ID> = []
    /// The lanes that are folded to one line.
    public var foldedLanes: Set<ID> = []
    /// Whether cells begin with the goal of their stakeholder.
    public var showsGoals = true
    /// Whether the inspector is open.
    public var showsInspector = false
}

/// How much of a card is drawn.
public enum Zoom: String, CaseIterable, Sendable {
    /// A heat map: sums of each cell, no cards.
    case overview
    /// One line a card.
    case compact
    /// Title and status line.
    case cards
}
