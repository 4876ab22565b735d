import Terminal

/// A list, strip or prompt over the map. The topmost layer gets the keys first.
protocol Layer: Sendable {
    /// What the layer shows in the hint line: keys and what they do.
    var hints: [Hint] { get }

    /// What the status line shows of the layer while it is on; `nil` for nothing.
    func chip(_ state: EditorState) -> String?

    /// Whether keys are text in the layer now.
    var isTyping: Bool { get }

    /// Takes an event; what becomes of the layer and of the event.
    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome

    /// Draws the layer over the map. `map` is the layout of the frame, so that a strip can stand beside its card.
    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout)
}

extension Layer {
    func chip(_ state: EditorState) -> String? { nil }
    var isTyping: Bool { false }
}

/// What becomes of a layer after an event.
enum LayerOutcome: Sendable {
    /// The layer stays.
    case stay
    /// The layer is closed.
    case close
    /// The layer stays and the map takes the event.
    case pass
    /// The layer is closed and the map takes the event.
    case closeAndPass
}

/// A key and what it does, for the hint line.
public struct Hint: Equatable, Sendable {
    /// The key or keys.
    public let keys: String
    /// What they do, in a word or two.
    public let does: String

    /// A hint.
    public init(_ keys: String, _ does: String) {
        self.keys = keys
        self.does = does
    }
}
