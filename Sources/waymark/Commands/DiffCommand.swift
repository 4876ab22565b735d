import ArgumentParser
import JourneyInsight
import JourneyModel

/// `waymark diff OLD NEW`.
struct DiffCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.diff.rawValue,
        abstract: "Say what differs between two maps.",
        discussion: """
            One line a difference: Decision / Contract terms: Finance emotion −1 → −2. With --json the edits that lead \
            from one map to the other, one a line, as waymark apply takes them. Exit code: 0 no difference, 1 there \
            are some, 3 a file cannot be read.
            """
    )

    @Argument(help: "The old map; - for standard input.")
    var old: FileArgument

    @Argument(help: "The new map; - for standard input.")
    var new: FileArgument

    @Flag(help: "Print one edit a line as JSON.")
    var json = false

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !(old.isStandard && new.isStandard) else {
            throw CommandFailure(.usage, "standard input cannot be both maps; name a file")
        }
        let documents = (old: try OpenedDocument.read(old), new: try OpenedDocument.read(new))
        documents.old.warnIfNewer(console)
        documents.new.warnIfNewer(console)
        let edits = documents.old.journey.edits(to: documents.new.journey)
        let text = EditText(from: documents.old.journey, to: documents.new.journey)
        for edit in edits {
            if json { console.write(raw: Self.line(edit)) } else { console.write(text.line(edit)) }
        }
        return edits.isEmpty ? .good : .findings
    }

    private static func line(_ edit: Edit) -> [UInt8] { Array("\(Printable.json(EditLines.line(edit)))\n".utf8) }
}
