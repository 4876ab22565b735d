import JourneyModel
import Terminal

/// The command line at the bottom: a command by its name, with completion and history.
struct CommandLine: Layer {
    /// What is typed.
    var field: TextField
    /// The offers that Tab walks, and the one it is at; they stay the same until something else is typed.
    private var walk: (offers: CommandOffers, chosen: Int)?
    /// The line of the history that is shown; `nil` at what was typed.
    private var recalled: Int?
    /// What was typed before the history was asked.
    private var typed: [UInt8] = []
    /// The folder whose names were asked for last.
    private var listed: String?

    /// A command line that begins with a text.
    init(_ text: String = "") {
        field = TextField(text)
    }

    var isTyping: Bool { true }

    var coversStatus: Bool { true }

    var hints: [Hint] { Self.keys }

    /// What the keys do.
    static let keys = [
        Hint("Enter", "run"), Hint("Tab", "complete"), Hint("↑↓", "history"), Hint("Esc", "back"),
    ]

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        defer { askForNames(&state) }
        switch event {
        case .key(let key): return try take(key, &state)
        case .paste(let bytes, _):
            walk = nil
            try field.take(pasted: bytes)
            return .stay
        default: return .stay
        }
    }

    /// Asks what there is in the folder of the file that is being typed, once for every folder.
    mutating func askForNames(_ state: inout EditorState) {
        guard let folder = CommandOffers.folder(in: text), folder != listed else { return }
        listed = folder
        state.folderNames = nil
        state.effects.append(.list(folder))
    }

    private mutating func take(_ key: KeyEvent, _ state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Enter": return try run(&state)
        case "Esc", "C-c":
            state.remember(commandLine: text)
            return .close
        case "C-s":
            state.remember(commandLine: text)
            return .closeAndPass
        case "Backspace" where field.isEmpty, "C-h" where field.isEmpty: return .close
        case "Tab": complete(by: 1, state)
        case "S-Tab": complete(by: -1, state)
        case "Up", "C-p": recall(by: 1, state)
        case "Down", "C-n": recall(by: -1, state)
        default:
            if try field.take(key) == .edited {
                walk = nil
                recalled = nil
            }
        }
        return .stay
    }

    private var text: String { String(decoding: field.bytes, as: UTF8.self) }

    /// Runs the line; one that is refused stays to be mended.
    private mutating func run(_ state: inout EditorState) throws -> LayerOutcome {
        guard text.contains(where: { $0 != " " }) else { return .close }
        state.remember(commandLine: text)
        recalled = nil
        state.run(try Invocation(typed: text))
        switch state.message?.kind {
        case .refusal, .error: return .stay
        default: return .close
        }
    }

    /// Puts the next offer in, or the one before; the first Tab completes as far as all offers agree.
    private mutating func complete(by step: Int, _ state: EditorState) {
        var next = walk ?? (CommandOffers(for: text, in: state), step > 0 ? -1 : 0)
        let count = next.offers.offers.count
        guard count > 0 else { return }
        let range = walk == nil ? next.offers.range : next.offers.range.lowerBound..<field.bytes.count
        next.chosen = (next.chosen + step + count) % count
        field.replace(range, with: Array(next.offers.offers[next.chosen].word.utf8), as: .other)
        walk = next
        if count == 1 { finishWord(next.offers.range.lowerBound) }
        if count == 1, text.hasSuffix("/") { walk = nil }
    }

    /// Goes on to the argument where the only fitting command takes one.
    private mutating func finishWord(_ start: Int) {
        guard start == 0, let name = try? Invocation(typed: text).name,
            let spec = CommandList.named(name), spec.argument != .none
        else { return }
        field.replace(field.bytes.count..<field.bytes.count, with: [0x20], as: .other)
        walk = nil
    }

    private mutating func recall(by step: Int, _ state: EditorState) {
        let history = state.commandHistory
        if recalled == nil { typed = field.bytes }
        let target = (recalled ?? -1) + step
        guard target < history.count, target >= -1 else { return }
        recalled = target < 0 ? nil : target
        field = TextField(target < 0 ? typed : Array(history[history.count - 1 - target].utf8))
        walk = nil
    }
}

extension CommandLine {
    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let line = state.screen.status
        canvas.fill(line, .status)
        canvas.line(":", x: line.x, y: line.y, width: 1, .statusEdit)
        var bottom = line.y
        if let message = state.message, message.kind != .info {
            bottom -= 1
            canvas.fill(Rect(x: line.x, y: bottom, width: line.width, height: 1), .layer)
            canvas.line(message.text, x: line.x + 1, y: bottom, width: line.width - 2, .statusError)
        }
        drawOffers(above: bottom, width: line.width, state, &canvas)
        FieldView(field).draw(in: line.inset(left: 1), &canvas)
    }

    private func drawOffers(above bottom: Int, width: Int, _ state: EditorState, _ canvas: inout Canvas) {
        let offers = (walk?.offers ?? CommandOffers(for: text, in: state)).offers
        let rows = min(offers.count, 10, max(0, bottom - 2))
        guard rows > 0 else { return }
        let area = Rect(x: 0, y: bottom - rows, width: min(width, 84), height: rows)
        canvas.fill(area, .layer)
        let chosen = walk?.chosen
        let first = max(0, (chosen ?? 0) - rows + 1)
        let column = min(30, 2 + (offers.map(\.word.count).max() ?? 0))
        for (row, offer) in offers[first...].prefix(rows).enumerated() {
            draw(offer, y: area.y + row, in: area, column, isChosen: first + row == chosen, &canvas)
        }
        let behind = offers.count - first - rows
        if behind > 0 { canvas.lineEnding("▾ \(behind)", at: area.maxX - 1, y: area.maxY - 1, width: 6, .cutoff) }
    }

    private func draw(
        _ offer: CommandOffer, y: Int, in area: Rect, _ column: Int, isChosen: Bool, _ canvas: inout Canvas
    ) {
        if isChosen { canvas.fill(Rect(x: area.x, y: y, width: area.width, height: 1), .layerSelected) }
        let scope: Scope = isChosen ? .layerSelected : offer.isDisabled ? .layerDisabled : .layer
        canvas.line(offer.word, x: area.x + 1, y: y, width: column, scope)
        canvas.line(offer.note, x: area.x + 1 + column, y: y, width: area.width - column - 8, scope)
    }
}

extension EditorState {
    /// Opens the command line with the beginning of a command.
    mutating func openCommandLine(_ text: String = "") {
        var line = CommandLine(text)
        line.askForNames(&self)
        layers.append(line)
    }

    /// The most lines of the command line that are remembered.
    private static let mostLines = 200

    /// Adds a line to the history of the command line, each line once.
    mutating func remember(commandLine line: String) {
        guard line.contains(where: { $0 != " " }) else { return }
        commandHistory.removeAll { $0 == line }
        commandHistory.append(line)
        if commandHistory.count > Self.mostLines { commandHistory.removeFirst() }
    }
}
