import JourneyInsight
import JourneyModel
import Terminal

/// Judges one card in all lanes, and puts it into lanes or takes it out. The whole stay is one step of undo.
struct LaneStrip: Strip {
    /// The place under which the strip stands.
    let place: Place
    /// The touchpoints that are judged: that of the card, or those of the range.
    let touchpoints: [ID]
    /// The lanes of the journey.
    let lanes: [ID]
    /// The letter of every lane.
    let letters: [Character?]
    /// The index of the lane that keys act on; `nil` when every lane of the card has had its turn.
    var current: Int?
    /// The lanes that had their turn: what a digit judged in this stay is not judged again by the next one.
    private var judgedHere: Set<Int> = []
    let stay: LongChange
    private let before: Journey

    /// A strip for the selected cards; refused where there is none.
    init(in state: EditorState) throws {
        let targets = state.targets()
        lanes = state.journey.map.lanes
        guard !lanes.isEmpty else { throw Refusal("There are no lanes yet; a l adds one") }
        guard state.anchor != nil || state.place.touchpoint != nil, !targets.isEmpty else {
            throw Refusal("The lane strip is about cards: select one, or several with v")
        }
        place = state.place
        touchpoints = targets.touchpoints
        letters = LaneLetters.assign(to: lanes.map { state.laneName($0) })
        current = state.place.lane.flatMap { [lanes] in lanes.firstIndex(of: $0) } ?? 0
        stay = LongChange(in: state)
        before = state.journey
    }

    var mode: String? { "LANES" }

    var hints: [Hint] {
        guard current != nil else { return [Hint("Esc", "done"), Hint("a–z", "lane"), Hint("C-c", "drop")] }
        return [
            Hint("a–z", "lane"), Hint("1–5", "judge, next"), Hint("⌫", "none"), Hint("+ -", "nudge"),
            Hint("Space", "in or out"), Hint("Esc", "done"), Hint("C-c", "drop"),
        ]
    }

    func chip(_ state: EditorState) -> String? { current == nil ? "all judged · Esc" : nil }

    mutating func take(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Left", "Up", "S-Tab": move(by: -1)
        case "Right", "Down", "Tab": move(by: 1)
        case "Home": current = 0
        case "End": current = lanes.count - 1
        case "Space": try toggle(&state)
        case "Backspace": try judgePresent(.value(nil), &state)
        case "+": try judge(.nudge(1), &state)
        case "-": try judge(.nudge(-1), &state)
        default: try choose(key, in: &state)
        }
        return .stay
    }

    private mutating func choose(_ key: KeyEvent, in state: inout EditorState) throws {
        if let emotion = key.typed.flatMap({ EmotionMark.emotion(forDigit: $0) }) {
            try judge(.value(emotion), &state)
            return advance(state)
        }
        // The letters are those of the names, which begin with capitals.
        let typed = key.typed.map { Character(Character($0).lowercased()) }
        guard let typed, let lane = letters.firstIndex(of: typed) else {
            throw Refusal("\(key.name) is no lane here; Esc closes the strip")
        }
        current = lane
    }

    private mutating func move(by step: Int) {
        let from = current ?? (step > 0 ? lanes.count - 1 : lanes.count)
        current = (from + step + lanes.count) % lanes.count
    }

    /// Goes to the next lane of the card that no digit of this stay has judged; behind the last one to the first that
    /// is not judged at all, then to none.
    private mutating func advance(_ state: EditorState) {
        guard let current else { return }
        judgedHere.insert(current)
        let waiting = lanes.indices.filter { !judgedHere.contains($0) && isPresent(lanes[$0], in: state.journey) }
        self.current =
            waiting.first { $0 > current } ?? waiting.first { emotions(lanes[$0], in: state.journey).contains(nil) }
    }

    mutating func click(at point: Point, in state: inout EditorState, _ map: MapLayout) {
        let inner = Panel.inside(LayerFrame.beside(place, flow(state, map).size, state, map))
        if let index = flow(state, map).index(at: point, in: inner) { current = index }
    }
}

extension LaneStrip {
    /// Judges the cards that are in the lane; where none is, puts all of them in.
    private func judge(_ judged: Judged, _ state: inout EditorState) throws {
        let lane = try currentLane()
        let present = touchpoints.filter { state.experience($0, lane) != nil }
        let targets = (present.isEmpty ? touchpoints : present).map { EditorState.Target(touchpoint: $0, lane: lane) }
        try state.judge(targets, judged, expected: false)
        stay.answer(in: &state)
    }

    private func judgePresent(_ judged: Judged, _ state: inout EditorState) throws {
        let lane = try currentLane()
        guard isPresent(lane, in: state.journey) else {
            throw Refusal("\(state.laneName(lane)) is not on this card; Space puts it in")
        }
        try judge(judged, &state)
    }

    /// Puts the touchpoints into the lane, or takes them out where all are in it.
    private func toggle(_ state: inout EditorState) throws {
        let lane = try currentLane()
        let name = state.laneName(lane)
        let missing = touchpoints.filter { state.experience($0, lane) == nil }
        guard missing.isEmpty else {
            try state.change("\(name): in") { draft in for id in missing { try draft.add(lane, to: id) } }
            return stay.answer(in: &state)
        }
        let only = touchpoints.first { state.journey[.touchpoint, $0]?[Touchpoint.experiences].count == 1 }
        if let only { throw Refusal("“\(state.title(only))” is in this lane only; x removes the card") }
        try state.change("\(name): out") { draft in for id in touchpoints { _ = try draft.cut(id, from: lane) } }
        stay.answer(in: &state)
    }

    /// The lane that keys act on; refused where all had their turn.
    private func currentLane() throws -> ID {
        guard let current else { throw Refusal("Every lane of the card is judged; a letter takes one again, Esc ends") }
        return lanes[current]
    }

    func finish(_ state: inout EditorState) {
        let done = lanes.compactMap { outcome(of: $0, in: state) }
        let about = touchpoints.count == 1 ? "“\(state.title(touchpoints[0]))”" : "\(touchpoints.count) cards"
        let label = done.count <= 3 ? done.joined(separator: ", ") : "\(done.count) lanes"
        stay.finish("\(about): \(label)", in: &state)
    }

    /// What the stay changed in a lane; `nil` where nothing.
    private func outcome(of lane: ID, in state: EditorState) -> String? {
        let old = emotions(lane, in: before)
        let new = emotions(lane, in: state.journey)
        let isPresent = isPresent(lane, in: state.journey)
        guard old != new || isPresent != self.isPresent(lane, in: before) else { return nil }
        return "\(state.laneName(lane)) \(isPresent ? mark(of: lane, in: state.journey).text : "out")"
    }
}

extension LaneStrip {
    func isPresent(_ lane: ID, in journey: Journey) -> Bool {
        touchpoints.contains { journey[.touchpoint, $0]?[Touchpoint.experiences][lane.text] != nil }
    }

    /// The emotions of a lane at those of the touchpoints that it is on.
    func emotions(_ lane: ID, in journey: Journey) -> [Int?] {
        touchpoints.compactMap { journey[.touchpoint, $0]?[Touchpoint.experiences].record(lane.text) }
            .map { Judgement($0).emotion }
    }

    /// How a lane stands: its emotion, `–` where it is not there, `…` where the cards of a range differ.
    func mark(of lane: ID, in journey: Journey) -> Canvas.Piece {
        let emotions = emotions(lane, in: journey)
        guard let first = emotions.first else { return .init("–", .cardMarks) }
        guard emotions.allSatisfy({ $0 == first }) else { return .init("…", .cardMarks) }
        return .init(EmotionMark.text(first), EmotionMark.scope(first))
    }
}
