import JourneyModel
import Terminal

/// Asks what to do when a journey is to be saved as a new file, and there is one of that name by now.
struct TakenNameQuestion: Layer {
    private let name: String
    private let thenQuit: Bool

    init(_ name: String, thenQuit: Bool) {
        self.name = name
        self.thenQuit = thenQuit
    }

    var mode: String? { "SAVE" }

    var hints: [Hint] { [Hint("m", "merge"), Hint("s", "save elsewhere"), Hint("Esc", "go on editing")] }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        guard case .key(let key) = event else { return .stay }
        switch key.name {
        case "m":
            state.effects.append(.saveTogether(with: name, thenQuit: thenQuit))
            return .close
        case "s", "Enter", "C-s":
            state.askForFile(thenQuit: thenQuit)
            return .close
        case "Esc", "C-c", "n", "q":
            state.say("Not saved; your changes are still here")
            return .close
        default: return .stay
        }
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        QuestionPanel.draw(
            "\(name) is there already, and nothing was saved.",
            [
                .init("m", "merge: it will hold both maps, conflicts in comments"),
                .init("s", "save this map under another name"), .init("Esc", "go on editing, nothing is saved"),
            ], in: state.screen.bounds, &canvas)
    }
}

extension EditorState {
    /// Asks what to do where the file `name`, which was to be made, is there already.
    public mutating func askAboutTakenName(_ name: String, thenQuit: Bool) {
        layers.append(TakenNameQuestion(name, thenQuit: thenQuit))
    }
}
