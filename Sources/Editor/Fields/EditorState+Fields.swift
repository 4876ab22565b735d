import JourneyModel

extension EditorState {
    /// The value of a field as it stands.
    func value(of field: RecordField) -> Value? { journey.value(at: field.path) }

    /// What is wrong with the value of a field; `nil` when it fits or is absent.
    func problem(of field: RecordField) -> ValueProblem? { value(of: field).flatMap { field.spec.problem(of: $0) } }

    /// Sets or (`nil`) clears a field as one change that says what it was and is.
    mutating func set(_ field: RecordField, to value: Value?) throws { try set([field], to: value) }

    /// Sets the same field of several records as one change.
    mutating func set(_ fields: [RecordField], to value: Value?) throws {
        guard let first = fields.first else { throw Refusal("Nothing is selected that has fields") }
        if let reason = first.whyReadOnly { throw Refusal(reason) }
        if value == nil, first.isName { throw Refusal("\(first.spec.label): a record cannot be without its name") }
        let old = fields.map { self.value(of: $0) }
        let texts = ValueText(journey)
        let what = fields.count == 1 ? "" : "\(fields.count) records, "
        let change = "\(texts.short(old[0], first.spec)) → \(texts.short(value, first.spec))"
        let label = "\(what)\(fullLabel(first)): \(change)\(value == nil ? "" : newMoment(fields))"
        if old.allSatisfy({ $0 == value }) {
            return say("\(fullLabel(first)): already \(texts.short(value, first.spec))")
        }
        let anchor = anchor
        try self.change { draft, random in
            for field in fields { try Self.put(value, into: field, &draft, using: &random) }
            return Arrangement(label: label, anchor: anchor)
        }
    }

    /// Says that setting a field of a moment makes one of a card that was none.
    private func newMoment(_ fields: [RecordField]) -> String {
        guard let first = fields.first, first.type == .moment else { return "" }
        let isNew = fields.contains { journey.value(at: Array($0.path.dropLast())) == nil }
        return isNew ? " · a moment of truth now" : ""
    }

    /// The label of a field with what it belongs to, where that is not the selected record itself.
    private func fullLabel(_ field: RecordField) -> String {
        switch field.type {
        case .experience:
            let lane = field.path[field.path.count - 2]
            return "\(laneName(ID(lane))), \(field.spec.label.lowercased())"
        case .moment, .scope, .review, .pilot, .resolution:
            return "\(field.type.label), \(field.spec.label)".capitalizedFirst
        default: return field.spec.label
        }
    }

    private static func put(
        _ value: Value?, into field: RecordField, _ draft: inout Draft, using random: inout Randomness
    ) throws {
        if field.type == .touchpoint, field.spec.key == Touchpoint.stage.key, case .text(let stage)? = value {
            return try draft.move(ID(field.path[1]), to: ID(stage), .last, using: &random)
        }
        let owner = Array(field.path.dropLast())
        if case .record(let record)? = draft.journey.value(at: owner), record.misfit != nil {
            let mended = Record(record.type).replacing(field.spec.key, with: value)
            return try draft.set(owner, to: .record(mended))
        }
        try draft.set(field.path, to: value)
    }

    /// `:set FIELD VALUE`: sets a field of what is selected; of a range every card's. Without a value it tells the one
    /// there is, and `""` empties the field.
    mutating func setField(line: String) throws {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard let name = parts.first.map(String.init) else {
            throw Refusal("Which field? :set FIELD VALUE, as in :set channel web; Tab lists them")
        }
        let fields = try places().map { try field(named: name, of: $0) }
        guard let first = fields.first else { throw Refusal("There is no card in the range") }
        guard parts.count > 1 else { return tell(fields, calling: name) }
        let typed = parts[1] == "\"\"" ? Text.empty : Text(String(parts[1]))
        try set(fields, to: try FieldInput(journey).value(typed: typed, for: first.spec))
    }

    /// Tells the values of a field, as far as they differ.
    private mutating func tell(_ fields: [RecordField], calling name: String) {
        guard let first = fields.first else { return }
        let texts = ValueText(journey)
        var values: [String] = []
        for value in fields.map({ texts.short(self.value(of: $0), first.spec) }) where !values.contains(value) {
            values.append(value)
        }
        let isEmpty = fields.allSatisfy { value(of: $0) == nil }
        let next = isEmpty || first.isName ? ":set \(name) VALUE sets it" : ":set \(name) \"\" empties it"
        say("\(fullLabel(first)): \(values.prefix(3).joined(separator: ", "))\(values.count > 3 ? " …" : "") · \(next)")
    }

    private func places() -> [Place] {
        rangeTargets()?.map { .card($0.touchpoint, lane: $0.lane) } ?? [place]
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
