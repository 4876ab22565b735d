import JourneyModel

extension EditorState {
    /// A value as people type it: sets with commas between, lists a line each, references by name.
    func typed(_ value: Value?, as spec: FieldSpec) -> Text {
        switch (value, spec.kind) {
        case (nil, _): .empty
        case (.text(let id)?, .ref(let types)): name(of: ID(id), types)
        case (.list(let ids)?, .refs(let types)):
            Text(ids.map { name(of: ID($0), types).string }.joined(separator: ", "))
        case (.text(let text)?, _): text
        case (.number(let number)?, _): number.spelling
        case (.list(let lines)?, .list): Text(lines.map(\.string).joined(separator: "\n"))
        case (.list(let words)?, _): Text(words.map(\.string).joined(separator: ", "))
        default: .empty
        }
    }

    private func name(of id: ID, _ types: [RecordType]) -> Text {
        types.first { journey[$0, id] != nil }.map { name(of: id, $0) } ?? id.text
    }

    /// The value that typed text stands for; `nil` for none. References are found by name.
    func value(typed text: Text, as spec: FieldSpec) throws -> Value? {
        try FieldInput(journey).value(typed: text, for: spec)
    }

    /// The words that a field offers: what it knows, what is in use, or the names of records.
    func completion(for spec: FieldSpec) -> Completion {
        switch spec.kind {
        case .choice(let words): Completion(words.map { Text($0.description) }, part: .whole)
        case .set(let words) where !words.isEmpty: Completion(words.map { Text($0.description) }, part: .element)
        case .set where spec.key == Text("tags"): Completion(tagsInUse, part: .element)
        case .line where spec.key == Text("owner"): Completion(ownersInUse, part: .whole)
        case .ref(let types): Completion(names(types), part: .whole)
        case .refs(let types): Completion(names(types), part: .element)
        default: .none
        }
    }

    private func names(_ types: [RecordType]) -> [Text] {
        types.flatMap { type in journey.ordered(type).map { name(of: $0, type) } }
    }
}
