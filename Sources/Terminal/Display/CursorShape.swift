/// The look of the terminal's cursor.
public enum CursorShape: Sendable {
    /// The whole cell: something is selected.
    case block
    /// A line at the left edge of the cell: text goes in here.
    case bar
}
