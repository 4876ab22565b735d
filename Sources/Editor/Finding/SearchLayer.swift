import JourneyModel
import Terminal

/// The search line: goes to the first match while it is typed.
struct SearchLayer: Layer {
    private var prompt = PromptLine(label: "/", field: TextField())
    private let origin: Place
    private let originView: ViewState
    private let originWalk: Walk?
    private var finds: [(key: ReadingOrder.Key, find: Find)] = []
    private var index = 0

    init(_ state: EditorState) {
        origin = state.place
        originView = state.view
        originWalk = state.walk
    }

    var isTyping: Bool { true }

    var coversStatus: Bool { true }

    var hints: [Hint] {
        [Hint("Enter", "stay here"), Hint("Down Up", "next, previous"), Hint("Esc", "back to where you were")]
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .key(let key): return try handle(key, in: &state)
        case .paste(let bytes, _):
            defer { look(in: &state) }
            try prompt.field.take(pasted: bytes)
        case .mouse(let mouse) where mouse.action == .press(.left): return .closeAndPass
        default: break
        }
        return .stay
    }

    private mutating func handle(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Esc", "C-c":
            goBack(in: &state)
            state.walk = originWalk
            return .close
        case "Enter": return try keep(in: &state)
        case "C-s": return .closeAndPass
        case "Down", "Tab", "C-n", "C-g": step(1, in: &state)
        case "Up", "S-Tab", "C-p": step(-1, in: &state)
        case "Backspace" where prompt.field.isEmpty: return .close
        default:
            if try prompt.field.take(key) == .edited { look(in: &state) }
        }
        return .stay
    }

    private func goBack(in state: inout EditorState) {
        state.view = originView
        state.select(origin)
    }

    /// Looks for what is typed now, from the old place on.
    private mutating func look(in state: inout EditorState) {
        let pattern = SearchPattern(Text(prompt.field.bytes))
        state.walk = Walk(subject: .search(pattern))
        let order = ReadingOrder(state.journey)
        finds = order.sorted(state.journey.finds(of: pattern))
        let here = order.key(of: origin)
        // What is seen on the map comes before what stands in fields, which one may never have looked at.
        let seen = finds.indices.filter { finds[$0].find.note.isEmpty }
        let wanted = seen.isEmpty ? Array(finds.indices) : seen
        index = wanted.first { finds[$0].key >= here } ?? wanted.first ?? 0
        goBack(in: &state)
        if !finds.isEmpty { state.reveal(finds[index].find.place) }
    }

    private mutating func step(_ step: Int, in state: inout EditorState) {
        guard !finds.isEmpty else { return }
        index = (index + step + finds.count) % finds.count
        state.view = originView
        state.reveal(finds[index].find.place)
    }

    private func keep(in state: inout EditorState) throws -> LayerOutcome {
        guard !prompt.field.isEmpty else {
            guard case .search? = originWalk?.subject else { return .close }
            try state.goOn(forward: true)
            return .close
        }
        guard !finds.isEmpty else {
            state.message = Message(.refusal, "Nothing has “\(shownPattern)”")
            return .close
        }
        let note = finds[index].find.note
        state.say("\(index + 1)/\(finds.count)\(note.isEmpty ? "" : " · \(note)") · n and N go on")
        return .close
    }

    private var shownPattern: String { String(decoding: prompt.field.bytes.prefix(160), as: UTF8.self) }

    func area(_ state: EditorState, _ map: MapLayout) -> Rect? { state.screen.status }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let row = state.screen.status
        let count = prompt.field.isEmpty ? "" : finds.isEmpty ? "nothing" : "\(index + 1)/\(finds.count)"
        let note = finds.isEmpty ? "" : finds[index].find.note
        let width = min(row.width / 2, max(count.count + 1, note.count + count.count + 4))
        prompt.draw(in: row.inset(right: width), &canvas)
        let tail = Rect(x: row.maxX - width, y: row.y, width: width, height: 1)
        canvas.fill(tail, .status)
        let used = canvas.line(
            count, x: tail.x, y: row.y, width: width - 1, finds.isEmpty ? .statusError : .statusPending)
        if !note.isEmpty {
            canvas.line(note, x: tail.x + used + 2, y: row.y, width: width - used - 3, .status)
        }
    }
}
