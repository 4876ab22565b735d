import ArgumentParser
import JourneyModel

/// `waymark apply FILE [EDITS]`.
struct ApplyCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.apply.rawValue,
        abstract: "Apply edits, written as JSON lines, all of them or none.",
        discussion: """
            An edit is {"at": [keys…], "from": old, "to": new}: two keys name a record, more a field of it. Without \
            "to" it is removed; "from" is checked where it is given. A change is {"edits": [edits…]}. What the schema \
            does not allow is refused, line by line, and then nothing is written.

            Example: echo '{"at": ["stages", "decision", "owner"], "to": "Tom"}' | waymark apply crm.journey.json
            """
    )

    @Argument(help: "The map; - reads it from standard input and writes it to standard output.")
    var file: FileArgument

    @Argument(help: "A file of edits, one a line; - for standard input, which is also meant without it.")
    var edits: FileArgument?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        let source = edits ?? FileArgument.standard
        guard !(file.isStandard && source.isStandard) else {
            throw CommandFailure(.usage, "standard input cannot be both the map and the edits; name a file")
        }
        let lines = try InputLines.of(source)
        let document = try OpenedDocument.read(file)
        let (journey, count) = try Application.apply(lines, to: document.journey)
        if count == 0 { return nothingToDo(document, console) }
        let deed = Deed.label(
            "Applied \(Count.text(count, "edit"))", document.journey.edits(to: journey), from: document.journey,
            to: journey)
        try document.save(journey, as: deed, console)
        let message = "\(Count.text(count, "edit")) applied to \(file.name)"
        if file.isStandard { console.complain(message) } else { console.write(message) }
        return .good
    }

    /// The file is left as it is, to the byte.
    private func nothingToDo(_ document: OpenedDocument, _ console: Console) -> ExitStatus {
        if file.isStandard {
            console.write(raw: document.base)
        } else {
            console.write("\(file.name): nothing to change")
        }
        return .good
    }
}
