import JourneyModel

/// The sums of every cell, lane and stage, kept right edit by edit.
///
/// Building walks the journey once; following an edit costs the same on a map of ten cards and of a hundred
/// thousand, unless it adds or removes a lane or a stage.
public struct MapSums: Sendable {
    /// The lanes and stages that the sums are kept for, by their place in the tables.
    let lanePlaces: IDPlaces
    let stagePlaces: IDPlaces
    /// Whether a lane counts in what stages and the whole map add up to.
    var isStakeholder: [Bool] = []
    /// The sums of the cells that are not empty, by lane index × number of stages + stage index.
    var cells: [Int: CellSums] = [:]
    /// What a stage adds up to; here a touchpoint is one card, one moment, however many lanes it has.
    var stages: [CellSums] = []
    /// What a lane adds up to.
    var lanes: [CellSums] = []
    /// What the whole map adds up to.
    var whole = CellSums()

    /// The sums of a journey; of its map only the order of lanes and stages is looked at.
    public init(of journey: Journey) {
        lanePlaces = IDPlaces(journey.map.lanes)
        stagePlaces = IDPlaces(journey.map.stages)
        isStakeholder = journey.map.lanes.map(journey.isStakeholder)
        lanes = Array(repeating: CellSums(), count: lanePlaces.count)
        stages = Array(repeating: CellSums(), count: stagePlaces.count)
        journey.records(.touchpoint).forEachRecord { count(touchpoint: $0, sign: 1) }
        journey.records(.pain).forEachRecord { count(pain: $0, in: journey, sign: 1) }
    }

    /// The sums of a cell.
    public subscript(lane lane: ID, stage stage: ID) -> CellSums {
        guard let lane = lanePlaces.place(of: lane.text), let stage = stagePlaces.place(of: stage.text) else {
            return CellSums()
        }
        return cells[cell(lane, stage)] ?? CellSums()
    }

    /// The sums of a lane over all stages; its emotion is the mean of all its judged experiences by weight.
    public func lane(_ id: ID) -> CellSums { lanePlaces.place(of: id.text).map { lanes[$0] } ?? CellSums() }

    /// The sums of a stage: its touchpoints, moments and pains, and what its stakeholders judged and did not.
    ///
    /// For the emotion of a stage see ``meanOfLanes(stage:in:)``, in which every stakeholder counts alike.
    public func stage(_ id: ID) -> CellSums { stagePlaces.place(of: id.text).map { stages[$0] } ?? CellSums() }

    /// The sums of the whole map, counted as in a stage. Pains that are on nothing count too.
    public var total: CellSums { whole }

    /// The mean of the stakeholders' means in a stage, −2 to +2. See ``Emotions/meanOfLanes(_:)``.
    public func meanOfLanes(stage: ID, in journey: Journey) -> Double? {
        Emotions.meanOfLanes(journey.stakeholders.lazy.map { self[lane: $0, stage: stage].emotion })
    }

    /// The largest difference between two stakeholders' means in a stage, 0 to 4.
    public func spread(stage: ID, in journey: Journey) -> Double? {
        Emotions.spread(journey.stakeholders.lazy.map { self[lane: $0, stage: stage].emotion })
    }

    /// The mean of the stakeholders' means over the whole map, −2 to +2.
    public func meanOfLanes(in journey: Journey) -> Double? {
        Emotions.meanOfLanes(journey.stakeholders.lazy.map { lane($0).emotion })
    }

    /// The emotion of a lane stage by stage, from left to right, and what it had been led to expect.
    public func curve(of lane: ID, in journey: Journey) -> [CurvePoint] {
        journey.map.stages.map { stage in
            let sums = self[lane: lane, stage: stage]
            return CurvePoint(stage: stage, emotion: sums.emotion, expected: sums.expectation)
        }
    }

    func cell(_ lane: Int, _ stage: Int) -> Int { lane * stages.count + stage }
}
