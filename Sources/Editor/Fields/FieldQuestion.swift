import JourneyModel

/// The question for one field of one or several records.
struct FieldQuestion: Sendable {
    /// What is asked about, for the prompt and for the label of the change: `Contract terms`, `3 cards`.
    let subject: String
    /// The row of the schema table.
    let spec: FieldSpec
    /// The field of every record that is asked about.
    let paths: [[Text]]
    /// The command that sets the field to an argument, for repeating; `nil` where none does.
    var command: String?
    /// What helps where the field must not be empty; `nil` where it may.
    var ifEmpty: String?
    /// Whether the first character that is typed replaces the value, as in a spreadsheet.
    var isReplacedByTyping = false

    /// What the change is called.
    func label(_ answer: Text) -> String {
        let field = spec.label.lowercased()
        return answer.isEmpty ? "\(subject): no \(field)" : "\(subject): \(field) \(answer.string.shortened(to: 40))"
    }
}

extension EditorState {
    /// Opens a prompt for a field; the value that all records have in common stands in it.
    ///
    /// - Parameter stay: the stay of the strip that asks, whose status line does not promise undo by a key.
    mutating func ask(_ question: FieldQuestion, beside place: Place, during stay: LongChange? = nil) {
        let text = text(common(question.paths), question.spec)
        let label = "\(question.spec.label) · \(question.subject)"
        layers.append(
            PromptLayer(
                label, .beside(place), text: text.text, kind: text.kind,
                completion: completion(for: question.spec, byLines: text.isByLines),
                isSuggestion: question.isReplacedByTyping
            ) { state, answer in
                guard !text.isUnchanged(answer.text) else {
                    return state.say("\(question.subject): \(question.spec.label.lowercased()) is as it was")
                }
                try state.answer(question, with: answer.text, as: text)
                stay?.answer(in: &state)
            })
    }

    /// Sets the field of all records of a question to what was typed, as one change.
    ///
    /// - Parameter field: the text that stood there at first, which says how the typed one is read.
    mutating func answer(_ question: FieldQuestion, with text: Text, as field: FieldText? = nil) throws {
        let value = try (field ?? self.text(nil, question.spec)).value(typed: text, in: journey)
        if value == nil, let help = question.ifEmpty { throw Refusal(help) }
        try change(question.label(self.text(value, question.spec).text)) { draft in
            for path in question.paths { try draft.set(path, to: value) }
        }
        if let command = question.command { lastCommand = Invocation(line: "\(command) \(text)") }
    }

    /// The value at all of the paths; `nil` where they differ.
    private func common(_ paths: [[Text]]) -> Value? {
        let values = paths.map { journey.value(at: $0) }
        guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}
