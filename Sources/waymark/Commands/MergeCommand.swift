import ArgumentParser
import JourneyInsight
import JourneyModel
import JourneyStore

/// `waymark merge BASE OURS THEIRS`.
struct MergeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: CommandName.merge.rawValue,
        abstract: "Merge what two people made of a map.",
        discussion: """
            The changes of both sides since the base, field by field. Where both set something else ours stands, and \
            theirs goes into a comment; waymark FILE and ]x walk these. An empty base is that of two maps that were \
            made apart. Exit code: 0 merged, 1 with conflicts in comments, 3 a file cannot be read, 4 the result \
            cannot be written.
            """
    )

    @Argument(help: "The last common map, or an empty file.")
    var base: FileArgument

    @Argument(help: "Our map.")
    var ours: FileArgument

    @Argument(help: "Their map.")
    var theirs: FileArgument

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where the merged map goes, ours for example; without it standard output.", valueName: "file"))
    var output: FileArgument?

    func execute(_ console: Console) throws(CommandFailure) -> ExitStatus {
        guard [base, ours, theirs].count(where: \.isStandard) < 2 else {
            throw CommandFailure(.usage, "standard input can be one of the maps only; name files")
        }
        let start = try Self.base(base)
        let (our, their) = (try Self.side(ours, console), try Self.side(theirs, console))
        let result = Journey.merge(base: start, ours: our.journey, theirs: their.journey)
        let text = EditText(from: start, to: result.journey)
        for conflict in result.conflicts { console.complain("conflict: \(text.line(conflict))") }
        try MergedFile(result.journey, ours: our).write(to: output, console)
        let isClean = [our, their].allSatisfy { $0.markers?.conflicts.isEmpty ?? true }
        return result.conflicts.isEmpty && isClean ? .good : .findings
    }

    /// The base; without anything where the file is empty, as git has it for a file that both sides added.
    private static func base(_ file: FileArgument) throws(CommandFailure) -> Journey {
        if file.path == "/dev/null" { return Journey() }
        do throws(ReadingFailure) {
            let bytes = try OpenedDocument.load(file).bytes
            if bytes.isEmpty { return Journey() }
            let document = try OpenedDocument(file, holding: bytes, isReadOnly: true, mergingMarkers: true)
            try refuseNewer(document)
            return document.journey
        } catch {
            throw error.failure
        }
    }

    private static func side(_ file: FileArgument, _ console: Console) throws(CommandFailure) -> OpenedDocument {
        do throws(ReadingFailure) {
            let document = try OpenedDocument(reading: file, mergingMarkers: true)
            try refuseNewer(document)
            document.warnOfMarkers(console)
            return document
        } catch {
            throw error.failure
        }
    }

    /// A merge must understand all that it merges.
    private static func refuseNewer(_ document: OpenedDocument) throws(ReadingFailure) {
        if let format = document.content.newerFormat { throw .newer(document.file.path, format: format) }
    }
}
