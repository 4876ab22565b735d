import JourneyInsight
import JourneyModel
import Terminal

extension MethodLayer {
    /// What `a` adds in the shown part, in a word; `nil` where nothing is.
    var addedWord: String? {
        switch kind {
        case .metrics: subject == nil ? "metric" : "reading"
        case .opportunities: "opportunity"
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
            let key = table?.columns[position.column].key, key.hasPrefix(Self.lanePrefix)
        else { return nil }
        let to = ID(Text(String(key.dropFirst(Self.lanePrefix.count))))
        return from == to ? nil : (from, to)
    }

    private static let lanePrefix = "lane:"

    /// Begins to add what the shown part lists; of metrics a reading of the selected one, unless a metric is wanted.
    mutating func beginAdding(_ state: inout EditorState, metric wantsMetric: Bool = false) throws {
        try state.requireWritable()
        if kind == .metrics, !wantsMetric, subject != nil {
            edit = try state.beginReading(subject)
        } else {
            edit = try InspectorEdit(for: try adding(), in: state)
        }
    }

    private func adding() throws -> InspectorAdding {
        switch kind {
        case .metrics: return try named(.metric)
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

    /// Settles the thread of the selected comment, or opens it again.
    func resolve(_ state: inout EditorState) throws {
        guard let subject, subject.type == .comment else { throw Refusal("Select a comment to resolve its thread") }
        try state.requireWritable()
        try state.toggleResolved(subject.id, state.commentSubject(of: subject.id))
    }
}

extension InspectorEdit {
    /// Asks for what is added.
    fileprivate init(for adding: InspectorAdding, in state: EditorState) throws {
        switch adding {
        case .related: self.init(adding: adding, .choice(EditorState.relationKinds))
        case .answer: self.init(adding: adding, .text(TextField(kind: .text)))
        default: self.init(adding: adding, .text(TextField()))
        }
    }
}
