/// Why a file cannot be read as a journey, and where.
public struct ReadError: Error, Equatable, Sendable {
    /// The kinds of trouble, by the names that `check --json` prints.
    public enum Reason: String, Sendable {
        /// The text is not JSON by RFC 8259.
        case syntax
        /// The bytes are not UTF-8.
        case encoding
        /// The nesting is deeper than 64.
        case depth
        /// The file is larger than 64 MiB.
        case size
        /// The JSON is something other than a journey.
        case notAJourney = "not-a-journey"
        /// The format is of a version that this program does not know.
        case version
        /// Conflict markers of git stand in the text.
        case conflictMarkers = "conflict-markers"
    }

    /// What kind of trouble it is.
    public let reason: Reason
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// What was found and what was expected.
    public let message: String

    init(_ reason: Reason, line: Int, column: Int, _ message: String) {
        self.reason = reason
        self.line = line
        self.column = column
        self.message = message
    }

    init(_ reason: Reason, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, _ message: String) {
        let place = TextPlace(offset: offset, in: bytes)
        self.reason = reason
        line = place.line
        column = place.column
        self.message = message
    }

    private init(_ reason: Reason, at place: TextPlace, _ message: String) {
        self.reason = reason
        line = place.line
        column = place.column
        self.message = message
    }

    /// The error of a part of a text, as an error of the text: the part begins at `start`.
    func moved(to start: TextPlace) -> ReadError {
        ReadError(reason, at: TextPlace(line: line, column: column).moved(to: start), message)
    }

    /// An error at a place that is known.
    static func syntax(at place: TextPlace, _ message: String) -> ReadError { ReadError(.syntax, at: place, message) }
}

extension ReadError: CustomStringConvertible {
    public var description: String { "line \(line), column \(column): \(message)" }
}

/// A place in a text as people count it.
public struct TextPlace: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place in a text of a place in a part of it that begins at `start`.
    func moved(to start: TextPlace) -> TextPlace {
        TextPlace(line: line + start.line - 1, column: line == 1 ? column + start.column - 1 : column)
    }

    init(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var walk = TextWalk(bytes)
        self = walk.place(at: offset)
    }

    /// The places of offsets in any order, in one pass over the bytes.
    static func places(of offsets: [Int], in bytes: UnsafeBufferPointer<UInt8>) -> [TextPlace] {
        var walk = TextWalk(bytes)
        var places = Array(repeating: TextPlace(line: 1, column: 1), count: offsets.count)
        for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
            places[index] = walk.place(at: offsets[index])
        }
        return places
    }
}

/// Counts lines and columns while it walks forward over bytes.
private struct TextWalk {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    private var line = 1
    private var column = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        index = JSONSyntax.hasByteOrderMark(bytes) ? 3 : 0
    }

    /// The place of an offset, which must not lie before the one asked for last.
    mutating func place(at offset: Int) -> TextPlace {
        while index < min(offset, bytes.count) {
            if bytes[index] == 0x0A {
                line += 1
                column = 1
            } else if bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
            index += 1
        }
        return TextPlace(line: line, column: column)
    }
}
