import JourneyModel

/// Something on the roadmap.
struct RoadmapItem {
    /// What it is.
    enum Kind: String {
        case opportunity, pilot
        /// What is done about a conflict.
        case intervention
    }

    let kind: Kind
    let id: ID
    let horizon: String?
    /// The dates as they stand in the document.
    let startText: Text?
    let dueText: Text?
    /// Whether it waits for a result.
    let isOpen: Bool
    /// Where it stands in the list: by horizon, then by its first date.
    let order: (Int, Int)
    /// The stages where it acts, from left to right.
    let stages: [ID]

    /// The type of its record.
    var type: RecordType { kind == .intervention ? .relation : .opportunity }

    /// The fields that hold its dates; `nil` where there is none.
    var startField: [Text]? {
        switch kind {
        case .opportunity: type.path(id) + [Opportunity.start.key]
        case .pilot: type.path(id) + [Opportunity.pilot.key, Pilot.start.key]
        case .intervention: nil
        }
    }
    var dueField: [Text] {
        switch kind {
        case .opportunity: type.path(id) + [Opportunity.due.key]
        case .pilot: type.path(id) + [Opportunity.pilot.key, Pilot.end.key]
        case .intervention: type.path(id) + [Relation.due.key]
        }
    }

    var start: CalendarDate? { startText.flatMap { CalendarDate($0) } }
    var due: CalendarDate? { dueText.flatMap { CalendarDate($0) } }

    func isOverdue(_ today: CalendarDate?) -> Bool {
        guard let today, let due, isOpen else { return false }
        return due < today
    }

    /// The open opportunities that say when, each followed by its pilot.
    static func all(in journey: Journey) -> [RoadmapItem] {
        journey.ordered(.opportunity).flatMap { of($0, in: journey) }
    }

    private static func of(_ id: ID, in journey: Journey) -> [RoadmapItem] {
        guard let record = journey[.opportunity, id], Rule.isOpen(record) else { return [] }
        let horizon = RecordCells.line(record[Opportunity.horizon])
        let (start, due) = (record[Opportunity.start], record[Opportunity.due])
        let place = horizon.flatMap { word in Choices.horizon.firstIndex { $0.description == word } } ?? 3
        let order = (place, (day(start) ?? day(due))?.dayNumber ?? .max)
        let stages = journey.stages(ofOpportunity: record)
        var items: [RoadmapItem] = []
        if horizon != nil || start != nil || due != nil {
            items.append(
                RoadmapItem(
                    kind: .opportunity, id: id, horizon: horizon, startText: start, dueText: due, isOpen: true,
                    order: order,
                    stages: stages))
        }
        if let pilot = record[Opportunity.pilot], pilot[Pilot.start] != nil || pilot[Pilot.end] != nil {
            items.append(
                RoadmapItem(
                    kind: .pilot, id: id, horizon: horizon, startText: pilot[Pilot.start], dueText: pilot[Pilot.end],
                    isOpen: pilot.isBlank(Pilot.result), order: order, stages: stages))
        }
        return items
    }

    /// What is done about a conflict.
    static func intervention(_ id: ID, in journey: Journey) -> RoadmapItem? {
        guard let record = journey[.relation, id], let due = day(record[Relation.due]) else { return nil }
        let place = record[Relation.at]
        let stage = place.flatMap { journey[.touchpoint, $0]?[Touchpoint.stage] } ?? place
        return RoadmapItem(
            kind: .intervention, id: id, horizon: nil, startText: nil, dueText: record[Relation.due], isOpen: true,
            order: (3, due.dayNumber), stages: journey.map.stages.filter { $0 == stage })
    }

    private static func day(_ text: Text?) -> CalendarDate? { text.flatMap { CalendarDate($0) } }
}

extension Journey {
    /// The stages where an opportunity acts, itself or through the pains that it answers, from left to right.
    func stages(ofOpportunity record: Record) -> [ID] {
        let pains = record[Opportunity.pains].compactMap { self[.pain, ID($0)] }
        let places = Set(record[Opportunity.on] + pains.flatMap { $0[Pain.on] })
        let stages = Set(places.map { place in self[.touchpoint, ID(place)]?[Touchpoint.stage] ?? ID(place) })
        return map.stages.filter(stages.contains)
    }
}
