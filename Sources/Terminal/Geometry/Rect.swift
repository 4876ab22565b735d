/// A rectangle of terminal cells; its width and height are never negative.
public struct Rect: Hashable, Sendable {
    /// The leftmost column.
    public let x: Int
    /// The topmost row.
    public let y: Int
    /// The number of columns.
    public let width: Int
    /// The number of rows.
    public let height: Int

    /// No cells at all.
    public static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

    /// A rectangle whose top left cell is (`x`, `y`); a negative width or height counts as 0.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(width, 0)
        self.height = max(height, 0)
    }

    /// The rectangle of `size` at `origin`.
    public init(origin: Point = .zero, size: Size) {
        self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
    }

    /// The top left cell.
    public var origin: Point { Point(x: x, y: y) }

    /// The extent.
    public var size: Size { Size(width: width, height: height) }

    /// The column after the rightmost one.
    public var maxX: Int { x + width }

    /// The row after the lowest one.
    public var maxY: Int { y + height }

    /// The columns covered.
    public var columns: Range<Int> { x..<maxX }

    /// The rows covered.
    public var rows: Range<Int> { y..<maxY }

    /// Whether there is no cell in it.
    public var isEmpty: Bool { width == 0 || height == 0 }
}
