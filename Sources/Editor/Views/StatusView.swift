import JourneyModel
import Terminal

/// Draws the status line, and knows the hints of the line above it.
struct StatusView {
    let state: EditorState

    init(_ state: EditorState) {
        self.state = state
    }

    func draw(in screen: ScreenLayout, _ canvas: inout Canvas) {
        let area = screen.status
        canvas.fill(area, .status)
        if let edit = state.edit, let label = edit.label { return draw(edit.field, behind: label, in: area, &canvas) }
        let room = drawHead(in: area, &canvas)
        let end = drawPosition(in: room, screen, &canvas)
        let rest = Rect(x: room.x, y: room.y, width: end - room.x, height: 1)
        if let message = state.message, state.longRefusal == nil {
            let scope: Scope = message.kind == .info ? .status : .statusError
            let shown = mode.scope == .statusEdit ? message.withoutKeys : message
            canvas.line(shown.fitted(to: rest.width), x: rest.x, y: rest.y, width: rest.width, scope)
        } else if screen.hint.isEmpty {
            HintLine(hints).draw(in: rest.inset(left: -1, right: -1), &canvas)
        }
    }

    /// The mode, what the layers show, and pending keys; what is left of the line.
    private func drawHead(in area: Rect, _ canvas: inout Canvas) -> Rect {
        var x = area.x
        for piece in head { x += canvas.line(piece.shown, x: x, y: area.y, width: area.maxX - x, piece.scope) + 1 }
        return area.inset(left: x - area.x, right: 1)
    }

    /// The columns that a message has at most; none where a text is edited in the line.
    func messageRoom(in screen: ScreenLayout) -> Int {
        if state.edit?.label != nil { return 0 }
        return screen.status.width - 1 - head.reduce(0) { $0 + $1.columns + 1 }
    }

    private var head: [Canvas.Piece] {
        let back = state.layers.isEmpty ? state.viewToReturnTo.map { "Esc ‹ \($0.kind.title)" } : nil
        let live = state.isLive ? state.company.liveChip : nil
        let chips = (state.layers.compactMap { $0.chip(state) } + [live, back].compactMap { $0 })
            .map { Canvas.Piece(" \($0) ", .chip) }
        let pending = state.pending.isEmpty ? [] : [Canvas.Piece(state.pending.name, .statusPending)]
        return [Canvas.Piece(" \(mode.text) ", mode.scope)] + chips + pending
    }

    /// The place at the right end, where it leaves enough room for a message or some hints; where that room ends.
    private func drawPosition(in room: Rect, _ screen: ScreenLayout, _ canvas: inout Canvas) -> Int {
        let text = SafeText(position, columns: screen.status.width / 3 + 1).truncated(to: screen.status.width / 3)
        let end = room.maxX - text.width - 1
        let needed =
            state.message.map { SafeText($0.text, columns: room.width).width }
            ?? (screen.hint.isEmpty ? Self.fewestForHints : 0)
        guard end - room.x >= needed else { return room.maxX }
        canvas.surface.put(text, at: Point(x: end + 1, y: room.y), style: canvas.style(.status))
        return end
    }

    /// The columns that hints get before the place does.
    private static let fewestForHints = 40

    private func draw(_ field: TextField, behind label: String, in area: Rect, _ canvas: inout Canvas) {
        let used = canvas.line(" \(label)", x: area.x, y: area.y, width: area.width, .statusEdit)
        FieldView(field).draw(in: area.inset(left: used), &canvas)
    }

    private var mode: Canvas.Piece {
        if state.edit != nil || state.layers.last?.isTyping == true { return .init("EDIT", .statusEdit) }
        if let name = state.layers.last?.mode { return .init(name, .statusNormal) }
        if let targets = state.rangeTargets() { return .init("RANGE \(targets.count)", .statusRange) }
        return .init("NORMAL", .statusNormal)
    }

    /// Where the selection is, in words.
    private var position: String {
        if state.layers.last is MethodLayer { return "" }
        let grid = state.grid
        switch state.place {
        case .journey: return "journey"
        case .stage(let id): return "stage \((grid.stages.firstIndex(of: id) ?? 0) + 1)/\(grid.stages.count)"
        case .lane(let id):
            return id == Place.inbox
                ? "inbox" : "lane \((grid.rows.firstIndex(of: id) ?? 0) + 1)/\(state.journey.map.lanes.count)"
        case .cell(let lane, let stage): return "\(state.laneName(lane)) @ \(state.stageName(stage))"
        case .card(_, let lane):
            let stage = grid.stage(of: state.place)
            let count = stage.map { grid.cards(lane, $0).count } ?? 0
            let name = stage.map { state.stageName($0) } ?? ""
            return "\(state.laneName(lane)) @ \(name) \(grid.index(of: state.place) + 1)/\(count)"
        }
    }

}
