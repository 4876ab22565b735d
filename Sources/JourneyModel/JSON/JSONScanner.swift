/// Reads JSON tokens strictly by RFC 8259 from bytes that are known to be UTF-8.
struct JSONScanner {
    /// The deepest nesting that is accepted.
    static let maximumDepth = 64

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index: Int
    private var depth = 0
    /// How deep objects and lists may be nested.
    var depthLimit = Self.maximumDepth

    init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0, depth: Int = 0) {
        self.bytes = bytes
        self.index = index
        self.depth = depth
    }

    /// Goes to where another scanner of the same bytes is.
    mutating func follow(_ other: JSONScanner.Place) { (index, depth) = (other.index, other.depth) }

    /// Where a scanner is.
    struct Place {
        let index: Int
        let depth: Int
    }

    /// Where the scanner is.
    var place: Place { Place(index: index, depth: depth) }

    /// The next byte that is not white space; `nil` at the end.
    @inline(__always)
    mutating func peek() -> UInt8? {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            index += 1
            if byte == 0x0A { skipIndent() }
        }
        return nil
    }

    /// Passes over spaces, eight at a time.
    @inline(__always)
    private mutating func skipIndent() {
        while index + 8 <= bytes.count {
            let other = word(at: index) ^ 0x2020_2020_2020_2020
            if other != 0 {
                index += other.trailingZeroBitCount >> 3
                return
            }
            index += 8
        }
    }

    /// Eight bytes as a number whose lowest byte is the first.
    @inline(__always)
    private func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Passes over the bytes of a string that need no look: neither quotation mark, backslash nor control character.
    ///
    /// The high bit of a byte is set in `hit` where the byte is one of them; a byte above a hit may be set wrongly,
    /// so only the lowest counts (S. E. Anderson, "Bit Twiddling Hacks", determine if a word has a byte less than n).
    @inline(__always)
    private mutating func skipPlainText() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        while index + 8 <= bytes.count {
            let text = word(at: index)
            let quote = text ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslash = text ^ (ones &* UInt64(UInt8(ascii: "\\")))
            let hit =
                ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (text &- ones &* 0x20) & ~text)
                & (ones &* 0x80)
            if hit != 0 {
                index += hit.trailingZeroBitCount >> 3
                return
            }
            index += 8
        }
    }

    func error(_ message: String, at offset: Int? = nil) -> ReadError {
        ReadError(.syntax, at: offset ?? index, in: bytes, message)
    }

    func expected(_ what: String) -> ReadError {
        error("expected \(what), found \(found)")
    }

    private var found: String {
        guard index < bytes.count else { return "the end of the file" }
        let byte = bytes[index]
        return (0x21...0x7E).contains(byte)
            ? "“\(Unicode.Scalar(byte))”" : "the byte 0x\(String(byte, radix: 16, uppercase: true))"
    }

    /// Enters an object or a list whose opening byte is next.
    @inline(__always)
    mutating func enter() throws(ReadError) {
        depth += 1
        guard depth <= depthLimit else {
            throw ReadError(.depth, at: index, in: bytes, "nested deeper than \(depthLimit)")
        }
        index += 1
    }

    /// Leaves an object or a list whose closing byte is next.
    @inline(__always)
    mutating func leave() {
        depth -= 1
        index += 1
    }

    /// After an element: whether another one follows; `false` after the closing byte, which is consumed.
    @inline(__always)
    mutating func continues(until close: UInt8) throws(ReadError) -> Bool {
        switch peek() {
        case UInt8(ascii: ","):
            index += 1
            if peek() == close { throw error("a comma before “\(Unicode.Scalar(close))” is not allowed") }
            return true
        case close:
            leave()
            return false
        default:
            throw expected("“,” or “\(Unicode.Scalar(close))”")
        }
    }

    /// Opens an object or a list; whether it has any element.
    @inline(__always)
    mutating func opens(until close: UInt8) throws(ReadError) -> Bool {
        _ = peek()
        try enter()
        guard peek() == close else { return true }
        leave()
        return false
    }

    /// Reads a key and the colon behind it.
    @inline(__always)
    mutating func key() throws(ReadError) -> JSONString {
        guard peek() == UInt8(ascii: "\"") else { throw expected("a key in quotation marks") }
        let key = try string()
        guard peek() == UInt8(ascii: ":") else { throw expected("“:”") }
        index += 1
        return key
    }

    /// The text must end here.
    mutating func end() throws(ReadError) {
        if peek() != nil { throw expected("the end of the file") }
    }

    /// Passes over one value of any kind.
    mutating func skipValue() throws(ReadError) {
        switch peek() ?? 0 {
        case UInt8(ascii: "{"):
            guard try opens(until: UInt8(ascii: "}")) else { return }
            repeat {
                _ = try key()
                try skipValue()
            } while try continues(until: UInt8(ascii: "}"))
        case UInt8(ascii: "["):
            guard try opens(until: UInt8(ascii: "]")) else { return }
            repeat { try skipValue() } while try continues(until: UInt8(ascii: "]"))
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
        default: throw expected("a value")
        }
    }

    private mutating func literal(_ word: StaticString) throws(ReadError) {
        let length = word.utf8CodeUnitCount
        let fits = index + length <= bytes.count
        guard fits, word.withUTF8Buffer({ $0.elementsEqual(bytes[index..<index + length]) }) else {
            throw error("expected a value; \(word) is spelled differently")
        }
        index += length
    }

    /// Reads a number; its place in the bytes.
    mutating func number() throws(ReadError) -> Range<Int> {
        let start = index
        if next(is: UInt8(ascii: "-")) { index += 1 }
        if next(is: UInt8(ascii: "0")) {
            index += 1
            if digitFollows { throw error("a number must not begin with 0") }
        } else {
            try digits()
        }
        if next(is: UInt8(ascii: ".")) {
            index += 1
            try digits()
        }
        if next(is: UInt8(ascii: "e")) || next(is: UInt8(ascii: "E")) {
            index += 1
            if next(is: UInt8(ascii: "+")) || next(is: UInt8(ascii: "-")) { index += 1 }
            try digits()
        }
        return start..<index
    }

    @inline(__always)
    private func next(is byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

    private var digitFollows: Bool { index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39 }

    private mutating func digits() throws(ReadError) {
        guard digitFollows else { throw expected("a digit") }
        while digitFollows { index += 1 }
    }

    /// Reads a string whose quotation mark is next.
    @inline(__always)
    mutating func string() throws(ReadError) -> JSONString {
        index += 1
        let start = index
        var escaped = false
        while true {
            skipPlainText()
            guard index < bytes.count else { break }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return JSONString(start: start, end: index - 1, hasEscapes: escaped)
            }
            if byte == UInt8(ascii: "\\") {
                escaped = true
                try escape()
            } else if byte < 0x20 {
                throw error("a control character in a string must be written as \\u\(Self.hex(byte))")
            } else {
                index += 1
            }
        }
        throw error("the string has no closing quotation mark", at: start - 1)
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private mutating func escape() throws(ReadError) {
        let start = index
        index += 1
        guard index < bytes.count else { throw error("the string ends in an escape", at: start) }
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            index += 1
        case UInt8(ascii: "u"): try unicodeEscape(from: start)
        default: throw error("unknown escape; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", at: start)
        }
    }

    private mutating func unicodeEscape(from start: Int) throws(ReadError) {
        let unit = try codeUnit(from: start)
        if 0xDC00...0xDFFF ~= unit { throw error("a low surrogate stands alone", at: start) }
        guard 0xD800...0xDBFF ~= unit else { return }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            throw error("a high surrogate stands alone", at: start)
        }
        index += 1
        guard 0xDC00...0xDFFF ~= (try codeUnit(from: start)) else {
            throw error("a high surrogate stands alone", at: start)
        }
    }

    /// Reads `u` and four hexadecimal digits, whose `u` is next.
    private mutating func codeUnit(from start: Int) throws(ReadError) -> UInt32 {
        guard index + 4 < bytes.count else { throw error("\\u needs four hexadecimal digits", at: start) }
        var unit: UInt32 = 0
        for digit in bytes[index + 1...index + 4] {
            guard let value = JSONString.hexValue(digit) else {
                throw error("\\u needs four hexadecimal digits", at: start)
            }
            unit = unit << 4 | value
        }
        index += 5
        return unit
    }
}
