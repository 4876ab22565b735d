/// Why a key file cannot be used, and where in it.
public struct KeyFileError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong and what to do. It repeats foreign text, which is not safe to print as it is.
    public let message: String
    /// The line, from 1; `nil` where the mistake has no place.
    public let line: Int?
    /// The column in that line, in bytes from 1; `nil` where the mistake has no place.
    public let column: Int?

    init(_ message: String, at place: TextPlace? = nil) {
        self.message = message
        line = place?.line
        column = place?.column
    }

    /// One line: where, what, and what to do.
    public var description: String {
        guard let line, let column else { return "key file: \(message)" }
        return "key file, line \(line), column \(column): \(message)"
    }
}
