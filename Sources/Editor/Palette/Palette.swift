import JourneyModel
import Terminal

/// All commands in one list that is filtered by typing.
struct Palette: Layer {
    /// What is typed.
    private var filter = TextField()
    /// The index of the selected command among those shown.
    private var cursor = 0

    /// The palette with nothing typed.
    init() {}

    var isTyping: Bool { true }

    var hints: [Hint] { Self.keys }

    /// What the keys do.
    static let keys = [Hint("type", "filter"), Hint("↑↓", "choose"), Hint("Enter", "run"), Hint("Esc", "back")]

    /// A command that fits what is typed.
    private struct Entry {
        let spec: CommandSpec
        /// The characters of the name and, behind it, of the help that match.
        let places: Set<Int>
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        guard case .key(let key) = event else {
            if case .paste(let bytes, _) = event { try filter.take(pasted: bytes) }
            return .stay
        }
        switch key.name {
        case "Esc", "C-c": return .close
        case "C-s": return .closeAndPass
        case "Backspace" where filter.isEmpty: return .close
        case "Space" where filter.isEmpty: return .close
        case "Down", "C-n", "Tab": move(by: 1)
        case "Up", "C-p", "S-Tab": move(by: -1)
        case "PageDown": move(by: 8)
        case "PageUp": move(by: -8)
        case "Enter": return try run(&state)
        default: if try filter.take(key) == .edited { cursor = 0 }
        }
        return .stay
    }

    private mutating func move(by step: Int) {
        cursor = min(max(0, cursor + step), max(0, entries.count - 1))
    }

    /// Runs the selected command; one that needs an argument goes on in the command line.
    private func run(_ state: inout EditorState) throws -> LayerOutcome {
        let entries = entries
        guard entries.indices.contains(cursor) else { throw Refusal("No command has these letters") }
        let spec = entries[cursor].spec
        if let reason = spec.whyNot(state) { throw Refusal(reason) }
        if spec.argument == .none || state.keys.runs(spec.name) {
            state.run(Invocation(line: spec.name))
        } else {
            let name = CommandAlias.names(of: spec.name).first ?? spec.name
            state.openCommandLine("\(name) ")
        }
        return .close
    }

    /// The commands that fit, best first: those whose name has the letters before those whose help has the words.
    private var entries: [Entry] {
        let typed = String(decoding: filter.bytes, as: UTF8.self)
        let scored = CommandList.all.enumerated().compactMap { index, spec in
            Self.match(typed, spec).map { (index: index, score: $0.score, entry: Entry(spec: spec, places: $0.places)) }
        }
        return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.entry)
    }

    private static func match(_ typed: String, _ spec: CommandSpec) -> (score: Int, places: Set<Int>)? {
        guard typed.contains(where: { $0 != " " }) else { return (0, []) }
        if let name = FuzzyMatch(typed, in: spec.name) { return (name.score + 1000, Set(name.places)) }
        let text = "\(spec.name) \(spec.help)"
        let words = typed.lowercased().split(separator: " ")
        guard words.allSatisfy({ text.lowercased().contains($0) }) else { return nil }
        return FuzzyMatch(typed, in: text).map { ($0.score, Set($0.places)) }
    }
}

extension Palette {
    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let area = state.screen.bounds
        let width = min(area.width, 96)
        let height = min(area.height - 2, 20)
        let frame = Rect(x: area.x + (area.width - width) / 2, y: area.y + 1, width: width, height: height)
        let inner = Panel.draw("Commands", frame: frame, &canvas).inset(left: 1, right: 1)
        let list = inner.inset(top: 1)
        let entries = entries
        let first = max(0, cursor - list.height + 1)
        for (row, entry) in entries[min(first, entries.count)...].prefix(list.height).enumerated() {
            draw(entry, in: list.row(row), isSelected: first + row == cursor, state, &canvas)
        }
        if entries.isEmpty {
            canvas.line("No command has these letters", x: list.x, y: list.y, width: list.width, .layerDisabled)
        }
        let behind = entries.count - first - list.height
        if behind > 0 { canvas.lineEnding(" ▾ \(behind) ", at: frame.maxX - 2, y: frame.maxY - 1, width: 8, .cutoff) }
        FieldView(filter).draw(in: inner.row(0), &canvas)
    }

    private func draw(_ entry: Entry, in row: Rect, isSelected: Bool, _ state: EditorState, _ canvas: inout Canvas) {
        let spec = entry.spec
        let reason = spec.whyNot(state)
        let scope: Scope = isSelected ? .layerSelected : reason == nil ? .layer : .layerDisabled
        if isSelected { canvas.fill(row, scope) }
        let nameWidth = min(22, row.width / 2)
        let keyWidth = row.width >= 70 ? 14 : 0
        let letters = Array(spec.name)
        draw(letters, from: 0, x: row.x, y: row.y, width: nameWidth - 1, entry.places, scope, isSelected, &canvas)
        let keys = state.glyphs.spelled(KeyText.keys(of: spec.name, in: state.keys))
        canvas.line(keys, x: row.x + nameWidth, y: row.y, width: max(0, keyWidth - 1), isSelected ? scope : .layerKey)
        let start = nameWidth + keyWidth
        let help = reason.map { Array($0) } ?? Array(spec.help)
        let places = reason == nil ? entry.places : []
        draw(
            help, from: letters.count + 1, x: row.x + start, y: row.y, width: row.width - start, places, scope,
            isSelected, &canvas)
    }

    /// Draws a text whose matching letters stand out; `from` is the index of its first character among the places.
    private func draw(
        _ letters: [Character], from: Int, x: Int, y: Int, width: Int, _ places: Set<Int>, _ scope: Scope,
        _ isSelected: Bool, _ canvas: inout Canvas
    ) {
        canvas.line(String(letters), x: x, y: y, width: width, scope)
        guard !isSelected else { return }
        for index in letters.indices.prefix(max(0, width - 1)) where places.contains(from + index) {
            canvas.line(String(letters[index]), x: x + index, y: y, width: 1, .layerMatch)
        }
    }
}

extension KeyMap {
    /// Whether keys run a command without an argument, so that it can be run by name alone.
    func runs(_ command: String) -> Bool {
        bindings.contains { $0.invocation.name == command && $0.invocation.argument.isEmpty }
    }
}
