/// A command: everything that keys, palette, command line, help and the reference page need to know about it.
public struct CommandSpec: Sendable {
    /// The name, verb first: `judge-card`.
    public let name: String
    /// One line of help.
    public let help: String
    /// The heading under which it is listed.
    public let group: CommandGroup
    /// What the command takes behind its name.
    public let argument: CommandArgument
    /// Whether `.` repeats it.
    public let isRepeatable: Bool
    /// Why the command cannot act now; `nil` when it can.
    public let whyNot: @Sendable (EditorState) -> String?
    /// Acts.
    let run: @Sendable (inout EditorState, String) throws -> Void

    init(
        _ name: String, _ group: CommandGroup, _ help: String, argument: CommandArgument = .none,
        repeatable: Bool = false, whyNot: @escaping @Sendable (EditorState) -> String? = { _ in nil },
        run: @escaping @Sendable (inout EditorState, String) throws -> Void
    ) {
        self.name = name
        self.group = group
        self.help = help
        self.argument = argument
        isRepeatable = repeatable
        self.whyNot = whyNot
        self.run = run
    }
}

/// The headings of the command reference, in its order.
public enum CommandGroup: String, CaseIterable, Sendable {
    case move = "Moving"
    case judge = "Judging"
    case write = "Writing"
    case arrange = "Arranging"
    case find = "Finding"
    case show = "Showing"
    case journey = "Journey"
    case program = "Program"
}

/// What a command takes behind its name.
public enum CommandArgument: Equatable, Sendable {
    /// Nothing.
    case none
    /// One of these words.
    case word([String])
    /// One of these words, or nothing.
    case wordOrNone([String])
    /// Any text; the label says what it means.
    case text(String)
    /// A field of the selected record, then its value.
    case field
    /// A file.
    case path
    /// The name of a theme.
    case theme
}

/// A command with its argument, as a key is bound to it and as `.` repeats it.
public struct Invocation: Hashable, Sendable {
    /// The name of the command.
    public let name: String
    /// The argument; empty for none.
    public let argument: String

    /// The command and argument of a line such as `judge -2`.
    public init(line: String) {
        let parts = line.split(separator: " ", maxSplits: 1)
        name = parts.first.map(String.init) ?? ""
        argument = parts.count > 1 ? String(parts[1]) : ""
    }
}
