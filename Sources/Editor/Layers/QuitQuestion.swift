import Terminal

/// Asks what becomes of changes that are not saved when the editor is left.
struct QuitQuestion: Layer {
    var mode: String? { "LEAVE" }

    var hints: [Hint] { [Hint("s", "save and leave"), Hint("d", "discard"), Hint("Esc", "stay")] }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        guard case .key(let key) = event else { return .stay }
        switch key.name {
        case "s", "y", "Enter", "C-s":
            try state.save(to: "", thenQuit: true)
            return .close
        case "d":
            state.effects.append(.quit)
            return .close
        case "Esc", "q", "n", "C-c": return .close
        default: return .stay
        }
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let text =
            switch state.unsavedChanges {
            case 0: "The file is not what the map shows."
            case 1: "A change is not saved."
            case let count: "\(count) changes are not saved."
            }
        QuestionPanel.draw(
            text,
            [.init("s", "save and leave"), .init("d", "discard them and leave"), .init("Esc", "stay")],
            in: state.screen.bounds, &canvas)
    }
}
