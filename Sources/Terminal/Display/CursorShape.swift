/// The look of the terminal's cursor.
public enum CursorShape: Sendable {
    /// As the user has it, usually the whole cell: something is selected.
    case block
    /// A line at the left edge of the cell: text goes in here.
    case bar
}
