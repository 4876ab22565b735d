/// What a terminal answered.
public enum TerminalReply: Hashable, Sendable {
    /// It is well (DSR, ECMA-48).
    case status
    /// What it is (DA, ECMA-48).
    case identity
    /// What it draws letters on.
    case ground(Ground)
    /// Something that nobody here asks for.
    case other
}
