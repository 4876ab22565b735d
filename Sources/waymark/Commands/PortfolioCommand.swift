import ArgumentParser
import Editor
import JourneyInsight
import JourneyStore

/// `waymark portfolio [FOLDER]`.
struct PortfolioCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.portfolio.rawValue,
        abstract: "Tell what all the maps in a folder say together.",
        discussion: """
            Every *.journey.json in the folder and those in it: standing, emotion, reviews that are overdue, what has \
            changed since you marked it as seen, the worst cells and the top pains, and the stakeholders that maps \
            share. Files that cannot be read are told, and the rest is shown. Exit code: 0 all were read, 3 some were \
            not.
            """
    )

    @Argument(help: "The folder; without it the one where you are.")
    var folder: FileArgument?

    @Option(
        help: ArgumentHelp(
            "Only one part: maps, stages, means, worst, pains, stakeholders or unread.", valueName: "part"))
    var part: String?

    @Flag(help: "Print one JSON object on one line.")
    var json = false

    @Flag(help: "Print a part as CSV; without one the maps.")
    var csv = false

    @Option(help: ArgumentHelp("Columns, 24 to 1000; without it those of the terminal, else 120.", valueName: "n"))
    var width: Int?

    mutating func validate() throws {
        if csv, json { throw ValidationError("--csv and --json exclude each other.") }
        if let width, !(MapPrint.leastWidth...1000).contains(width) {
            throw ValidationError("The width \(width) is out of range; it goes from \(MapPrint.leastWidth) to 1000.")
        }
    }

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let path = folder?.path ?? "."
        guard FolderListing.isFolder(path) else { throw CommandFailure(.unreadable, "\(path) is no folder") }
        let portfolio = Portfolio(of: path, state: UserEnvironment.current().stateFolder)
        let form: ViewReport.Form = json ? .json : csv ? .csv : .text(width: width ?? console.columns ?? 120)
        let view = MethodView(portfolio: portfolio.entries, today: Today.date, troubles: portfolio.troubles)
        try ViewReport(view, part: part, form).print(to: console)
        for trouble in portfolio.troubles { console.complain(trouble) }
        return portfolio.troubles.isEmpty ? .good : .unreadable
    }
}
