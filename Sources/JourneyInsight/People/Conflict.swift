import JourneyModel

/// Stakeholders who stand against each other: a relation that says so, or a touchpoint that they felt three steps
/// or more apart.
public struct Conflict: Hashable, Sendable {
    /// The touchpoint or stage where it shows; `nil` when the relation names none.
    public let place: ID?
    /// The stakeholders: of a relation the two it joins, of a touchpoint first those who felt worst, then those
    /// who felt best.
    public let lanes: [ID]
    /// Two of them who stand against each other: of a relation the two it joins, of a touchpoint two whom none joins there.
    public let sides: [ID]
    /// How far apart they are at the touchpoint, 0 to 4; `nil` when it is no touchpoint that two of them judged.
    public let spread: Int?
    /// The relation of kind `conflicts` that names it.
    public let relation: ID?
    /// Whether the relation says what is done about it.
    public let hasIntervention: Bool
}

extension Journey {
    /// The conflict that shows in the emotions at a touchpoint: a spread of 3 or more between stakeholders.
    public func conflict(at touchpoint: ID) -> Conflict? {
        conflict(at: touchpoint, relations: relationsInConflict(), among: isStakeholder)
    }

    /// All conflicts: those of relations in their order, then those of touchpoints by falling spread.
    ///
    /// Two stakeholders whom a relation of kind `conflicts` joins at a touchpoint are told by that relation alone.
    public func conflicts() -> [Conflict] {
        let relations = relationsInConflict()
        let counting = Set(stakeholders)
        let felt = touchpointsInOrder()
            .compactMap { unrelatedConflict(at: $0, relations: relations, among: counting.contains) }
            .stablySorted { $0.spread ?? 0 > $1.spread ?? 0 }
        var spreads: [ID: Int?] = [:]
        let related = ordered(.relation).compactMap { id in
            conflict(ofRelation: id) { place in
                if let known = spreads[place] { return known }
                let spread = spread(touchpoint: place)
                spreads[place] = spread
                return spread
            }
        }
        return related + felt
    }

    /// The conflict that a relation of kind `conflicts` names, with the spread at a touchpoint as `spread` says.
    func conflict(ofRelation id: ID, spread: (ID) -> Int?) -> Conflict? {
        guard let relation = self[.relation, id], relation.holds(Relation.kind, "conflicts") else {
            return nil
        }
        let place = relation[Relation.at]
        let sides = [relation[Relation.from], relation[Relation.to]].compactMap { $0 }
        return Conflict(
            place: place, lanes: sides, sides: sides,
            spread: place.flatMap(spread), relation: id,
            hasIntervention: Self.hasIntervention(relation))
    }

    func conflict(at touchpoint: ID, relations: [ID: [ID]], among counts: (ID) -> Bool) -> Conflict? {
        guard let record = self[.touchpoint, touchpoint] else { return nil }
        let emotions = Self.emotions(in: record, among: counts)
        guard emotions.count > 1, let low = emotions.map(\.emotion).min(), let high = emotions.map(\.emotion).max(),
            high - low >= Emotions.conflictSpread
        else { return nil }
        let lanes = [low, high].flatMap { step in emotions.filter { $0.emotion == step }.map(\.lane) }
        let here = relations[touchpoint] ?? []
        return Conflict(
            place: touchpoint, lanes: lanes, sides: [lanes.first, lanes.last].compactMap { $0 }, spread: high - low,
            relation: here.first,
            hasIntervention: here.contains { self[.relation, $0].map(Self.hasIntervention) ?? false })
    }

    /// The conflict at a touchpoint between stakeholders whom no relation of kind `conflicts` joins there.
    func unrelatedConflict(at touchpoint: ID, relations: [ID: [ID]], among counts: (ID) -> Bool) -> Conflict? {
        guard let whole = conflict(at: touchpoint, relations: relations, among: counts) else { return nil }
        guard let here = relations[touchpoint], let record = self[.touchpoint, touchpoint] else { return whole }
        let joined = joined(by: here)
        let bySteps = Dictionary(grouping: Self.emotions(in: record, among: counts), by: \.emotion)
        /// Those of one step who stand against somebody of another whom no relation joins them with.
        func apart(_ step: Int, from other: Int) -> [ID] {
            (bySteps[step] ?? []).map(\.lane).filter { lane in
                (bySteps[other] ?? []).contains { joined[lane]?.contains($0.lane) != true }
            }
        }
        for spread in stride(from: whole.spread ?? 0, through: Emotions.conflictSpread, by: -1) {
            let steps = Judgement.range.filter { Judgement.range.contains($0 + spread) }
            let low = steps.flatMap { apart($0, from: $0 + spread) }
            guard !low.isEmpty else { continue }
            let high = steps.flatMap { apart($0 + spread, from: $0) }
            let other = high.first { joined[low[0]]?.contains($0) != true }
            return Conflict(
                place: touchpoint, lanes: low + high, sides: [low[0], other ?? high[0]], spread: spread, relation: nil,
                hasIntervention: false)
        }
        return nil
    }

    /// With whom each lane is joined by some relations.
    private func joined(by relations: [ID]) -> [ID: Set<ID>] {
        var joined: [ID: Set<ID>] = [:]
        for relation in relations.compactMap({ self[.relation, $0] }) {
            guard let from = relation[Relation.from], let to = relation[Relation.to] else { continue }
            joined[from, default: []].insert(to)
            joined[to, default: []].insert(from)
        }
        return joined
    }

    /// The relations of kind `conflicts`, by the place that they name.
    func relationsInConflict() -> [ID: [ID]] {
        var result: [ID: [ID]] = [:]
        for (id, relation) in records(.relation) {
            guard relation.holds(Relation.kind, "conflicts") else { continue }
            if let place = relation[Relation.at] { result[place, default: []].append(id) }
        }
        return result.mapValues { $0.sorted() }
    }

    private static func hasIntervention(_ relation: Record) -> Bool {
        relation[Relation.intervention].map { !$0.trimmed.isEmpty } ?? false
    }

    /// The touchpoints as they are read: stage by stage in order, then those without a place.
    func touchpointsInOrder() -> [ID] {
        map.stages.flatMap { map.touchpoints(stage: $0) } + map.unplaced
    }
}
