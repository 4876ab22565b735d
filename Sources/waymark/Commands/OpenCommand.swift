import ArgumentParser

/// `waymark open FILE`.
struct OpenCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.open.rawValue,
        abstract: "Open a map in the editor; waymark FILE does the same.",
        discussion: "Without a file it opens the start screen."
    )

    @Argument(help: "The map.")
    var file: FileArgument

    @Flag(help: "Let nothing be changed.")
    var readOnly = false

    @Option(help: ArgumentHelp("The theme; waymark themes lists them.", valueName: "name"))
    var theme: String?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let options = SessionOptions(isReadOnly: readOnly, theme: theme)
        return try SessionStart(options: options).open(file)
    }
}
