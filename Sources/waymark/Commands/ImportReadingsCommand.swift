import ArgumentParser
import JourneyModel
import JourneyStore

/// `waymark import-readings FILE TABLE`.
struct ImportReadingsCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.importReadings.rawValue,
        abstract: "Take readings of metrics from a CSV table.",
        discussion: """
            The first line names the columns: metric (its name or id), date (2026-03-01), value, or promoters, passives \
            and detractors, and note. Rows that make no sense, or whose metric the map does not have, are told with \
            their line and reason and kept in a table of their own beside the first (readings.rest.csv), or in the one \
            that --rest names; all others are saved at once. Exit code: 0 all were taken, 1 some were not, 3 the table \
            cannot be read.
            """
    )

    @Argument(help: "The map.")
    var file: FileArgument

    @Argument(help: "The table; - for standard input.")
    var table: FileArgument

    @Option(help: ArgumentHelp("A new file for the rows that were not taken.", valueName: "file"))
    var rest: FileArgument?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !(file.isStandard && table.isStandard) else {
            throw CommandFailure(.usage, "standard input cannot be both the map and the table; name a file")
        }
        if rest?.isStandard == true { throw CommandFailure(.usage, "--rest takes the name of a new file") }
        let document = try OpenedDocument.read(file)
        let text = try readTable()
        let result = try ReadingsImport(text, in: table.name, into: document.journey)
        for refusal in result.refusals { console.complain("\(table.name):\(refusal.row.line): \(refusal.reason)") }
        let kept = result.refusals.isEmpty ? nil : try keep(result)
        let deed = "Took \(Count.text(result.count, "reading"))"
        if result.journey != document.journey { try document.save(result.journey, as: deed, console) }
        let aside = kept.map { ", kept in \($0)" } ?? ""
        let left = result.refusals.isEmpty ? "" : ", \(Count.text(result.refusals.count, "row")) not\(aside)"
        let said = "\(file.name): took \(Count.text(result.count, "reading"))\(left)"
        if file.isStandard { console.complain(said) } else { console.write(said) }
        return result.refusals.isEmpty ? .good : .findings
    }

    private func readTable() throws(CommandFailure) -> CSVText {
        let bytes: [UInt8]
        do throws(ReadingFailure) {
            bytes = try OpenedDocument.load(table).bytes
        } catch {
            if case .file(.missing) = error { throw CommandFailure(.unreadable, "\(table.name): no such table") }
            throw error.failure
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(.unreadable, "\(table.name): the table is not UTF-8")
        }
        let parsed = CSVText(text)
        if let line = parsed.openQuote {
            throw CommandFailure(.unreadable, "\(table.name):\(line): a quote that never ends")
        }
        return parsed
    }

    /// Keeps the rows that were not taken; the file that holds them, of a table from standard input only where one is
    /// named.
    private func keep(_ result: ReadingsImport) throws(CommandFailure) -> FilePath? {
        let rows = [result.heading] + result.refusals.map(\.row.fields)
        let bytes = Array((rows.map { CSVText.line($0) }.joined(separator: "\n") + "\n").utf8)
        for path in rest.map({ [$0.path] }) ?? Self.names(beside: table) {
            do throws(SaveError) {
                _ = try DocumentFile(path).save(bytes, base: nil) { _ in true }
                return path
            } catch {
                if rest == nil, case .alreadyExists = error { continue }
                throw CommandFailure(.unwritable, "\(error)")
            }
        }
        if table.isStandard { return nil }
        throw CommandFailure(
            .unwritable, "\(table.name): there is no free name for the other rows; name one with --rest")
    }

    /// Names for the table of the rows that were not taken, of which the first one that is free is used.
    private static func names(beside table: FileArgument) -> [FilePath] {
        guard !table.isStandard else { return [] }
        let name = table.path.description
        let stem = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
        return (1...99).map { FilePath($0 == 1 ? "\(stem).rest.csv" : "\(stem).rest-\($0).csv") }
    }
}
