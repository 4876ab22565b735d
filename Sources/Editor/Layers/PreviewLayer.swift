import JourneyModel
import Terminal

/// The map as it was, over the one that is edited: everything can be looked at, and nothing changed.
struct PreviewLayer: Layer {
    private var shown: Editor
    private let name: String

    /// A look at a state of the map.
    init(of baseline: NewsBaseline, over state: EditorState) {
        var past = EditorState(
            baseline.journey, document: DocumentInfo(name: state.document.name, readOnly: Self.reason),
            theme: state.theme, keys: state.keys)
        past.size = state.size
        past.themes = state.themes
        past.select(state.place)
        past.repairSelection()
        name = baseline.name
        shown = Editor(past)
    }

    private static let reason = "it shows how it was; Esc goes back"

    var hints: [Hint] { [Hint("Esc", "back")] }

    var isTyping: Bool { shown.state.isTyping }

    var coversStatus: Bool { true }

    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome {
        if case .key(let key) = event, ["Esc", "q", "C-c"].contains(key.name), isAtRest { return .close }
        shown.state.size = state.size
        let effects = shown.handle(event, now: state.now)
        if effects.contains(.quit) { return .close }
        if !effects.isEmpty { shown.state.message = Message(.refusal, "Not here: \(Self.reason)") }
        return .stay
    }

    /// Whether nothing is begun that Escape would end first.
    private var isAtRest: Bool {
        shown.state.layers.isEmpty && shown.state.pending.isEmpty && shown.state.anchor == nil
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        var editor = shown
        editor.state.size = state.size
        canvas.surface = editor.frame()
        let title = state.screen.title
        canvas.lineEnding(
            " as in \(name) · Esc back ", at: title.maxX, y: title.y, width: title.width / 2, .statusModified)
    }
}
