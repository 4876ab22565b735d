import Terminal

/// How the screen is divided: title, map, inspector, hint and status.
public struct ScreenLayout: Equatable, Sendable {
    /// The whole screen.
    public let bounds: Rect
    /// The title line.
    public let title: Rect
    /// The map with its headers and labels.
    public let map: Rect
    /// The inspector; empty when it is closed.
    public let inspector: Rect
    /// The hint line; empty below 30 rows, where the status line takes its place.
    public let hint: Rect
    /// The status line.
    public let status: Rect

    /// Divides a screen.
    public init(_ size: Size, inspector isOpen: Bool) {
        bounds = Rect(size: size)
        let footer = size.height < 30 ? 1 : 2
        title = bounds.row(0)
        status = bounds.row(size.height - 1)
        hint = footer == 2 ? bounds.row(size.height - 2) : .zero
        let body = bounds.inset(top: 1, bottom: footer)
        let pane = isOpen ? Self.pane(in: body) : .zero
        inspector = pane
        map = pane.isEmpty ? body : pane.y > body.y ? body.inset(bottom: pane.height) : body.inset(right: pane.width)
    }

    /// The inspector stands right of the map, or below it when the screen is narrow.
    private static func pane(in body: Rect) -> Rect {
        if body.width >= 110 {
            let width = min(56, body.width * 2 / 5)
            return Rect(x: body.maxX - width, y: body.y, width: width, height: body.height)
        }
        let height = max(6, body.height / 2)
        return Rect(x: body.x, y: body.maxY - height, width: body.width, height: height)
    }
}
