import JourneyModel
import Terminal

/// Asks for the cell to take the selected cards to, as `lane@stage`.
struct TakePrompt: Layer {
    private var prompt: CapturePrompt

    /// A line that begins with what was typed already.
    init(_ state: EditorState, typed: String) {
        prompt = CapturePrompt("take to ", Array(typed.utf8), state.journey.captureContext(withWords: true))
    }

    /// A line that begins with the lane of the selected card.
    init(_ state: EditorState) {
        let context = state.journey.captureContext(withWords: true)
        let lane = state.place.lane.flatMap { lane in
            context.lanes.firstIndex { $0.id == Array(lane.text.bytes) }.flatMap(context.handle(ofLane:))
        }
        prompt = CapturePrompt("take to ", lane.map { $0 + [UInt8(ascii: "@")] } ?? [], context)
    }

    var isTyping: Bool { true }

    var coversStatus: Bool { true }

    var hints: [Hint] { [Hint("Enter", "take it there"), Hint("Tab", "complete"), Hint("Esc", "leave it")] }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        switch event {
        case .key(let key):
            switch key.name {
            case "Esc", "C-c": return .close
            case "C-s": return .closeAndPass
            case "Enter":
                do {
                    let cell = try Self.cell(prompt.line.field.bytes, state)
                    try state.take(to: cell)
                    return .close
                } catch let error as CaptureError {
                    prompt.show(error)
                }
            default: try prompt.press(key)
            }
        case .paste(let bytes, _): try prompt.paste(bytes)
        default: break
        }
        return .stay
    }

    /// The cell that `lane@stage` names; what is left out is that of the selected card. A whole one that was typed behind
    /// the lane that stood there replaces it.
    static func cell(_ typed: [UInt8], _ state: EditorState) throws -> MapIndex.Cell {
        let parts = typed.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        // Blanks in its place, so that errors keep their columns.
        let replaced = parts.count == 3 ? parts[0].count + 1 : 0
        let place = Array(repeating: UInt8(ascii: " "), count: replaced) + typed.dropFirst(replaced)
        let lane = state.place.lane.flatMap { $0 == Place.inbox ? nil : $0 }
        let context = state.journey.captureContext(lane: lane, stage: state.grid.stage(of: state.place))
        let word = place.contains(UInt8(ascii: "@")) ? place : place + [UInt8(ascii: "@")]
        let isWhole = word.last != UInt8(ascii: "@")
        let line = try CaptureLine.parse((isWhole ? word : word.dropLast()) + Array(": x".utf8), in: context)
        guard line.lanes.count == 1, let lane = line.lanes.first, let stage = line.stage, lane.emotion == nil,
            line.title == Array("x".utf8)
        else { throw Refusal("A cell is written lane@stage, such as fin@dec") }
        return MapIndex.Cell(lane: ID(Text(lane.lane)), stage: ID(Text(stage)))
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        let note = state.message?.text ?? "the cell to take \(named(state)) to: lane@stage"
        prompt.draw(into: &canvas, state.screen, notes: [note])
    }

    private func named(_ state: EditorState) -> String { state.named(state.targets()) }
}
