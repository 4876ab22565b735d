import Terminal

/// Shows what may follow a half-typed sequence of keys.
struct PendingKeysView {
    let state: EditorState

    init(_ state: EditorState) {
        self.state = state
    }

    func draw(in area: Rect, _ canvas: inout Canvas) {
        let lines = state.keys.continuations(of: state.pending).map { entry in
            (entry.rest.name, CommandList.named(entry.invocation.name)?.help ?? "", entry.invocation.argument)
        }
        let rows = min(lines.count, max(1, area.height - 4))
        let columns = (lines.count + rows - 1) / max(1, rows)
        let width = min(area.width, 2 + columns * 44)
        let frame = Rect(x: area.maxX - width, y: area.maxY - rows - 2, width: width, height: rows + 2)
        let inner = Panel.draw("\(state.pending.name) …", frame: frame, &canvas)
        for (index, line) in lines.enumerated() {
            let x = inner.x + 1 + index / rows * 44
            let y = inner.y + index % rows
            canvas.line(line.0, x: x, y: y, width: 6, .layerKey)
            let text = line.2.isEmpty ? line.1 : "\(line.2) · \(line.1)"
            canvas.line(text, x: x + 7, y: y, width: min(35, inner.maxX - x - 7), .layer)
        }
    }
}
