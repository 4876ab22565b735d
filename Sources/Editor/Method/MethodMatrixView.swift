import JourneyInsight
import JourneyModel
import Terminal

/// Draws a matrix of a view: five by five places with the names of what stands there, and a list of the selected place.
struct MethodMatrixView {
    private let matrix: MethodMatrix
    private let layer: MethodLayer
    private let area: Rect
    private let cellWidth: Int
    private let cellHeight: Int

    /// The columns left of the places.
    private static let labelWidth = 4
    /// The rows under the places: the axis and its name.
    private static let footer = 2
    /// The rows that the list of the selected place gets at least.
    private static let leastList = 4

    init(_ matrix: MethodMatrix, _ layer: MethodLayer, in area: Rect) {
        self.matrix = matrix
        self.layer = layer
        self.area = area
        cellWidth = min(34, (area.width - Self.labelWidth - 1) / 5)
        cellHeight = min(5, max(1, (area.height - 1 - Self.footer - Self.leastList) / 5))
    }

    func draw(into canvas: inout Canvas) {
        canvas.line(matrix.y.label, x: area.x, y: area.y, width: area.width / 2, .fieldLabel)
        for y in MethodMatrix.steps {
            for x in MethodMatrix.steps { draw(x, y, &canvas) }
        }
        drawAxes(&canvas)
        drawList(&canvas)
    }

    private func place(_ x: Int, _ y: Int) -> Rect {
        Rect(
            x: area.x + Self.labelWidth + (x - 1) * cellWidth, y: area.y + 1 + (5 - y) * cellHeight,
            width: cellWidth - 1, height: cellHeight)
    }

    private func draw(_ x: Int, _ y: Int, _ canvas: inout Canvas) {
        let rect = place(x, y)
        let points = matrix.points(x: x, y: y)
        let isSelected = layer.position.x == x && layer.position.y == y
        canvas.fill(rect, isSelected ? .layerSelected : .text)
        if isSelected { canvas.surface.cursor = rect.origin }
        let named = isQuarterCorner(x, y) && points.count < rect.height
        if named {
            let quarter = matrix.quarter(x: x, y: y)
            canvas.line(quarter, x: rect.x, y: rect.y, width: rect.width, isSelected ? .layerSelected : .hint)
        } else if points.isEmpty {
            canvas.line(
                "·", x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, width: 1,
                isSelected ? .layerSelected : .fieldEmpty)
        }
        let rows = rect.inset(top: named ? 1 : 0)
        let room = points.count > rows.height ? max(0, rows.height - 1) : points.count
        for (line, point) in points.prefix(room).enumerated() {
            canvas.line(
                point.name, x: rows.x, y: rows.y + line, width: rows.width, isSelected ? .layerSelected : .cardTitle)
        }
        if points.count > room {
            let text = room == 0 ? "\(points.count) here" : "and \(points.count - room) more"
            canvas.line(text, x: rows.x, y: rows.y + room, width: rows.width, isSelected ? .layerSelected : .cutoff)
        }
    }

    /// Whether the place is the outer corner of its quarter, where the quarter's name stands.
    private func isQuarterCorner(_ x: Int, _ y: Int) -> Bool {
        cellHeight > 1 && (x == 1 || x == 4) && (y == 5 || y == 3)
    }

    private func drawAxes(_ canvas: inout Canvas) {
        let left = area.x + Self.labelWidth - 1
        let bottom = area.y + 1 + 5 * cellHeight
        for y in MethodMatrix.steps {
            let rect = place(1, y)
            let isHere = layer.position.y == y
            canvas.line("\(y)", x: area.x, y: rect.y, width: 2, isHere ? .fieldGroup : .fieldLabel)
            for row in rect.rows { canvas.glyph(row == rect.y && y == 3 ? "┝" : "│", x: left, y: row, .rule) }
        }
        canvas.fill(Rect(x: left, y: bottom, width: 5 * cellWidth, height: 1), .rule, glyph: "─")
        canvas.glyph("└", x: left, y: bottom, .rule)
        for x in MethodMatrix.steps {
            let isHere = layer.position.x == x
            canvas.line("\(x)", x: place(x, 1).x, y: bottom + 1, width: 2, isHere ? .fieldGroup : .fieldLabel)
        }
        canvas.lineEnding(matrix.x.label, at: left + 5 * cellWidth, y: bottom + 1, width: 20, .fieldLabel)
    }

    /// What stands at the selected place, or what is not rated.
    private func drawList(_ canvas: inout Canvas) {
        let top = area.y + 1 + 5 * cellHeight + Self.footer
        let rows = Rect(x: area.x, y: top, width: area.width, height: max(0, area.maxY - top))
        guard rows.height > 0 else { return }
        let position = layer.position
        let points = MethodLayer.points(of: matrix, x: position.x, y: position.y)
        let unrated = matrix.unrated.count
        let title =
            position.y == 0
            ? "Not rated: \(unrated)"
            : "\(matrix.quarter(x: position.x, y: position.y)) · \(matrix.y.label) \(position.y), \(matrix.x.label) \(position.x)"
                + (unrated > 0 ? " · not rated below: \(unrated)" : "")
        canvas.line(title, x: rows.x, y: rows.y, width: rows.width, .fieldGroup)
        let room = rows.height - 1
        let first = max(0, min(position.item, points.count - 1) - room + 1)
        for (line, index) in points.indices.dropFirst(first).prefix(room).enumerated() {
            let isSelected = index == min(position.item, points.count - 1)
            let y = rows.y + 1 + line
            canvas.line(isSelected ? "▸" : " ", x: rows.x, y: y, width: 1, .fieldGroup)
            canvas.line(
                points[index].name, x: rows.x + 2, y: y, width: rows.width - 2, isSelected ? .cardTitle : .fieldValue)
        }
        if points.isEmpty, room > 0 {
            canvas.line("Nothing stands here", x: rows.x + 2, y: rows.y + 1, width: rows.width - 2, .fieldEmpty)
        }
    }
}
