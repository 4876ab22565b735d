import JourneyModel
import Terminal

extension CommentsLayer {
    /// A line of the list of comments.
    private struct Line {
        let text: SafeText
        let indent: Int
        let scope: Scope
        let comment: ID
    }

    /// The columns that the layer would like to have.
    private static let width = 72
    /// The rows that it takes at least, where the screen has them.
    private static let leastHeight = 8
    /// The most lines of one comment that are shown while it is not selected.
    private static let mostLines = 4

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let frame = frame(state, map)
        let lines = lines(state, width: frame.width - 4)
        let input = inputLines(frame.width - 4)
        Panel.draw("Comments · \(subject.name)", frame: frame, &canvas)
        let inner = Panel.inside(frame)
        let list = inner.inset(bottom: input + 1)
        draw(lines, in: list, &canvas)
        canvas.line(inputLabel(state), x: inner.x, y: list.maxY, width: inner.width, .layerTitle)
        let area = Rect(x: inner.x, y: list.maxY + 1, width: inner.width, height: inner.maxY - list.maxY - 1)
        FieldView(field).draw(in: area, &canvas)
    }

    func area(_ state: EditorState, _ map: MapLayout) -> Rect? { frame(state, map) }

    private func frame(_ state: EditorState, _ map: MapLayout) -> Rect {
        let bounds = map.frame
        let anchor = map.area(of: place, state.grid)
        let width = min(bounds.width, Self.width)
        let height = lines(state, width: width - 4).count + inputLines(width - 4) + 3
        let room = max(bounds.maxY - anchor.maxY, anchor.y - bounds.y, Self.leastHeight)
        return LayerFrame.beside(anchor, size: Size(width: width, height: min(height, room)), in: bounds)
    }

    private func inputLines(_ width: Int) -> Int {
        let text = SafeText(field.bytes, columns: width * 6, lineEnds: .kept)
        return min(4, max(1, text.wrapped(to: max(1, width - 1)).lines.count))
    }

    private func inputLabel(_ state: EditorState) -> String {
        if let selected {
            let author = state.journey[.comment, selected]?[Comment.author]?.string ?? "someone"
            return "Answer to \(author)"
        }
        guard let lane = subject.lane else { return "New comment" }
        return isAboutLane ? "New comment about \(state.laneName(lane)) here" : "New comment about the whole card"
    }

    private func lines(_ state: EditorState, width: Int) -> [Line] {
        state.thread(subject).flatMap { id, isAnswer in
            lines(of: id, indent: isAnswer ? 2 : 0, width: width, state)
        }
    }

    private func lines(of id: ID, indent: Int, width: Int, _ state: EditorState) -> [Line] {
        guard let comment = state.journey[.comment, id] else { return [] }
        let isResolved = comment[Comment.resolved] != nil
        let scope: Scope = id == selected ? .layerSelected : isResolved ? .layerDisabled : .layer
        let head = Line(
            text: SafeText(heading(comment, state), columns: width), indent: indent,
            scope: id == selected ? .layerSelected : .layerTitle, comment: id)
        let limit = id == selected ? 12 : Self.mostLines
        let text = SafeText((comment[Comment.text] ?? .empty).bytes, columns: width * 12, lineEnds: .kept)
        let body = text.wrapped(to: max(1, width - indent - 2), lines: limit).lines
        return [head] + body.map { Line(text: $0, indent: indent + 2, scope: scope, comment: id) }
    }

    /// Who wrote a comment, when, about which lane, and whether it is settled.
    private func heading(_ comment: Record, _ state: EditorState) -> String {
        let at = comment[Comment.at].map { String($0.string.prefix(16)).replacing("T", with: " ") }
        let settled = comment[Comment.resolved].map { resolved in
            resolved[Resolution.by].map { "✓ resolved by \($0)" } ?? "✓ resolved"
        }
        let words: [String?] = [
            comment[Comment.author]?.string ?? "someone", at, comment[Comment.lane].map { state.laneName($0) }, settled,
        ]
        return words.compactMap { $0 }.joined(separator: " · ")
    }

    /// Draws the end of the list, or the part that shows the selected comment.
    private func draw(_ lines: [Line], in area: Rect, _ canvas: inout Canvas) {
        guard area.height > 0 else { return }
        let tail = max(0, lines.count - area.height)
        let first = selected.flatMap { id in lines.firstIndex { $0.comment == id } }.map { min($0, tail) } ?? tail
        for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
            let y = area.y + row
            if line.scope == .layerSelected { canvas.fill(area.row(row), .layerSelected) }
            canvas.line(line.text, x: area.x + line.indent, y: y, width: area.width - line.indent, line.scope)
        }
        if first > 0 { canvas.lineEnding("▴", at: area.maxX, y: area.y, width: 2, .cutoff) }
        if first + area.height < lines.count {
            canvas.lineEnding("▾", at: area.maxX, y: area.maxY - 1, width: 2, .cutoff)
        }
    }
}
