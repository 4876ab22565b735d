import JourneyModel
import Terminal

/// Asks for the scores of a pain, one after the other. The whole stay is one step of undo.
struct ScoreStrip: Strip {
    /// The factors in the order in which they are asked.
    static let factors = [Pain.magnitude, Pain.frequency, Pain.severity, Pain.frustration, Pain.effort]
    /// The index of the one that is no part of the priority.
    static let effort = factors.count - 1
    /// The letters that choose impacts.
    static let impacts: [(key: Character, word: Text)] = [
        ("a", "acquisition"), ("r", "retention"), ("e", "expansion"),
    ]
    /// The letters that choose fixes.
    static let fixes: [(key: Character, word: Text)] = [("p", "product"), ("o", "process"), ("t", "training")]

    /// The pain.
    let pain: ID
    /// The place under which the strip stands.
    let place: Place
    /// The factor that a digit fills; behind the last one when all were asked.
    var current: Int
    let stay: LongChange
    /// The command that made the pain, which can be repeated when the strip ends; `nil` where it was there before.
    private let made: Invocation?
    /// Who felt it before it was made everyone's.
    private let lanes: [Text]

    init(_ pain: ID, at place: Place, stay: LongChange, made: Invocation? = nil, in state: EditorState) {
        self.pain = pain
        self.place = place
        self.stay = stay
        self.made = made
        current = 0
        let lanes = state.journey[.pain, pain]?[Pain.lanes] ?? []
        let lane = place.lane.flatMap { $0 == Place.inbox ? nil : $0.text }
        self.lanes = lanes.isEmpty ? lane.map { [$0] } ?? [] : lanes
    }

    var mode: String? { "SCORES" }

    var hints: [Hint] {
        [
            Hint("1–5", "score, next"), Hint("Space", "skip"), Hint("⌫", "none"), Hint("a r e", "impact"),
            Hint("p o t", "fix"), Hint("=", "everyone's"), Hint("i", "text"), Hint("A", "owner"),
            Hint("Esc", "done"), Hint("C-c", "drop"),
        ]
    }

    mutating func take(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome {
        guard state.journey[.pain, pain] != nil else { return .close }
        switch key.name {
        case "!":
            finish(&state)
            return .close
        case "g" where current == Self.factors.count:
            // All was asked: whoever goes on to a view is done here.
            finish(&state)
            return .closeAndPass
        case "Space", "Tab", "Right", "Down": current = min(current + 1, Self.factors.count)
        case "Left", "Up", "S-Tab": current = max(current - 1, 0)
        case "Backspace": try clear(&state)
        case "=": try setLanes(&state)
        case "i": ask(Pain.text.spec, &state)
        case "A": ask(Pain.owner.spec, &state)
        default: try choose(key, in: &state)
        }
        return .stay
    }

    private mutating func choose(_ key: KeyEvent, in state: inout EditorState) throws {
        let typed = key.typed.map { Character($0) }
        if let digit = typed?.wholeNumberValue { return try score(digit, &state) }
        if let impact = Self.impacts.first(where: { $0.key == typed }) { return try toggle(impact.word, &state) }
        if let fix = Self.fixes.first(where: { $0.key == typed }) { return try setFix(fix.word, &state) }
        throw Refusal("\(key.name) does nothing here; digits score, Enter ends")
    }
}

extension ScoreStrip {
    private mutating func score(_ digit: Int, _ state: inout EditorState) throws {
        guard (1...5).contains(digit) else { throw Refusal("A score goes from 1 to 5; Space skips") }
        guard current < Self.factors.count else { throw Refusal("All five were asked; Left goes back, Enter ends") }
        try set(Self.factors[current], to: digit, &state)
        current += 1
    }

    /// Takes the current score away; where there is none, goes back and takes the one before.
    private mutating func clear(_ state: inout EditorState) throws {
        let isEmpty = current == Self.factors.count || record(state)?[Self.factors[current]] == nil
        if isEmpty { current = max(current - 1, 0) }
        try set(Self.factors[current], to: Int?.none, &state)
    }

    private func toggle(_ word: Text, _ state: inout EditorState) throws {
        let words = record(state)?[Pain.impact] ?? []
        let isSet = words.contains(word)
        try set(Pain.impact, to: isSet ? words.filter { $0 != word } : (words + [word]).asSet, &state)
    }

    private func setFix(_ word: Text, _ state: inout EditorState) throws {
        try set(Pain.fix, to: record(state)?[Pain.fix] == word ? nil : word, &state)
    }

    /// Makes the pain everyone's, or that of its lanes again.
    private func setLanes(_ state: inout EditorState) throws {
        let isEveryones = record(state)?[Pain.lanes].isEmpty ?? true
        guard !isEveryones || !lanes.isEmpty else { throw Refusal("This pain already is everyone's") }
        try set(Pain.lanes, to: isEveryones ? lanes : nil, &state)
    }

    private func set<V: FieldValue>(_ field: Field<V>, to value: V?, _ state: inout EditorState) throws {
        let said =
            value.map { state.text($0.value, field.spec).text.string }
            ?? (field.key == Pain.lanes.key ? "everyone" : "none")
        try state.change("\(field.spec.label): \(said)") { [pain] draft in
            try draft.set(.pain, pain, field, to: value)
        }
        stay.answer(in: &state)
    }

    private func ask(_ spec: FieldSpec, _ state: inout EditorState) {
        state.ask(FieldQuestion(aboutPain: pain, spec, in: state), beside: place, during: stay)
    }

    func record(_ state: EditorState) -> Record? { state.journey[.pain, pain] }

    func finish(_ state: inout EditorState) {
        if let made { state.lastCommand = made }
        stay.finish("Pain \(state.painText(pain)): \(state.priorityText(pain))", in: &state)
    }
}
