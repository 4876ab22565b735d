import Terminal

/// Draws a text being edited, wrapped, with the terminal's cursor in its place.
struct FieldView {
    let field: TextField
    /// How the text looks: all of it is selected where what is typed replaces it.
    private let scope: Scope

    init(_ field: TextField, isSelected: Bool = false) {
        self.field = field
        scope = isSelected ? .layerSelected : .fieldEdit
    }

    func draw(in area: Rect, _ canvas: inout Canvas) {
        guard !area.isEmpty else { return }
        canvas.fill(area, .fieldEdit)
        if area.height == 1 { return drawLine(in: area, &canvas) }
        let text = SafeText(field.bytes, columns: area.width * 64, lineEnds: .kept)
        let lines = text.wrapped(to: max(1, area.width)).lines
        let row = lines.lastIndex { $0.startOffset <= field.cursor } ?? 0
        let first = max(0, row - area.height + 1)
        for (index, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
            canvas.line(line, x: area.x, y: area.y + index, width: area.width, scope)
        }
        let column = lines.isEmpty ? 0 : min(lines[row].column(ofByte: field.cursor), area.width - 1)
        place(Point(x: area.x + column, y: area.y + row - first), &canvas)
    }

    /// One line that scrolls sideways so that the cursor stays in sight.
    private func drawLine(in area: Rect, _ canvas: inout Canvas) {
        let text = SafeText(field.bytes)
        let column = text.column(ofByte: field.cursor)
        let first = max(0, column - area.width + 1)
        let shown = text.dropFirst(columns: first)
        canvas.surface.put(shown, at: area.origin, style: canvas.style(scope), columns: area.width)
        place(Point(x: area.x + min(column - first, area.width - 1), y: area.y), &canvas)
    }

    private func place(_ point: Point, _ canvas: inout Canvas) {
        canvas.surface.cursor = point
        canvas.surface.cursorShape = .bar
    }
}
