import JourneyModel
import Terminal

extension EditorState {
    /// Begins to add something to the group of the selected line, or adds it where nothing has to be asked.
    mutating func beginAdding() throws -> InspectorEdit? {
        try requireWritable()
        guard let adding = try selectAdding() else { return nil }
        let names = RecordNames(journey)
        switch adding {
        case .part(let path, let type):
            addPart(at: path, type)
            return nil
        case .comment:
            try commentOnInspected()
            return nil
        case .dated: return InspectorEdit(adding: adding, .text(TextField(today?.text.string ?? "")))
        case .record, .related, .pilot, .effect, .answer: return try InspectorEdit(for: adding, in: self)
        case .keyed(let path, _, let type):
            return try choice(adding, names.candidates([type]).filter { !isTaken($0.id, at: path) })
        case .lane(let id):
            let path = RecordType.touchpoint.path(id) + [Touchpoint.experiences.key]
            return try choice(adding, names.candidates([.lane]).filter { !isTaken($0.id, at: path) })
        case .relation(let lane):
            return try choice(adding, names.candidates([.lane]).filter { $0.id != lane })
        }
    }

    /// Selects the line that adds to the group of the selected line.
    private mutating func selectAdding() throws -> InspectorAdding? {
        let lines = inspectorLines(nil)
        var index = 0
        for group in inspectorContent.groups {
            let range = index..<index + group.items.count
            index = range.upperBound
            guard range.contains(lines.selected) else { continue }
            guard let adding = group.adding else {
                throw Refusal("Nothing can be added to \(group.title); a adds where a line with + says so")
            }
            selectInspector(range.upperBound - 1, lines)
            return adding
        }
        return nil
    }

    /// Opens the comments on the record of the page.
    mutating func commentOnInspected() throws {
        if let reason = document.readOnly { throw Refusal("This journey is read-only: \(reason)") }
        layers.append(CommentsLayer(try inspectedSubject(), in: self))
    }

    /// What a comment from the inspector is about: the record of the page, or what is selected on the map.
    private func inspectedSubject() throws -> CommentSubject {
        guard case .record(let part)? = inspector.steps.last?.page, part.path.count >= 2,
            let type = RecordType(collectionKey: part.path[0])
        else {
            guard inspector.steps.isEmpty else { throw Refusal("Comments are on records; open one of them first") }
            return try commentSubject()
        }
        guard type != .comment else {
            throw Refusal("Answer from the comments themselves; Left goes back, c opens them")
        }
        let id = ID(part.path[1])
        let lane = part.type == .experience ? part.path.last.map { ID($0) } : nil
        return CommentSubject(on: id, lane: lane, name: RecordNames(journey).name(type, id).shortened(to: 40))
    }

    private func choice(_ adding: InspectorAdding, _ candidates: [RecordNames.Candidate]) throws -> InspectorEdit {
        guard !candidates.isEmpty else { throw Refusal("There is no \(adding.what) left to add") }
        return InspectorEdit(
            adding: adding, .choice(ChoiceList(records: candidates, chosen: [], isSet: false)))
    }

    private func isTaken(_ id: ID, at path: [Text]) -> Bool { journey.value(at: path + [id.text]) != nil }

    /// Opens a part that enters the journey with its first field.
    private mutating func addPart(at path: [Text], _ type: RecordType) {
        var random = random
        let id = ID.new(type, unless: { journey.value(at: path + [$0.text]) != nil }, using: &random)
        self.random = random
        push(.record(RecordPart(path + [id.text], type)))
        say("The new \(type.label) enters the journey with its first field")
    }

    /// Adds something under a typed name or date; the record that it made or makes.
    mutating func add(_ adding: InspectorAdding, named text: Text) throws -> RecordPart? {
        guard !text.isEmpty else { return nil }
        switch adding {
        case .dated(let path, let type):
            guard CalendarDate(text) != nil else { throw Refusal("\(ValueProblem.badDate(text))") }
            return RecordPart(path + [text], type)
        case .record(let record, let spec):
            let named = record.replacing(spec.key, with: try spec.value(typed: text))
            return try insert(named, label: "New \(record.type.label) “\(text.string.shortened(to: 40))”")
        case .answer(let comment):
            try addComment(text, on: commentSubject(of: comment), answering: comment)
            return nil
        default: return nil
        }
    }

    /// Adds something that hangs on what was chosen; the record that it made or makes.
    mutating func add(_ adding: InspectorAdding, chosen word: Text) throws -> RecordPart? {
        let id = ID(word)
        switch adding {
        case .keyed(let path, let type, _): return RecordPart(path + [word], type)
        case .lane(let touchpoint):
            try change("\(laneName(id)) added to “\(title(touchpoint))”") { draft in
                try draft.add(id, to: touchpoint)
            }
            return nil
        case .relation(let lane):
            let record = Record(.relation).with(Relation.from, lane).with(Relation.to, id)
            return try insert(record, label: "New relation: \(laneName(lane)) and \(laneName(id))")
        case .related(let from, let to):
            let record = Record(.relation).with(Relation.from, from).with(Relation.to, to).with(Relation.kind, word)
            return try insert(record, label: "New relation: \(laneName(from)) \(word) \(laneName(to))")
        default: return nil
        }
    }

    private mutating func insert(_ record: Record, label: String) throws -> RecordPart? {
        let anchor = anchor
        var id: ID?
        try change { draft, random in
            id = try draft.insert(record, using: &random)
            return Arrangement(label: label, anchor: anchor)
        }
        return id.map { RecordPart(record.type.path($0), record.type) }
    }

    /// What a comment is about.
    func commentSubject(of comment: ID) -> CommentSubject {
        let on = journey[.comment, comment]?[Comment.on]
        let name = on.flatMap { id in journey.type(of: id).map { RecordNames(journey).name($0, id) } }
        return CommentSubject(on: on, lane: nil, name: name?.shortened(to: 40) ?? "the journey")
    }

    /// Removes the selected record, or clears the selected field.
    mutating func removeInspected() throws {
        guard case .record(let part) = inspectedItem else { return try clearInspected() }
        guard journey.value(at: part.path) != nil else { throw Refusal("There is nothing to remove here") }
        let summary = RecordSummary(journey)
        let label = summary.label(part)
        let name = label.isEmpty ? summary.text(part, record(at: part)) : label
        try change("Removed \(part.type.label) “\(name.shortened(to: 40))”") { draft in
            switch (part.type, part.path.count) {
            case (.experience, _): try draft.cut(ID(part.path[1]), from: ID(part.path[3]))
            case (_, 2): try draft.remove([(part.type, ID(part.path[1]))])
            default: try draft.set(part.path, to: nil)
            }
        }
    }
}
