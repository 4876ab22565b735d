import ArgumentParser
import JourneyInsight

/// `waymark report FILE`.
struct ReportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.report.rawValue,
        abstract: "Print what a map says, on one page.",
        discussion: """
            Where it stands, emotion by stage and stakeholder, the worst moments, the top pains, the best \
            opportunities, conflicts, who came late, and what is not judged yet.
            """
    )

    @Argument(help: "The map; - for standard input.")
    var file: FileArgument

    @Flag(help: "Print one JSON object on one line.")
    var json = false

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let document = try OpenedDocument.read(file)
        document.warnIfNewer(console)
        let report = Report(of: document.journey)
        if json {
            console.write(raw: Array("\(report.json.line)\n".utf8))
        } else {
            for line in report.lines { console.write(line) }
        }
        return .good
    }
}
