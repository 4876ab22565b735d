import JourneyModel
import Terminal

extension EditorState {
    /// Opens the inspector and gives it the keys; closes it where it has them.
    mutating func openInspector() {
        view.showsInspector = true
        normaliseInspector()
        layers.append(InspectorLayer())
        settleInspector(nil)
    }

    /// Comes back to the selection where another place is selected than before, and leaves pages that are gone.
    mutating func normaliseInspector() {
        if inspector.place != place {
            inspector.place = place
            inspector.steps = []
            inspector.top = 0
        }
        while case .record(let part)? = inspector.steps.last?.page, !exists(part) {
            inspector.cursor = inspector.steps.removeLast().from
        }
        inspector.content = inspectorContent
    }

    /// Whether a page can be shown: its record exists, or the one in which the part would stand.
    private func exists(_ part: RecordPart) -> Bool {
        guard part.path.count >= 2, let type = RecordType(collectionKey: part.path[0]) else { return true }
        return journey[type, ID(part.path[1])] != nil
    }

    /// Remembers which line is selected and scrolls to it.
    mutating func settleInspector(_ edit: InspectorEdit?) {
        normaliseInspector()
        let lines = inspectorLines(edit)
        inspector.index = lines.selected
        if lines.items.indices.contains(lines.selected) { inspector.cursor = lines.items[lines.selected].id }
        inspector.top = lines.top(near: inspector.top)
    }

    /// The lines of the inspector as it is shown now.
    func inspectorLines(_ edit: InspectorEdit?) -> InspectorLines {
        InspectorLines(self, edit, in: InspectorFrame(screen).body.size)
    }

    /// What is selected in the inspector.
    var inspectedItem: InspectorItem? {
        let lines = inspectorLines(nil)
        return lines.items.indices.contains(lines.selected) ? lines.items[lines.selected] : nil
    }

    mutating func selectInspector(_ index: Int, _ lines: InspectorLines) {
        guard lines.items.indices.contains(index) else { return }
        inspector.index = index
        inspector.cursor = lines.items[index].id
    }

    /// Selects a line further down, or up for a negative number.
    mutating func moveInspector(by step: Int) {
        let lines = inspectorLines(nil)
        selectInspector(min(max(0, lines.selected + step), lines.items.count - 1), lines)
    }

    /// Walks into the selected record.
    mutating func openInspectorPage() throws {
        let item = inspectedItem
        switch item {
        case .record(let part): push(.record(part))
        case .collection(let type): push(.collection(type))
        case .field(let field): throw Refusal("\(field.spec.label) is one value; Enter edits it")
        default: throw Refusal("There is nothing to open here")
        }
    }

    /// Walks into a page.
    mutating func push(_ page: InspectorPage) {
        inspector.steps.append(.init(page: page, from: inspector.cursor))
        inspector.cursor = ""
        inspector.index = 0
        inspector.top = 0
    }

    /// Comes back to the page before.
    mutating func leaveInspectorPage() throws {
        guard let step = inspector.steps.popLast() else {
            throw Refusal("This is what is selected on the map; Tab gives the keys back to it")
        }
        inspector.cursor = step.from
    }

    /// The way of editing a field.
    mutating func beginEditing(_ field: RecordField, typed: Unicode.Scalar? = nil) throws -> InspectorEdit {
        try requireWritable()
        if let reason = field.whyReadOnly { throw Refusal(reason) }
        if let value = value(of: field), field.spec.holdsRecords {
            throw Refusal(
                "\(field.spec.label) \(ValueText(journey).short(value, field.spec)) is no object; Backspace clears it")
        }
        return InspectorEdit(field, value(of: field), in: journey, typed: typed)
    }

    /// What a digit does to a field: it judges, or begins a number or a date. Other fields are not begun anew with it;
    /// `editKey` opens them.
    mutating func take(digit: Unicode.Scalar, for field: RecordField, editKey: String) throws -> InspectorEdit? {
        if field.judgedRange != nil {
            guard let value = field.judged(digit: Int(digit.value) - 48) else {
                throw Refusal("\(field.spec.label) takes \(field.spec.expectation)")
            }
            try set(field, to: .number(Number(value)))
            return nil
        }
        switch field.spec.kind {
        case .integer, .decimal, .numberChoice, .date: return try beginEditing(field, typed: digit)
        default: throw Refusal("\(field.spec.label) takes \(field.spec.expectation); \(editKey) edits it")
        }
    }

    /// Takes what was typed for an edit; the record that it made, if it made one.
    mutating func commit(_ text: Text, of edit: InspectorEdit) throws -> RecordPart? {
        switch edit.goal {
        case .set(let field):
            guard let began = edit.text else { return nil }
            guard !began.isUnchanged(text) || value(of: field) == nil else {
                say("\(field.spec.label) is as it was")
                return nil
            }
            if try takeReading(text, for: field) { return nil }
            try set(field, to: try began.value(typed: text, in: journey))
            return nil
        case .add(let adding): return try add(adding, named: text.trimmed)
        }
    }

    /// Takes what was chosen for an edit; the record that it made, if it made one.
    mutating func commit(chosen: [Text], of edit: InspectorEdit) throws -> RecordPart? {
        switch edit.goal {
        case .set(let field):
            try set(field, to: Self.value(chosen, for: field.spec))
            return nil
        case .add(let adding): return try chosen.first.flatMap { try add(adding, chosen: $0) }
        }
    }

    private static func value(_ chosen: [Text], for spec: FieldSpec) -> Value? {
        guard let first = chosen.first else { return nil }
        switch spec.kind {
        case .set, .refs: return .list(FieldInput.sorted(chosen))
        case .numberChoice: return Double(first.string).flatMap { Number($0) }.map { .number($0) }
        default: return .text(first)
        }
    }

    /// Clears the selected field.
    mutating func clearInspected() throws {
        switch inspectedItem {
        case .field(let field): try set(field, to: nil)
        case .record: try removeInspected()
        default: throw Refusal("There is nothing to clear here")
        }
    }

    /// Changes the selected number by a step; from nothing a feeling becomes ±1.
    mutating func nudgeInspected(by step: Int) throws {
        guard case .field(let field) = inspectedItem else { throw Refusal("+ and - change whole numbers") }
        try nudge(field, by: step)
    }
}

extension EditorState {
    /// The same state with an inspector that has followed the selection: who moves about on the map sees each record from
    /// its beginning.
    var withInspectorAtPlace: EditorState {
        var state = self
        if inspector.place != place { (state.inspector.cursor, state.inspector.index) = ("", 0) }
        state.normaliseInspector()
        return state
    }
}
