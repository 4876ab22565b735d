import JourneyInsight
import JourneyModel
import Terminal

/// Draws a matrix of a view: five by five places with the names of what stands there, in four quarters that are named
/// on the lines above them, and a list of the selected place.
struct MethodMatrixView {
    private let matrix: MethodMatrix
    private let layer: MethodLayer
    private let area: Rect
    private let cellWidth: Int
    private let cellHeight: Int
    /// Whether there is room for lines above the quarters.
    private let hasLines: Bool

    /// The columns left of the places.
    private static let labelWidth = 4
    /// The rows for the name of the axis above the places, and for the axis under them.
    private static let (header, footer) = (1, 2)
    /// The rows that the list of the selected place gets at least.
    private static let leastList = 3
    /// The steps that are high: the first one of the upper quarters, and of the right ones.
    private static let high = 4

    init(_ matrix: MethodMatrix, _ layer: MethodLayer, in area: Rect) {
        self.matrix = matrix
        self.layer = layer
        self.area = area
        cellWidth = min(34, (area.width - Self.labelWidth - 1) / 5)
        let room = area.height - Self.header - Self.footer - Self.leastList
        hasLines = room >= 7
        cellHeight = min(5, max(1, (room - (hasLines ? 2 : 0)) / 5))
    }

    func draw(into canvas: inout Canvas) {
        canvas.line(matrix.y.label, x: area.x, y: area.y, width: area.width / 2, .fieldLabel)
        for y in MethodMatrix.steps {
            for x in MethodMatrix.steps { draw(x, y, &canvas) }
        }
        drawAxes(&canvas)
        if hasLines {
            drawLine(above: 5, (matrix.quarters.topLeft, matrix.quarters.topRight), corner: "┌", crossing: "┬", &canvas)
            let low = (matrix.quarters.bottomLeft, matrix.quarters.bottomRight)
            drawLine(above: Self.high - 1, low, corner: "├", crossing: "┼", &canvas)
        }
        drawList(&canvas)
    }

    /// The row above the places: that of the upper quarters.
    private var top: Int { area.y + Self.header + (hasLines ? 1 : 0) }

    private func place(_ x: Int, _ y: Int) -> Rect {
        let line = hasLines && y < Self.high ? 1 : 0
        return Rect(
            x: area.x + Self.labelWidth + (x - 1) * cellWidth, y: top + (5 - y) * cellHeight + line,
            width: cellWidth - 1, height: cellHeight)
    }

    private var bottom: Int { place(1, 1).maxY }

    private func draw(_ x: Int, _ y: Int, _ canvas: inout Canvas) {
        let rect = place(x, y)
        let points = matrix.points(x: x, y: y)
        let isSelected = layer.position.x == x && layer.position.y == y
        canvas.fill(rect, isSelected ? .layerSelected : .text)
        if isSelected { canvas.surface.cursor = rect.origin }
        if points.isEmpty {
            canvas.line(
                "·", x: rect.x + rect.width / 2, y: rect.y + (rect.height - 1) / 2, width: 1,
                isSelected ? .layerSelected : .fieldEmpty)
        }
        let room = points.count > rect.height ? max(0, rect.height - 1) : points.count
        for (line, point) in points.prefix(room).enumerated() {
            canvas.line(
                point.name, x: rect.x, y: rect.y + line, width: rect.width, isSelected ? .layerSelected : .cardTitle)
        }
        if points.count > room {
            let text = room == 0 ? "\(points.count) here" : "and \(points.count - room) more"
            canvas.line(text, x: rect.x, y: rect.y + room, width: rect.width, isSelected ? .layerSelected : .cutoff)
        }
    }

    /// The line above two quarters, with their names.
    private func drawLine(
        above y: Int, _ names: (left: String, right: String), corner: Unicode.Scalar, crossing: Unicode.Scalar,
        _ canvas: inout Canvas
    ) {
        let row = place(1, y).y - 1
        let (left, middle) = (place(1, 1).x - 1, place(Self.high, 1).x - 1)
        canvas.fill(Rect(x: left, y: row, width: 5 * cellWidth, height: 1), .rule, glyph: "─")
        canvas.glyph(corner, x: left, y: row, .rule)
        canvas.glyph(crossing, x: middle, y: row, .rule)
        canvas.line(" \(names.left) ", x: left + 1, y: row, width: 3 * cellWidth - 2, .hint)
        canvas.line(" \(names.right) ", x: middle + 1, y: row, width: 2 * cellWidth - 2, .hint)
    }

    private func drawAxes(_ canvas: inout Canvas) {
        let (left, middle) = (place(1, 1).x - 1, place(Self.high, 1).x - 1)
        for y in MethodMatrix.steps {
            let rect = place(1, y)
            let isHere = layer.position.y == y
            canvas.line("\(y)", x: area.x, y: rect.y, width: 2, isHere ? .fieldGroup : .fieldLabel)
            for row in rect.rows {
                canvas.glyph("│", x: left, y: row, .rule)
                canvas.glyph("│", x: middle, y: row, .rule)
            }
        }
        canvas.fill(Rect(x: left, y: bottom, width: 5 * cellWidth, height: 1), .rule, glyph: "─")
        canvas.glyph("└", x: left, y: bottom, .rule)
        canvas.glyph("┴", x: middle, y: bottom, .rule)
        for x in MethodMatrix.steps {
            let isHere = layer.position.x == x
            canvas.line("\(x)", x: place(x, 1).x, y: bottom + 1, width: 2, isHere ? .fieldGroup : .fieldLabel)
        }
        canvas.lineEnding(matrix.x.label, at: left + 5 * cellWidth, y: bottom + 1, width: 20, .fieldLabel)
    }

    /// What stands at the selected place, or what is not rated.
    private func drawList(_ canvas: inout Canvas) {
        let top = bottom + Self.footer
        let rows = Rect(x: area.x, y: top, width: area.width, height: max(0, area.maxY - top))
        guard rows.height > 0 else { return }
        let position = layer.position
        let points = MethodLayer.points(of: matrix, x: position.x, y: position.y)
        canvas.line(listTitle, x: rows.x, y: rows.y, width: rows.width, .fieldGroup)
        let room = rows.height - 1
        let selected = min(position.item, points.count - 1)
        let first = max(0, selected - room + 1)
        for (line, index) in points.indices.dropFirst(first).prefix(room).enumerated() {
            let y = rows.y + 1 + line
            canvas.line(index == selected ? "▸" : " ", x: rows.x, y: y, width: 1, .fieldGroup)
            canvas.line(
                points[index].name, x: rows.x + 2, y: y, width: rows.width - 2,
                index == selected ? .cardTitle : .fieldValue)
        }
        let behind = points.count - first - room
        if behind > 0 { canvas.lineEnding(" ▾ \(behind) ", at: rows.maxX, y: rows.maxY - 1, width: 8, .cutoff) }
        if points.isEmpty, room > 0 {
            canvas.line("Nothing stands here", x: rows.x + 2, y: rows.y + 1, width: rows.width - 2, .fieldEmpty)
        }
    }

    private var listTitle: String {
        let (x, y) = (layer.position.x, layer.position.y)
        let unrated = matrix.unrated.count
        guard y > 0 else { return "Not rated: \(unrated)" }
        let place = "\(matrix.quarter(x: x, y: y)) · \(matrix.y.label) \(y), \(matrix.x.label) \(x)"
        return unrated > 0 ? "\(place) · below the axis, not rated: \(unrated)" : place
    }
}
