import ArgumentParser

/// `waymark open FILE`.
struct OpenCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.open.rawValue,
        abstract: "Open a map in the editor; waymark FILE does the same."
    )

    @Argument(help: "The map; without it the start screen opens.")
    var file: FileArgument?

    @Flag(help: "Let nothing be changed.")
    var readOnly = false

    @Flag(help: "Save every change as it is made, and take in what others save.")
    var live = false

    @Option(help: ArgumentHelp("The theme; waymark themes lists them.", valueName: "name"))
    var theme: String?

    mutating func validate() throws {
        if live, readOnly { throw ValidationError("--live and --read-only exclude each other.") }
    }

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let options = SessionOptions(isReadOnly: readOnly, isLive: live, theme: theme)
        let start = SessionStart(options: options)
        guard let file else { return try start.openChoices() }
        return try start.open(file)
    }
}
