import JourneyInsight
import JourneyModel
import Terminal

/// The pains of a card or a stage: choose one to score, reword or remove it.
struct PainList: Layer {
    /// The place whose pains are listed.
    let place: Place
    /// The index of the pain that keys act on.
    var current = 0

    init(at place: Place) {
        self.place = place
    }

    var mode: String? { "PAINS" }

    var hints: [Hint] {
        [
            Hint("Enter", "scores"), Hint("i", "text"), Hint("A", "owner"), Hint("x", "remove"), Hint("!", "new"),
            Hint("u", "undo"), Hint("Esc", "back"),
        ]
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        let pains = state.painsHere()
        guard case .key(let key) = event else { return Self.isClick(event) ? .closeAndPass : .stay }
        switch key.name {
        case "Esc", "C-c", "q": return .close
        case "C-s": return .pass
        case "Up", "k": current = max(0, current - 1)
        case "Down", "j": current = min(current + 1, pains.count - 1)
        case "u": try state.undo()
        case "!", "a":
            try state.askForPain()
            return .close
        default:
            guard pains.indices.contains(current) else { return .close }
            return try act(key, on: pains[current], in: &state)
        }
        return .stay
    }

    private static func isClick(_ event: InputEvent) -> Bool {
        if case .mouse(let mouse) = event { mouse.action == .press(.left) } else { false }
    }

    private mutating func act(_ key: KeyEvent, on pain: ID, in state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Enter", "Space":
            state.layers.append(ScoreStrip(pain, at: place, stay: LongChange(in: state), in: state))
            return .close
        case "i", "F2": ask(Pain.text.spec, pain, &state)
        case "A": ask(Pain.owner.spec, pain, &state)
        case "x", "Delete":
            try state.change("Removed pain \(state.painText(pain))") { draft in try draft.remove([(.pain, pain)]) }
            current = max(0, min(current, state.painsHere().count - 1))
            if state.painsHere().isEmpty { return .close }
        default: throw Refusal("\(key.name) does nothing here; Enter scores the pain, x removes it, Esc goes back")
        }
        return .stay
    }

    private func ask(_ spec: FieldSpec, _ pain: ID, _ state: inout EditorState) {
        state.ask(FieldQuestion(aboutPain: pain, spec, in: state), beside: place)
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let pains = state.painsHere()
        let inner = Panel.draw("Pains", frame: frame(state, map), &canvas)
        for (row, index) in pains.indices.dropFirst(first(in: inner)).prefix(inner.height).enumerated() {
            draw(pains[index], in: inner.row(row), isSelected: index == current, &canvas, state)
        }
    }

    func area(_ state: EditorState, _ map: MapLayout) -> Rect? { frame(state, map) }

    mutating func click(at point: Point, in state: inout EditorState, _ map: MapLayout) {
        let inner = frame(state, map).inset(by: 1)
        let index = first(in: inner) + point.y - inner.y
        if inner.contains(point), state.painsHere().indices.contains(index) { current = index }
    }

    private func frame(_ state: EditorState, _ map: MapLayout) -> Rect {
        let height = min(state.painsHere().count, 10) + 2
        let size = Size(width: min(map.frame.width, 64), height: height)
        return LayerFrame.beside(map.area(of: place, state.grid), size: size, in: map.frame)
    }

    /// The first pain shown: the selected one is among those in sight.
    private func first(in inner: Rect) -> Int { max(0, current - inner.height + 1) }

    private func draw(
        _ pain: ID, in line: Rect, isSelected: Bool, _ canvas: inout Canvas, _ state: EditorState
    ) {
        let scope: Scope = isSelected ? .layerSelected : .layer
        canvas.fill(line, scope)
        let priority = state.journey.priority(ofPain: pain).map { "\(Int($0.rounded()))" } ?? "○"
        canvas.lineEnding(priority, at: line.maxX - 1, y: line.y, width: 4, scope)
        let text = state.journey[.pain, pain]?[Pain.text] ?? .empty
        canvas.line(text, x: line.x + 1, y: line.y, width: line.width - 7, scope)
        if isSelected { canvas.surface.cursor = Point(x: line.x + 1, y: line.y) }
    }
}

extension FieldQuestion {
    /// The question for a field of a pain; its text must not be empty.
    init(aboutPain pain: ID, _ spec: FieldSpec, in state: EditorState) {
        self.init(
            subject: state.painText(pain), spec: spec, paths: [RecordType.pain.path(pain) + [spec.key]],
            ifEmpty: spec.key == Pain.text.key ? "A pain needs a text; C-c keeps the old one" : nil)
    }
}
