import ArgumentParser
import JourneyStore

/// A file as it is named on the command line; `-` is standard input or output.
struct FileArgument: ExpressibleByArgument, Sendable {
    /// The path.
    let path: FilePath

    /// The file at `path`.
    init(path: FilePath) {
        self.path = path
    }

    /// The file with the name `argument`.
    init(argument: String) {
        path = FilePath(bytes: ArgumentText.bytes(of: argument))
    }

    /// Whether standard input or output is meant.
    var isStandard: Bool { path == "-" }

    /// The name for messages.
    var name: String { isStandard ? "standard input" : path.description }

    static var defaultCompletionKind: CompletionKind { .file(extensions: ["json"]) }
}
