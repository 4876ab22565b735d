import JourneyModel
import JourneyStore

/// Why a document cannot be read.
enum ReadingFailure: Error, Equatable {
    /// The file cannot be had.
    case file(LoadError)
    /// The file holds no journey.
    case content(FilePath, ReadError)
    /// The file holds a journey in a format that this program does not know.
    case newer(FilePath, format: Text)

    /// The kind of trouble, by the names that `check --json` prints.
    var reason: String {
        switch self {
        case .file(.tooLarge): ReadError.Reason.size.rawValue
        case .file: "io"
        case .content(_, let error): error.reason.rawValue
        case .newer: ReadError.Reason.version.rawValue
        }
    }

    /// The place in the text, where there is one.
    var place: (line: Int, column: Int)? {
        guard case .content(_, let error) = self else { return nil }
        return (error.line, error.column)
    }

    /// What is the matter, without the place.
    var message: String {
        guard case .content(_, let error) = self else { return description }
        return error.message
    }

    /// The failure as that of a command.
    var failure: CommandFailure { CommandFailure(.unreadable, description + tornHint) }
}

extension ReadingFailure: CustomStringConvertible {
    /// One line: where, what, and what to do.
    var description: String {
        switch self {
        case .file(.missing(let path)): "\(path): no such file; check the name, or make it with: waymark new \(path)"
        case .file(let error): "\(error)"
        case .content(let path, let error): "\(path):\(error.line):\(error.column): \(error.message)"
        case .newer(let path, let format):
            "\(path): its format is \(format), and this program knows \(JourneyReader.format); get a newer waymark"
        }
    }
}
