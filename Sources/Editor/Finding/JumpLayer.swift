import JourneyModel
import Terminal

/// Labels on the map, one of which is typed to go there or to take the selected cards there.
///
/// Cells may be typed as `lane@stage` as well: no label for them begins like a lane, so that the first letter tells which
/// of both is meant, and what begins no label is text.
struct JumpLayer: Layer {
    /// What becomes of the place whose label is typed.
    enum Purpose: Sendable {
        /// It is selected.
        case select
        /// The selected cards are taken there.
        case take
    }

    private let purpose: Purpose
    private let spots: [(label: String, place: Place)]
    private var typed = ""

    /// Labels for places that are on the screen; none of them begins with one of the `taken` letters.
    init(_ purpose: Purpose, _ places: [Place], taken: Set<Character> = []) {
        self.purpose = purpose
        spots = Array(zip(JumpLabels.make(places.count, taken: taken), places))
    }

    /// Whether no place has a label, for want of letters.
    var isEmpty: Bool { spots.isEmpty }

    var mode: String? { purpose == .select ? "JUMP" : "TAKE" }

    var hints: [Hint] {
        purpose == .select
            ? [Hint("a–z", "jump to the card"), Hint("Esc", "stay")]
            : [Hint("a–z", "take it there"), Hint("lane@stage", "type it"), Hint("Esc", "leave it")]
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .key(let key): return try handle(key, in: &state)
        case .mouse(let mouse) where mouse.action == .press(.left):
            guard purpose == .take, let place = state.mapLayout.place(at: mouse.position) else { return .closeAndPass }
            try act(place, in: &state)
            return .close
        default: return .stay
        }
    }

    private mutating func handle(_ key: KeyEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch key.name {
        case "Esc", "C-c": return .close
        case "C-s": return .closeAndPass
        case "Backspace": typed = String(typed.dropLast())
        case "Enter", "Tab", "Space": return purpose == .take ? ask(typed, in: &state) : .close
        case "@" where purpose == .take: return ask(typed.isEmpty ? "" : typed + "@", in: &state)
        case "@": return .close
        default:
            guard let letter = key.typed else { return .stay }
            return try type(String(letter), in: &state)
        }
        return .stay
    }

    /// Goes on with a line that holds what was typed, or where nothing was, the own lane.
    private func ask(_ text: String, in state: inout EditorState) -> LayerOutcome {
        state.layers.append(text.isEmpty ? TakePrompt(state) : TakePrompt(state, typed: text))
        return .close
    }

    private mutating func type(_ letter: String, in state: inout EditorState) throws -> LayerOutcome {
        let text = typed + letter.lowercased()
        guard spots.contains(where: { $0.label.hasPrefix(text) }) else {
            if purpose == .take { return ask(typed + letter, in: &state) }
            throw Refusal("No label begins with \(text); Esc leaves the labels")
        }
        typed = text
        guard let spot = spots.first(where: { $0.label == text }) else { return .stay }
        try act(spot.place, in: &state)
        return .close
    }

    private mutating func act(_ place: Place, in state: inout EditorState) throws {
        typed = ""
        guard purpose == .take else { return state.select(place) }
        guard let lane = place.lane, lane != Place.inbox, let stage = state.grid.stage(of: place) else {
            throw Refusal("Cards are taken to the cell of a lane")
        }
        try state.take(to: MapIndex.Cell(lane: lane, stage: stage))
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        for spot in spots where spot.label.hasPrefix(typed) {
            guard let point = corner(of: spot.place, map) else { continue }
            canvas.line(spot.label, x: point.x, y: point.y, width: spot.label.count, .jumpLabel)
            canvas.line(typed, x: point.x, y: point.y, width: typed.count, .hint)
        }
    }

    private func corner(of place: Place, _ map: MapLayout) -> Point? {
        switch place {
        case .card(let id, let lane): map.frame(of: id, lane: lane)?.origin
        case .cell(let lane, let stage): map.cell(lane, stage)?.frame.origin
        default: nil
        }
    }
}

extension EditorState {
    /// Shows a label on every visible card, or on every filled cell where cards are not drawn.
    mutating func jump() throws {
        let layout = mapLayout
        let places = layout.cells.flatMap { cell -> [Place] in
            let cards = cell.cards.compactMap { $0.touchpoint.map { Place.card($0, lane: cell.lane) } }
            return cards.isEmpty && cell.below > 0 ? [.cell(lane: cell.lane, stage: cell.stage)] : cards
        }
        guard !places.isEmpty else { throw Refusal("There is no card in sight to jump to") }
        layers.append(JumpLayer(.select, places))
    }

    /// Takes the selected cards to a cell given as `lane@stage`; without one labels are shown to choose from.
    mutating func take(to argument: String) throws {
        guard argument.isEmpty else { return try take(to: try TakePrompt.cell(Array(argument.utf8), self)) }
        _ = try carriedTargets()
        let here = anchor == nil ? place : .journey
        let stage = grid.stage(of: here)
        let cells = mapLayout.cells.filter { $0.lane != Place.inbox && ($0.lane != here.lane || $0.stage != stage) }
        let places = cells.map { Place.cell(lane: $0.lane, stage: $0.stage) }
        let labels = JumpLayer(.take, places, taken: journey.captureContext().laneInitials)
        layers.append(labels.isEmpty ? TakePrompt(self) : labels)
    }
}
