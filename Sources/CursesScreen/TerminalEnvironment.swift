import CTerminal
import Terminal

/// The part of the environment that says what the terminal is, and where.
enum TerminalEnvironment {
    private static let names = ["TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "SSH_CONNECTION"]

    /// The variables that are set.
    static func read() -> [String: String] {
        var variables = [String: String](minimumCapacity: names.count)
        for name in names {
            if let value = waymark_environment(name) { variables[name] = String(cString: value) }
        }
        return variables
    }

    /// Whether the terminal takes text in UTF-8. Only what the names of locales do not say is asked of the C library.
    static func hasUTF8(_ environment: [String: String]) -> Bool {
        DisplayProfile.asksForUTF8(environment: environment) ?? true || waymark_locale_is_utf8()
    }
}
