/// The parts of a JSON text as raw values.
enum JSONParts {
    /// How much deeper than a document an edit may be nested: what a document may hold, a line about it must be able to.
    private static let envelope = 8

    /// The members of an object by their keys. A key that stands twice is an error.
    static func members(_ bytes: [UInt8]) throws(ReadError) -> [Text: RawValue] {
        Dictionary(try orderedMembers(bytes).map { ($0.key, $0.value) }) { first, _ in first }
    }

    /// The members of an object in their order. A key that stands twice is an error.
    static func orderedMembers(_ bytes: [UInt8]) throws(ReadError) -> [Record.Unknown] {
        try read(bytes) { (reader) throws(ReadError) in
            var members: [Record.Unknown] = []
            var keys: Set<Text> = []
            guard reader.scanner.peek() == UInt8(ascii: "{") else { throw reader.scanner.expected("an object") }
            if try reader.scanner.opens(until: UInt8(ascii: "}")) {
                repeat {
                    _ = reader.scanner.peek()
                    let place = reader.scanner.index
                    let key = reader.text(try reader.scanner.key())
                    guard keys.insert(key).inserted else { throw reader.standsTwice(key, at: place) }
                    members.append(Record.Unknown(key: key, value: try reader.raw()))
                } while try reader.scanner.continues(until: UInt8(ascii: "}"))
            }
            return members
        }
    }

    /// The elements of a list.
    static func elements(_ list: RawValue) throws(ReadError) -> [RawValue] {
        try read(Array(list.json.bytes)) { (reader) throws(ReadError) in
            var elements: [RawValue] = []
            guard reader.scanner.peek() == UInt8(ascii: "[") else { throw reader.scanner.expected("a list") }
            if try reader.scanner.opens(until: UInt8(ascii: "]")) {
                repeat {
                    elements.append(try reader.raw())
                } while try reader.scanner.continues(until: UInt8(ascii: "]"))
            }
            return elements
        }
    }

    private static func read<Parts>(
        _ bytes: [UInt8], _ body: (inout JourneyReader) throws(ReadError) -> Parts
    ) throws(ReadError) -> Parts {
        let buffer = ByteBuffer(bytes)
        return try JSONSyntax.read(bytes) { (scanner) throws(ReadError) in
            var reader = JourneyReader(scanner: scanner, buffer: buffer)
            reader.scanner.depthLimit += envelope
            let parts = try body(&reader)
            try reader.scanner.end()
            return parts
        }
    }
}

extension RawValue {
    /// The members in their order; `nil` where this is no object, or a key stands twice in it.
    var members: [Record.Unknown]? {
        json.bytes.first == UInt8(ascii: "{") ? try? JSONParts.orderedMembers(Array(json.bytes)) : nil
    }

    /// An object of these members.
    init(members: [Record.Unknown]) {
        var text = JSONText()
        text.open("{")
        for (index, member) in members.enumerated() {
            text.key(member.key, first: index == 0)
            text.write(member.value)
        }
        text.close("}", empty: members.isEmpty)
        self.init(json: Text(text.bytes))
    }

    /// What stands at a path of keys inside; `nil` where nothing does.
    func value(at path: ArraySlice<Text>) -> RawValue? {
        guard let key = path.first else { return self }
        return members?.first { $0.key == key }?.value.value(at: path.dropFirst())
    }

    /// The same with another value, or (`nil`) none, at a path of keys inside; `nil` where the path leads through what
    /// is no object.
    func replacing(_ path: ArraySlice<Text>, with value: RawValue?) -> RawValue? {
        guard let key = path.first else { return value }
        guard var members else { return nil }
        let place = members.firstIndex { $0.key == key }
        let new = path.count == 1 ? value : place.flatMap { members[$0].value.replacing(path.dropFirst(), with: value) }
        if let place { members.remove(at: place) }
        if let new { members.insert(.init(key: key, value: new), at: place ?? members.count) }
        return RawValue(members: members)
    }
}
