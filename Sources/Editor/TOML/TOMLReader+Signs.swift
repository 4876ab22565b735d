extension TOMLReader {
    /// The byte to read next, `nil` at the end.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// An error at the place that was reached.
    func error(_ message: String) -> TOMLError { TOMLError(message: message, offset: offset) }

    /// Passes over blanks and, with `andLines`, over line ends and comments.
    mutating func skipBlank(andLines: Bool = false) {
        while let byte = next {
            switch byte {
            case 0x20, 0x09: offset += 1
            case 0x0A where andLines, 0x0D where andLines && isLineEnd: offset += 1
            case UInt8(ascii: "#") where andLines && skipComment(): continue
            default: return
            }
        }
    }

    /// Passes over `byte` if it is the next one.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    /// Passes over blanks and `sign`, or says that it was expected.
    mutating func take(_ sign: Unicode.Scalar, _ expected: String) throws(TOMLError) {
        skipBlank()
        if !skip(UInt8(ascii: sign)) { throw error("\(expected) was expected") }
    }

    /// Passes over the rest of a line, which may hold nothing but a comment.
    mutating func endLine() throws(TOMLError) {
        skipBlank()
        if next == UInt8(ascii: "#"), !skipComment() { throw error("a control character in a comment") }
        guard next == nil || next == 0x0A || isLineEnd else { throw error("the end of the line was expected") }
    }

    private var isLineEnd: Bool { next == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A }

    /// Passes over a comment; `false`, in front of the character, where it holds one that no text may hold.
    private mutating func skipComment() -> Bool {
        while let byte = next, byte != 0x0A, !isLineEnd {
            if byte < 0x20 && byte != 0x09 || byte == 0x7F { return false }
            offset += 1
        }
        return true
    }
}

extension UInt8 {
    /// Whether a key without quotes may have it.
    var isBare: Bool {
        isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
            || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
    }

    /// Whether it is one of the digits from 0 to 9.
    var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
