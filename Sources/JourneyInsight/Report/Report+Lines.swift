import JourneyModel

extension Report {
    /// One stakeholder's lane.
    public struct LaneLine: Sendable {
        /// The lane.
        public let id: ID
        /// Its name.
        public let name: String
        /// Its short name, at most three characters.
        public let short: String
        /// What it adds up to over all stages.
        public let sums: CellSums
    }

    /// One stage.
    public struct StageLine: Sendable {
        /// The stage.
        public let id: ID
        /// Its name.
        public let name: String
        /// The emotion of each stakeholder there, in the order of the lanes.
        public let emotions: [Double?]
        /// The mean of the stakeholders' means.
        public let mean: Double?
        /// The largest difference between two of them.
        public let spread: Double?
        /// What the stage adds up to.
        public let sums: CellSums
    }

    /// One touchpoint that went badly.
    public struct WorstLine: Sendable {
        /// The touchpoint.
        public let id: ID
        /// Its title.
        public let title: String
        /// The name of its stage.
        public let stage: String
        /// The mean of the stakeholders' emotions there, −2 to +2.
        public let mean: Double
        /// The stakeholders who felt worst, and how they felt.
        public let lanes: [String]
        /// The lowest emotion.
        public let lowest: Int
        /// Who answers for the moment.
        public let owner: String?
    }

    /// One pain.
    public struct PainLine: Sendable {
        /// The pain.
        public let id: ID
        /// Its text.
        public let text: String
        /// Its priority, 0.8 to 100.
        public let priority: Double
        /// Who answers for it.
        public let owner: String?
        /// What happens about it.
        public let status: String?
    }

    /// One opportunity.
    public struct OpportunityLine: Sendable {
        /// The opportunity.
        public let id: ID
        /// Its text.
        public let text: String
        /// Its RICE score.
        public let rice: Double
        /// Its quarter of the value and difficulty matrix.
        public let quadrant: Quadrant?
        /// The number of stakeholders whose pains it touches.
        public let alignment: Int
        /// Who answers for it.
        public let owner: String?
        /// How far it is.
        public let status: String?
    }

    /// One conflict.
    public struct ConflictLine: Sendable {
        /// The names of the stakeholders.
        public let lanes: [String]
        /// The name of the touchpoint or stage.
        public let place: String?
        /// How far apart they are, 0 to 4.
        public let spread: Int?
        /// What is done about it.
        public let intervention: String?
    }

    /// One stakeholder who came late.
    public struct LateLine: Sendable {
        /// The name of the stakeholder.
        public let lane: String
        /// The name of the stage in which they came in.
        public let joined: String
        /// The name of the stage in which they should have, if it is said.
        public let expected: String?
    }

    /// One touchpoint that is not judged by everybody.
    public struct UnjudgedLine: Sendable {
        /// The touchpoint.
        public let id: ID
        /// Its title.
        public let title: String
        /// The names of the stakeholders who have not judged it.
        public let lanes: [String]
    }
}
