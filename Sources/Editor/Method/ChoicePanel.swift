import Terminal

/// A list to choose from, in a box in the middle of an area.
struct ChoicePanel {
    let title: String
    let list: ChoiceList

    func draw(in area: Rect, _ canvas: inout Canvas) {
        let filterRows = list.filter == nil ? 0 : 1
        let widest = list.options.prefix(200).reduce(20) { max($0, SafeText($1.label, columns: 60).width) }
        let width = min(area.width - 2, widest + 10)
        let height = min(area.height, max(1, list.shown.count) + filterRows + 2)
        let frame = Rect(
            x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width: width, height: height)
        Panel.draw(title, frame: frame, &canvas)
        let inner = Panel.inside(frame)
        if let filter = list.filter { FieldView(filter).draw(in: inner.row(0), &canvas) }
        let rows = inner.inset(top: filterRows)
        let first = max(0, list.cursor - rows.height + 1)
        for (line, option) in list.shown.dropFirst(first).prefix(rows.height).enumerated() {
            draw(list.options[option], isSelected: first + line == list.cursor, in: rows.row(line), &canvas)
        }
        let behind = list.shown.count - first - rows.height
        if behind > 0 { canvas.lineEnding(" ▾ \(behind) ", at: frame.maxX - 2, y: frame.maxY - 1, width: 8, .cutoff) }
    }

    private func draw(_ option: ChoiceList.Option, isSelected: Bool, in row: Rect, _ canvas: inout Canvas) {
        let scope: Scope = isSelected ? .layerSelected : .layer
        canvas.fill(row, scope)
        canvas.line(list.isChosen(option) ? "●" : " ", x: row.x, y: row.y, width: 1, scope)
        let key = option.letter.map { String(Character($0)) } ?? ""
        canvas.line(key, x: row.x + 2, y: row.y, width: 1, isSelected ? scope : .layerKey)
        let start = list.filter == nil ? 4 : 2
        canvas.line(option.label, x: row.x + start, y: row.y, width: row.width - start, scope)
        if isSelected, list.filter == nil { canvas.surface.cursor = Point(x: row.x, y: row.y) }
    }
}
