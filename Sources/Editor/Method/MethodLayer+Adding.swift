import JourneyInsight
import JourneyModel
import Terminal

extension MethodLayer {
    /// What `a` adds in the shown part, in a word; `nil` where nothing is.
    var addedWord: String? {
        switch kind {
        case .metrics: subject == nil ? "metric" : "reading"
        case .opportunities: partKey == "pilots" ? "pilot" : partKey == "effects" ? "effect" : "opportunity"
        case .pains: "pain"
        case .relations: relatedLanes == nil ? nil : "relation"
        case .comments: selectedRow == nil ? nil : "answer"
        case .moments: partKey == "capabilities" ? "capability" : nil
        default: nil
        }
    }

    /// The key of the shown part.
    private var partKey: String { content.view.parts[part].key }

    /// The lanes between which the selected cell of the relation matrix stands.
    private var relatedLanes: (from: ID, to: ID)? {
        guard kind == .relations, partKey == "matrix", let from = selectedRow?.subject?.id,
            let columns = table?.columns, columns.indices.contains(position.column),
            case let key = columns[position.column].key, key.hasPrefix(Self.lanePrefix)
        else { return nil }
        let to = ID(Text(String(key.dropFirst(Self.lanePrefix.count))))
        return from == to ? nil : (from, to)
    }

    private static let lanePrefix = "lane:"

    /// Begins to add what the shown part lists; of metrics a reading of the selected one, unless a metric is wanted.
    mutating func beginAdding(_ state: inout EditorState, metric wantsMetric: Bool = false) throws {
        try state.requireWritable()
        if kind == .metrics, !wantsMetric, let metric = try measured(state) {
            edit = try state.beginReading(MethodSubject(.metric, metric))
        } else {
            edit = try InspectorEdit(for: try adding(), in: state)
        }
    }

    /// Goes on where something was chosen that is only half of what is added: the metric of an effect, the first field
    /// of a pilot or an effect. Whether there is more.
    mutating func goOn(_ edit: InspectorEdit, chosen: [Text], _ state: inout EditorState) throws -> Bool {
        guard case .add(let adding) = edit.goal, let id = chosen.first else { return false }
        switch adding {
        case .pilot:
            let path = RecordType.opportunity.path(ID(id)) + [Opportunity.pilot.key, Pilot.hypothesis.key]
            self.edit = try RecordField(at: path).map { try state.beginEditing($0) }
        case .effect:
            let path = RecordType.opportunity.path(ID(id)) + [Opportunity.effects.key]
            let metrics = RecordNames(state.journey).candidates([.metric])
            guard !metrics.isEmpty else { throw Refusal("There is no metric to move yet; g k and a add one") }
            self.edit = InspectorEdit(
                adding: .keyed(path, .effect, of: .metric),
                .choice(ChoiceList(records: metrics, chosen: [], isSet: false)))
        case .keyed(let path, .effect, _):
            self.edit = try RecordField(at: path + [id, JourneyModel.Effect.expected.key]).map {
                try state.beginEditing($0)
            }
        default: return false
        }
        return true
    }

    /// Shows a part that has a record which was made.
    mutating func showPart(with subject: MethodSubject) {
        func has(_ part: MethodPart) -> Bool {
            switch part.body {
            case .table(let table): table.rows.contains { $0.subject == subject }
            case .matrix(let matrix): matrix.points.contains { $0.subject == subject }
            }
        }
        let parts = content.view.parts
        guard !has(parts[part]), let index = parts.firstIndex(where: has) else { return }
        turn(by: index - part)
    }

    /// The metric that is read: the selected one, else the only one; `nil` where there is none.
    private func measured(_ state: EditorState) throws -> ID? {
        if let subject { return subject.id }
        let metrics = state.journey.ordered(.metric)
        guard metrics.count > 1 else { return metrics.first }
        throw Refusal("Select a metric first: Tab to the dashboard; A adds another one")
    }

    private func adding() throws -> InspectorAdding {
        switch kind {
        case .metrics: return try named(.metric)
        case .opportunities where partKey == "pilots": return .pilot
        case .opportunities where partKey == "effects": return .effect
        case .opportunities: return try named(.opportunity)
        case .pains: return try named(.pain)
        case .moments where partKey == "capabilities": return try named(.capability)
        case .moments: throw Refusal("A moment of truth is made on its card: Enter goes to one, * marks it")
        case .relations:
            guard let lanes = relatedLanes else {
                throw Refusal("Tab to “Who to whom” and select two stakeholders; a adds a relation there")
            }
            return .related(from: lanes.from, to: lanes.to)
        case .comments:
            guard let subject, subject.type == .comment else {
                throw Refusal("Select a comment to answer; c on the map begins a new thread")
            }
            return .answer(to: subject.id)
        default: throw Refusal("Nothing is added in this view; Esc goes back to the map")
        }
    }

    private func named(_ type: RecordType) throws -> InspectorAdding {
        guard let adding = InspectorOutline.adding(type) else { throw Refusal("\(type.label) is made on the map") }
        return adding
    }

    /// Removes the selected comment with what answered it.
    func remove(_ state: inout EditorState) throws {
        guard let subject, subject.type == .comment else { throw Refusal("Select a comment to remove it") }
        let anchor = state.anchor
        try state.change { draft, _ in
            let count = draft.journey.records(.comment).count
            try draft.remove([(.comment, subject.id)])
            let answers = count - draft.journey.records(.comment).count - 1
            let rest = answers == 0 ? "" : " with \(Plural.counted(answers, "answer"))"
            return Arrangement(label: "Comment removed\(rest)", anchor: anchor)
        }
    }

    /// Settles the thread of the selected comment, or opens it again.
    func resolve(_ state: inout EditorState) throws {
        guard let subject, subject.type == .comment else { throw Refusal("Select a comment to resolve its thread") }
        try state.requireWritable()
        try state.toggleResolved(subject.id, state.commentSubject(of: subject.id))
    }
}
