import JourneyModel
import Terminal

/// A list, strip or prompt over the map. The topmost layer gets the keys first.
protocol Layer: Sendable {
    /// What the layer shows in the hint line: keys and what they do.
    var hints: [Hint] { get }

    /// What the status line calls the mode while the layer has the keys and they are no text; `nil` where the keys
    /// mean what they do on the map.
    var mode: String? { get }

    /// What the status line shows of the layer while it is on; `nil` for nothing.
    func chip(_ state: EditorState) -> String?

    /// Whether keys are text in the layer now.
    var isTyping: Bool { get }

    /// Text of the journey that was typed and not kept yet; empty where there is none.
    var typedText: Text { get }

    /// Whether keys that the layer does not know go on to the map.
    var passesKeys: Bool { get }

    /// Whether the layer draws over the status line and shows messages there itself.
    var coversStatus: Bool { get }

    /// The area that the layer covers; a press of the mouse there is its own and goes to `click`. `nil` for a layer
    /// that looks at the mouse itself.
    func area(_ state: EditorState, _ map: MapLayout) -> Rect?

    /// Takes a press of the left button inside its area.
    mutating func click(at point: Point, in state: inout EditorState, _ map: MapLayout)

    /// Takes an event; what becomes of the layer and of the event.
    mutating func handle(_ event: InputEvent, in state: inout EditorState) throws -> LayerOutcome

    /// Draws the layer over the map. `map` is the layout of the frame, so that a strip can stand beside its card.
    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout)
}

extension Layer {
    var mode: String? { nil }
    func chip(_ state: EditorState) -> String? { nil }
    var isTyping: Bool { false }
    var typedText: Text { .empty }
    var passesKeys: Bool { false }
    var coversStatus: Bool { false }
    func area(_ state: EditorState, _ map: MapLayout) -> Rect? { nil }
    mutating func click(at point: Point, in state: inout EditorState, _ map: MapLayout) {}
}

/// What becomes of a layer after an event.
enum LayerOutcome: Sendable {
    /// The layer stays.
    case stay
    /// The layer is closed.
    case close
    /// The layer stays; the layer below it takes the event, below the last one the map.
    case pass
    /// The layer is closed; the layer below it takes the event, below the last one the map.
    case closeAndPass

    /// Whether the layer stays.
    var stays: Bool { self == .stay || self == .pass }

    /// Whether somebody else takes the event.
    var passes: Bool { self == .pass || self == .closeAndPass }
}

/// A key and what it does, for the hint line.
public struct Hint: Equatable, Sendable {
    /// The key or keys.
    public let keys: String
    /// What they do, in a word or two.
    public let does: String
    /// Whether both stand together without a blank, as `1▼▼` does.
    public let isTight: Bool
    /// Whether they change the journey, which they cannot where it is read-only.
    let changes: Bool

    /// A hint.
    public init(_ keys: String, _ does: String, isTight: Bool = false) {
        self.init(keys, does, isTight: isTight, changes: false)
    }

    init(_ keys: String, _ does: String, isTight: Bool = false, changes: Bool) {
        self.keys = keys
        self.does = does
        self.isTight = isTight
        self.changes = changes
    }
}
