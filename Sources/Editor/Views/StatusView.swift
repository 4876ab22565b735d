import JourneyModel
import Terminal

/// Draws the hint line and the status line.
struct StatusView {
    let state: EditorState

    init(_ state: EditorState) {
        self.state = state
    }

    func draw(in screen: ScreenLayout, _ canvas: inout Canvas) {
        if !screen.hint.isEmpty { drawHints(in: screen.hint, &canvas) }
        let area = screen.status
        canvas.fill(area, .status)
        if case .newStage? = state.edit?.target { return drawPrompt("New stage: ", in: area, &canvas) }
        if case .newLane? = state.edit?.target { return drawPrompt("New lane: ", in: area, &canvas) }
        let mode = mode
        var x = area.x + canvas.line(" \(mode.text) ", x: area.x, y: area.y, width: area.width, mode.scope) + 1
        for chip in state.layers.compactMap({ $0.chip(state) }) {
            x += canvas.line(" \(chip) ", x: x, y: area.y, width: area.maxX - x, .chip) + 1
        }
        let right = position
        let end = area.maxX - 1
        let rightWidth = canvas.lineEnding(right, at: end, y: area.y, width: area.width / 3, .status)
        if !state.pending.isEmpty {
            x += canvas.line(state.pending.name, x: x, y: area.y, width: 12, .statusPending) + 1
        }
        let room = end - rightWidth - x - 1
        if let message = state.message {
            canvas.line(message.text, x: x, y: area.y, width: room, message.kind == .info ? .status : .statusError)
        } else if screen.hint.isEmpty {
            drawHints(in: Rect(x: x, y: area.y, width: room, height: 1), &canvas)
        }
    }

    private func drawPrompt(_ label: String, in area: Rect, _ canvas: inout Canvas) {
        guard let field = state.edit?.field else { return }
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

    private func drawHints(in area: Rect, _ canvas: inout Canvas) {
        var x = area.x + 1
        for hint in hints {
            let width = hint.keys.count + 1 + hint.does.count
            guard x + width < area.maxX else { break }
            x += canvas.line(hint.keys, x: x, y: area.y, width: area.maxX - x, .hintKey) + 1
            x += canvas.line(hint.does, x: x, y: area.y, width: area.maxX - x, .hint) + 2
        }
    }

    /// What matters now, at most eleven.
    private var hints: [Hint] {
        if state.edit != nil { return Self.editing(state.edit) }
        if let layer = state.layers.last { return layer.hints }
        switch state.place {
        case .card:
            return Self.judging + [
                Hint("s", "lanes"), Hint("!", "pain"), Hint("*", "moment"), Hint("o", "new card"), Hint("?", "help"),
            ]
        case .cell: return [Hint("Enter", "new card"), Hint(";", "capture"), Hint("p", "paste"), Hint("?", "help")]
        case .stage:
            return [
                Hint("Enter", "rename"), Hint("H L", "move"), Hint("a s", "new stage"), Hint("z s", "fold"),
                Hint("?", "help"),
            ]
        case .lane:
            return [
                Hint("Enter", "rename"), Hint("J K", "move"), Hint("a l", "new lane"), Hint("z l", "fold"),
                Hint("?", "help"),
            ]
        case .journey:
            return [
                Hint("Enter", "rename"), Hint("I", "inspect"), Hint("C-s", "save"), Hint("q", "leave"),
                Hint("?", "help"),
            ]
        }
    }

    private static let judging = [
        Hint("1", "▼▼"), Hint("2", "▼"), Hint("3", "●"), Hint("4", "▲"), Hint("5", "▲▲"), Hint("⌫", "none"),
    ]

    private static func editing(_ edit: EditSession?) -> [Hint] {
        guard case .newCard? = edit?.target else {
            return [Hint("Enter", "keep"), Hint("Esc", "keep"), Hint("C-c", "drop")]
        }
        return [
            Hint("Enter", "keep, next below"), Hint("Tab", "keep, next stage"), Hint("Esc", "keep and stop"),
            Hint("C-c", "drop"),
        ]
    }
}
