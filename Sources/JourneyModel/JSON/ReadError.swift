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
    }

    /// What kind of trouble it is.
    public let reason: Reason
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// What was found and what was expected.
    public let message: String

    init(_ reason: Reason, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, _ message: String) {
        let place = TextPlace(offset: offset, in: bytes)
        self.reason = reason
        line = place.line
        column = place.column
        self.message = message
    }
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

    init(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var line = 1
        var lineStart = Self.start(of: bytes)
        let end = min(offset, bytes.count)
        var index = lineStart
        while index < end {
            if bytes[index] == 0x0A {
                line += 1
                lineStart = index + 1
            }
            index += 1
        }
        self.line = line
        column = 1 + bytes[min(lineStart, end)..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    private static func start(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
}
