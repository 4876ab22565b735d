import JourneyInsight
import JourneyModel
import Terminal

extension MethodLayer {
    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        follow(state)
        defer {
            follow(state)
            scroll(state)
            // What happens goes on: there the latest comes first each time.
            if kind != .history, kind != .news { state.viewMemories[kind] = memory }
        }
        switch event {
        case .key(let key):
            if edit != nil { return try takeWhileEditing(key, &state) }
            if filter != nil { return try takeWhileFiltering(key) }
            if state.pending.isEmpty { return try take(key, &state) }
            guard state.pending.name != "g" || Self.viewLetters.contains(key.name) || key.key == .escape else {
                state.pending = []
                throw Refusal("g \(key.name) opens no view; Esc goes back to the map")
            }
            return .pass
        case .paste(let bytes, _):
            if var field = filter {
                try field.take(pasted: bytes)
                filter = field
                position.filter = String(decoding: field.bytes, as: UTF8.self)
                arrange(staying: subject, selectedFields)
                return .stay
            }
            guard case .text(var field)? = edit?.input else {
                throw Refusal("There is no text here to paste into; i edits a field")
            }
            defer { edit?.input = .text(field) }
            try field.take(pasted: bytes)
            return .stay
        case .mouse(let mouse):
            take(mouse, state)
            return .stay
        default: return .pass
        }
    }

    /// What opens another view behind a `g`.
    private static let viewLetters: Set<String> = ["l", "r", "p", "o", "m", "k", "d", "c", "t", "n", "h", "x"]

    private mutating func take(_ key: KeyEvent, _ state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Esc", "q":
            state.viewToReturnTo = nil
            return .close
        case "g": return .pass
        case "Tab": turn(by: 1)
        case "S-Tab": turn(by: -1)
        case "Enter": return try goThere(&state)
        case "I":
            try goAndInspect(&state)
            return .close
        case "a" where kind != .conflicts: try beginAdding(&state)
        case "A" where kind == .metrics: try beginAdding(&state, metric: true)
        default:
            if table != nil, try takeInTable(key, &state) { return .stay }
            if matrix != nil, try takeInMatrix(key, &state) { return .stay }
            if state.isForTheWholeEditor(key) { return .pass }
            throw Refusal("\(key.name) does nothing in a view; Esc goes back to the map")
        }
        return .stay
    }

    /// Goes to the record on the map, from where Escape comes back here; makes the relation that a conflict lacks.
    private mutating func goThere(_ state: inout EditorState) throws -> LayerOutcome {
        if let sides = selectedRow?.unrelated, sides.count >= 2, let place = subject {
            guard let relation = try state.relate(sides, at: place.id) else { return .stay }
            follow(state)
            select(relation: relation)
            let path = RecordType.relation.path(relation) + [Relation.intervention.key]
            edit = try RecordField(at: path).map { try state.beginEditing($0) }
            return .stay
        }
        if let target = selectedRow?.opens {
            state.viewToReturnTo = kind == .portfolio ? self : nil
            return try state.follow(target, from: kind)
        }
        state.viewToReturnTo = self
        state.reveal(state.place(of: try subjectToGoTo))
        return .close
    }

    /// Selects the intervention of a relation, whatever the order; a filter that hides it goes.
    private mutating func select(relation: ID) {
        guard let table, let column = table.columns.firstIndex(where: { $0.key == "intervention" }) else { return }
        func row() -> Int? { content.rows.firstIndex { table.rows[$0].cells[column].ids == [relation] } }
        if row() == nil {
            position.filter = ""
            arrange()
        }
        position.column = column
        if let row = row() { position.row = row }
    }

    private var subjectToGoTo: MethodSubject {
        get throws {
            guard let subject = selectedCell?.target ?? subject else {
                throw Refusal("This line sums up several records, or none: there is no one place to go to")
            }
            return subject
        }
    }

    private mutating func goAndInspect(_ state: inout EditorState) throws {
        let subject = try subjectToGoTo
        state.viewToReturnTo = self
        state.reveal(state.place(of: subject))
        state.openInspector()
        state.normaliseInspector()
        if ![.touchpoint, .stage, .lane].contains(subject.type) {
            state.push(.record(RecordPart(subject.type.path(subject.id), subject.type)))
        }
    }

    private mutating func takeInTable(_ key: KeyEvent, _ state: inout EditorState) throws -> Bool {
        if kind == .conflicts, let side = ConflictSide(rawValue: key.name) {
            guard let comment = selectedRow?.conflict else { throw Refusal("There is no conflict to settle") }
            let label = try state.settle(comment, taking: side)
            follow(state)
            let left = table?.rows.count ?? 0
            state.say("\(label) · \(left == 0 ? "every conflict is settled" : "\(left) left") · u undoes")
            return true
        }
        let page = max(1, frame(in: state.screen).rows.height - 1)
        switch key.name {
        case "Down", "j", "C-n": move(by: 1)
        case "Up", "k", "C-p": move(by: -1)
        case "PageDown", "C-f": move(by: page)
        case "PageUp", "C-b": move(by: -page)
        case "Home": move(by: -.max / 2)
        case "End", "G": move(by: .max / 2)
        case "Left", "h": moveColumn(by: -1)
        case "Right", "l": moveColumn(by: 1)
        case "s": sort()
        case "r" where kind == .comments: try resolve(&state)
        case "x" where kind == .comments: try remove(&state)
        case "/": filter = TextField(position.filter)
        case "i", "F2": edit = try state.beginEditing(try selectedField())
        case "Backspace", "Delete": try state.set(try selectedField(), to: nil)
        case "+": try nudge(by: 1, &state)
        case "-": try nudge(by: -1, &state)
        default:
            guard let scalar = key.typed, ("0"..."9").contains(scalar) else { return false }
            edit = try state.take(digit: scalar, for: try selectedField(), editKey: "i") ?? edit
        }
        return true
    }

    private mutating func move(by step: Int) {
        position.row = min(max(0, position.row + step), max(0, content.rows.count - 1))
    }

    /// Selects the next column; one that was left out comes into sight.
    mutating func moveColumn(by step: Int) {
        guard let table else { return }
        position.column = min(max(0, position.column + step), table.columns.count - 1)
    }

    /// Sorts by the selected column, the other way, and not.
    private mutating func sort() {
        guard let table else { return }
        let (kept, fields) = (subject, selectedFields)
        let falls = table.columns[position.column].isNumeric
        switch position.sort {
        case .init(column: position.column, isFalling: falls):
            position.sort = .init(column: position.column, isFalling: !falls)
        case .init(column: position.column, isFalling: !falls): position.sort = nil
        default: position.sort = .init(column: position.column, isFalling: falls)
        }
        arrange(staying: kept, fields)
    }

    private mutating func nudge(by step: Int, _ state: inout EditorState) throws {
        try state.nudge(try selectedField(), by: step)
    }

    private mutating func takeInMatrix(_ key: KeyEvent, _ state: inout EditorState) throws -> Bool {
        switch key.name {
        case "Down", "j": moveInMatrix(x: 0, y: -1)
        case "Up", "k": moveInMatrix(x: 0, y: 1)
        case "Left", "h": moveInMatrix(x: -1, y: 0)
        case "Right", "l": moveInMatrix(x: 1, y: 0)
        case "Space": position.item += 1; wrapItem()
        case "H", "S-Left", "A-Left": try rate(x: -1, y: 0, &state)
        case "L", "S-Right", "A-Right": try rate(x: 1, y: 0, &state)
        case "J", "S-Down", "A-Down": try rate(x: 0, y: -1, &state)
        case "K", "S-Up", "A-Up": try rate(x: 0, y: 1, &state)
        default: return false
        }
        return true
    }

    private mutating func moveInMatrix(x: Int, y: Int) {
        guard let matrix else { return }
        position.x = min(max(1, position.x + x), 5)
        position.y = min(max(matrix.unrated.isEmpty ? 1 : 0, position.y + y), 5)
        position.item = 0
    }

    private mutating func wrapItem() {
        guard let matrix else { return }
        let count = Self.points(of: matrix, x: position.x, y: position.y).count
        if position.item >= count { position.item = 0 }
    }

    /// Changes the ratings of the selected record by a step; one that has none begins in the middle.
    private mutating func rate(x: Int, y: Int, _ state: inout EditorState) throws {
        guard let matrix, let point = selectedPoint else {
            throw Refusal("Nothing stands here; the arrows go to other places")
        }
        let axis = x != 0 ? matrix.x : matrix.y
        let old = x != 0 ? point.x : point.y
        guard let field = RecordField(at: point.subject.type.path(point.subject.id) + [axis.key]) else { return }
        let new = old.map { $0 + x + y } ?? 3
        guard MethodMatrix.steps.contains(new) else { throw Refusal("\(axis.label) goes from 1 to 5") }
        try state.set(field, to: .number(Number(new)))
    }

    private mutating func take(_ mouse: MouseEvent, _ state: EditorState) {
        guard edit == nil, filter == nil, table != nil else { return }
        let frame = frame(in: state.screen)
        switch mouse.action {
        case .scrollUp: move(by: -3)
        case .scrollDown: move(by: 3)
        case .press(.left) where frame.rows.contains(mouse.position):
            let row = position.top + mouse.position.y - frame.rows.y
            if content.rows.indices.contains(row) { position.row = row }
        default: break
        }
    }

    /// Keeps the selected row in sight, and the table full, whatever the size of the screen.
    mutating func scroll(_ state: EditorState) {
        let height = max(1, frame(in: state.screen).rows.height)
        let last = max(0, content.rows.count - height)
        position.top = min(max(position.top, position.row - height + 1), min(position.row, last))
    }
}
