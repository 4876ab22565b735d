import ArgumentParser

/// The program with its commands.
struct Waymark: ParsableCommand {
    /// The version that `--version` prints.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "waymark",
        abstract: "Map what a purchase is like for everyone who takes part in it.",
        usage: "waymark [FILE]\nwaymark COMMAND …",
        discussion: """
            Alone it opens the start screen, with a file the map in it. Everything else is done by the commands below; \
            they need no terminal, and - stands for standard input or output.

            Exit codes: 0 good, 1 errors found, differences or conflicts, 2 wrong usage, 3 something cannot be read, 4 something cannot be written.
            """,
        version: "waymark \(version)",
        subcommands: [
            OpenCommand.self, NewCommand.self, ExampleCommand.self, AddCommand.self, ApplyCommand.self,
            ImportReadingsCommand.self,
            RecoverCommand.self, ShowCommand.self, CheckCommand.self, ReportCommand.self, CompareCommand.self,
            PortfolioCommand.self, DiffCommand.self,
            MergeCommand.self, SyncCommand.self, GitSetupCommand.self, LogCommand.self, SeenCommand.self,
            SnapshotCommand.self,
            SchemaCommand.self, KeysCommand.self, ThemesCommand.self,
            DoctorCommand.self, CompletionsCommand.self,
        ],
        defaultSubcommand: OpenCommand.self
    )
}
