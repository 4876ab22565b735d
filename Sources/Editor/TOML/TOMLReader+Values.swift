extension TOMLReader {
    /// Reads the value that begins here.
    mutating func readValue(depth: Int) throws(TOMLError) -> TOMLValue {
        guard depth < Self.depthLimit else { throw error("lists and tables are nested too deeply") }
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let start = offset + 1
            return .text(try readText(), offset: start)
        case UInt8(ascii: "["): return .list(try readList(depth: depth))
        case UInt8(ascii: "{"): return .table(try readInlineTable(depth: depth))
        default: return try readOther()
        }
    }

    private mutating func readList(depth: Int) throws(TOMLError) -> [TOMLValue] {
        offset += 1
        var list: [TOMLValue] = []
        while true {
            skipBlank(andLines: true)
            if skip(UInt8(ascii: "]")) { return list }
            list.append(try readValue(depth: depth + 1))
            skipBlank(andLines: true)
            guard !skip(UInt8(ascii: ",")) else { continue }
            try take("]", "“,” or “]” in the list")
            return list
        }
    }

    private mutating func readInlineTable(depth: Int) throws(TOMLError) -> TOMLTable {
        offset += 1
        var table = TOMLTable()
        skipBlank()
        if skip(UInt8(ascii: "}")) { return table }
        while true {
            try readEntry(into: &table, depth: depth + 1)
            skipBlank()
            guard !skip(UInt8(ascii: ",")) else { continue }
            try take("}", "“,” or “}” in the table")
            return table
        }
    }

    /// Passes over a number, a date or a truth value.
    private mutating func readOther() throws(TOMLError) -> TOMLValue {
        let start = offset
        while let byte = next, byte.isBare || [UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(byte) {
            offset += 1
        }
        let word = bytes[start..<offset]
        let isKnown = ["true", "false", "inf", "nan"].contains { word.elementsEqual($0.utf8) }
        if isKnown || word.first.map({ $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }) == true {
            return .other
        }
        throw TOMLError(message: "a value was expected; text goes in quotes", offset: start)
    }

    /// Reads text in quotes.
    mutating func readText() throws(TOMLError) -> String {
        let quote = bytes[offset]
        let start = offset
        offset += 1
        if offset + 1 < bytes.count, bytes[offset] == quote, bytes[offset + 1] == quote {
            throw TOMLError(message: "text over several lines has no use here", offset: start)
        }
        let plain = takePlainText(until: quote)
        if skip(quote) { return String(decoding: plain, as: UTF8.self) }
        var text = Array(plain)
        while let byte = next {
            offset += 1
            if byte == quote { return String(decoding: text, as: UTF8.self) }
            if byte < 0x20 && byte != 0x09 || byte == 0x7F {
                throw TOMLError(message: "a control character in text, or a quote is missing", offset: offset - 1)
            }
            guard byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") else {
                text.append(byte)
                continue
            }
            text.append(contentsOf: Array(String(try readEscape()).utf8))
        }
        throw TOMLError(message: "the quote at the end of the text is missing", offset: start)
    }

    /// What stands here before the quote, an escape or what no text may hold.
    private mutating func takePlainText(until quote: UInt8) -> ArraySlice<UInt8> {
        let start = offset
        while let byte = next, byte >= 0x20, byte < 0x7F, byte != quote, byte != UInt8(ascii: "\\") { offset += 1 }
        return bytes[start..<offset]
    }

    private mutating func readEscape() throws(TOMLError) -> Character {
        let start = offset - 1
        let letter = next ?? 0
        offset += 1
        switch letter {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "u"): return try readScalar(digits: 4, from: start)
        case UInt8(ascii: "U"): return try readScalar(digits: 8, from: start)
        default: throw TOMLError(message: "there is no such escape; a backslash itself is \\\\", offset: start)
        }
    }

    private mutating func readScalar(digits: Int, from start: Int) throws(TOMLError) -> Character {
        let text = String(decoding: bytes[offset..<min(bytes.count, offset + digits)], as: UTF8.self)
        offset += digits
        guard text.utf8.count == digits, text.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(text, radix: 16), value > 0, let scalar = Unicode.Scalar(value)
        else { throw TOMLError(message: "the escape names no character", offset: start) }
        return Character(scalar)
    }
}
