import JourneyInsight
import JourneyModel
import Terminal

/// A walk over the cards that wait for something; a digit judges and goes on.
struct Sweep: Layer {
    /// What can be swept, by the words of the command.
    static let words = [Noun.unjudged.rawValue, Noun.assumed.rawValue]

    private let noun: Noun
    private let queue: [Place]
    private var next = 0
    /// Whether the last card was passed: the next digit was meant for one more and judges nothing.
    private var isOver = false

    /// A sweep over the cards of a noun, from the selected place on; nothing where there are none.
    init?(_ noun: Noun, _ state: EditorState) {
        let order = ReadingOrder(state.journey)
        let found = order.sorted(state.journey.finds(of: noun)).filter { !state.isHidden($0.find.place) }
        guard !found.isEmpty else { return nil }
        let here = order.key(of: state.place)
        let start = found.firstIndex { $0.key >= here } ?? 0
        queue = (found[start...] + found[..<start]).map(\.find.place)
        self.noun = noun
    }

    /// The card to begin with.
    var first: Place { queue[0] }

    var hints: [Hint] {
        let here = [Hint("s", "lanes"), Hint("!", "pain"), Hint("u", "undo")]
        return StatusView.judging + (isOver ? here : [Hint("Space", "skip")] + here + [Hint("Esc", "end")])
    }

    var passesKeys: Bool { true }

    func chip(_ state: EditorState) -> String? { isOver ? nil : "SWEEP \(noun.rawValue) \(left(state)) left" }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        guard case .key(let key) = event else { return .pass }
        if isOver { return close(at: key, &state) }
        if state.pending.isEmpty, key.name == "Esc" {
            sayEnd(&state)
            return .close
        }
        if state.pending.isEmpty, key.name == "Space" { advance(in: &state) } else { try take(key, in: &state) }
        isOver = next >= queue.count && state.layers.isEmpty
        if isOver { sayEnd(&state) }
        return .stay
    }

    /// Closes the sweep that is over with the next key, which a digit does not get behind: the card was judged already.
    private func close(at key: KeyEvent, _ state: inout EditorState) -> LayerOutcome {
        guard let command = Self.command(of: key, state), Self.judges(command) else { return .closeAndPass }
        state.say("The sweep is over, so \(key.name) judged nothing; once more, and it judges this card")
        return .close
    }

    private static func judges(_ command: Invocation) -> Bool {
        ["judge-card", "judge-everyone"].contains(command.name) && Int(command.argument) != nil
    }

    /// Lets the map take a key; after a judgement goes on.
    private mutating func take(_ key: KeyEvent, in state: inout EditorState) throws {
        if case .command(let invocation) = state.keys.match(state.pending + [key]), invocation.name == "sweep" {
            throw Refusal("The sweep is on; Space skips a card, Esc ends it")
        }
        let before = state.history.done.count
        let command = Self.command(of: key, state)
        state.take(key)
        // What is taken back waits again.
        if state.history.done.count < before, let place = queue.firstIndex(of: state.place) { next = min(next, place) }
        guard let command, Self.judges(command), state.history.done.count > before else { return }
        let said = state.message
        advance(in: &state)
        state.message = said
    }

    /// The command that a key runs now; of the key that repeats the one that is repeated.
    private static func command(of key: KeyEvent, _ state: EditorState) -> Invocation? {
        guard case .command(let invocation) = state.keys.match(state.pending + [key]) else { return nil }
        return invocation.name == "repeat" ? state.lastCommand : invocation
    }

    /// Goes to the next card that still waits.
    private mutating func advance(in state: inout EditorState) {
        if next < queue.count, state.place == queue[next] { next += 1 }
        while next < queue.count, !waits(queue[next], state) { next += 1 }
        if next < queue.count { state.select(queue[next]) }
    }

    private func sayEnd(_ state: inout EditorState) {
        let rest = queue.filter { waits($0, state) }.count
        let gone = queue.filter { !isThere($0, state) }.count
        let said = rest == 0 ? "nothing is left" : "\(rest) left"
        state.say("Sweep ended: \(Plural.counted(queue.count - rest - gone, "card")) judged, \(said)")
    }

    private func left(_ state: EditorState) -> Int {
        queue.dropFirst(next).filter { waits($0, state) }.count
    }

    private func isThere(_ place: Place, _ state: EditorState) -> Bool {
        guard case .card(let id, let lane) = place else { return false }
        return state.journey[.touchpoint, id]?[Touchpoint.experiences].record(lane.text) != nil
    }

    private func waits(_ place: Place, _ state: EditorState) -> Bool {
        guard case .card(let id, let lane) = place, let record = state.journey[.touchpoint, id],
            let experience = record[Touchpoint.experiences].record(lane.text)
        else { return false }
        guard noun == .assumed else { return Judgement(experience).emotion == nil }
        return (experience[Experience.standing] ?? record[Touchpoint.standing])?.trimmed == "assumed"
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {}
}

extension EditorState {
    /// Whether a place is folded away.
    func isHidden(_ place: Place) -> Bool {
        place.lane.map { view.foldedLanes.contains($0) } == true
            || grid.stage(of: place).map { view.foldedStages.contains($0) } == true
    }

    /// Begins a sweep over the cards of a kind.
    mutating func sweep(_ argument: String) throws {
        let noun = try Noun(argument: argument.isEmpty ? Noun.unjudged.rawValue : argument)
        guard Sweep.words.contains(noun.rawValue) else {
            throw Refusal("There are sweeps over \(Sweep.words.joined(separator: " and ")) cards")
        }
        guard let sweep = Sweep(noun, self) else { throw Refusal(noun.nothing) }
        if view.zoom == .overview { view.zoom = .cards }
        anchor = nil
        select(sweep.first)
        layers.removeAll { $0 is Sweep }
        layers.append(sweep)
    }
}
