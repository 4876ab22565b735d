/// Something that came from the terminal, or about it.
public enum InputEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(KeyEvent)
    /// The mouse did something.
    case mouse(MouseEvent)
    /// Text was pasted; never to be run as keys. `truncated` says that there was more than is kept.
    case paste([UInt8], truncated: Bool)
    /// The terminal got or lost the focus.
    case focus(Bool)
    /// The terminal has a new size, or must be drawn anew: a frame of that size is due.
    case resize(Size)
    /// The terminal answered a question, whoever asked it; no keys.
    case reply(TerminalReply)
    /// The program was told to end, by signal `signal` or, as 1, because the terminal is gone.
    case terminate(signal: Int32)
}
