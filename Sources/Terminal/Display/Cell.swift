/// One cell of the screen: what it shows and how.
///
/// A cluster of two columns lies in the left cell; the right one holds `Cluster.continuation` in the same style.
public struct Cell: Hashable, Sendable {
    /// What is shown.
    public var cluster: Cluster
    /// How it looks.
    public var style: Style

    /// An empty cell in the terminal's own colours.
    public static let blank = Cell(cluster: .space, style: .plain)

    /// A cell that shows `cluster` in `style`.
    public init(cluster: Cluster, style: Style) {
        self.cluster = cluster
        self.style = style
    }

    /// The columns that its cluster takes: 1, 2, or 0 for the right half of a wide one.
    public var width: Int { cluster.width }
}
