import JourneyModel

/// Where records show on the map.
struct RecordPlaces {
    let journey: Journey
    private let rows: [ID: Int]
    private let unplaced: Set<ID>

    init(_ journey: Journey) {
        self.journey = journey
        rows = journey.map.lanes.firstPlaces
        unplaced = Set(journey.map.unplaced)
    }

    /// The card of a touchpoint in a lane where it is there, else in the first of its lanes.
    func card(_ touchpoint: ID, in lane: ID? = nil) -> Place? {
        guard let record = journey[.touchpoint, touchpoint] else { return nil }
        if unplaced.contains(touchpoint) { return .card(touchpoint, lane: Place.inbox) }
        let lanes = record[Touchpoint.experiences].keys.map { ID($0) }
        if let lane, rows[lane] != nil, lanes.contains(lane) { return .card(touchpoint, lane: lane) }
        return lanes.compactMap { rows[$0] }.min().map { .card(touchpoint, lane: journey.map.lanes[$0]) }
    }

    /// Where a pain shows: at every touchpoint and stage that it is on, in each lane that feels it there.
    func places(ofPain id: ID) -> [Place] {
        guard let pain = journey[.pain, id] else { return [] }
        let places = pain[Pain.on].flatMap { target -> [Place] in
            let target = ID(target)
            guard let experiences = journey[.touchpoint, target]?[Touchpoint.experiences] else {
                return [ground(target)].compactMap { $0 }
            }
            let lanes = pain[Pain.lanes].filter { experiences[$0] != nil }
            return (lanes.isEmpty ? [nil] : lanes.map { ID($0) }).compactMap { card(target, in: $0) }
        }
        return places.isEmpty ? [.journey] : places
    }

    /// Where a record shows, or what it hangs on; the corner where it hangs on nothing.
    func place(of type: RecordType, _ id: ID) -> Place {
        guard let record = journey[type, id] else { return .journey }
        let place: Place? =
            switch type {
            case .stage: .stage(id)
            case .lane: .lane(id)
            case .touchpoint: card(id)
            case .pain: place(ofPain: id)
            case .opportunity: place(ofOpportunity: record)
            case .metric: record[Metric.stage].flatMap { ground($0) }
            case .relation: record[Relation.at].flatMap { ground($0) } ?? record[Relation.from].flatMap(lane)
            case .comment: record[Comment.on].flatMap { self.place(of: $0, lane: record[Comment.lane]) }
            default: nil
            }
        return place ?? .journey
    }

    /// The first card that a pain is on, else the first stage.
    private func place(ofPain id: ID) -> Place? {
        let places = places(ofPain: id)
        return places.first { $0.touchpoint != nil } ?? places.first
    }

    private func place(ofOpportunity record: Record) -> Place? {
        let targets = record[Opportunity.on].lazy.compactMap { ground(ID($0)) }
        return targets.first ?? record[Opportunity.pains].first.flatMap { place(ofPain: ID($0)) }
    }

    private func lane(_ id: ID) -> Place? { rows[id] == nil ? nil : .lane(id) }

    /// Where the record that a comment is on shows; `nil` where the reference leads nowhere.
    private func place(of id: ID, lane: ID? = nil) -> Place? {
        switch journey.type(of: id) {
        case nil, .comment: nil
        case .touchpoint: card(id, in: lane)
        case let type?: place(of: type, id)
        }
    }

    /// Where a touchpoint, stage or lane is; `nil` for all else. Records may refer to each other in circles.
    private func ground(_ id: ID) -> Place? {
        switch journey.type(of: id) {
        case .touchpoint: card(id)
        case .stage: .stage(id)
        case .lane: .lane(id)
        default: nil
        }
    }
}
