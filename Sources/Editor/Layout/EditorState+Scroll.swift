import JourneyModel
import Terminal

extension EditorState {
    /// Where the map stands on the screen.
    public var screen: ScreenLayout { ScreenLayout(size, inspector: view.showsInspector) }

    /// The layout of the map as it is shown now.
    public var mapLayout: MapLayout { MapLayout(MapMetrics(self, in: screen.map), self) }

    /// Scrolls as little as shows the selected place.
    mutating func scrollToSelection() {
        var metrics = MapMetrics(self, in: screen.map)
        view.firstStage = firstStage(metrics)
        measureRows(metrics)
        metrics.heights = rowHeights
        editedLines = metrics.editedLines
        view.firstRow = firstRow(metrics)
        scrollCell(metrics)
    }

    /// Measures the rows up to the selected one and those that may be shown below it, once for every state of the journey.
    private mutating func measureRows(_ metrics: MapMetrics) {
        let (rows, basis) = (metrics.grid.rows, metrics.basis)
        let selected = place.lane.flatMap { rows.firstIndex(of: $0) } ?? view.firstRow
        var room = metrics.body.count
        for index in max(0, min(view.firstRow, selected))..<max(rows.count, view.firstRow, selected) {
            guard room > 0, index < rows.count else { return }
            rowHeights.measure(CollectionOfOne(rows[index]), on: basis) { metrics.measuredHeight(of: $0) }
            if index >= selected { room -= 1 + (rowHeights.height(of: rows[index], on: basis) ?? 0) }
        }
    }

    private func firstStage(_ metrics: MapMetrics) -> Int {
        let last = max(0, metrics.grid.stages.count - 1)
        let first = min(view.firstStage, fullest(metrics, last))
        guard let stage = newCard?.stage ?? metrics.grid.stage(of: place),
            let index = metrics.grid.stages.firstIndex(of: stage)
        else { return first }
        if index < first { return index }
        var start = first
        while start < index, !metrics.columns(from: start).contains(where: { $0.index == index }) { start += 1 }
        return start
    }

    /// The first stage with which the last one just fits: scrolling further would only show emptiness.
    private func fullest(_ metrics: MapMetrics, _ last: Int) -> Int {
        var width = 0
        let room = metrics.frame.width - metrics.labelWidth
        for index in stride(from: metrics.grid.stages.count - 1, through: 0, by: -1) {
            width += metrics.width(of: metrics.grid.stages[index])
            if width > room { return min(index + 1, last) }
        }
        return 0
    }

    private func firstRow(_ metrics: MapMetrics) -> Int {
        let first = min(view.firstRow, max(0, metrics.grid.rows.count - 1))
        guard let lane = newCard?.lane ?? place.lane, let index = metrics.grid.rows.firstIndex(of: lane) else {
            return first
        }
        if index < first { return index }
        var start = first
        while start < index, !isWhollyVisible(index, from: start, metrics) { start += 1 }
        return start
    }

    private func isWhollyVisible(_ index: Int, from start: Int, _ metrics: MapMetrics) -> Bool {
        var height = 0
        for row in start...index {
            height += metrics.height(of: metrics.grid.rows[row]) + (row == index ? 0 : 1)
            if height > metrics.body.count { return false }
        }
        return true
    }

    private mutating func scrollCell(_ metrics: MapMetrics) {
        guard let lane = newCard?.lane ?? place.lane, let stage = newCard?.stage ?? metrics.grid.stage(of: place),
            view.zoom != .overview
        else { return }
        let cards = metrics.cards(lane, stage)
        let selected = newCard?.index ?? metrics.grid.index(of: place)
        guard selected < cards.count else { return }
        let cell = MapIndex.Cell(lane: lane, stage: stage)
        let height = metrics.height(of: lane) - (metrics.goal(lane, stage) == nil ? 0 : 1)
        let first = min(view.firstCard[cell] ?? 0, cards.count - 1)
        let next = metrics.firstCard(showing: selected, of: cards, height: height, from: first)
        view.firstCard[cell] = next == 0 ? nil : next
    }

    /// The cell and index of the card that is being made.
    private var newCard: (lane: ID, stage: ID, index: Int)? {
        guard case .newCard(let lane, let stage, let index)? = edit?.target else { return nil }
        return (lane, stage, index)
    }
}
