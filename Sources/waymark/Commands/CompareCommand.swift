import ArgumentParser
import Editor
import JourneyInsight

/// `waymark compare OLD NEW`.
struct CompareCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.compare.rawValue,
        abstract: "Say what is better and what is worse on another map: to-be, a competitor's, or the one of June.",
        discussion: """
            The curves of the stakeholders over each other, the touchpoints that feel different, those that only one \
            map has, and the figures. Records belong together that have the same id, else the same name. What was \
            edited, field by field, is told by waymark diff. A snapshot is compared through standard input: \
            waymark snapshot FILE LABEL --print | waymark compare - FILE.
            """
    )

    @Argument(help: "The map to begin with; - for standard input.")
    var old: FileArgument

    @Argument(help: "The map to compare it with; - for standard input.")
    var new: FileArgument

    @Option(help: ArgumentHelp("Only one part: chart, curves, touchpoints, only or figures.", valueName: "part"))
    var part: String?

    @Flag(help: "Print one JSON object on one line.")
    var json = false

    @Flag(help: "Print a part as CSV; without one the chart.")
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
        guard !(old.isStandard && new.isStandard) else {
            throw CommandFailure(.usage, "standard input cannot be both maps; name a file")
        }
        let (one, other) = (try OpenedDocument.read(old), try OpenedDocument.read(new))
        one.warnIfNewer(console)
        other.warnIfNewer(console)
        let view = Comparison(one.journey, other.journey).view(old.name, new.name)
        let form: ViewReport.Form = json ? .json : csv ? .csv : .text(width: width ?? console.columns ?? 120)
        try ViewReport(view, part: part, form).print(to: console)
        return .good
    }
}
