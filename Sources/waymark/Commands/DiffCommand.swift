import ArgumentParser
import JourneyInsight
import Glibc
import JourneyModel
import JourneyStore

/// `waymark diff OLD NEW`, and `waymark diff FILE --since WHEN`.
struct DiffCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.diff.rawValue,
        abstract: "Say what differs between two maps.",
        discussion: """
            One line a difference: Decision / Contract terms: Finance emotion −1 → −2. With --json the edits that lead \
            from one map to the other, one a line, as waymark apply takes them. With --since one map is compared with \
            what it was: when you marked it as seen, 7d ago, on a day, in a snapshot or in a revision of git; behind a \
            line stands who made the change, where your journals tell. Exit code: \
            0 no difference, 1 there are some, 3 a file cannot be read.
            """
    )

    @Argument(help: "The old map; - for standard input.")
    var old: FileArgument

    @Argument(help: "The new map; - for standard input.")
    var new: FileArgument?

    @Option(
        help: ArgumentHelp(
            "Compare the one map with what it was: seen, 36h, 7d, 2w, 2026-03-01, a snapshot, or a revision of git.",
            valueName: "when"))
    var since: Since?

    @Flag(help: "Print one edit a line as JSON.")
    var json = false

    mutating func validate() throws {
        if (new == nil) == (since == nil) { throw ValidationError("Name two maps, or one and --since.") }
    }

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        if let since { return try compare(since, console) }
        guard let new else { return .usage }
        guard !(old.isStandard && new.isStandard) else {
            throw CommandFailure(.usage, "standard input cannot be both maps; name a file")
        }
        let documents = (old: try OpenedDocument.read(old), new: try OpenedDocument.read(new))
        documents.old.warnIfNewer(console)
        documents.new.warnIfNewer(console)
        return tell(documents.old.journey, documents.new.journey, console)
    }

    private func compare(_ since: Since, _ console: Console) throws(CommandFailure) -> ExitStatus {
        let map = try KeptMap(old)
        let document = try OpenedDocument.read(old)
        document.warnIfNewer(console)
        let baseline = try Baseline(since, of: map.path, in: map.state)
        if !json { console.complain("\(old.name): since \(baseline.name)") }
        let minutes = try SystemError.telling { () throws(SystemError) in try Minutes(of: map.path, in: map.state) }
        for gap in minutes.gaps { console.complain("\(old.name): \(gap)") }
        let credits = Credits(minutes.changes)
        return tell(baseline.journey, document.journey, console, credits)
    }

    private func tell(
        _ old: Journey, _ new: Journey, _ console: Console, _ credits: Credits = Credits([])
    ) -> ExitStatus {
        let edits = old.edits(to: new)
        let text = EditText(from: old, to: new)
        for edit in edits {
            if json {
                console.write(raw: Self.line(edit))
            } else {
                console.write(text.line(edit) + by(credits.author(of: edit)))
            }
        }
        if edits.isEmpty, !json { console.complain("nothing has changed") }
        return edits.isEmpty ? .good : .findings
    }

    private func by(_ author: Text?) -> String { author.map { " (\(Printable.line($0)))" } ?? "" }

    private static func line(_ edit: Edit) -> [UInt8] { Array("\(Printable.json(EditLines.line(edit)))\n".utf8) }
}
