/// A place on a grid of terminal cells: columns from the left, rows from the top, both from 0.
///
/// A point may lie outside the screen (also with negative numbers): drawing is clipped.
public struct Point: Hashable, Sendable {
    /// The column, from 0 at the left.
    public var x: Int
    /// The row, from 0 at the top.
    public var y: Int

    /// The top left corner.
    public static let zero = Point(x: 0, y: 0)

    /// A point at column `x` of row `y`.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// This point moved by `dx` columns to the right and `dy` rows down.
    public func offset(x dx: Int = 0, y dy: Int = 0) -> Point {
        Point(x: x + dx, y: y + dy)
    }
}
