import JourneyModel
import Terminal

/// What an earlier session left unsaved, as it is offered.
public struct RecoveryOffer: Equatable, Sendable {
    /// What there is and since when: “12 edits after 14:02”.
    public let summary: String
    /// Whether it is one edit and no more.
    public let isOne: Bool
    /// What applying it would change, a line each.
    public let lines: [String]

    /// An offer.
    public init(summary: String, isOne: Bool = false, lines: [String]) {
        self.summary = summary
        self.isOne = isOne
        self.lines = lines
    }
}

/// Asks what becomes of what an earlier session left unsaved.
struct RecoveryQuestion: Layer {
    private let offer: RecoveryOffer
    private var isLooking = false
    private var top = 0

    init(_ offer: RecoveryOffer) {
        self.offer = offer
    }

    var mode: String? { "UNSAVED" }

    var hints: [Hint] {
        isLooking
            ? [Hint("a", "apply"), Hint("↑↓", "scroll"), Hint("Esc", "back")]
            : [Hint("a", "apply"), Hint("l", "look"), Hint("Esc", "later")]
    }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        guard case .key(let key) = event else { return .stay }
        switch key.name {
        case "a":
            state.effects.append(.recover(apply: true))
            return .close
        case "Esc" where isLooking, "q" where isLooking: isLooking = false
        case "Esc", "C-c", "q", "n":
            state.effects.append(.recover(apply: false))
            return .close
        case "l", "Enter": isLooking = true
        case "Down", "j": top = max(0, min(top + 1, offer.lines.count - 1))
        case "Up", "k": top = max(0, top - 1)
        case "PageDown", "Space": top = max(0, min(top + 10, offer.lines.count - 1))
        case "PageUp", "b": top = max(0, top - 10)
        default: throw Refusal("a applies what was left, l looks at it, Esc leaves it for later")
        }
        return .stay
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        if isLooking { return drawLines(in: state.screen.bounds, &canvas) }
        let what = offer.isOne ? "it" : "them"
        QuestionPanel.draw(
            "A session that was cut off left \(offer.summary), not saved.",
            [
                .init("a", "apply \(what) here, as one change that u undoes"), .init("l", "look at \(what)"),
                .init("Esc", "later: waymark recover keeps \(what)"),
            ], in: state.screen.bounds, &canvas)
    }

    private func drawLines(in area: Rect, _ canvas: inout Canvas) {
        let height = min(area.height - 4, offer.lines.count + 2)
        let width = min(area.width - 4, 100)
        let frame = Rect(
            x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width: width, height: height)
        Panel.draw(offer.summary, frame: frame, &canvas)
        let inner = Panel.inside(frame)
        for (row, line) in offer.lines.dropFirst(top).prefix(inner.height).enumerated() {
            canvas.line(line, x: inner.x, y: inner.y + row, width: inner.width, .layer)
        }
        let behind = offer.lines.count - top - inner.height
        if behind > 0 { canvas.lineEnding(" ▾ \(behind) ", at: inner.maxX, y: inner.maxY, width: 8, .cutoff) }
    }
}

extension EditorState {
    /// Asks what becomes of what an earlier session left unsaved.
    public mutating func offer(_ offer: RecoveryOffer) {
        layers.append(RecoveryQuestion(offer))
    }
}
