import JourneyModel

extension EditorState {
    /// Takes the selected cards to a cell, behind those that are there; cards of the inbox are placed by it.
    mutating func take(to cell: MapIndex.Cell) throws {
        let targets = try carriedTargets()
        let grid = grid
        if targets.count == 1, let target = targets.first, target.lane == cell.lane,
            grid.stage(of: target.place) == cell.stage
        {
            throw Refusal("“\(title(target.touchpoint))” already is there")
        }
        let label = "Took \(named(targets)) to \(laneName(cell.lane)) @ \(stageName(cell.stage))"
        let place = shownAfterwards(targets, in: cell.lane)
        try change { draft, random in
            var spot: Spot = grid.cards(cell.lane, cell.stage).last.map { .after($0) } ?? .last
            for target in targets {
                try Self.take(target, to: cell, spot, &draft, &random)
                spot = .after(target.touchpoint)
            }
            return Arrangement(label: label, place: place)
        }
        unfold(cell.lane, cell.stage)
    }

    private static func take(
        _ target: Target, to cell: MapIndex.Cell, _ spot: Spot, _ draft: inout Draft, _ random: inout Randomness
    ) throws {
        if target.lane == Place.inbox {
            try draft.add(cell.lane, to: target.touchpoint)
        } else if target.lane != cell.lane {
            try draft.carry(target.touchpoint, from: target.lane, to: cell.lane)
        }
        try draft.move(target.touchpoint, to: cell.stage, spot, using: &random)
    }

    /// The card to select when the targets stand in another lane; in the inbox the next one that waits there.
    private func shownAfterwards(_ targets: [Target], in lane: ID) -> Place? {
        let id = place.touchpoint ?? targets.first?.touchpoint
        return id.map { .card($0, lane: lane) }
    }
}
