import JourneyInsight
import JourneyModel
import Terminal

/// What is typed into a filter or a field of a view.
extension MethodLayer {
    mutating func takeWhileFiltering(_ key: KeyEvent) throws -> LayerOutcome {
        guard var field = filter else { return .stay }
        switch key.name {
        case "Enter", "Down", "Up": filter = nil
        case "Esc", "C-c":
            filter = nil
            position.filter = ""
        default:
            _ = try field.take(key)
            filter = field
            position.filter = String(decoding: field.bytes, as: UTF8.self)
        }
        arrange(staying: subject, selectedFields)
        return .stay
    }

    mutating func takeWhileEditing(_ key: KeyEvent, _ state: inout EditorState) throws -> LayerOutcome {
        guard let edit else { return .stay }
        switch edit.input {
        case .text(var field):
            switch key.name {
            case "C-c":
                self.edit = nil
                state.say("The text was dropped")
            case "Enter", "Esc", "C-s", "Tab":
                let made = try edit.leaving(with: key) { try state.commit(Text(field.bytes), of: edit) }
                self.edit = nil
                select(made, state)
                if key.name == "Tab" { moveColumn(by: 1) }
            default:
                defer { self.edit?.input = .text(field) }
                try field.take(key)
            }
        case .choice(var list):
            let outcome = list.take(key)
            self.edit?.input = .choice(list)
            switch outcome {
            case .stay: break
            case .abandoned: self.edit = nil
            case .done(let chosen):
                if try goOn(edit, chosen: chosen, &state) { break }
                let made = try state.commit(chosen: chosen, of: edit)
                self.edit = nil
                if kind != .relations { select(made, state) }
            }
            if key.name == "C-s" {
                if list.isSet { _ = try state.commit(chosen: list.chosen, of: edit) }
                self.edit = nil
            }
        }
        return key.name == "C-s" ? .pass : .stay
    }

    /// Selects a record that was made.
    private mutating func select(_ made: RecordPart?, _ state: EditorState) {
        guard let made, made.path.count == 2, let type = RecordType(collectionKey: made.path[0]) else { return }
        let subject = MethodSubject(type, ID(made.path[1]))
        follow(state)
        showPart(with: subject)
        arrange(staying: subject)
    }
}
