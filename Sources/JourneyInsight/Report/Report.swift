/// What a journey says, on one page.
public struct Report: Sendable {
    /// The title of the journey.
    public let title: String
    /// As it is, as it should be, or a competitor's; as written in the document.
    public let state: String?
    /// How far the map has been validated; as written in the document.
    public let standing: String?
    /// Who answers for the journey.
    public let owner: String?
    /// The day of the last review.
    public let reviewed: String?
    /// What the whole map adds up to.
    public let total: CellSums
    /// The mean of the stakeholders' means over the whole map.
    public let mean: Double?
    /// The number of touchpoints without a place on the map.
    public let unplaced: Int
    /// The stakeholders from top to bottom.
    public let lanes: [LaneLine]
    /// The stages from left to right.
    public let stages: [StageLine]
    /// Whether ``worst`` lists moments of truth; it lists any touchpoints where none is marked.
    public let worstAreMoments: Bool
    /// The touchpoints that went worst, the worst first.
    public let worst: [WorstLine]
    /// The number of all that went badly, more than are listed where there are many.
    public let worstCount: Int
    /// The open pains by falling priority.
    public let pains: [PainLine]
    /// The number of all open pains with a priority.
    public let painCount: Int
    /// The number of open pains without a priority.
    public let unscoredPains: Int
    /// The opportunities that are still to be had, by falling RICE score.
    public let opportunities: [OpportunityLine]
    /// The number of all of them that have a RICE score.
    public let opportunityCount: Int
    /// The number of those that have none.
    public let unscoredOpportunities: Int
    /// How the metrics stand, in a sentence; `nil` where nothing is measured.
    public let metrics: String?
    /// The conflicts.
    public let conflicts: [ConflictLine]
    /// The number of all conflicts, more than are listed where there are many.
    public let conflictCount: Int
    /// The stakeholders who came late.
    public let latecomers: [LateLine]
    /// Touchpoints with unjudged experiences.
    public let unjudged: [UnjudgedLine]
    /// The number of all of them.
    public let unjudgedCount: Int
}
