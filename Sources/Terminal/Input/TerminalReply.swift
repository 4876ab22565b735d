/// What a terminal answers to a question.
public enum TerminalReply: Hashable, Sendable {
    /// Its class and features (DA1), as it numbers them.
    case attributes([Int])
    /// That it is well (DSR 5).
    case status
    /// Where its cursor is (DSR 6).
    case cursor(Point)
    /// A colour (OSC 10, 11 and so on), each part from 0 to 65535.
    case color(number: Int, red: Int, green: Int, blue: Int)
    /// Anything else.
    case other
}
