import JourneyModel

extension EditorState {
    /// The row and column of the selection; `nil` for the header row and the label column.
    private func coordinates(_ grid: Grid) -> (row: Int?, column: Int?) {
        (
            place.lane.flatMap { grid.rows.firstIndex(of: $0) },
            grid.stage(of: place).flatMap { grid.stages.firstIndex(of: $0) }
        )
    }

    /// Selects what stands at a row and column; `nil` or −1 for the header row and the label column.
    private mutating func select(row: Int?, column: Int?, index: Int, _ grid: Grid) {
        switch (row, column) {
        case (let row?, let column?): select(grid.place(grid.rows[row], grid.stages[column], index: index))
        case (let row?, nil): select(.lane(grid.rows[row]))
        case (nil, let column?): select(.stage(grid.stages[column]))
        case (nil, nil): select(.journey)
        }
    }

    /// Whether cards are stepped over one by one in the cell of the selection.
    private func showsCards(_ grid: Grid) -> Bool {
        guard view.zoom != .overview, let lane = place.lane, let stage = grid.stage(of: place) else { return false }
        return !view.foldedLanes.contains(lane) && !view.foldedStages.contains(stage)
    }

    /// One card or cell down, or up for −1.
    mutating func step(down: Int) {
        let grid = grid
        let (row, column) = coordinates(grid)
        if let row, let column, showsCards(grid) {
            let index = grid.index(of: place) + down
            let count = grid.cards(grid.rows[row], grid.stages[column]).count
            if (0..<count).contains(index) { return select(row: row, column: column, index: index, grid) }
        }
        let target = (row ?? -1) + down
        guard target < grid.rows.count else { return }
        select(row: target < 0 ? nil : target, column: column, index: down > 0 ? 0 : .max, grid)
    }

    /// One stage to the right, or to the left for −1; the card at the same height where there is one.
    mutating func step(right: Int) {
        let grid = grid
        let (row, column) = coordinates(grid)
        let target = (column ?? -1) + right
        guard target < grid.stages.count else { return }
        select(row: row, column: target < 0 ? nil : target, index: grid.index(of: place), grid)
    }

    /// One whole cell down or up.
    mutating func stepCell(down: Int) {
        let grid = grid
        let (row, column) = coordinates(grid)
        let target = (row ?? -1) + down
        guard target < grid.rows.count else { return }
        select(row: target < 0 ? nil : target, column: column, index: 0, grid)
    }

    mutating func stepFilled(by step: Int) throws {
        let grid = grid
        guard case (let row?, let column) = coordinates(grid) else { throw Refusal("w and b walk along a lane") }
        var target = (column ?? -1) + step
        while grid.stages.indices.contains(target) {
            if !grid.cards(grid.rows[row], grid.stages[target]).isEmpty {
                return select(row: row, column: target, index: 0, grid)
            }
            target += step
        }
        throw Refusal("No more cards in this lane in that direction")
    }

    /// The next card along the lane, then of the next lane.
    mutating func stepReading(by step: Int) throws {
        let grid = grid
        guard !grid.rows.isEmpty, !grid.stages.isEmpty else { throw Refusal("There are no cards yet") }
        let (row, column) = coordinates(grid)
        var cell = (row ?? 0) * grid.stages.count + (column ?? 0)
        var index = place.touchpoint == nil ? (step > 0 ? -1 : 0) : grid.index(of: place)
        while true {
            index += step
            let cards = grid.cards(grid.rows[cell / grid.stages.count], grid.stages[cell % grid.stages.count])
            if cards.indices.contains(index) {
                return select(.card(cards[index], lane: grid.rows[cell / grid.stages.count]))
            }
            cell += step
            guard (0..<grid.rows.count * grid.stages.count).contains(cell) else {
                throw Refusal(step > 0 ? "This is the last card" : "This is the first card")
            }
            let next = grid.cards(grid.rows[cell / grid.stages.count], grid.stages[cell % grid.stages.count])
            index = step > 0 ? -1 : next.count
        }
    }

    mutating func go(row target: Int) {
        let grid = grid
        guard !grid.rows.isEmpty else { return }
        let (_, column) = coordinates(grid)
        select(row: min(target, grid.rows.count - 1), column: column, index: 0, grid)
    }

    mutating func go(column target: Int) {
        let grid = grid
        guard !grid.stages.isEmpty else { return }
        let (row, _) = coordinates(grid)
        select(row: row, column: min(target, grid.stages.count - 1), index: grid.index(of: place), grid)
    }

    /// A screen further: in a lane taller than the screen by its cards, else by whole lanes.
    mutating func page(by step: Int) {
        let grid = grid
        let (row, column) = coordinates(grid)
        let layout = mapLayout
        if let row, let column, showsCards(grid) {
            let cards = grid.cards(grid.rows[row], grid.stages[column])
            let shown = layout.cell(grid.rows[row], grid.stages[column])?.cards.count ?? 1
            let index = grid.index(of: place) + step * max(1, shown)
            let isLong = cards.count > shown
            if isLong, cards.indices.contains(index) { return select(row: row, column: column, index: index, grid) }
        }
        let rows = max(1, layout.rows.count - 1)
        let target = min(max((row ?? 0) + step * rows, 0), grid.rows.count - 1)
        guard target >= 0 else { return }
        select(row: target, column: column, index: 0, grid)
    }
}
