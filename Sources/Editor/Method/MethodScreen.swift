import JourneyInsight
import JourneyModel
import Terminal

/// Draws a view: its heading and answer, its parts, and the shown one.
struct MethodScreen {
    /// How the screen is divided for a view.
    struct Frame {
        /// All of it.
        let area: Rect
        /// The line with the heading and the answer; a second one where it is long.
        let answer: Rect
        /// The line that names the parts.
        let parts: Rect
        /// The line of column headings.
        let heading: Rect
        /// The rows, or the matrix.
        let rows: Rect

        init(_ screen: ScreenLayout) {
            let bottom = screen.hint.isEmpty ? screen.status.y : screen.hint.y
            area = Rect(
                x: 0, y: screen.title.maxY, width: screen.bounds.width, height: max(0, bottom - screen.title.maxY))
            let inner = area.inset(left: 1, right: 1)
            answer = inner.row(0)
            parts = inner.row(1)
            heading = inner.row(3)
            rows = inner.inset(top: 4)
        }
    }

    let layer: MethodLayer
    let state: EditorState
    private let frame: Frame

    init(layer: MethodLayer, state: EditorState) {
        self.layer = layer
        self.state = state
        frame = Frame(state.screen)
    }

    func draw(into canvas: inout Canvas) {
        canvas.fill(frame.area, .text)
        canvas.surface.cursor = nil
        drawAnswer(&canvas)
        drawParts(&canvas)
        canvas.fill(Rect(x: frame.area.x, y: frame.area.y + 2, width: frame.area.width, height: 1), .rule, glyph: "─")
        switch layer.content.view.parts[layer.part].body {
        case .table(let table): draw(table, &canvas)
        case .matrix(let matrix): MethodMatrixView(matrix, layer, in: frame.rows.inset(top: -1)).draw(into: &canvas)
        }
        if let field = layer.filter { drawPrompt("Filter", field, &canvas) }
        if let edit = layer.edit { draw(edit, &canvas) }
    }

    private func drawAnswer(_ canvas: inout Canvas) {
        let area = frame.answer
        let used = canvas.line("\(layer.kind.title)  ", x: area.x, y: area.y, width: area.width, .layerTitle)
        canvas.line(layer.content.view.answer, x: area.x + used, y: area.y, width: area.width - used, .title)
    }

    /// The parts, from the first one that leaves room for the shown one.
    private func drawParts(_ canvas: inout Canvas) {
        let area = frame.parts
        let titles = layer.content.view.parts.map { SafeText(" \($0.title) ", columns: 60) }
        var first = 0
        while first < layer.part, titles[first...layer.part].reduce(0, { $0 + $1.width + 1 }) > area.width {
            first += 1
        }
        var x = area.x
        for (index, title) in titles.enumerated().dropFirst(first) {
            let scope: Scope = index == layer.part ? .layerSelected : .fieldLabel
            guard area.maxX - x >= 4 else { break }
            x += canvas.line(title, x: x, y: area.y, width: area.maxX - x, scope) + 1
        }
        if first > 0 { canvas.line("‹", x: area.x - 1, y: area.y, width: 1, .cutoff) }
    }

    private func draw(_ table: MethodTable, _ canvas: inout Canvas) {
        let position = layer.position
        let rows = layer.content.rows
        let layout = layer.layout(of: table, in: state.screen)
        for column in layout.columns { drawHeading(table.columns[column.index], column, &canvas) }
        for (line, place) in rows.indices.dropFirst(position.top).prefix(frame.rows.height).enumerated() {
            let isSelected = place == position.row
            draw(table.rows[rows[place]], table, layout, y: frame.rows.y + line, isSelected: isSelected, &canvas)
        }
        if rows.isEmpty {
            let text =
                position.filter.isEmpty ? table.nothing : "No line has “\(position.filter)”; / changes the filter"
            canvas.line(text, x: frame.rows.x, y: frame.rows.y, width: frame.rows.width, .fieldEmpty)
        }
        drawCounts(rows.count, table, &canvas)
        drawWholeCell(layout, &canvas)
    }

    /// All of the selected cell in the last lines, where the column shows only its beginning and no row stands there.
    private func drawWholeCell(_ layout: MethodTableLayout, _ canvas: inout Canvas) {
        guard let place = layout.columns.first(where: { $0.index == layer.position.column }),
            let row = layer.selectedRow, row.cells.indices.contains(place.index)
        else { return }
        let text = SafeText(row.cells[place.index].shown, columns: 1000)
        let lines = text.wrapped(to: max(1, frame.rows.width), lines: 4).lines
        let shown = min(layer.content.rows.count - layer.position.top, frame.rows.height)
        guard text.width > place.width, frame.rows.height - shown > lines.count else { return }
        for (index, line) in lines.enumerated() {
            let y = frame.rows.maxY - lines.count + index
            canvas.line(line, x: frame.rows.x, y: y, width: frame.rows.width, .hint)
        }
    }

    private func drawHeading(_ column: MethodColumn, _ place: MethodTableLayout.Column, _ canvas: inout Canvas) {
        let (text, lead) = column.fitted(SafeText(column.label, columns: 60), to: place.width)
        let isSelected = layer.position.column == place.index
        canvas.line(
            text, x: frame.heading.x + place.x + lead, y: frame.heading.y, width: place.width,
            isSelected ? .fieldGroup : .fieldLabel)
        if let sort = layer.position.sort, sort.column == place.index {
            canvas.line(
                sort.isFalling ? "▾" : "▴", x: frame.heading.x + place.x + (column.isNumeric ? -1 : text.width),
                y: frame.heading.y, width: 1, .cutoff)
        }
    }

    private func draw(
        _ row: MethodRow, _ table: MethodTable, _ layout: MethodTableLayout, y: Int, isSelected: Bool,
        _ canvas: inout Canvas
    ) {
        let isLit = isSelected && lightsRow(canvas)
        if isLit { canvas.fill(Rect(x: frame.area.x, y: y, width: frame.area.width, height: 1), .layerSelected) }
        for place in layout.columns where row.cells.indices.contains(place.index) {
            let cell = row.cells[place.index]
            let (text, lead) = table.columns[place.index].fitted(
                SafeText(cell.shown, columns: place.width + 1), to: place.width)
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

    private static func scope(_ cell: MethodCell, isFirst: Bool) -> Scope {
        switch cell.tone {
        case .good: .emotionGood
        case .bad: .emotionBad
        case .quiet: .fieldEmpty
        case .plain: isFirst ? .cardTitle : .fieldValue
        }
    }

    /// What is selected, how many rows there are, and what is behind the edges.
    private func drawCounts(_ count: Int, _ table: MethodTable, _ canvas: inout Canvas) {
        guard count > 0 else { return }
        let position = layer.position
        let behind = count - position.top - frame.rows.height
        let filtered = position.filter.isEmpty ? "" : "“\(position.filter)” \(count) of \(table.rows.count)  "
        let text = "\(filtered)\(position.row + 1)/\(count)" + (behind > 0 ? " ▾ \(behind)" : "")
        let y = frame.area.y + 2
        canvas.lineEnding(" \(text) ", at: frame.area.maxX - 1, y: y, width: frame.area.width / 2, .cutoff)
    }

    private func drawPrompt(_ label: String, _ field: TextField, _ canvas: inout Canvas) {
        let row = frame.area.row(frame.area.height - 1)
        PromptLine(label: "\(label):", field: field).draw(in: row, &canvas)
    }

    private func draw(_ edit: InspectorEdit, _ canvas: inout Canvas) {
        guard case .set(let field) = edit.goal else { return }
        switch edit.input {
        case .text(let text): drawPrompt(field.spec.label, text, &canvas)
        case .choice(let list): ChoicePanel(title: field.spec.label, list: list).draw(in: frame.area, &canvas)
        }
    }
}
