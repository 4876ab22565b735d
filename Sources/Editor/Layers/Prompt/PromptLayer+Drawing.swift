import JourneyModel
import Terminal

extension PromptLayer {
    /// The most words that are shown at once.
    private static let mostShown = 6
    /// The columns that a prompt beside a card would like to have.
    private static let width = 56

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let offers = completion.offers(for: field)
        switch stand {
        case .beside(let place): draw(in: frame(beside: place, offers.count, state, map), offers, into: &canvas)
        case .bottom: drawBottom(offers, into: &canvas, state)
        }
    }

    func area(_ state: EditorState, _ map: MapLayout) -> Rect? {
        switch stand {
        case .beside(let place): frame(beside: place, completion.offers(for: field).count, state, map)
        case .bottom: state.screen.status
        }
    }

    private func frame(beside place: Place, _ offers: Int, _ state: EditorState, _ map: MapLayout) -> Rect {
        let anchor = map.area(of: place, state.grid)
        let width = min(map.frame.width, max(Self.width, anchor.width))
        let lines = fieldLines(width - 4)
        let room = LayerFrame.room(beside: anchor, in: map.frame) - lines - 2
        let shown = min(offers, Self.mostShown, max(2, room))
        return LayerFrame.beside(anchor, size: Size(width: width, height: lines + shown + 2), in: map.frame)
    }

    private func draw(in frame: Rect, _ offers: [Text], into canvas: inout Canvas) {
        let lines = fieldLines(frame.width - 4)
        Panel.draw(label, frame: frame, &canvas)
        let inner = Panel.inside(frame)
        drawOffers(offers, in: inner.inset(top: lines), into: &canvas)
        FieldView(field, isSelected: isSuggestion).draw(
            in: Rect(x: inner.x, y: inner.y, width: inner.width, height: lines), &canvas)
    }

    /// The lines that the text takes, with room for the cursor behind it.
    private func fieldLines(_ width: Int) -> Int {
        let text = SafeText(field.bytes, columns: width * 8, lineEnds: field.kind == .text ? .kept : .shown)
        let room = text.width % max(1, width) == 0 && !text.isEmpty ? 1 : 0
        return min(field.kind == .text ? 6 : 3, text.wrapped(to: max(1, width)).lines.count + room)
    }

    private func drawBottom(_ offers: [Text], into canvas: inout Canvas, _ state: EditorState) {
        let line = state.screen.status
        canvas.fill(line, .status)
        let used = canvas.line(" \(label) ", x: line.x, y: line.y, width: line.width / 2, .statusEdit)
        let shown = min(offers.count, Self.mostShown, line.y - 1)
        if shown > 0 {
            let width = min(line.width, Self.width)
            let area = Rect(x: line.x + min(used, line.width - width), y: line.y - shown, width: width, height: shown)
            canvas.fill(area, .layer)
            drawOffers(offers, in: area.inset(left: 1, right: 1), into: &canvas)
        }
        FieldView(field, isSelected: isSuggestion).draw(in: line.inset(left: used), &canvas)
    }

    private func drawOffers(_ offers: [Text], in area: Rect, into canvas: inout Canvas) {
        guard area.height > 0 else { return }
        let first = max(0, (completion.chosen ?? 0) - area.height + 1)
        for (row, index) in (first..<min(offers.count, first + area.height)).enumerated() {
            let scope: Scope = index == completion.chosen ? .layerSelected : .layer
            canvas.line(offers[index], x: area.x, y: area.y + row, width: area.width, scope)
        }
        let behind = offers.count - first - area.height
        if behind > 0 {
            canvas.lineEnding("▾ \(behind)", at: area.maxX, y: area.maxY - 1, width: 6, .cutoff)
        }
    }
}
