import JourneyModel

extension MapSums {
    /// Follows edits that led from one journey to another.
    ///
    /// Only the records that the edits name are looked at, and the pains on them.
    public mutating func update(_ edits: [Edit], from old: Journey, to new: Journey) {
        var touchpoints: Set<ID> = []
        var pains: Set<ID> = []
        for edit in edits where edit.at.count >= 2 {
            let id = ID(edit.at[1])
            switch RecordType(collectionKey: edit.at[0]) {
            case .touchpoint: touchpoints.insert(id)
            case .pain: pains.insert(id)
            case .lane where Self.role(of: id, in: old) != Self.role(of: id, in: new),
                .stage where (old[.stage, id] == nil) != (new[.stage, id] == nil):
                self = MapSums(of: new)
                return
            default: break
            }
        }
        for id in touchpoints { pains.formUnion(old.map.pains(on: id) + new.map.pains(on: id)) }
        count(touchpoints, pains, in: old, sign: -1)
        count(touchpoints, pains, in: new, sign: 1)
    }

    /// Whether a lane is a stakeholder's; `nil` when there is no such lane.
    private static func role(of lane: ID, in journey: Journey) -> Bool? {
        journey[.lane, lane].map(Journey.isStakeholder)
    }

    private mutating func count(_ touchpoints: Set<ID>, _ pains: Set<ID>, in journey: Journey, sign: Int) {
        for id in touchpoints {
            if let record = journey[.touchpoint, id] { count(touchpoint: record, sign: sign) }
        }
        for id in pains {
            if let record = journey[.pain, id] { count(pain: record, in: journey, sign: sign) }
        }
    }

    /// Adds a touchpoint to its cells, lanes and stage, or takes it out of them.
    mutating func count(touchpoint: Record, sign: Int) {
        guard let stage = touchpoint[Touchpoint.stage].flatMap({ stagePlaces.place(of: $0.text) }) else { return }
        let moment = touchpoint[Touchpoint.moment]
        var isPlaced = false
        var felt = EmotionRange()
        for entry in touchpoint[Touchpoint.experiences].items {
            guard let lane = lanePlaces.place(of: entry.key) else { continue }
            isPlaced = true
            let isMoment = Journey.concerns(moment, entry.key)
            felt.take(count(entry, lane, stage, isMoment: isMoment, sign: sign))
        }
        guard isPlaced else { return }
        let moments = moment == nil ? 0 : sign
        stages[stage].cards += sign
        stages[stage].moments += moments
        whole.cards += sign
        whole.moments += moments
        if felt.isConflict { countConflict(of: touchpoint, stage, sign: sign) }
    }

    /// Counts a touchpoint that its stakeholders felt far apart in its stage and in the cells of all of them.
    private mutating func countConflict(of touchpoint: Record, _ stage: Int, sign: Int) {
        stages[stage].conflicts += sign
        whole.conflicts += sign
        for lane in touchpoint[Touchpoint.experiences].keys.compactMap(lanePlaces.place) where isStakeholder[lane] {
            cells[cell(lane, stage), default: CellSums()].conflicts += sign
        }
    }

    /// Counts one experience; the emotion of a stakeholder, `nil` of any other lane.
    private mutating func count(
        _ entry: Entries.Entry, _ lane: Int, _ stage: Int, isMoment: Bool, sign: Int
    ) -> Int? {
        let judgement = Entries.judgement(entry)
        cells[cell(lane, stage), default: CellSums()].add(judgement, isMoment: isMoment, sign: sign)
        lanes[lane].add(judgement, isMoment: isMoment, sign: sign)
        guard isStakeholder[lane] else { return nil }
        stages[stage].addExperience(judgement, sign: sign)
        whole.addExperience(judgement, sign: sign)
        return judgement.emotion
    }

    /// Adds a pain to the cells, lanes and stages where it shows, once in each, or takes it out of them.
    mutating func count(pain: Record, in journey: Journey, sign: Int) {
        whole.pains += sign
        let targets = pain[Pain.on]
        if targets.count == 1, let touchpoint = journey[.touchpoint, ID(targets[0])],
            stagePlaces.place(of: targets[0]) == nil
        {
            return count(pain[Pain.lanes], on: touchpoint, sign: sign)
        }
        let places = self.places(of: pain, in: journey)
        for cell in places.cells { cells[cell, default: CellSums()].pains += sign }
        for lane in places.lanes { lanes[lane].pains += sign }
        for stage in places.stages { stages[stage].pains += sign }
    }

    /// Counts a pain that is on one touchpoint only.
    private mutating func count(_ named: [Text], on touchpoint: Record, sign: Int) {
        guard let stage = touchpoint[Touchpoint.stage].flatMap({ stagePlaces.place(of: $0.text) }) else { return }
        var isShown = false
        for entry in Self.shown(named, on: touchpoint) {
            guard let lane = lanePlaces.place(of: entry.key) else { continue }
            isShown = true
            lanes[lane].pains += sign
            cells[cell(lane, stage), default: CellSums()].pains += sign
        }
        if isShown { stages[stage].pains += sign }
    }

    /// The experiences on whose cards a pain with these lanes shows: theirs, or all where the touchpoint has none of them.
    private static func shown(_ named: [Text], on touchpoint: Record) -> [Entries.Entry] {
        let all = touchpoint[Touchpoint.experiences].items
        guard !named.isEmpty else { return all }
        let theirs = all.filter { named.contains($0.key) }
        return theirs.isEmpty ? all : theirs
    }

    /// Where a pain on several places shows, each once.
    private struct Places {
        var cells: Set<Int> = []
        var lanes: Set<Int> = []
        var stages: Set<Int> = []
    }

    private func places(of pain: Record, in journey: Journey) -> Places {
        let named = pain[Pain.lanes]
        var places = Places()
        for target in pain[Pain.on] {
            if let stage = stagePlaces.place(of: target) {
                places.stages.insert(stage)
                places.lanes.formUnion(named.compactMap(lanePlaces.place))
            } else if let touchpoint = journey[.touchpoint, ID(target)] {
                add(touchpoint, feltBy: named, to: &places)
            }
        }
        return places
    }

    private func add(_ touchpoint: Record, feltBy named: [Text], to places: inout Places) {
        guard let stage = touchpoint[Touchpoint.stage].flatMap({ stagePlaces.place(of: $0.text) }) else { return }
        for entry in Self.shown(named, on: touchpoint) {
            guard let lane = lanePlaces.place(of: entry.key) else { continue }
            places.stages.insert(stage)
            places.lanes.insert(lane)
            places.cells.insert(cell(lane, stage))
        }
    }
}

extension CellSums {
    /// Counts what an experience adds to a stage, where cards and moments are counted by touchpoint.
    mutating func addExperience(_ judgement: Judgement, sign: Int) {
        let (cards, moments) = (cards, moments)
        add(judgement, isMoment: false, sign: sign)
        self.cards = cards
        self.moments = moments
    }
}

extension Entries {
    /// The judgement of one experience; an unjudged one where there is no record.
    static func judgement(_ entry: Entry) -> Judgement {
        guard case .record(let experience) = entry.value else { return Judgement(emotion: nil) }
        return Judgement(experience)
    }
}
