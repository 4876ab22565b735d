import JourneyInsight
import JourneyModel

extension EditorState {
    /// The emotion of a lane at a touchpoint; one out of range counts as none.
    func emotion(of touchpoint: ID, _ lane: ID) -> Int? { journey.judgement(touchpoint, lane: lane)?.emotion }

    /// The experience of a lane at a touchpoint.
    func experience(_ touchpoint: ID, _ lane: ID) -> Record? {
        journey[.touchpoint, touchpoint]?[Touchpoint.experiences].record(lane.text)
    }

    /// The comments on a record that nobody has resolved.
    func openComments(on id: ID) -> [ID] {
        journey.map.comments(on: id).filter { journey[.comment, $0]?[Comment.resolved] == nil }
    }

    /// The name of a lane, or of the inbox, for messages.
    func laneName(_ lane: ID) -> String {
        lane == Place.inbox ? "Inbox" : journey.name(of: lane, .lane).string
    }

    /// The name of a stage for messages.
    func stageName(_ stage: ID) -> String { journey.name(of: stage, .stage).string }

    /// The title of a touchpoint for messages, at most 40 characters.
    func title(_ touchpoint: ID) -> String {
        let hasTitle = journey[.touchpoint, touchpoint]?.name != nil
        return hasTitle ? journey.name(of: touchpoint, .touchpoint, most: 40).string : "(no title)"
    }

    /// A card: a touchpoint in one of its lanes.
    struct Target: Hashable, Sendable {
        let touchpoint: ID
        let lane: ID
    }

    /// The cards that a command acts on: the range, the card, or all cards of the stage or lane that is selected.
    /// Cards that are folded away are never among them.
    func targets() -> [Target] {
        let selected = selectedTargets()
        guard !view.foldedLanes.isEmpty || !view.foldedStages.isEmpty else { return selected }
        return selected.filter { !isHidden($0.place) }
    }

    /// The selected cards, whether they can be seen or not.
    func selectedTargets() -> [Target] {
        if let range = rangeTargets() { return range }
        let grid = grid
        switch place {
        case .card(let id, let lane): return [Target(touchpoint: id, lane: lane)]
        case .cell: return []
        case .stage(let stage): return journey.map.lanes.flatMap { cards($0, stage, grid) }
        case .lane(let lane): return grid.stages.flatMap { cards(lane, $0, grid) }
        case .journey: return journey.map.lanes.flatMap { lane in grid.stages.flatMap { cards(lane, $0, grid) } }
        }
    }

    private func cards(_ lane: ID, _ stage: ID, _ grid: Grid) -> [Target] {
        grid.cards(lane, stage).map { Target(touchpoint: $0, lane: lane) }
    }

    /// The cards between the ends of the selected range: within a cell from card to card, else all of the cells
    /// between them. Cards that are folded away are never among them.
    func rangeTargets() -> [Target]? {
        guard let anchor else { return nil }
        let grid = grid
        guard let fromRow = anchor.lane.flatMap({ grid.rows.firstIndex(of: $0) }),
            let toRow = place.lane.flatMap({ grid.rows.firstIndex(of: $0) }),
            let fromColumn = grid.stage(of: anchor).flatMap({ grid.stages.firstIndex(of: $0) }),
            let toColumn = grid.stage(of: place).flatMap({ grid.stages.firstIndex(of: $0) })
        else { return nil }
        if fromRow == toRow, fromColumn == toColumn { return cardsBetween(anchor, grid) }
        var targets: [Target] = []
        for row in min(fromRow, toRow)...max(fromRow, toRow) where !view.foldedLanes.contains(grid.rows[row]) {
            for column in min(fromColumn, toColumn)...max(fromColumn, toColumn)
            where !view.foldedStages.contains(grid.stages[column]) {
                targets += cards(grid.rows[row], grid.stages[column], grid)
            }
        }
        return targets
    }

    private func cardsBetween(_ anchor: Place, _ grid: Grid) -> [Target] {
        guard let lane = place.lane, let stage = grid.stage(of: place) else { return [] }
        let cards = grid.cards(lane, stage)
        guard !cards.isEmpty else { return [] }
        let low = min(grid.index(of: anchor), grid.index(of: place))
        let high = min(max(grid.index(of: anchor), grid.index(of: place)), cards.count - 1)
        return cards[low...high].map { Target(touchpoint: $0, lane: lane) }
    }
}
