import ArgumentParser

/// `waymark example`.
struct ExampleCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.example.rawValue,
        abstract: "Open the bundled example, to look at and to try things on.",
        discussion: "It is a copy without a file; waymark new FILE --template example makes one with a file."
    )

    @Option(help: ArgumentHelp("The theme; waymark themes lists them.", valueName: "name"))
    var theme: String?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        try SessionStart(options: SessionOptions(theme: theme)).openExample()
    }
}
