import Terminal

/// Shows what may follow a half-typed sequence of keys.
struct PendingKeysView {
    /// One line: keys and what they do.
    private struct Line {
        var keys: String
        let help: String
        var argument: String

        /// Takes the next digit in.
        mutating func join(_ digit: String) {
            keys = "\(keys.prefix(1))–\(digit)"
            argument = ""
        }
    }

    /// The columns of keys, text and the gaps beside them.
    private static let widest = 44
    /// Text with fewer columns says nothing.
    private static let shortestText = 8

    let state: EditorState

    init(_ state: EditorState) {
        self.state = state
    }

    func draw(in area: Rect, _ canvas: inout Canvas) {
        let lines = lines
        let keyWidth = lines.map { SafeText($0.keys, columns: 8).width }.max() ?? 1
        let rows = max(1, min(lines.count, area.height - 4))
        let most = max(1, (area.width - 2) / (keyWidth + 3 + Self.shortestText))
        let columns = max(1, min(most, (lines.count + rows - 1) / rows))
        let step = min(Self.widest, (area.width - 2) / columns)
        let width = min(area.width, 2 + columns * step)
        let frame = Rect(x: area.maxX - width, y: area.maxY - rows - 2, width: width, height: rows + 2)
        let inner = Panel.draw("\(state.pending.name) …", frame: frame, &canvas)
        for (index, line) in lines.prefix(rows * columns).enumerated() {
            let x = inner.x + 1 + index / rows * step
            let y = inner.y + index % rows
            let start = x + keyWidth + 1
            canvas.line(line.keys, x: x, y: y, width: keyWidth, .layerKey)
            let room = min(step - keyWidth - 3, inner.maxX - start)
            canvas.line(Self.text(line, room: room), x: start, y: y, width: room, .layer)
        }
        let behind = lines.count - rows * columns
        if behind > 0 { canvas.lineEnding(" ▾ \(behind) ", at: frame.maxX - 2, y: frame.maxY - 1, width: 8, .cutoff) }
    }

    /// What keys do; where that is too long, only what tells them from the others of their command.
    private static func text(_ line: Line, room: Int) -> String {
        guard !line.argument.isEmpty else { return line.help }
        let text = "\(line.argument) · \(line.help)"
        return SafeText(text, columns: room + 1).width > room ? line.argument : text
    }

    /// The lines; digits in a row that give a number to one command share a line.
    private var lines: [Line] {
        var lines: [Line] = []
        var last: (command: String, digit: Int)?
        for (rest, invocation) in state.keys.continuations(of: state.pending) {
            let digit = Int(invocation.argument) == nil ? nil : Int(rest.name)
            if let digit, let last, last == (invocation.name, digit - 1) {
                lines[lines.count - 1].join(rest.name)
            } else {
                let help = CommandList.named(invocation.name)?.help ?? ""
                lines.append(Line(keys: rest.name, help: help, argument: invocation.argument))
            }
            last = digit.map { (invocation.name, $0) }
        }
        return lines
    }
}
