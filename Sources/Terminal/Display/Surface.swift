/// A grid of cells to draw into: one frame of the screen, as a value.
///
/// All drawing is clipped to the surface and to `clip`, and never leaves half of a wide cluster behind.
public struct Surface: Hashable, Sendable {
    /// The extent; rows and columns count from 0.
    public let size: Size

    /// The cells, row by row.
    public internal(set) var cells: [Cell]

    /// Where drawing has an effect; the whole surface to begin with.
    public var clip: Rect {
        didSet { clip = bounds.intersection(clip) }
    }

    /// Where the terminal's cursor stands; none hides it.
    public var cursor: Point?

    /// How the cursor looks.
    public var cursorShape: CursorShape

    /// What moved since the frame before, if who drew knows.
    public var scrollHint: ScrollHint?

    /// An empty surface of `size` in `style`.
    public init(size: Size, style: Style = .plain) {
        self.size = size
        cells = Array(repeating: Cell(cluster: .space, style: style), count: size.area)
        clip = Rect(size: size)
        cursorShape = .block
    }

    /// All cells.
    public var bounds: Rect { Rect(size: size) }

    /// The cell at `point`; a blank one outside the surface.
    public subscript(point: Point) -> Cell {
        guard bounds.contains(point) else { return .blank }
        return cells[index(point)]
    }

    func index(_ point: Point) -> Int {
        point.y * size.width + point.x
    }
}
