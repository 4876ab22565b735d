import JourneyModel

/// The rows and columns of the map as they stand: lanes, the inbox when it holds anything, and stages.
public struct Grid: Sendable {
    /// The rows from top to bottom; the inbox is the last one.
    public let rows: [ID]
    /// The stages from left to right.
    public let stages: [ID]
    private let journey: Journey

    /// The grid of a journey.
    public init(_ journey: Journey) {
        self.journey = journey
        rows = journey.map.unplaced.isEmpty ? journey.map.lanes : journey.map.lanes + [Place.inbox]
        stages = journey.map.stages
    }

    /// The touchpoints of a cell, in order. In the inbox those without a stage stand in the first column.
    public func cards(_ row: ID, _ stage: ID) -> IDList {
        guard row == Place.inbox else { return journey.map.touchpoints(lane: row, stage: stage) }
        return IDList(journey.map.unplaced.filter { column(ofUnplaced: $0) == stage })
    }

    /// The column in which an unplaced touchpoint is shown.
    private func column(ofUnplaced id: ID) -> ID? {
        let stage = journey[.touchpoint, id]?[Touchpoint.stage]
        return stage.flatMap { journey[.stage, $0] == nil ? nil : $0 } ?? stages.first
    }

    /// The stage in whose column a place stands; `nil` for lane labels and the corner.
    public func stage(of place: Place) -> ID? {
        switch place {
        case .stage(let id), .cell(_, let id): id
        case .card(let id, Place.inbox): column(ofUnplaced: id)
        case .card(let id, _): journey[.touchpoint, id]?[Touchpoint.stage]
        default: nil
        }
    }

    /// The place of a cell: its card at an index, or the cell itself when it is empty.
    public func place(_ row: ID, _ stage: ID, index: Int) -> Place {
        let cards = cards(row, stage)
        guard !cards.isEmpty else { return .cell(lane: row, stage: stage) }
        return .card(cards[min(max(index, 0), cards.count - 1)], lane: row)
    }

    /// The index of a card in its cell; 0 for every other place.
    public func index(of place: Place) -> Int {
        guard case .card(let id, let row) = place, let stage = stage(of: place) else { return 0 }
        return journey.place(of: id, .touchpoint, in: cards(row, stage)) ?? 0
    }

    /// Whether the place still exists.
    public func contains(_ place: Place) -> Bool {
        switch place {
        case .journey: true
        case .stage(let id): stages.contains(id)
        case .lane(let id): rows.contains(id)
        case .cell(let row, let stage): rows.contains(row) && stages.contains(stage)
        case .card(let id, let row):
            stage(of: place).map { journey.place(of: id, .touchpoint, in: cards(row, $0)) != nil } ?? false
        }
    }
}
