/// Why a terminal cannot be used.
public enum ScreenError: Error, Hashable, Sendable {
    /// The process has no terminal.
    case noTerminal
    /// The terminal's type, `TERM`, has no description that can place the cursor.
    case unusableType(String)
}

extension ScreenError: CustomStringConvertible {
    /// One line for people: what, and what to do.
    public var description: String {
        switch self {
        case .noTerminal:
            "There is no terminal here; run it in one, or use a command that prints, such as show."
        case .unusableType(let name):
            "The terminal type \(name) cannot place the cursor; set TERM to xterm-256color or install its description."
        }
    }
}
