import Terminal

/// A question in the middle of the screen with its answers, one a line.
enum QuestionPanel {
    /// One answer.
    struct Answer {
        /// The key that gives it.
        let key: String
        /// What it does.
        let does: String

        init(_ key: String, _ does: String) {
            self.key = key
            self.does = does
        }
    }

    /// Draws the question wrapped to the area, and its answers below it.
    static func draw(_ text: String, _ answers: [Answer], in area: Rect, _ canvas: inout Canvas) {
        let safe = SafeText(text, columns: 400)
        let keys = answers.map(\.key.count).max() ?? 0
        let longest = max(safe.width, keys + 2 + (answers.map(\.does.count).max() ?? 0))
        let width = min(area.width, max(24, min(longest, 64)) + 4)
        let most = max(1, area.height - answers.count - 3)
        let lines = safe.wrapped(to: max(1, width - 4), lines: most).lines
        let height = min(area.height, lines.count + answers.count + 3)
        let frame = Rect(
            x: area.x + (area.width - width) / 2, y: area.y + max(0, (area.height - height) / 2), width: width,
            height: height)
        let inner = Panel.draw("", frame: frame, &canvas).inset(left: 1, right: 1)
        for (row, line) in lines.enumerated() {
            canvas.line(line, x: inner.x, y: inner.y + row, width: inner.width, .layer)
        }
        for (row, answer) in answers.enumerated() {
            let y = inner.y + lines.count + 1 + row
            canvas.line(answer.key, x: inner.x, y: y, width: keys, .layerKey)
            canvas.line(answer.does, x: inner.x + keys + 2, y: y, width: inner.width - keys - 2, .layer)
        }
    }
}
