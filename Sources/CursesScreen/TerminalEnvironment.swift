import CTerminal

/// The part of the environment that says what the terminal is.
enum TerminalEnvironment {
    private static let names = ["TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG"]

    /// The variables that are set.
    static func read() -> [String: String] {
        var variables: [String: String] = [:]
        for name in names {
            if let value = waymark_environment(name) { variables[name] = String(cString: value) }
        }
        return variables
    }
}
