import ArgumentParser
import Editor
import JourneyModel

/// `waymark add FILE 'CAPTURE'…`.
struct AddCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.add.rawValue,
        abstract: "Add cards, each written in one line as people talk.",
        discussion: """
            LANE±EMOTION,LANE@STAGE: title !pain [factors] * #tag (channel)

            Any clear beginning of a lane or stage will do; without a place the card goes to the inbox. * makes it a \
            moment of truth; the factors of a pain are magnitude, frequency, severity, frustration and effort, 1 to 5. \
            A capture of - reads one from every line of standard input. Either all cards are added or none.

            Example: waymark add crm.journey.json 'it-2,fin+1@dec: security questionnaire late !stalls legal [4 3 5]'
            """
    )

    @Argument(help: "The map; - reads it from standard input and writes it to standard output.")
    var file: FileArgument

    @Argument(help: ArgumentHelp("The cards.", valueName: "capture"))
    var captures: [String]

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !(file.isStandard && captures.contains("-")) else {
            throw CommandFailure(.usage, "standard input cannot be both the map and the captures; name a file")
        }
        let lines = try lines()
        let document = try OpenedDocument.read(file)
        if lines.isEmpty { return nothingToAdd(document, console) }
        let adding = Adding(to: document.journey)
        let (journey, cards) = try adding.add(lines)
        try document.save(journey, as: "Added \(cards.map(\.text).joined(separator: "; "))", console)
        for (id, text, _) in cards {
            if file.isStandard { console.complain("added \(id) \(text)") } else { console.write("Added \(id) \(text)") }
        }
        for doubt in cards.compactMap(\.doubt) { console.complain(doubt) }
        return .good
    }

    /// The file is left as it is, to the byte.
    private func nothingToAdd(_ document: OpenedDocument, _ console: Console) -> ExitStatus {
        if file.isStandard { console.write(raw: document.base) }
        console.complain("\(file.name): nothing to add: standard input has no line")
        return .good
    }

    /// The captures, each with the words that say where it stands.
    private func lines() throws(CommandFailure) -> [Adding.Line] {
        var lines: [Adding.Line] = []
        for (index, capture) in captures.enumerated() {
            if capture == "-" {
                lines += try Self.standardLines()
            } else {
                lines.append(.init(name: "capture \(index + 1)", bytes: ArgumentText.bytes(of: capture)))
            }
        }
        return lines
    }

    private static func standardLines() throws(CommandFailure) -> [Adding.Line] {
        try InputLines.ofStandardInput().map { .init(name: "standard input, line \($0.number)", bytes: $0.bytes) }
    }
}
