/// A note from who draws: whole rows moved since the frame before.
///
/// Only a hint: a screen may use it to move what the terminal already shows, and the frame is right without it.
public struct ScrollHint: Hashable, Sendable {
    /// The rows inside which text moved.
    public let rows: Range<Int>
    /// How many rows up it moved; negative for down.
    public let lines: Int

    /// Text within `rows` moved up by `lines` rows.
    public init(rows: Range<Int>, lines: Int) {
        self.rows = rows
        self.lines = lines
    }
}
