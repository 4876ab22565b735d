import JourneyInsight
import Terminal

/// Draws a table of a view: its headings, the rows in sight, and what they cut off of the selected one.
struct MethodTableView {
    private let table: MethodTable
    private let layer: MethodLayer
    private let frame: MethodFrame
    private let layout: MethodTableLayout

    init(_ table: MethodTable, _ layer: MethodLayer, in frame: MethodFrame) {
        self.table = table
        self.layer = layer
        self.frame = frame
        layout = layer.layout(of: table, width: frame.rows.width)
    }

    func draw(into canvas: inout Canvas) {
        let position = layer.position
        let rows = layer.content.rows
        guard !rows.isEmpty else { return drawNothing(&canvas) }
        for column in layout.columns { drawHeading(column, &canvas) }
        for (line, place) in rows.indices.dropFirst(position.top).prefix(frame.rows.height).enumerated() {
            draw(table.rows[rows[place]], y: frame.rows.y + line, isSelected: place == position.row, &canvas)
        }
        drawCounts(rows.count, &canvas)
        drawDetail(&canvas)
    }

    private func drawNothing(_ canvas: inout Canvas) {
        let filter = layer.position.filter
        let text = filter.isEmpty ? table.nothing : "No line has “\(filter)”; / changes the filter"
        let lines = SafeText(text, columns: 500).wrapped(to: max(1, frame.heading.width), lines: 3).lines
        for (line, y) in zip(lines, frame.heading.y..<frame.area.maxY) {
            canvas.line(line, x: frame.heading.x, y: y, width: frame.heading.width, .fieldEmpty)
        }
    }

    private func drawHeading(_ place: MethodTableLayout.Column, _ canvas: inout Canvas) {
        let column = table.columns[place.index]
        let isSorted = layer.position.sort?.column == place.index
        let text = SafeText(column.label, columns: 60).truncated(to: place.width)
        let x = frame.heading.x + place.x + column.lead(of: text, in: place.width)
        canvas.line(
            text, x: x, y: frame.heading.y, width: place.width,
            layer.position.column == place.index ? .fieldGroup : .fieldLabel)
        guard isSorted, let sort = layer.position.sort else { return }
        canvas.line(
            sort.isFalling ? "▾" : "▴", x: column.isNumeric ? x - 1 : x + text.width, y: frame.heading.y, width: 1,
            .cutoff)
    }

    private func draw(_ row: MethodRow, y: Int, isSelected: Bool, _ canvas: inout Canvas) {
        let isLit = isSelected && lightsRow(canvas)
        if isLit { canvas.fill(Rect(x: frame.area.x, y: y, width: frame.area.width, height: 1), .layerSelected) }
        for place in layout.columns where row.cells.indices.contains(place.index) {
            let cell = row.cells[place.index]
            let text = cell.fitted(to: place.width)
            let lead = table.columns[place.index].lead(of: text, in: place.width)
            let isHere = isSelected && place.index == layer.position.column
            let x = frame.rows.x + place.x
            if isHere {
                canvas.fill(Rect(x: x, y: y, width: place.width, height: 1), .fieldSelected)
                canvas.surface.cursor = Point(x: x + lead, y: y)
            }
            canvas.line(
                text, x: x + lead, y: y, width: place.width,
                isHere ? .fieldSelected : isLit ? .layerSelected : Self.scope(cell, isFirst: place.index == 0))
        }
    }

    /// Whether the row of the selected cell has a look of its own; without one only the cell is shown as selected.
    private func lightsRow(_ canvas: Canvas) -> Bool { canvas.style(.layerSelected) != canvas.style(.fieldSelected) }

    /// The look of a cell. What is bad has that of the worst emotion, which is told without colours too.
    private static func scope(_ cell: MethodCell, isFirst: Bool) -> Scope {
        switch cell.tone {
        case .good: .emotionGood
        case .bad: .emotionWorst
        case .quiet: .fieldEmpty
        case .plain: isFirst ? .cardTitle : .fieldValue
        }
    }

    /// What is selected, how many rows there are, what is behind the edges, and how many columns are left out.
    private func drawCounts(_ count: Int, _ canvas: inout Canvas) {
        let position = layer.position
        let behind = count - position.top - frame.rows.height
        let all = table.columns.count
        let pieces = [
            position.filter.isEmpty ? nil : "“\(position.filter)” \(count) of \(table.rows.count)",
            layout.columns.count < all ? "\(layout.columns.count) of \(all) columns" : nil,
            "\(position.row + 1)/\(count)" + (behind > 0 ? " ▾ \(behind)" : ""),
        ]
        let text = " \(pieces.compactMap { $0 }.joined(separator: " · ")) "
        canvas.lineEnding(text, at: frame.rule.maxX - 1, y: frame.rule.y, width: frame.rule.width * 2 / 3, .cutoff)
    }

    private func drawDetail(_ canvas: inout Canvas) {
        guard !frame.detail.isEmpty, let row = layer.selectedRow else { return }
        let detail = MethodDetail(row, table, layout, column: layer.position.column, width: frame.detail.width)
        guard !detail.isEmpty else { return }
        let free = frame.rows.height - min(layer.content.rows.count - layer.position.top, frame.rows.height)
        let lines = min(detail.lineCount, frame.detail.height - 1 + max(0, free - 1))
        let area = Rect(
            x: frame.detail.x, y: frame.detail.maxY - lines, width: frame.detail.width, height: lines)
        canvas.fill(Rect(x: frame.area.x, y: area.y - 1, width: frame.area.width, height: 1), .rule, glyph: "─")
        detail.draw(in: area, &canvas)
    }
}
