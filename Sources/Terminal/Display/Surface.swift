/// A grid of cells to draw into: one frame of the screen, as a value.
///
/// All drawing is clipped to the surface and to `clip`, and never leaves half of a wide cluster behind.
public struct Surface: Sendable {
    /// The extent; rows and columns count from 0.
    public let size: Size

    /// The cells of every row. Rows that were not drawn into since a frame was copied are one with those of the copy, so
    /// that a key costs neither a copy of the frame nor a look at all of it.
    var lines: [[PackedCell]]

    /// The clusters with marks, which do not fit into a cell.
    var marked: [Cluster] = []

    /// Where drawing has an effect; the whole surface to begin with.
    public var clip: Rect {
        didSet { clip = bounds.intersection(clip) }
    }

    /// Where the terminal's cursor stands; none hides it.
    public var cursor: Point?

    /// How the cursor looks.
    public var cursorShape: CursorShape

    /// An empty surface of `size` in `style`.
    public init(size: Size, style: Style = .plain) {
        self.size = size
        let line = Array(repeating: PackedCell(.space, PackedStyle(style)), count: size.width)
        lines = Array(repeating: line, count: size.height)
        clip = Rect(size: size)
        cursorShape = .block
    }

    /// All cells.
    public var bounds: Rect { Rect(size: size) }

    /// The cell at `point`; a blank one outside the surface.
    public subscript(point: Point) -> Cell {
        guard bounds.contains(point) else { return .blank }
        let cell = lines[point.y][point.x]
        return Cell(cluster: cluster(cell), style: cell.style.style)
    }

    /// What `cell`, one of this surface, shows.
    func cluster(_ cell: PackedCell) -> Cluster {
        cell.listed.map { marked[$0] } ?? cell.single
    }

    /// The cells of row `index`, which must be one of the surface.
    func packedRow(_ index: Int) -> [PackedCell] {
        lines[index]
    }
}

extension Surface: Equatable {
    /// Whether both look the same and have the same cursor; clips do not count.
    public static func == (first: Surface, second: Surface) -> Bool {
        guard first.size == second.size, first.cursor == second.cursor, first.cursorShape == second.cursorShape else {
            return false
        }
        var areSame = true
        first.forEachChangedRow(since: second) { _, _, _ in areSame = false }
        return areSame
    }
}
