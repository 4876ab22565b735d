import ArgumentParser
import JourneyStore

/// A file as it is named on the command line; `-` is standard input or output.
struct FileArgument: ExpressibleByArgument, Sendable {
    /// The path.
    let path: FilePath
    /// Whether standard input or output is meant.
    let isStandard: Bool

    /// Standard input or output.
    static let standard = FileArgument(argument: "-")

    /// The file at `path`, whatever its name is.
    init(path: FilePath) {
        self.path = path
        isStandard = false
    }

    /// The file with the name `argument`.
    init(argument: String) {
        path = FilePath(bytes: ArgumentText.bytes(of: argument))
        isStandard = argument == "-"
    }

    /// The name for messages.
    var name: String { isStandard ? "standard input" : path.description }

    static var defaultCompletionKind: CompletionKind { .file(extensions: ["json"]) }
}
