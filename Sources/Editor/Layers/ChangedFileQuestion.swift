import JourneyModel
import Terminal

/// Asks what to do when the file was changed by somebody else since it was read.
struct ChangedFileQuestion: Layer {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    var mode: String? { "SAVE" }

    var hints: [Hint] { [Hint("s", "save elsewhere"), Hint("r", "reload"), Hint("Esc", "go on editing")] }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        guard case .key(let key) = event else { return .stay }
        switch key.name {
        case "s", "Enter", "C-s":
            state.askForFile(thenQuit: false)
            return .close
        case "r":
            state.effects.append(.reload)
            return .close
        case "Esc", "C-c", "n", "q":
            state.say("Not saved; your changes are still here")
            return .close
        default: return .stay
        }
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let mine = state.unsavedChanges == 0 ? "changes" : Plural.counted(state.unsavedChanges, "change")
        QuestionPanel.draw(
            text,
            [
                .init("s", "save yours under another name"), .init("r", "read the file again, dropping your \(mine)"),
                .init("Esc", "go on editing, nothing is saved"),
            ], in: state.screen.bounds, &canvas)
    }
}

extension EditorState {
    /// Says why the journey could not be saved; where the file was changed by somebody else, asks what to do.
    public mutating func reportSaveFailure(_ text: String, changedOnDisk: Bool) {
        guard changedOnDisk else { return message = Message(.error, text) }
        layers.append(ChangedFileQuestion(text))
    }

    /// Asks for the name of a file to save the journey as, then leaves if asked.
    mutating func askForFile(thenQuit: Bool) {
        layers.append(
            PromptLayer("Save as:", .bottom, text: Text(suggestedName), escape: .drops, isSuggestion: true) {
                state, answer in
                guard !answer.text.isEmpty else { throw Refusal("A file needs a name; Esc goes back without saving") }
                state.effects.append(.save(to: Self.fileName(answer.text.string), thenQuit: thenQuit))
            })
    }

    /// A name with the ending of journeys, where it has none. What can only be a folder stays, so that it is told as one.
    private static func fileName(_ typed: String) -> String {
        let last = typed.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        return last.hasSuffix(".json") || ["", ".", ".."].contains(last) ? typed : typed + ".journey.json"
    }

    /// The name of the file with a number behind it, or one made of the title.
    private var suggestedName: String {
        let usual = ".journey.json"
        if !document.name.isEmpty {
            let ending = [usual, ".json"].first { document.name.hasSuffix($0) } ?? ""
            return document.name.dropLast(ending.count) + "-2" + (ending.isEmpty ? usual : ending)
        }
        let title = journey.root[JourneyFields.title]?.string.lowercased() ?? ""
        let words = title.split { !($0.isLetter || $0.isNumber) }
        return (words.isEmpty ? "journey" : words.prefix(5).joined(separator: "-")) + usual
    }
}
