import JourneyModel
import Terminal

/// Asks for a text, beside what it is about or in the last line, and gives it to whoever asked.
struct PromptLayer: Layer {
    /// Where the prompt stands.
    enum Stand: Sendable {
        /// Under this place of the map.
        case beside(Place)
        /// In the status line.
        case bottom
    }

    /// What Escape does with text that was typed.
    enum Escape: Sendable {
        /// Takes it as Enter does, but goes no further.
        case keeps
        /// Drops it: for questions that are no text of the journey.
        case drops
    }

    /// What was typed.
    struct Answer: Sendable {
        /// The text without blanks around it.
        let text: Text
        /// Whether it was ended with Enter, so that what follows the prompt may come.
        let goesOn: Bool
    }

    /// What the prompt asks for.
    let label: String
    /// Where it stands.
    let stand: Stand
    /// What Escape does.
    let escape: Escape
    /// The text and its cursor.
    var field: TextField
    /// The words that are offered.
    var completion: Completion
    /// Whether the text is a suggestion, which the first character that is typed or pasted replaces.
    private(set) var isSuggestion: Bool
    /// Takes the answer; a refusal keeps the prompt open.
    let commit: @Sendable (inout EditorState, Answer) throws -> Void

    init(
        _ label: String, _ stand: Stand, text: Text = .empty, kind: TextField.Kind = .line,
        completion: Completion = .none, escape: Escape = .keeps, isSuggestion: Bool = false,
        commit: @escaping @Sendable (inout EditorState, Answer) throws -> Void
    ) {
        self.label = label
        self.stand = stand
        self.escape = escape
        self.isSuggestion = isSuggestion && !text.isEmpty
        field = TextField(Array(text.bytes), kind: kind)
        self.completion = completion
        self.commit = commit
    }

    var isTyping: Bool { true }

    var typedText: Text { escape == .keeps && field.hasChanges ? text : .empty }

    var coversStatus: Bool {
        if case .bottom = stand { true } else { false }
    }

    var hints: [Hint] {
        var hints = [Hint("Enter", "keep")]
        if field.kind == .text { hints.append(Hint("A-Enter", "new line")) }
        if !completion.words.isEmpty { hints.append(Hint("Tab", "complete")) }
        hints.append(Hint("Esc", escape == .keeps && field.hasChanges ? "keep" : "back"))
        if field.hasChanges { hints.append(Hint("C-c", "drop")) }
        return hints
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .paste(let bytes, _):
            completion.settle()
            try put(isText: true) { field throws(Refusal) in try field.take(pasted: bytes) }
            return .stay
        case .mouse(let mouse) where mouse.action == .press(.left):
            try leave(&state)
            return .closeAndPass
        case .key(let key) where key.name == "C-s":
            guard escape == .keeps else {
                try commit(&state, Answer(text: text, goesOn: true))
                return .close
            }
            try leave(&state)
            return .closeAndPass
        case .key(let key) where key.name == "C-l": return .pass
        case .key(let key): return try handle(key, in: &state)
        default: return .stay
        }
    }

    private mutating func handle(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Enter": try commit(&state, Answer(text: text, goesOn: true))
        case "Esc": try leave(&state)
        case "C-c":
            if field.hasChanges { state.say("The text was dropped") }
        case "Tab" where completion.step(by: 1, in: &field), "S-Tab" where completion.step(by: -1, in: &field),
            "Down" where field.kind == .line && completion.step(by: 1, in: &field),
            "Up" where field.kind == .line && completion.step(by: -1, in: &field):
            isSuggestion = false
            return .stay
        default:
            completion.settle()
            try put(isText: key.typed != nil) { field throws(Refusal) in try field.take(key) }
            return .stay
        }
        return .close
    }

    /// Changes the text; what is text takes the place of a suggestion, unless it is refused.
    private mutating func put(isText: Bool, _ take: (inout TextField) throws(Refusal) -> Void) throws(Refusal) {
        if isSuggestion, isText {
            var new = field
            new.empty()
            try take(&new)
            field = new
        } else {
            try take(&field)
        }
        isSuggestion = false
    }

    private var text: Text { Text(field.bytes).trimmed }

    private func leave(_ state: inout EditorState) throws {
        guard escape == .keeps, field.hasChanges else { return }
        do {
            try commit(&state, Answer(text: text, goesOn: false))
        } catch {
            throw Refusal("\(error) · C-c drops it")
        }
    }
}
