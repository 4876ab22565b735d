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
        worst = Self.worst(in: journey, onlyMoments: sums.total.moments > 0, limit)
        pains = Self.pains(in: journey, limit)
        unscoredPains =
            journey.records(.pain).values.lazy
            .filter { Journey.isOpen(pain: $0) && PainPriority.of(PainPriority.Factors($0)) == nil }.count
        opportunities = Self.opportunities(in: journey, limit)
        conflictCount = conflicts.count
        self.conflicts = conflicts.prefix(2 * limit).map { Self.conflict($0, journey) }
        latecomers = journey.latecomers().map { late in
            LateLine(
                lane: journey.name(.lane, late.lane), joined: journey.name(.stage, late.joined),
                expected: late.expected.map { journey.name(.stage, $0) })
        }
        unjudged = sums.total.unjudged == 0 ? [] : Self.unjudged(in: journey, 2 * limit)
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

    private static func worst(in journey: Journey, onlyMoments: Bool, _ limit: Int) -> [WorstLine] {
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
        let ranked = bad.stablySorted { $0.mean < $1.mean }
        return ranked.prefix(limit).map { worst($0.id, $0.mean, journey) }
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

    private static func pains(in journey: Journey, _ limit: Int) -> [PainLine] {
        journey.rankedPains().lazy
            .compactMap { id, priority in
                guard let priority, let pain = journey[.pain, id], Journey.isOpen(pain: pain) else { return nil }
                return PainLine(
                    id: id, text: journey.name(.pain, id), priority: priority, owner: line(pain[Pain.owner]),
                    status: line(pain[Pain.status]))
            }
            .prefix(limit).map { $0 }
    }

    private static func opportunities(in journey: Journey, _ limit: Int) -> [OpportunityLine] {
        journey.rankedOpportunities().lazy
            .compactMap { id, rice in
                guard let rice, let record = journey[.opportunity, id], Rule.isOpen(record) else { return nil }
                return OpportunityLine(
                    id: id, text: journey.name(.opportunity, id), rice: rice, quadrant: Quadrant(record),
                    alignment: journey.alignment(ofOpportunity: id), owner: line(record[Opportunity.owner]),
                    status: line(record[Opportunity.status]))
            }
            .prefix(limit).map { $0 }
    }

    private static func conflict(_ conflict: Conflict, _ journey: Journey) -> ConflictLine {
        let place = conflict.place.map { id in journey.name(journey.type(of: id) ?? .touchpoint, id) }
        let relation = conflict.relation.flatMap { journey[.relation, $0] }
        return ConflictLine(
            lanes: conflict.lanes.map { journey.name(.lane, $0, limit: 30) }, place: place, spread: conflict.spread,
            intervention: line(relation?[Relation.intervention]))
    }

    private static func unjudged(in journey: Journey, _ limit: Int) -> [UnjudgedLine] {
        let counting = Set(journey.stakeholders)
        var lines: [UnjudgedLine] = []
        for id in journey.map.stages.lazy.flatMap({ journey.map.touchpoints(stage: $0) }) where lines.count < limit {
            let missing = journey.unjudgedLanes(at: id).filter(counting.contains)
            guard !missing.isEmpty else { continue }
            let names = missing.map { journey.name(.lane, $0, limit: 30) }
            lines.append(UnjudgedLine(id: id, title: journey.name(.touchpoint, id), lanes: names))
        }
        return lines
    }
}
