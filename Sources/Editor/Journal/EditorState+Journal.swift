import JourneyModel
import Terminal

extension EditorState {
    /// What was done to the journey since the last time, oldest first.
    public mutating func takeSteps() -> [HistoryStep] { history.takeSteps() }

    /// Whether keys are text now.
    public var isTyping: Bool { edit != nil || layers.last?.isTyping == true }

    /// Whether text is being typed that is not in the journey yet.
    var holdsTypedText: Bool { edit?.field.hasChanges == true || layers.last?.typedText.isEmpty == false }

    /// The change that would be made if the text being typed were kept now; `nil` where there is none. Text that could
    /// not be kept as it stands becomes a comment.
    public func typedChange(now: Int) -> Change? {
        guard isTyping, document.readOnly == nil else { return nil }
        var copy = self
        copy.now = now
        _ = copy.history.takeSteps()
        // Escape keeps what was typed, wherever that is.
        copy.take(.key(KeyEvent(.escape)))
        if copy.isTyping { copy.noteTypedText() }
        let edits = copy.history.steps.flatMap(\.edits).composed
        guard !edits.isEmpty else { return nil }
        return Change(
            label: copy.history.done.last?.label ?? "Typed", author: author,
            at: Timestamp.text(secondsSince1970: now), before: place.path, after: copy.place.path, edits: edits)
    }

    /// Keeps text that is no value of its field as a comment on what is selected, or on the journey where that has
    /// nothing to do with it; whether that was possible.
    @discardableResult
    mutating func noteTypedText(onJourney: Bool = false) -> Bool {
        let typed = Text(edit?.field.bytes ?? Array(layers.last?.typedText.bytes ?? [])).trimmed
        guard !typed.isEmpty else { return true }
        let selected = onJourney ? nil : try? commentSubject()
        let subject = selected ?? CommentSubject(on: nil, lane: nil, name: "the journey")
        return (try? addComment(Text("Typed and not taken: \(typed)"), on: subject)) != nil
    }

    /// Makes one change of edits that were recovered.
    public mutating func recover(_ edits: [Edit], label: String) throws {
        try change(label) { draft in try draft.apply(edits) }
    }
}

extension Editor {
    /// Puts what earlier sessions did under the history, and goes on with the undo or redo that asked for it.
    public mutating func recall(_ earlier: History?, thenRedo: Bool) {
        state.recall(earlier)
        do {
            if thenRedo { try state.redo() } else { try state.undo() }
        } catch {
            state.message = Message(.refusal, "\(error)")
        }
        state.scrollToSelection()
    }
}

extension EditorState {
    fileprivate mutating func recall(_ earlier: History?) {
        hasRecalled = true
        guard let earlier else { return }
        let count = history.recall(earlier)
        savedDepth = savedDepth.map { $0 + count }
        recalled = count
    }

    /// Whether what earlier sessions did is asked for now, before there is nothing left to undo or redo.
    mutating func asksForEarlierHistory(toRedo: Bool) -> Bool {
        let isMissing = history.done.isEmpty && (!toRedo || history.undone.isEmpty)
        guard isMissing, !hasRecalled, !document.name.isEmpty, document.readOnly == nil else { return false }
        hasRecalled = true
        effects.append(.recall(thenRedo: toRedo))
        return true
    }
}
