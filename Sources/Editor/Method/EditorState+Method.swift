import JourneyInsight
import JourneyModel

extension EditorState {
    /// Opens a view: its name, perhaps with a part behind a point.
    mutating func showView(_ argument: String) throws {
        let words = argument.split(separator: ".", maxSplits: 1).map(String.init)
        guard let word = words.first, let kind = MethodView.Kind(word: word) else {
            throw Refusal("The views are \(MethodView.Kind.ofJourney.map(\.rawValue).joined(separator: ", "))")
        }
        try open(kind, part: words.count > 1 ? words[1] : nil)
    }

    /// Opens a view in the place of the one that is open.
    mutating func open(_ kind: MethodView.Kind, part: String? = nil) throws {
        viewToReturnTo = nil
        layers.removeAll { $0 is MethodLayer }
        var layer = try MethodLayer(kind, part: part, self)
        if let memory = viewMemories[kind] { layer.comeBack(to: memory, staysInPart: part != nil) }
        layers.append(layer)
    }

    /// Goes where a line of a view leads that is about no record: to another map, or to the map as a snapshot has it.
    mutating func follow(_ target: String, from kind: MethodView.Kind) throws -> LayerOutcome {
        guard kind == .history else {
            try open(target, dropping: false)
            return .stay
        }
        news = nil
        effects.append(.compare(since: target, then: .preview))
        return .stay
    }

    /// Where a record of a view shows on the map.
    func place(of subject: MethodSubject) -> Place {
        let places = RecordPlaces(journey)
        switch (subject.type, subject.lane) {
        case (.touchpoint, let lane): return places.card(subject.id, in: lane) ?? .journey
        case (.stage, let lane?): return .cell(lane: lane, stage: subject.id)
        default: return places.place(of: subject.type, subject.id)
        }
    }

    /// Works open views out anew where something behind them, such as undo or what others saved, has changed the journey.
    mutating func bringViewsUpToDate() {
        for index in layers.indices {
            guard var view = layers[index] as? MethodLayer else { continue }
            view.follow(self)
            layers[index] = view
        }
    }

    /// Comes back to the view from which one went to the map; whether there is one.
    mutating func returnToView() -> Bool {
        guard var view = viewToReturnTo else { return false }
        viewToReturnTo = nil
        view.follow(self)
        layers.append(view)
        return true
    }

    /// Makes the relation of a conflict between two lanes.
    mutating func relate(_ sides: [ID], at place: ID) throws -> ID? {
        guard let from = sides.first, let to = sides.last, from != to else { throw Refusal("A conflict has two sides") }
        let label = "\(laneName(from)) conflicts with \(laneName(to))"
        let relation = Record(.relation)
            .with(Relation.from, from).with(Relation.to, to).with(Relation.kind, "conflicts").with(Relation.at, place)
        var made: ID?
        try change { draft, random in
            made = try draft.insert(relation, using: &random)
            return Arrangement(label: label)
        }
        return made
    }

    /// The day that it is where the user is; `nil` before the first event.
    var today: CalendarDate? { now > 0 ? CalendarDate(dayNumber: (now + secondsFromUTC) / 86_400) : nil }

    /// Asks for a reading of today of a metric.
    mutating func beginReading(_ subject: MethodSubject?) throws -> InspectorEdit {
        guard let subject, subject.type == .metric else {
            let isEmpty = journey.records(.metric).isEmpty
            throw Refusal(isEmpty ? MethodView(.metrics, of: journey).answer : "Select a metric first")
        }
        guard let day = today?.text else { throw Refusal("The clock does not say what day it is") }
        let path = RecordType.metric.path(subject.id) + [Metric.readings.key, day, Reading.value.key]
        guard let field = RecordField(at: path) else { throw Refusal("A metric takes no readings") }
        return try beginEditing(field)
    }

    /// Changes a whole number by a step; from nothing a feeling becomes ±1.
    mutating func nudge(_ field: RecordField, by step: Int) throws {
        if case .choice(let words) = field.spec.kind { return try nudge(field, by: step, among: words) }
        guard case .integer(let range) = field.spec.kind else {
            throw Refusal("+ and - change whole numbers and go through choices")
        }
        guard case .number(let number)? = value(of: field), let old = number.int else {
            let start = range.lowerBound < 0 ? step : (step > 0 ? range.lowerBound : range.upperBound)
            return try set(field, to: .number(Number(start)))
        }
        let new = min(max(old + step, range.lowerBound), range.upperBound)
        guard new != old else { throw Refusal("\(field.spec.label) takes \(field.spec.expectation)") }
        try set(field, to: .number(Number(new)))
    }

    /// Goes to the next choice of a field, or the one before: the status of a pain, from open to resolved.
    private mutating func nudge(_ field: RecordField, by step: Int, among words: [StaticString]) throws {
        let words = words.map { Text($0.description) }
        // A pain that says nothing is open.
        let isStatus =
            field.path.count == 3 && RecordType(collectionKey: field.path[0]) == .pain
            && field.spec.key == Pain.status.key
        let old: Int? =
            switch value(of: field) {
            case .text(let word)?: words.firstIndex(of: word)
            case nil: isStatus ? 0 : nil
            default: nil
            }
        let new = old.map { $0 + step } ?? (step > 0 ? 0 : words.count - 1)
        guard words.indices.contains(new) else {
            throw Refusal("\(field.spec.label) goes from \(words[0]) to \(words[words.count - 1])")
        }
        try set(field, to: .text(words[new]))
    }
}
