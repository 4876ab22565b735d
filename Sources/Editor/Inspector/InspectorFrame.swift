import Terminal

/// How the pane of the inspector is divided.
struct InspectorFrame {
    /// The whole pane.
    let pane: Rect
    /// The line of the title.
    let title: Rect
    /// The lines of fields.
    let body: Rect
    /// The line of help; empty in a low pane.
    let help: Rect

    /// Whether the pane stands below the map and not beside it.
    let isBelow: Bool

    /// The parts of the pane of a screen.
    init(_ screen: ScreenLayout) {
        pane = screen.inspector
        isBelow = pane.x == screen.bounds.x
        let inner = isBelow ? pane.inset(left: 1, right: 1) : pane.inset(left: 1)
        title = Rect(x: inner.x + (isBelow ? 1 : 0), y: inner.y, width: inner.width - 1, height: min(1, inner.height))
        let helpHeight = inner.height >= 8 ? 1 : 0
        body = inner.inset(left: isBelow ? 0 : 1, top: 1, right: 1, bottom: helpHeight)
        help = helpHeight == 0 ? .zero : inner.row(inner.height - 1).inset(left: 2, right: 1)
    }
}
