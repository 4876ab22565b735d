/// What stands in a place of the document.
enum ValueSlot {
    case field(FieldKind)
    case record(RecordType)
    case unknown
}

extension JourneyReader {
    @inline(__always)
    func text(_ string: JSONString) -> Text {
        string.hasEscapes
            ? Text(string.decoded(from: scanner.bytes)) : Text(buffer: buffer, start: string.start, end: string.end)
    }

    mutating func value(in slot: ValueSlot) throws(ReadError) -> Value {
        switch slot {
        case .field(let kind): try value(KeyTable.Shape(kind))
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
        var parts = RecordParts(mark: slots.count)
        repeat { try readField(of: type, into: &parts) } while try scanner.continues(until: UInt8(ascii: "}"))
        return finish(&parts, of: type)
    }

    /// Reads one key with its value into the parts of a record.
    @inline(__always)
    mutating func readField(of type: RecordType, into parts: inout RecordParts) throws(ReadError) {
        _ = scanner.peek()
        let place = scanner.index
        let key = try scanner.key()
        let field =
            key.hasEscapes
            ? Schema.of(type).index(of: text(key))
            : Self.field(key, of: type, expected: parts.expected, among: keys, in: scanner.bytes)
        guard let index = field else { return try readUnknown(key, at: place, into: &parts) }
        let shape = keys.shape(index, of: type)
        if shape.isNested { path.append(key) }
        let value = try value(shape)
        if index < parts.expected, self.place(of: index, in: parts) != nil {
            parts.repeated(index, value, at: place)
        } else {
            slots.push(Record.Slot(value: consume value, field: UInt8(truncatingIfNeeded: index)))
            parts.added(index)
        }
        if shape.isNested { path.removeLast() }
    }

    /// Where on the stack a field of the record already lies.
    func place(of field: Int, in parts: RecordParts) -> Int? {
        (parts.mark..<slots.count).first { Int(slots[$0].field) == field }
    }

    /// The place of a key without escapes among the fields of a record. A function of its own values, because a call with
    /// the reader copies all of it first.
    @inline(__always)
    private static func field(
        _ key: JSONString, of type: RecordType, expected: Int, among keys: KeyTable,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let word = KeyTable.Word(UnsafeRawBufferPointer(bytes), from: key.start, to: key.end)
        return keys.index(of: word, in: type, expected: expected)
    }

    private mutating func readUnknown(
        _ key: JSONString, at place: Int, into parts: inout RecordParts
    ) throws(ReadError) {
        let value = try raw()
        let key = text(key)
        guard let first = parts.addUnknown(key, value) else { return }
        _ = join(.raw(first), [Repeated(value: .raw(value), offset: place)], at: pathTexts() + [key.pathKey])
    }

    /// Reads a value of a shape; anything else is kept raw.
    @inline(__always)
    mutating func value(_ shape: KeyTable.Shape) throws(ReadError) -> Value {
        let next = scanner.peek()
        switch shape {
        case .text:
            guard next == UInt8(ascii: "\"") else { return .raw(try raw()) }
            return .text(text(try scanner.string()))
        case .number:
            guard let next, next == UInt8(ascii: "-") || (0x30...0x39).contains(next) else { return .raw(try raw()) }
            let range = try scanner.number()
            return .number(Number(spelling: Text(buffer: buffer, start: range.lowerBound, end: range.upperBound)))
        case .list: return try list(isSet: false)
        case .set: return try list(isSet: true)
        case .record(let type):
            guard next == UInt8(ascii: "{") else { return .raw(try raw()) }
            return .record(try record(type))
        case .records(let type): return try entries(of: .record(type))
        case .counts: return try entries(of: .number)
        case .any: return .raw(try raw())
        }
    }

    /// Reads a list of texts; a list with anything else in it is kept raw as a whole.
    private mutating func list(isSet: Bool) throws(ReadError) -> Value {
        guard scanner.peek() == UInt8(ascii: "[") else { return .raw(try raw()) }
        let start = scanner.index
        let mark = texts.count
        var onlyTexts = true
        if try scanner.opens(until: UInt8(ascii: "]")) {
            repeat {
                if scanner.peek() == UInt8(ascii: "\"") {
                    texts.push(text(try scanner.string()))
                } else {
                    onlyTexts = false
                    try scanner.skipValue()
                }
            } while try scanner.continues(until: UInt8(ascii: "]"))
        }
        let list = texts.pop(from: mark)
        guard onlyTexts else {
            return .raw(RawValue(minifying: Text(buffer: buffer, start: start, end: scanner.index)))
        }
        return .list(isSet ? list.asSet : list)
    }

    /// Reads a keyed map, whose entries are records or numbers.
    private mutating func entries(of shape: KeyTable.Shape) throws(ReadError) -> Value {
        guard scanner.peek() == UInt8(ascii: "{") else { return .raw(try raw()) }
        let mark = entries.count
        if try scanner.opens(until: UInt8(ascii: "}")) {
            repeat {
                _ = scanner.peek()
                let place = scanner.index
                let key = try scanner.key()
                path.append(key)
                let value = try value(shape)
                path.removeLast()
                entries.push(Entries.Entry(text(key), value))
                entryPlaces.append(place)
            } while try scanner.continues(until: UInt8(ascii: "}"))
        }
        defer { entryPlaces.removeSubrange(mark...) }
        let items = entries.pop(from: mark)
        return .entries(Entries(sorted: items.ascend ? items : sorted(items, entryPlaces[mark...])))
    }

    /// The entries by key, of entries with one key what their values together give.
    private mutating func sorted(_ items: [Entries.Entry], _ places: ArraySlice<Int>) -> [Entries.Entry] {
        let stable = zip(items, places).sorted { ($0.0.key, $0.1) < ($1.0.key, $1.1) }
        var result: [Entries.Entry] = []
        var index = 0
        while index < stable.count {
            let first = stable[index].0
            let end = stable[index...].firstIndex { $0.0.key != first.key } ?? stable.count
            let others = stable[(index + 1)..<end].map { Repeated(value: $0.0.value, offset: $0.1) }
            let isAlone = others.isEmpty
            let value = isAlone ? first.value : join(first.value, others, at: pathTexts() + [first.key.pathKey])
            result.append(Entries.Entry(first.key, value))
            index = end
        }
        return result
    }
}

extension [Entries.Entry] {
    fileprivate var ascend: Bool {
        var index = 1
        while index < count {
            guard self[index - 1].key < self[index].key else { return false }
            index += 1
        }
        return true
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
