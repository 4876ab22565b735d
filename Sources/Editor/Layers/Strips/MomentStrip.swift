import JourneyModel
import Terminal

/// The details of a moment of truth: its kind by a letter, its fields by prompts. The whole stay is one step of undo.
struct MomentStrip: Strip {
    /// The kinds with the letters that choose them.
    static let kinds: [(key: Character, word: Text)] = zip("fodpcvihknert", Choices.momentKind).map {
        ($0, Text($1.description))
    }
    /// The fields with the letters that ask for them.
    static let fields: [(key: Character, spec: FieldSpec)] = [
        ("w", Moment.why.spec), ("A", Moment.owner.spec), ("s", Moment.sla.spec), ("m", Moment.metric.spec),
        ("l", Moment.lanes.spec), ("y", Moment.play.spec),
    ]

    /// The touchpoints that are moments: that of the card, or those of the range.
    let touchpoints: [ID]
    /// The place under which the strip stands.
    let place: Place
    let stay: LongChange

    init(_ touchpoints: [ID], at place: Place, stay: LongChange) {
        self.touchpoints = touchpoints
        self.place = place
        self.stay = stay
    }

    var mode: String? { "MOMENT" }

    var hints: [Hint] {
        [
            Hint("a–z", "kind"), Hint("w", "why"), Hint("A", "owner"), Hint("s", "SLA"), Hint("m", "metric"),
            Hint("x", "no moment"), Hint("Esc", "done"), Hint("C-c", "drop"),
        ]
    }

    func take(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "*": finish(&state)
        case "x", "Delete": try remove(&state)
        default:
            try choose(key, in: &state)
            return .stay
        }
        return .close
    }

    private func choose(_ key: KeyEvent, in state: inout EditorState) throws {
        let typed = key.typed.map { Character($0) }
        if let kind = Self.kinds.first(where: { $0.key == typed }) { return try setKind(kind.word, &state) }
        // SLA is written in capitals, where its letter is no shifted one.
        guard let field = Self.fields.first(where: { $0.key == (typed == "S" ? "s" : typed) }) else {
            throw Refusal("\(key.name) is no kind and no field; Enter closes the strip, x takes the moment away")
        }
        state.ask(question(field.spec, state), beside: place, during: stay)
    }

    /// Sets the kind, or takes it away where it stands already.
    private func setKind(_ kind: Text, _ state: inout EditorState) throws {
        let isSet = moment(state)?[Moment.kind] == kind
        try state.answer(question(Moment.kind.spec, state), with: isSet ? .empty : kind)
        stay.answer(in: &state)
    }

    private func question(_ spec: FieldSpec, _ state: EditorState) -> FieldQuestion {
        FieldQuestion(
            subject: state.subject(of: touchpoints), spec: spec,
            paths: touchpoints.map { RecordType.touchpoint.path($0) + [Touchpoint.moment.key, spec.key] })
    }

    private func remove(_ state: inout EditorState) throws {
        let subject = state.subject(of: touchpoints)
        try state.change("\(subject): no moment of truth") { [touchpoints] draft in
            for id in touchpoints { try draft.set(.touchpoint, id, Touchpoint.moment, to: nil) }
        }
        stay.finish("\(subject): no moment of truth", in: &state)
    }

    func finish(_ state: inout EditorState) {
        let kind = moment(state)?[Moment.kind].map { ", \($0)" } ?? ""
        stay.finish("\(state.subject(of: touchpoints)): moment of truth\(kind)", in: &state)
    }

    /// The moment whose details are shown: that of the first card.
    func moment(_ state: EditorState) -> Record? {
        touchpoints.first.flatMap { state.journey[.touchpoint, $0]?[Touchpoint.moment] }
    }
}
