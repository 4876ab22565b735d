import JourneyModel
import Terminal

/// The comments on a record, oldest first, with a line to write the next one in.
struct CommentsLayer: Layer {
    /// What the comments are about.
    let subject: CommentSubject
    /// The place beside which the layer stands.
    let place: Place
    /// The comment being written.
    var field = TextField(kind: .text)
    /// The comment that is selected: what is written answers it.
    var selected: ID?
    /// Whether a new comment is about this lane's experience only.
    var isAboutLane = false

    init(_ subject: CommentSubject, in state: EditorState) {
        self.subject = subject
        place = state.place
    }

    var isTyping: Bool { true }

    var hints: [Hint] {
        var hints = [Hint("Enter", selected == nil ? "post" : "answer"), Hint("Up Down", "select")]
        if selected != nil { hints.append(Hint("C-r", "resolve")) }
        if subject.lane != nil, selected == nil { hints.append(Hint("Tab", isAboutLane ? "whole card" : "this lane")) }
        hints.append(Hint("Esc", field.isEmpty ? "back" : "post"))
        return field.isEmpty ? hints : hints + [Hint("C-c", "drop")]
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .paste(let bytes, _):
            try state.requireWritable()
            try field.take(pasted: bytes)
            return .stay
        case .mouse(let mouse) where mouse.action == .press(.left):
            try post(&state)
            return .closeAndPass
        case .key(let key) where key.name == "C-s":
            try post(&state)
            return .closeAndPass
        case .key(let key) where key.name == "C-l": return .pass
        case .key(let key): return try handle(key, in: &state)
        default: return .stay
        }
    }

    private mutating func handle(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Esc":
            try post(&state)
            return .close
        case "C-c":
            if !text.isEmpty { state.say("The comment was dropped") }
            return .close
        case "Enter":
            try state.requireWritable()
            guard !text.isEmpty else { throw Refusal("Type a comment first; Esc closes the comments") }
            try post(&state)
        case "Up": select(by: -1, state)
        case "Down": select(by: 1, state)
        case "C-r": try resolve(&state)
        case "Tab" where subject.lane != nil && selected == nil: isAboutLane.toggle()
        default:
            if key.typed != nil { try state.requireWritable() }
            try field.take(key)
        }
        return .stay
    }

    private var text: Text { Text(field.bytes).trimmed }

    /// Adds what was written, if anything was, and says so without the promise of a key that types here.
    private mutating func post(_ state: inout EditorState) throws {
        guard !text.isEmpty else { return }
        try state.addComment(text, on: subject, lane: isAboutLane ? subject.lane : nil, answering: selected)
        field = TextField(kind: .text)
        selected = nil
    }

    /// Selects the comment above or below; below the last one nothing, so that a new thread begins.
    private mutating func select(by step: Int, _ state: EditorState) {
        let all = state.thread(subject).map(\.id)
        let current = selected.flatMap { all.firstIndex(of: $0) } ?? all.count
        let next = max(0, current + step)
        selected = all.indices.contains(next) ? all[next] : nil
    }

    /// Resolves the selected thread; without a selection the only open one.
    private func resolve(_ state: inout EditorState) throws {
        let open = state.thread(subject).filter {
            !$0.isAnswer && state.journey[.comment, $0.id]?[Comment.resolved] == nil
        }
        guard let id = selected ?? (open.count == 1 ? open[0].id : nil) else {
            throw Refusal(open.isEmpty ? "No comment is open here" : "Select a comment with Up first")
        }
        try state.toggleResolved(id, subject)
    }
}
