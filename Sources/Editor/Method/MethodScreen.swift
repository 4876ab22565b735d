import JourneyInsight
import JourneyModel
import Terminal

/// Draws a view: its heading and answer, its parts, and the shown one.
struct MethodScreen {
    let layer: MethodLayer
    let state: EditorState
    private let frame: MethodFrame

    init(layer: MethodLayer, state: EditorState) {
        self.layer = layer
        self.state = state
        frame = layer.frame(in: state.screen)
    }

    func draw(into canvas: inout Canvas) {
        canvas.fill(frame.area, .text)
        canvas.surface.cursor = nil
        drawAnswer(&canvas)
        drawParts(&canvas)
        canvas.fill(frame.rule, .rule, glyph: "─")
        switch layer.content.shown {
        case .table(let table): MethodTableView(table, layer, in: frame).draw(into: &canvas)
        case .matrix(let matrix): MethodMatrixView(matrix, layer, in: frame.rows).draw(into: &canvas)
        case nil: break
        }
        if let field = layer.filter { drawPrompt("Filter", field, &canvas) }
        if let edit = layer.edit { draw(edit, &canvas) }
    }

    private func drawAnswer(_ canvas: inout Canvas) {
        let area = frame.answer
        let used = canvas.line(layer.kind.title, x: area.x, y: area.y, width: area.width, .layerTitle)
        let x = area.x + used + MethodFrame.gap
        for (line, y) in zip(frame.lines, area.rows) { canvas.line(line, x: x, y: y, width: area.maxX - x, .title) }
    }

    /// The names of parts, whole ones only: from the first one that leaves room for that of the shown part. `‹` and `›`
    /// say that there are more.
    private func drawParts(_ canvas: inout Canvas) {
        let area = frame.parts
        guard !area.isEmpty else { return }
        let titles = layer.content.view.parts.map { SafeText(" \($0.title) ", columns: 60) }
        let shown = Self.window(titles.map(\.width), around: layer.part, in: area.width - 1)
        var x = area.x
        for index in shown {
            let scope: Scope = index == layer.part ? .layerSelected : .fieldLabel
            x += canvas.line(titles[index], x: x, y: area.y, width: area.maxX - x, scope) + 1
        }
        if shown.lowerBound > 0 { canvas.line("‹", x: area.x - 1, y: area.y, width: 1, .cutoff) }
        if shown.upperBound < titles.count { canvas.line("›", x: area.maxX, y: area.y, width: 1, .cutoff) }
    }

    /// The longest run of titles that contains one of them and fits, beginning as far left as that allows.
    private static func window(_ widths: [Int], around index: Int, in width: Int) -> Range<Int> {
        func fits(_ range: Range<Int>) -> Bool { widths[range].reduce(range.count - 1, +) <= width }
        let first = (0...index).first { fits($0..<(index + 1)) } ?? index
        let end = ((index + 1)...widths.count).last { fits(first..<$0) } ?? index + 1
        return first..<end
    }

    private func drawPrompt(_ label: String, _ field: TextField, _ canvas: inout Canvas) {
        let row = frame.area.row(frame.area.height - 1)
        PromptLine(label: "\(label):", field: field).draw(in: row, &canvas)
    }

    private func draw(_ edit: InspectorEdit, _ canvas: inout Canvas) {
        let label =
            switch edit.goal {
            case .set(let field):
                field.isReadingValue ? "Value (or 42/50; 9–10/7–8/0–6; a day before it)" : field.spec.label
            case .add(let adding): "New \(adding.what)"
            }
        switch edit.input {
        case .text(let text): drawPrompt(label, text, &canvas)
        case .choice(let list): ChoicePanel(title: label, list: list).draw(in: frame.area, &canvas)
        }
    }
}
