/// Why a capture line cannot be taken, and where.
public struct CaptureError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        /// The line is not UTF-8.
        case notUTF8
        /// No lane begins with the word.
        case unknownLane
        /// Several lanes begin with the word.
        case ambiguousLane
        /// No stage begins with the word.
        case unknownStage
        /// Several stages begin with the word.
        case ambiguousStage
        /// A comma or sign has no lane before it.
        case missingLane
        /// The `@` has no stage behind it.
        case missingStage
        /// A lane stands there twice.
        case repeatedLane
        /// An emotion beyond −2…+2.
        case emotionOutOfRange
        /// A pain factor beyond 1…5.
        case factorOutOfRange
        /// More than five pain factors.
        case tooManyFactors
        /// A pain has two lists of factors.
        case repeatedFactors
        /// A second channel.
        case repeatedChannel
        /// Nothing is left for a title.
        case missingTitle
    }

    /// What is wrong.
    public let reason: Reason
    /// The bytes of the line that are wrong; empty at its end when something is missing.
    public let range: Range<Int>
    /// The column of the first of them, in visible characters from 1.
    public let column: Int
    /// The wrong word itself. It came from outside: draw it as such.
    public let word: [UInt8]
    /// The names that may have been meant, best first. They came from outside: draw them as such.
    public let candidates: [[UInt8]]

    /// An error at the bytes of `line` in `range`.
    init(_ reason: Reason, at range: Range<Int>, of line: [UInt8], candidates: [[UInt8]] = []) {
        self.reason = reason
        self.range = range
        self.candidates = candidates
        column = String(decoding: line[..<range.lowerBound], as: UTF8.self).count + 1
        word = Array(line[range])
    }
}
