/// What stands in a place of the document.
enum ValueSlot {
    case field(FieldKind)
    case record(RecordType)
    case unknown
}

extension JourneyReader {
    func text(_ string: JSONString) -> Text {
        string.hasEscapes
            ? Text(string.decoded(from: scanner.bytes)) : Text(buffer: buffer, start: string.start, end: string.end)
    }

    mutating func value(in slot: ValueSlot) throws(ReadError) -> Value {
        switch slot {
        case .field(let kind): try value(kind)
        case .record(let type): .record(try record(type))
        case .unknown: .raw(try raw())
        }
    }

    mutating func raw() throws(ReadError) -> RawValue {
        _ = scanner.peek()
        let start = scanner.index
        try scanner.skipValue()
        return RawValue(minifying: Text(buffer: buffer, start: start, end: scanner.index))
    }

    /// Reads an object as a record; anything else becomes a misfit.
    mutating func record(_ type: RecordType) throws(ReadError) -> Record {
        guard scanner.peek() == UInt8(ascii: "{") else {
            return Record(type: type, slots: [], unknown: [], misfit: try raw())
        }
        guard try scanner.opens(until: UInt8(ascii: "}")) else { return Record(type) }
        var parts = RecordParts()
        repeat { try readField(of: type, into: &parts) } while try scanner.continues(until: UInt8(ascii: "}"))
        return parts.record(type)
    }

    /// Reads one key with its value into the parts of a record.
    @inline(__always)
    mutating func readField(of type: RecordType, into parts: inout RecordParts) throws(ReadError) {
        _ = scanner.peek()
        let place = scanner.index
        let key = try scanner.key()
        guard let index = field(key, of: type, expected: parts.expected) else {
            return try readUnknown(text(key), at: place, into: &parts)
        }
        let spec = Schema.of(type).fields[index]
        let needsPath = spec.kind.isNested || parts.slot(index) != nil
        if needsPath { path.append(spec.key) }
        let value = try value(spec.kind)
        if let first = parts.slot(index) {
            parts.replace(merge(first, value, at: place), at: index)
        } else {
            parts.append(value, at: index)
        }
        if needsPath { path.removeLast() }
    }

    @inline(__always)
    private func field(_ key: JSONString, of type: RecordType, expected: Int) -> Int? {
        guard key.hasEscapes else {
            let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[key.start..<key.end])
            return Schema.of(type).index(ofBytes: bytes, expected: expected)
        }
        return Schema.of(type).index(of: text(key))
    }

    private mutating func readUnknown(
        _ key: Text, at place: Int, into parts: inout RecordParts
    ) throws(ReadError) {
        let value = try raw()
        guard let first = parts.addUnknown(key, value) else { return }
        path.append(key)
        _ = merge(.raw(first), .raw(value), at: place)
        path.removeLast()
    }

    /// Reads a value of a kind; anything else is kept raw.
    mutating func value(_ kind: FieldKind) throws(ReadError) -> Value {
        let next = scanner.peek()
        switch kind {
        case .line, .text, .choice, .date, .time, .ref, .position:
            guard next == UInt8(ascii: "\"") else { return .raw(try raw()) }
            return .text(text(try scanner.string()))
        case .integer, .decimal, .numberChoice:
            guard let next, next == UInt8(ascii: "-") || (0x30...0x39).contains(next) else { return .raw(try raw()) }
            let range = try scanner.number()
            return .number(Number(spelling: Text(buffer: buffer, start: range.lowerBound, end: range.upperBound)))
        case .list: return try list(isSet: false)
        case .set, .refs: return try list(isSet: true)
        case .record(let type):
            guard next == UInt8(ascii: "{") else { return .raw(try raw()) }
            return .record(try record(type))
        case .records(let type, _): return try entries(of: .record(type))
        case .counts: return try entries(of: .field(.integer(0...1_000_000)))
        case .any: return .raw(try raw())
        }
    }

    /// Reads a list of texts; a list with anything else in it is kept raw as a whole.
    private mutating func list(isSet: Bool) throws(ReadError) -> Value {
        guard scanner.peek() == UInt8(ascii: "[") else { return .raw(try raw()) }
        let start = scanner.index
        var texts: [Text] = []
        var onlyTexts = true
        if try scanner.opens(until: UInt8(ascii: "]")) {
            repeat {
                if scanner.peek() == UInt8(ascii: "\"") {
                    texts.append(text(try scanner.string()))
                } else {
                    onlyTexts = false
                    try scanner.skipValue()
                }
            } while try scanner.continues(until: UInt8(ascii: "]"))
        }
        guard onlyTexts else {
            return .raw(RawValue(minifying: Text(buffer: buffer, start: start, end: scanner.index)))
        }
        return .list(isSet ? texts.asSet : texts)
    }

    private mutating func entries(of slot: ValueSlot) throws(ReadError) -> Value {
        guard scanner.peek() == UInt8(ascii: "{") else { return .raw(try raw()) }
        var entries = EntryParts()
        if try scanner.opens(until: UInt8(ascii: "}")) {
            repeat {
                _ = scanner.peek()
                let place = scanner.index
                let key = text(try scanner.key())
                path.append(key)
                let value = try entry(in: slot)
                path.removeLast()
                entries.append(key, value, at: place)
            } while try scanner.continues(until: UInt8(ascii: "}"))
        }
        return .entries(
            Entries(
                sorted: entries.sorted { key, first, second, place in
                    path.append(key)
                    let merged = merge(first, second, at: place)
                    path.removeLast()
                    return merged
                }))
    }

    private mutating func entry(in slot: ValueSlot) throws(ReadError) -> Value {
        guard case .record(let type) = slot else { return try value(in: slot) }
        guard scanner.peek() == UInt8(ascii: "{") else { return .raw(try raw()) }
        return .record(try record(type))
    }
}

extension FieldKind {
    /// Whether values of this kind have keys of their own.
    var isNested: Bool {
        switch self {
        case .record, .records, .counts: true
        default: false
        }
    }
}

extension [Text] {
    /// The texts sorted by their bytes, each once.
    public var asSet: [Text] {
        var isSet = true
        for index in 1..<Swift.max(1, count) where self[index] <= self[index - 1] { isSet = false }
        guard !isSet else { return self }
        var result: [Text] = []
        for text in sorted() where text != result.last { result.append(text) }
        return result
    }
}
