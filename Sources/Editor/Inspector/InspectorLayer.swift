import JourneyModel
import Terminal

/// The inspector while it has the keys.
struct InspectorLayer: Layer {
    /// What is being typed or chosen.
    var edit: InspectorEdit?

    var isTyping: Bool { edit != nil }

    var typedText: Text {
        guard case .text(let field)? = edit?.input, field.hasChanges else { return .empty }
        return Text(field.bytes)
    }

    var passesKeys: Bool { edit == nil }

    var mode: String? { "INSPECTOR" }

    var hints: [Hint] { edit?.hints ?? Self.keys }

    /// What the keys do between edits.
    static let keys = [
        Hint("↑↓", "fields"), Hint("Enter", "edit, open"), Hint("1-5", "set", changes: true),
        Hint("⌫", "clear", changes: true), Hint("a", "add", changes: true), Hint("x", "remove", changes: true),
        Hint("c", "comment", changes: true), Hint("←", "back"), Hint("Esc", "map"), Hint("I", "close"),
    ]

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        state.normaliseInspector()
        defer { state.settleInspector(edit) }
        switch event {
        case .key(let key):
            if !state.pending.isEmpty { return .pass }
            return edit == nil ? try take(key, &state) : try takeWhileEditing(key, &state)
        case .paste(let bytes, _):
            try paste(bytes)
            return .stay
        case .mouse(let mouse): return try take(mouse, &state)
        default: return .pass
        }
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        InspectorView(state, isFocused: true, edit: edit).draw(into: &canvas)
    }

    private mutating func take(_ mouse: MouseEvent, _ state: inout EditorState) throws -> LayerOutcome {
        let frame = InspectorFrame(state.screen)
        guard frame.pane.contains(mouse.position) else { return edit == nil ? .pass : .stay }
        if edit != nil { return .stay }
        switch mouse.action {
        case .scrollUp: state.moveInspector(by: -1)
        case .scrollDown: state.moveInspector(by: 1)
        case .press(.left):
            let lines = state.inspectorLines(nil)
            let line = lines.top(near: state.inspector.top) + mouse.position.y - frame.body.y
            guard let index = lines.spans.firstIndex(where: { $0.contains(line) }) else { return .stay }
            if index == lines.selected { try open(&state) } else { state.selectInspector(index, lines) }
        default: break
        }
        return .stay
    }
}

extension InspectorLayer {
    private mutating func take(_ key: KeyEvent, _ state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Down", "j", "C-n": state.moveInspector(by: 1)
        case "Up", "k", "C-p": state.moveInspector(by: -1)
        case "PageDown": state.moveInspector(by: InspectorFrame(state.screen).body.height - 1)
        case "PageUp": state.moveInspector(by: 1 - InspectorFrame(state.screen).body.height)
        case "Home": state.moveInspector(by: -.max / 2)
        case "End": state.moveInspector(by: .max / 2)
        case "Enter", "i", "F2": try open(&state)
        case "Right", "l": try state.openInspectorPage()
        case "Left", "h": try state.leaveInspectorPage()
        case "Esc" where !state.inspector.steps.isEmpty: try state.leaveInspectorPage()
        case "Esc", "Tab", "S-Tab": return .close
        case "I":
            state.view.showsInspector = false
            return .close
        case "a": try beginAdding(&state)
        case "c": try state.commentOnInspected()
        case "x": try state.removeInspected()
        case "Backspace", "Delete": try state.clearInspected()
        case "+": try state.nudgeInspected(by: 1)
        case "-": try state.nudgeInspected(by: -1)
        default: return try takeOther(key, &state)
        }
        return .stay
    }

    /// Digits set or begin a number; keys of the program, the journey and of finding go on to the map.
    private mutating func takeOther(_ key: KeyEvent, _ state: inout EditorState) throws -> LayerOutcome {
        if let scalar = key.typed, ("0"..."9").contains(scalar) {
            try take(digit: scalar, &state)
            return .stay
        }
        if state.isForTheWholeEditor(key) { return .pass }
        throw Refusal("\(key.name) does nothing in the inspector; Tab gives the keys back to the map")
    }

    private mutating func take(digit: Unicode.Scalar, _ state: inout EditorState) throws {
        guard case .field(let field) = state.inspectedItem else { throw Refusal("Digits set the value of a field") }
        edit = try state.take(digit: digit, for: field, editKey: "Enter") ?? edit
    }

    /// Edits the selected field, or opens the selected record.
    private mutating func open(_ state: inout EditorState) throws {
        switch state.inspectedItem {
        case .field(let field): edit = try state.beginEditing(field)
        case .add: try beginAdding(&state)
        case .record, .collection: try state.openInspectorPage()
        case .fixed(let label, _): throw Refusal("\(label) is shown as it stands in the file and not edited")
        case .figure(let label, _): throw Refusal("\(label) is worked out of other fields; edit those")
        case nil: throw Refusal("There is nothing to edit here")
        }
    }

    private mutating func beginAdding(_ state: inout EditorState) throws {
        edit = try state.beginAdding()
    }

    private mutating func takeWhileEditing(_ key: KeyEvent, _ state: inout EditorState) throws -> LayerOutcome {
        switch edit?.input {
        case .text(var field): try take(key, in: &field, &state)
        case .choice(var list):
            let outcome = list.take(key)
            edit?.input = .choice(list)
            switch outcome {
            case .stay: break
            case .abandoned: edit = nil
            case .done(let chosen): try commit(chosen, &state)
            }
            if key.name == "C-s" { try leave(list, &state) }
        case nil: break
        }
        return key.name == "C-s" ? .pass : .stay
    }

    /// Keeps what is chosen in a set; of a list that takes one nothing was chosen yet.
    private mutating func leave(_ list: ChoiceList, _ state: inout EditorState) throws {
        if list.isSet { try commit(list.chosen, &state) }
        edit = nil
    }

    private mutating func paste(_ bytes: [UInt8]) throws {
        guard case .text(var field)? = edit?.input else {
            throw Refusal("There is no text here to paste into; Enter edits a field")
        }
        defer { edit?.input = .text(field) }
        try field.take(pasted: bytes)
    }

    private mutating func take(_ key: KeyEvent, in field: inout TextField, _ state: inout EditorState) throws {
        switch key.name {
        case "C-c":
            edit = nil
            state.say("The text was dropped")
        case "Enter", "Esc", "C-s":
            try edit?.leaving(with: key) { try commit(field, &state) }
        case "Tab": try commit(field, &state, thenMove: 1)
        case "S-Tab": try commit(field, &state, thenMove: -1)
        case "Up" where field.kind == .line: try commit(field, &state, thenMove: -1)
        case "Down" where field.kind == .line: try commit(field, &state, thenMove: 1)
        default:
            defer { edit?.input = .text(field) }
            try field.take(key)
        }
    }

    private mutating func commit(_ field: TextField, _ state: inout EditorState, thenMove step: Int = 0) throws {
        guard let edit else { return }
        let made = try state.commit(Text(field.bytes), of: edit)
        self.edit = nil
        if let made { return state.push(.record(made)) }
        state.moveInspector(by: step)
    }

    private mutating func commit(_ chosen: [Text], _ state: inout EditorState) throws {
        guard let edit else { return }
        let made = try state.commit(chosen: chosen, of: edit)
        self.edit = nil
        if let made { state.push(.record(made)) }
    }
}

extension EditorState {
    /// Whether a key means the same everywhere: undo, save, search, help and what else is not about the map's cards.
    func isForTheWholeEditor(_ key: KeyEvent) -> Bool {
        let groups: Set<CommandGroup> = [.journey, .program, .find, .show]
        let bound = keys.continuations(of: [key]).compactMap { CommandList.named($0.invocation.name)?.group }
        return !bound.isEmpty && bound.allSatisfy { groups.contains($0) }
    }
}
