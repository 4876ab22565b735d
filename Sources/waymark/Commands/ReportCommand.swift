import ArgumentParser
import Editor
import JourneyInsight

/// `waymark report FILE`.
struct ReportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.report.rawValue,
        abstract: "Print what a map says: on one page, or one view of the method.",
        discussion: """
            The page tells where the map stands, emotion by stage and stakeholder, the worst moments, the top pains, the \
            best opportunities, conflicts, who came late, and what is not judged yet. A view answers one question with \
            its tables and matrices; their names and keys stand in Docs/method.md.
            """
    )

    @Argument(help: "The map; - for standard input.")
    var file: FileArgument

    @Option(
        help: ArgumentHelp(
            "One of \(ViewName.allValueStrings.joined(separator: ", ")); behind a point one part of it, as in pains.triage.",
            valueName: "view"))
    var view: ViewName?

    @Flag(help: "Print one JSON object on one line.")
    var json = false

    @Flag(help: "Print a part of a view as CSV; without one its first part.")
    var csv = false

    @Option(
        help: ArgumentHelp("Columns of a view, 24 to 1000; without it those of the terminal, else 120.", valueName: "n")
    )
    var width: Int?

    mutating func validate() throws {
        if csv, view == nil { throw ValidationError("--csv prints a view; name one with --view.") }
        if csv, json { throw ValidationError("--csv and --json exclude each other.") }
        if let width, !(MapPrint.leastWidth...1000).contains(width) {
            throw ValidationError("The width \(width) is out of range; it goes from \(MapPrint.leastWidth) to 1000.")
        }
    }

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let document = try OpenedDocument.read(file)
        document.warnIfNewer(console)
        warnOfMisfits(in: document, console)
        if let view {
            let content = try RememberedView(of: document, console).view(view.kind)
            let form: ViewReport.Form = json ? .json : csv ? .csv : .text(width: width ?? console.columns ?? 120)
            try ViewReport(content, part: view.part, form).print(to: console)
            return .good
        }
        let report = Report(of: document.journey)
        if json {
            console.write(raw: Array("\(report.json.line)\n".utf8))
        } else {
            for line in report.lines { console.write(line) }
        }
        return .good
    }

    /// Says that values are left out of every figure, where there are such.
    private func warnOfMisfits(in document: OpenedDocument, _ console: Console) {
        let rules = RuleChoice(only: ["wrong-type", "out-of-range", "bad-date", "bad-time"])
        let misfits = Check.findings(in: document.journey, rules: rules)
        guard let first = misfits.first else { return }
        let place = first.path.map { Printable.line($0, limit: 40) }.joined(separator: "/")
        let count =
            misfits.count == 1 ? "1 value counts as absent" : "\(misfits.count) values count as absent, the first"
        console.complain("\(file.name): \(count): \(place): \(first.message); waymark check lists all")
    }
}
