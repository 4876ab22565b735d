/// Writes values as JSON text.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private let newline: [UInt8]?
    private var level = 0

    /// A writer of one line.
    init() {
        newline = nil
    }

    /// A writer with two spaces a level and this line end.
    init(newline: [UInt8], capacity: Int) {
        self.newline = newline
        bytes.reserveCapacity(capacity)
    }

    /// A value on one line.
    static func compact(_ value: Value) -> Text {
        var writer = JSONText()
        writer.write(value)
        return Text(writer.bytes)
    }

    mutating func open(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        level += 1
    }

    mutating func close(_ bracket: Unicode.Scalar, empty: Bool) {
        level -= 1
        if !empty { breakLine() }
        bytes.append(UInt8(ascii: bracket))
    }

    /// Begins an element: the comma after the one before it, and a new line.
    mutating func element(first: Bool) {
        if !first { bytes.append(UInt8(ascii: ",")) }
        breakLine()
    }

    mutating func key(_ key: Text, first: Bool) {
        element(first: first)
        string(key)
        bytes.append(UInt8(ascii: ":"))
        if newline != nil { bytes.append(0x20) }
    }

    mutating func breakLine() {
        guard let newline else { return }
        bytes.append(contentsOf: newline)
        for _ in 0..<level { bytes.append(contentsOf: [0x20, 0x20]) }
    }

    mutating func append(_ text: Text) {
        text.withBytes { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(contentsOf more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    /// Writes a string as `JSON.stringify` does.
    mutating func string(_ text: Text) {
        bytes.append(UInt8(ascii: "\""))
        text.withBytes { source in
            var start = 0
            for index in 0..<source.count {
                let byte = source[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: source[start..<index])
                start = index + 1
                escape(byte)
            }
            bytes.append(contentsOf: source[start..<source.count])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x00..<0x20:
            let digits = String(byte, radix: 16)
            bytes.append(contentsOf: "u00\(digits.count < 2 ? "0" : "")\(digits)".utf8)
        default: bytes.append(byte)
        }
    }
}

extension JSONText {
    mutating func write(_ value: Value) {
        switch value {
        case .text(let text): string(text)
        case .number(let number): append(number.spelling)
        case .list(let list): write(list)
        case .record(let record): write(record)
        case .entries(let entries): write(entries)
        case .raw(let raw): write(raw)
        }
    }

    private mutating func write(_ list: [Text]) {
        open("[")
        for (index, text) in list.enumerated() {
            element(first: index == 0)
            string(text)
        }
        close("]", empty: list.isEmpty)
    }

    private mutating func write(_ entries: Entries) {
        open("{")
        for (index, entry) in entries.items.enumerated() {
            key(entry.key, first: index == 0)
            write(entry.value)
        }
        close("}", empty: entries.isEmpty)
    }

    mutating func write(_ record: Record) {
        if let misfit = record.misfit { return write(misfit) }
        open("{")
        writeFields(of: record)
        close("}", empty: record.isEmpty)
    }

    /// Writes the known fields in schema order, then the unknown ones; whether there were any.
    @discardableResult
    mutating func writeFields(of record: Record, unknownToo: Bool = true) -> Bool {
        let specs = record.schema.fields
        var first = true
        for slot in record.slots {
            key(specs[Int(slot.field)].key, first: first)
            write(slot.value)
            first = false
        }
        guard unknownToo else { return !first }
        for field in record.unknown {
            key(field.key, first: first)
            write(field.value)
            first = false
        }
        return !first
    }

    /// Lays out the tokens of a kept value.
    mutating func write(_ raw: RawValue) {
        guard newline != nil else { return append(raw.json) }
        raw.json.withBytes { layOut($0) }
    }

    private mutating func layOut(_ source: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < source.count {
            let byte = source[index]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let isEmpty = source[index + 1] == byte + 2
                bytes.append(byte)
                if isEmpty {
                    bytes.append(byte + 2)
                    index += 1
                } else {
                    level += 1
                    breakLine()
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                level -= 1
                breakLine()
                bytes.append(byte)
            case UInt8(ascii: ","):
                bytes.append(byte)
                breakLine()
            case UInt8(ascii: ":"):
                bytes.append(byte)
                bytes.append(0x20)
            case UInt8(ascii: "\""):
                let end = Self.endOfString(at: index, in: source)
                bytes.append(contentsOf: source[index..<end])
                index = end - 1
            default:
                bytes.append(byte)
            }
            index += 1
        }
    }

    /// The offset behind the string that begins at `start`.
    static func endOfString(at start: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start + 1
        while index < source.count, source[index] != UInt8(ascii: "\"") {
            index += source[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, source.count)
    }
}

extension RawValue {
    /// Keeps the tokens of well-formed JSON without the white space between them.
    init(minifying source: Text) {
        let needsWork = source.withBytes { Self.firstSpace(in: $0, from: 0) != nil }
        json = needsWork ? Text(source.withBytes { Self.minified($0) }) : source
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func firstSpace(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < source.count {
            if isSpace(source[index]) { return index }
            index = source[index] == UInt8(ascii: "\"") ? JSONText.endOfString(at: index, in: source) : index + 1
        }
        return nil
    }

    private static func minified(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var index = 0
        while let space = firstSpace(in: source, from: index) {
            result.append(contentsOf: source[index..<space])
            index = space
            while index < source.count, isSpace(source[index]) { index += 1 }
        }
        result.append(contentsOf: source[index..<source.count])
        return result
    }
}
