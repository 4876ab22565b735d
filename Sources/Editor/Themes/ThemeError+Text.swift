extension ThemeError: CustomStringConvertible {
    /// One line: which theme, where, what, and what to do. It repeats foreign text, which is not safe to print as it is.
    public var description: String {
        guard let line, let column else { return "theme \(theme): \(explanation)" }
        return "theme \(theme), line \(line), column \(column): \(explanation)"
    }

    private var explanation: String {
        switch reason {
        case .unknownTheme(let name, let nearest):
            return "there is no theme \(Self.quoted(name))" + Self.hint(nearest)
        case .unreadable(let message): return message
        case .notUTF8: return "the file is not UTF-8"
        case .syntax(let message): return "not TOML: \(message)"
        case .unknownKey(let key, let nearest): return "\(Self.quoted(key)) is no key here" + Self.hint(nearest)
        case .unknownScope(let name, let nearest): return "\(Self.quoted(name)) is no scope" + Self.hint(nearest)
        case .unknownColor(let name, let nearest):
            return "\(Self.quoted(name)) is neither #rrggbb nor a colour of the palette" + Self.hint(nearest)
        case .unknownAttribute(let name, let nearest):
            return "\(Self.quoted(name)) is no attribute" + Self.hint(nearest)
        case .wrongKind(let key, let expected): return "\(Self.quoted(key)) takes \(expected)"
        case .endlessInheritance(let names):
            return "it inherits without end: " + names.joined(separator: ", ")
        }
    }

    private static func hint(_ nearest: String?) -> String {
        nearest.map { "; the nearest is \(quoted($0))" } ?? ""
    }

    private static func quoted(_ word: String) -> String { "\u{201C}" + word + "\u{201D}" }
}
