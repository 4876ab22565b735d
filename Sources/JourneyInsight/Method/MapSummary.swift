import JourneyModel

/// What one map says in a list of many.
public struct MapSummary: Hashable, Sendable {
    /// A name and a figure.
    public struct Figure: Hashable, Sendable {
        /// What it is of.
        public let name: String
        /// The figure.
        public let value: Double
        /// The records that it is of: of a cell the lane and the stage.
        public let ids: [ID]

        /// A figure.
        public init(name: String, value: Double, ids: [ID]) {
            (self.name, self.value, self.ids) = (name, value, ids)
        }
    }

    /// A record by its name.
    public struct Named: Hashable, Sendable {
        /// What it is called.
        public let name: String
        /// Its id.
        public let id: ID

        /// A record.
        public init(name: String, id: ID) {
            (self.name, self.id) = (name, id)
        }
    }

    /// The letters of a name at most.
    private static let limit = 200

    /// The title.
    public let title: String
    /// How far it has been validated; as written in the document.
    public let standing: String?
    /// The day by which it has to be reviewed; `nil` without a rhythm or a first review.
    public let due: String?
    /// The number of open threads of comments.
    public let comments: Int
    /// The number of touchpoints.
    public let touchpoints: Int
    /// The mean of the stakeholders' means, −2 to +2.
    public let mean: Double?
    /// The mean of each stage that has one, from left to right.
    public let stages: [Figure]
    /// The cells that felt worst, at most three, the worst first: “Legal @ Decision”.
    public let worst: [Figure]
    /// The open pains of the highest priority, at most three.
    public let pains: [Figure]
    /// The stakeholders.
    public let stakeholders: [Named]

    /// A summary of these values.
    public init(
        title: String, standing: String?, due: String?, comments: Int, touchpoints: Int, mean: Double?,
        stages: [Figure], worst: [Figure], pains: [Figure], stakeholders: [Named]
    ) {
        (self.title, self.standing, self.due, self.comments) = (title, standing, due, comments)
        (self.touchpoints, self.mean, self.stages, self.worst) = (touchpoints, mean, stages, worst)
        (self.pains, self.stakeholders) = (pains, stakeholders)
    }

    /// The summary of a journey.
    public init(of journey: Journey) {
        let sums = MapSums(of: journey)
        title = RecordCells.line(journey.root[JourneyFields.title]) ?? "Untitled journey"
        standing = RecordCells.line(journey.root[JourneyFields.standing])
        due = ReviewRhythm.due(of: journey.root)?.text.string
        comments = CommentThread.all(in: journey).count { !$0.isResolved }
        touchpoints = journey.records(.touchpoint).count
        mean = sums.meanOfLanes(in: journey)
        stages = journey.map.stages.compactMap { stage in
            sums.meanOfLanes(stage: stage, in: journey).map {
                Figure(name: journey.name(.stage, stage, limit: Self.limit), value: $0, ids: [stage])
            }
        }
        worst = Self.worst(in: journey, sums)
        let open = journey.rankedPains().filter { journey[.pain, $0.id].map(Journey.isOpen(pain:)) == true }
        pains = open.prefix(3).compactMap { id, priority in
            priority.map { Figure(name: journey.name(.pain, id, limit: Self.limit), value: $0, ids: [id]) }
        }
        stakeholders = journey.stakeholders.map { Named(name: journey.name(.lane, $0, limit: Self.limit), id: $0) }
    }

    private static func worst(in journey: Journey, _ sums: MapSums) -> [Figure] {
        let cells = journey.stakeholders.flatMap { lane in
            journey.map.stages.compactMap { stage in
                sums[lane: lane, stage: stage].emotion.map { mean in
                    let name =
                        journey.name(.lane, lane, limit: limit) + " @ " + journey.name(.stage, stage, limit: limit)
                    return Figure(name: name, value: mean, ids: [lane, stage])
                }
            }
        }
        return Array(cells.filter { $0.value < 0 }.stablySorted { $0.value < $1.value }.prefix(3))
    }
}
