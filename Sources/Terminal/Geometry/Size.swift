/// The extent of a grid of terminal cells; never negative.
public struct Size: Hashable, Sendable {
    /// The number of columns.
    public let width: Int
    /// The number of rows.
    public let height: Int

    /// No cells at all.
    public static let zero = Size(width: 0, height: 0)

    /// A size of `width` columns and `height` rows; negative numbers count as 0.
    public init(width: Int, height: Int) {
        self.width = max(width, 0)
        self.height = max(height, 0)
    }

    /// The number of cells.
    public var area: Int { width * height }

    /// Whether there is no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }
}
