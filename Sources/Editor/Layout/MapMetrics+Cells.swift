import JourneyModel
import Terminal

extension MapMetrics {
    /// Lays out one cell.
    func cell(_ row: MapLayout.Row, _ column: MapLayout.Column) -> MapLayout.Cell {
        let frame = Rect(
            x: column.span.lowerBound + 1, y: row.span.lowerBound, width: column.span.count - 1, height: row.span.count)
        let all = cards(row.lane, column.stage)
        guard !row.isFolded, !column.isFolded, view.zoom != .overview else {
            return .init(
                lane: row.lane, stage: column.stage, frame: frame, goal: nil, cards: [], above: 0, below: all.count)
        }
        let goal = goal(row.lane, column.stage).map { _ in frame.row(0) }
        let top = frame.y + (goal == nil ? 0 : 1)
        let first = min(firstCard(row.lane, column.stage), max(0, all.count - 1))
        let cards = cards(all[first...], in: Rect(x: frame.x, y: top, width: frame.width, height: frame.maxY - top))
        return .init(
            lane: row.lane, stage: column.stage, frame: frame, goal: goal, cards: cards, above: first,
            below: all.count - first - cards.count)
    }

    private func firstCard(_ lane: ID, _ stage: ID) -> Int {
        view.firstCard[MapIndex.Cell(lane: lane, stage: stage)] ?? 0
    }

    /// The cards that fit whole; where some do not, the last line is left for their number.
    private func cards(_ cards: Slice<CellCards>, in frame: Rect) -> [MapLayout.Card] {
        var result: [MapLayout.Card] = []
        var y = frame.y
        for (offset, card) in cards.enumerated() where y < frame.maxY {
            let lines = titleLines(card)
            let height = view.zoom == .cards ? lines + 1 : lines
            let room = frame.maxY - (offset == cards.count - 1 ? 0 : 1)
            guard y + height <= room || result.isEmpty else { break }
            let area = Rect(x: frame.x, y: y, width: frame.width, height: height)
            result.append(.init(touchpoint: card, frame: frame.intersection(area), titleLines: lines))
            y += height
        }
        return result
    }

    /// The first card to show in a cell so that the card at `index` is visible, given the first one shown now. Where it
    /// is not, the cell moves by half of what it shows: a held key then draws the whole cell only now and then.
    func firstCard(showing index: Int, of cards: CellCards, height: Int, from first: Int) -> Int {
        let room = height - (index < cards.count - 1 ? 1 : 0)
        if index >= first, first == index || firstCard(endingWith: index, of: cards, in: room) <= first { return first }
        let fullest = firstCard(endingWith: cards.count - 1, of: cards, in: height)
        return min(firstCard(endingWith: index, of: cards, in: room / 2), fullest)
    }

    /// The first of the cards that fit into a number of lines when the one at `index` is the last of them.
    private func firstCard(endingWith index: Int, of cards: CellCards, in room: Int) -> Int {
        var used = cardHeight(cards[index])
        var first = index
        while first > 0 {
            used += cardHeight(cards[first - 1])
            guard used <= room else { break }
            first -= 1
        }
        return first
    }
}
