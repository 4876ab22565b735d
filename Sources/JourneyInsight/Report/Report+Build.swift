import JourneyModel

extension Report {
    /// The report of a journey. Lists are cut after `limit` lines.
    public init(of journey: Journey, limit: Int = 5) {
        let sums = MapSums(of: journey)
        let review = journey.root[JourneyFields.review]
        let conflicts = journey.conflicts()
        title = Self.line(journey.root[JourneyFields.title]) ?? "Untitled journey"
        state = Self.line(journey.root[JourneyFields.state])
        standing = Self.line(journey.root[JourneyFields.standing])
        owner = Self.line(journey.root[JourneyFields.owner])
        reviewed = Self.line(review?[Review.last])
        total = sums.total
        mean = sums.meanOfLanes(in: journey)
        unplaced = journey.map.unplaced.count
        lanes = journey.stakeholders.map { Self.lane($0, sums, journey) }
        stages = journey.map.stages.map { Self.stage($0, sums, journey) }
        worstAreMoments = sums.total.moments > 0
        let worst = Self.worst(in: journey, onlyMoments: sums.total.moments > 0)
        worstCount = worst.count
        self.worst = worst.prefix(limit).map { Self.worst($0.id, $0.mean, journey) }
        let pains = Self.openPains(in: journey)
        painCount = pains.scored.count
        unscoredPains = pains.unscored
        self.pains = pains.scored.prefix(limit).map { Self.pain($0.id, $0.priority, journey) }
        let opportunities = Self.openOpportunities(in: journey)
        opportunityCount = opportunities.scored.count
        unscoredOpportunities = opportunities.unscored
        self.opportunities = opportunities.scored.prefix(limit).map { Self.opportunity($0.id, $0.rice, journey) }
        metrics = journey.records(.metric).isEmpty ? nil : MetricsView(journey).content.0
        conflictCount = conflicts.count
        self.conflicts = conflicts.prefix(2 * limit).map { Self.conflict($0, journey) }
        latecomers = journey.latecomers().map { late in
            LateLine(
                lane: journey.name(.lane, late.lane), joined: journey.name(.stage, late.joined),
                expected: late.expected.map { journey.name(.stage, $0) })
        }
        let unjudged = sums.total.unjudged == 0 ? [] : Self.unjudged(in: journey)
        unjudgedCount = unjudged.count
        self.unjudged = unjudged.prefix(2 * limit).map { Self.unjudged($0.id, $0.lanes, journey) }
    }

    private static func line(_ text: Text?) -> String? {
        text.map(\.trimmed).flatMap { $0.isEmpty ? nil : Printable.line($0) }
    }

    private static func lane(_ id: ID, _ sums: MapSums, _ journey: Journey) -> LaneLine {
        let name = journey.name(.lane, id, limit: 30)
        let short = line(journey[.lane, id]?[Lane.short]) ?? name
        return LaneLine(id: id, name: name, short: String(short.prefix(3)), sums: sums.lane(id))
    }

    private static func stage(_ id: ID, _ sums: MapSums, _ journey: Journey) -> StageLine {
        StageLine(
            id: id, name: journey.name(.stage, id, limit: 30),
            emotions: journey.stakeholders.map { sums[lane: $0, stage: id].emotion },
            mean: sums.meanOfLanes(stage: id, in: journey), spread: sums.spread(stage: id, in: journey),
            sums: sums.stage(id))
    }

    private static func worst(in journey: Journey, onlyMoments: Bool) -> [(id: ID, mean: Double)] {
        let touchpoints = journey.map.stages.flatMap { journey.map.touchpoints(stage: $0) }
        var bad: [(id: ID, mean: Double)] = []
        let counting = Set(journey.stakeholders)
        for id in touchpoints {
            guard let touchpoint = journey[.touchpoint, id],
                !onlyMoments || touchpoint[Touchpoint.moment] != nil
            else { continue }
            let emotions = Journey.emotions(in: touchpoint, among: counting.contains).map { Double($0.emotion) }
            if let mean = Emotions.meanOfLanes(emotions), mean < 0 { bad.append((id, mean)) }
        }
        return bad.stablySorted { $0.mean < $1.mean }
    }

    private static func worst(_ id: ID, _ mean: Double, _ journey: Journey) -> WorstLine {
        let touchpoint = journey[.touchpoint, id]
        let emotions = journey.emotions(at: id)
        let lowest = emotions.map(\.emotion).min() ?? 0
        let lanes = journey.map.lanes.filter { lane in emotions.contains { $0.lane == lane && $0.emotion == lowest } }
        return WorstLine(
            id: id, title: journey.name(.touchpoint, id),
            stage: touchpoint?[Touchpoint.stage].map { journey.name(.stage, $0, limit: 30) } ?? "",
            mean: mean, lanes: lanes.map { journey.name(.lane, $0, limit: 30) }, lowest: lowest,
            owner: line(touchpoint?[Touchpoint.moment]?[Moment.owner]))
    }

    private static func openPains(in journey: Journey) -> (scored: [(id: ID, priority: Double)], unscored: Int) {
        let open = journey.rankedPains().filter { journey[.pain, $0.id].map(Journey.isOpen(pain:)) == true }
        let scored = open.compactMap { id, priority in priority.map { (id: id, priority: $0) } }
        return (scored, open.count - scored.count)
    }

    private static func pain(_ id: ID, _ priority: Double, _ journey: Journey) -> PainLine {
        let pain = journey[.pain, id]
        return PainLine(
            id: id, text: journey.name(.pain, id), priority: priority, owner: line(pain?[Pain.owner]),
            status: line(pain?[Pain.status]))
    }

    private static func openOpportunities(in journey: Journey) -> (scored: [(id: ID, rice: Double)], unscored: Int) {
        let open = journey.rankedOpportunities().filter { journey[.opportunity, $0.id].map(Rule.isOpen) == true }
        let scored = open.compactMap { id, rice in rice.map { (id: id, rice: $0) } }
        return (scored, open.count - scored.count)
    }

    private static func opportunity(_ id: ID, _ rice: Double, _ journey: Journey) -> OpportunityLine {
        let record = journey[.opportunity, id]
        return OpportunityLine(
            id: id, text: journey.name(.opportunity, id), rice: rice, quadrant: record.flatMap { Quadrant($0) },
            alignment: journey.alignment(ofOpportunity: id), owner: line(record?[Opportunity.owner]),
            status: line(record?[Opportunity.status]))
    }

    private static func conflict(_ conflict: Conflict, _ journey: Journey) -> ConflictLine {
        let place = conflict.place.map { id in journey.name(journey.type(of: id) ?? .touchpoint, id) }
        let relation = conflict.relation.flatMap { journey[.relation, $0] }
        return ConflictLine(
            lanes: conflict.lanes.map { journey.name(.lane, $0, limit: 30) }, place: place, spread: conflict.spread,
            intervention: line(relation?[Relation.intervention]))
    }

    private static func unjudged(in journey: Journey) -> [(id: ID, lanes: [ID])] {
        let counting = Set(journey.stakeholders)
        return journey.map.stages.flatMap { journey.map.touchpoints(stage: $0) }
            .map { (id: $0, lanes: journey.unjudgedLanes(at: $0).filter(counting.contains)) }
            .filter { !$0.lanes.isEmpty }
    }

    private static func unjudged(_ id: ID, _ lanes: [ID], _ journey: Journey) -> UnjudgedLine {
        UnjudgedLine(
            id: id, title: journey.name(.touchpoint, id), lanes: lanes.map { journey.name(.lane, $0, limit: 30) })
    }
}
