/// A short name of a command on the command line, as editors have had them for decades.
struct CommandAlias: Sendable {
    /// What is typed: `wq`.
    let name: String
    /// The command that it stands for.
    let command: String

    /// Every short name, in the order of the reference page.
    static let all: [CommandAlias] = [
        CommandAlias(name: "w", command: "save"), CommandAlias(name: "q", command: "quit"),
        CommandAlias(name: "q!", command: "quit-without-saving"), CommandAlias(name: "wq", command: "save-and-quit"),
        CommandAlias(name: "x", command: "save-and-quit"), CommandAlias(name: "e", command: "open"),
        CommandAlias(name: "e!", command: "open-without-saving"), CommandAlias(name: "set", command: "set-field"),
        CommandAlias(name: "theme", command: "set-theme"), CommandAlias(name: "help", command: "show-help"),
        CommandAlias(name: "seen", command: "mark-seen"),
    ]

    /// The short names of a command.
    static func names(of command: String) -> [String] { all.filter { $0.command == command }.map(\.name) }
}
