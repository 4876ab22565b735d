import JourneyModel
import Terminal

extension MapView {
    func drawCell(_ cell: MapLayout.Cell, _ canvas: inout Canvas) {
        if layout.zoom == .overview { return drawHeat(cell, &canvas) }
        if let goal = cell.goal, let text = goalText(cell) {
            canvas.line("→ \(text)", x: goal.x + 1, y: goal.y, width: goal.width - 2, .cellGoal)
        }
        for card in cell.cards { drawCard(card, in: cell, &canvas) }
        drawMore(cell, &canvas)
        if cell.cards.isEmpty { drawEmpty(cell, &canvas) }
    }

    private func goalText(_ cell: MapLayout.Cell) -> Text? {
        journey[.lane, cell.lane]?[Lane.cells].record(cell.stage.text)?[Cell.goal]
    }

    /// How many cards do not fit, where they would follow.
    func drawMore(_ cell: MapLayout.Cell, _ canvas: inout Canvas) {
        guard !cell.cards.isEmpty else { return }
        if cell.below > 0 {
            let text = "▾ \(cell.below) more"
            canvas.fill(Rect(x: cell.frame.x, y: cell.frame.maxY - 1, width: cell.frame.width, height: 1), .text)
            canvas.line(text, x: cell.frame.x + 1, y: cell.frame.maxY - 1, width: cell.frame.width - 2, .cutoff)
        }
        if cell.above > 0 {
            canvas.lineEnding("▴ \(cell.above)", at: cell.frame.maxX, y: cell.frame.y, width: 6, .cutoff)
        }
    }

    private func drawEmpty(_ cell: MapLayout.Cell, _ canvas: inout Canvas) {
        let isSelected = state.place == .cell(lane: cell.lane, stage: cell.stage)
        let y = cell.goal == nil ? cell.frame.y : min(cell.frame.y + 1, cell.frame.maxY - 1)
        if cell.below > 0, cell.goal != nil { return }
        if cell.below > 0 {
            let isHere = isSelected || holdsSelection(cell)
            canvas.line(
                "\(cell.below)", x: cell.frame.x + 1, y: cell.frame.y, width: cell.frame.width - 1,
                isHere ? .cardSelected : .cutoff)
        } else if isSelected {
            canvas.glyph("▌", x: cell.frame.x, y: y, .cardBar)
            canvas.fill(Rect(x: cell.frame.x + 1, y: y, width: min(8, cell.frame.width - 2), height: 1), .cellSelected)
        } else {
            canvas.glyph("·", x: cell.frame.x + 1, y: y, .cellEmpty)
        }
    }

    private func holdsSelection(_ cell: MapLayout.Cell) -> Bool {
        state.place.lane == cell.lane && state.grid.stage(of: state.place) == cell.stage
    }

    /// A cell of the overview: mean on its colour, then counts.
    private func drawHeat(_ cell: MapLayout.Cell, _ canvas: inout Canvas) {
        let sum = sums[lane: cell.lane, stage: cell.stage]
        let isSelected = holdsSelection(cell)
        if cell.below == 0 {
            if isSelected { canvas.glyph("▌", x: cell.frame.x, y: cell.frame.y, .cardBar) }
            canvas.glyph("·", x: cell.frame.x + 1, y: cell.frame.y, .cellEmpty)
            return
        }
        let scope = EmotionMark.heat(sum.emotion)
        canvas.fill(cell.frame, scope)
        if isSelected {
            for y in cell.frame.rows { canvas.glyph("▌", x: cell.frame.x, y: y, .cardBar) }
        }
        let mean = sum.emotion.map { "\(EmotionMark.glyph(EmotionMark.step($0))) \(EmotionMark.mean($0))" } ?? "○"
        canvas.line(
            mean, x: cell.frame.x + 1, y: cell.frame.y, width: cell.frame.width - 1, isSelected ? .cardSelected : scope)
        if let low = sum.felt.lowest, let high = sum.felt.highest, low < high, cell.frame.width >= 14 {
            let range = "\(EmotionMark.number(low))…\(EmotionMark.number(high))"
            canvas.lineEnding(range, at: cell.frame.maxX - 1, y: cell.frame.y, width: 6, scope)
        }
        guard cell.frame.height > 1 else { return }
        var counts = ["\(cell.below)"]
        if sum.pains > 0 { counts.append("!\(sum.pains)") }
        if sum.moments > 0 { counts.append("★\(sum.moments)") }
        if sum.unjudged > 0 { counts.append("○\(sum.unjudged)") }
        if sum.conflicts > 0 { counts.append("≠\(sum.conflicts)") }
        canvas.line(
            counts.joined(separator: " "), x: cell.frame.x + 1, y: cell.frame.y + 1, width: cell.frame.width - 2, scope)
    }
}
