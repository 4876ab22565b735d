import JourneyModel
import Terminal

/// The start screen: recent maps, templates, the example.
struct StartLayer: Layer {
    private let items: [StartItem]
    private var selected = 0

    init(_ choices: StartChoices) {
        items = StartItem.items(of: choices)
    }

    var coversStatus: Bool { true }

    var hints: [Hint] { [Hint("↑ ↓", "choose"), Hint("Enter", "open"), Hint("q", "leave")] }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .key(let key): try handle(key, in: &state)
        case .mouse(let mouse):
            switch mouse.action {
            case .press(.left): try click(mouse.position, in: &state)
            case .scrollDown: move(1)
            case .scrollUp: move(-1)
            default: break
            }
        default: break
        }
        return .stay
    }

    private mutating func handle(_ key: KeyEvent, in state: inout EditorState) throws {
        switch key.name {
        case "Down", "j", "Tab", "C-n": move(1)
        case "Up", "k", "S-Tab", "C-p": move(-1)
        case "Home", "g": selected = 0
        case "End", "G": selected = items.count - 1
        case "Enter", "Space", "Right":
            choose(selected, in: &state)
        case "C-z": state.effects.append(.suspend)
        case "C-l": state.effects.append(.redraw)
        case "C-s": throw Refusal("There is no journey to save yet; Enter opens the chosen line")
        case "Esc", "C-c": throw Refusal("q leaves; Enter opens the chosen line")
        default:
            let typed = key.typed.map { Character($0) }
            guard let typed, let index = items.firstIndex(where: { $0.key == typed }) else { return }
            choose(index, in: &state)
        }
    }

    private mutating func move(_ step: Int) {
        selected = (selected + step + items.count) % items.count
    }

    private mutating func click(_ point: Point, in state: inout EditorState) throws {
        let lines = lines(height: state.size.height)
        guard lines.indices.contains(point.y), case .item(let index) = lines[point.y] else { return }
        choose(index, in: &state)
    }

    private mutating func choose(_ index: Int, in state: inout EditorState) {
        selected = index
        switch items[index].deed {
        case .choose(let choice): state.effects.append(.start(choice))
        case .leave: state.effects.append(.quit)
        case .askForFile:
            state.layers.append(
                PromptLayer("Open:", .bottom, escape: .drops) { state, answer in
                    if !answer.text.isEmpty { state.effects.append(.open(answer.text.string)) }
                })
        }
    }
}

// Drawing.
extension StartLayer {
    /// What a row of the screen shows.
    private enum Line {
        case title
        case blank
        case heading(String)
        case item(Int)
    }

    /// The rows from the top of the screen, scrolled so that the chosen item is among them.
    private func lines(height: Int) -> [Line] {
        var lines: [Line] = [.blank, .title]
        var chosen = 0
        for (index, item) in items.enumerated() {
            if index == 0 || items[index - 1].heading != item.heading { lines += [.blank, .heading(item.heading)] }
            if index == selected { chosen = lines.count }
            lines.append(.item(index))
        }
        let room = max(1, height - 1)
        let first = lines.count <= room ? 0 : min(max(0, chosen - room / 2), lines.count - room)
        return Array(lines.dropFirst(first).prefix(room))
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let bounds = state.screen.bounds
        canvas.fill(bounds, .text)
        canvas.surface.cursor = nil
        for (y, line) in lines(height: bounds.height).enumerated() {
            switch line {
            case .blank: break
            case .title:
                let used = canvas.line("Waymark", x: 3, y: y, width: bounds.width - 4, .title)
                canvas.line("journey maps in the terminal", x: used + 5, y: y, width: bounds.width - 14, .hint)
            case .heading(let text): canvas.line(text, x: 3, y: y, width: bounds.width - 4, .stage)
            case .item(let index): draw(items[index], index == selected, y, bounds.width, &canvas)
            }
        }
        drawFoot(state, &canvas)
    }

    private func draw(_ item: StartItem, _ isSelected: Bool, _ y: Int, _ width: Int, _ canvas: inout Canvas) {
        if isSelected {
            canvas.fill(Rect(x: 2, y: y, width: max(1, width - 4), height: 1), .layerSelected)
            canvas.surface.cursor = Point(x: 3, y: y)
        }
        let room = width - 6
        let nameWidth = min(room * 2 / 3, max(10, nameColumn))
        if let key = item.key { canvas.line(String(key), x: 3, y: y, width: 1, isSelected ? .layerSelected : .hintKey) }
        canvas.line(item.name, x: 6, y: y, width: nameWidth, isSelected ? .layerSelected : .text)
        canvas.line(
            item.detail, x: 8 + nameWidth, y: y, width: width - nameWidth - 11, isSelected ? .layerSelected : .hint)
    }

    private var nameColumn: Int { items.map { SafeText($0.name, columns: 40).width }.max() ?? 0 }

    private func drawFoot(_ state: EditorState, _ canvas: inout Canvas) {
        let row = state.screen.status
        canvas.fill(row, .status)
        guard let message = state.message else {
            var x = 1
            for hint in hints.map({ $0.spelled(in: state.glyphs) }) {
                x += canvas.line(hint.keys, x: x, y: row.y, width: row.maxX - x, .hintKey) + 1
                x += canvas.line(hint.does, x: x, y: row.y, width: row.maxX - x, .hint) + 2
            }
            return
        }
        let scope: Scope = message.kind == .info ? .status : .statusError
        canvas.line(message.text, x: 1, y: row.y, width: row.width - 2, scope)
    }
}
