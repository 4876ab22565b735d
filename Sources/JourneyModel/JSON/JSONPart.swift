/// A value of JSON inside a line, for small machine-made objects, with the place where it begins in the line.
struct JSONPart {
    /// Where the value begins in the line.
    let place: TextPlace
    private let bytes: [UInt8]
    /// How much deeper than a document a line may be nested: what a document may hold, a line about it must be able to.
    private static let envelope = 8

    /// The whole of a line.
    init(_ line: [UInt8]) {
        self.init(line, at: TextPlace(line: 1, column: 1))
    }

    private init(_ bytes: [UInt8], at place: TextPlace) {
        self.bytes = bytes
        self.place = place
    }

    /// The value without the white space between its tokens.
    var json: Text { RawValue(minifying: Text(bytes)).json }

    /// The members of an object by their keys; a key that stands twice is an error.
    func members() throws(ReadError) -> [Text: JSONPart] {
        Dictionary(try orderedMembers().map { ($0.key, $0.value) }) { first, _ in first }
    }

    /// The members of an object in their order; a key that stands twice is an error.
    func orderedMembers() throws(ReadError) -> [(key: Text, value: JSONPart)] {
        let (keys, values) = try read { (reader) throws(ReadError) in
            guard reader.scanner.peek() == UInt8(ascii: "{") else { throw reader.scanner.expected("an object") }
            var keys: [Text] = []
            var values: [Range<Int>] = []
            var seen: Set<Text> = []
            if try reader.scanner.opens(until: UInt8(ascii: "}")) {
                repeat {
                    _ = reader.scanner.peek()
                    let place = reader.scanner.index
                    let key = reader.text(try reader.scanner.key())
                    guard seen.insert(key).inserted else { throw reader.standsTwice(key, at: place) }
                    keys.append(key)
                    values.append(try reader.skippedValue())
                } while try reader.scanner.continues(until: UInt8(ascii: "}"))
            }
            try reader.scanner.end()
            return (keys, values)
        }
        return zip(keys, parts(values)).map { (key: $0, value: $1) }
    }

    /// The elements of a list.
    func elements() throws(ReadError) -> [JSONPart] {
        let values = try read { (reader) throws(ReadError) in
            guard reader.scanner.peek() == UInt8(ascii: "[") else { throw reader.scanner.expected("a list") }
            var values: [Range<Int>] = []
            if try reader.scanner.opens(until: UInt8(ascii: "]")) {
                repeat {
                    values.append(try reader.skippedValue())
                } while try reader.scanner.continues(until: UInt8(ascii: "]"))
            }
            return values
        }
        return parts(values)
    }

    /// The value as the field or record of a slot. A key that stands twice in it is an error.
    func value(for slot: ValueSlot) throws(ReadError) -> Value {
        do throws(ReadError) {
            return try JourneyReader.value(bytes, for: slot)
        } catch {
            throw error.moved(to: place)
        }
    }

    private func read<Result>(
        _ body: (inout JourneyReader) throws(ReadError) -> Result
    ) throws(ReadError) -> Result {
        let buffer = ByteBuffer(bytes)
        do throws(ReadError) {
            return try JSONSyntax.read(bytes) { (scanner) throws(ReadError) in
                var reader = JourneyReader(scanner, buffer)
                reader.scanner.depthLimit += Self.envelope
                return try body(&reader)
            }
        } catch {
            throw error.moved(to: place)
        }
    }

    private func parts(_ ranges: [Range<Int>]) -> [JSONPart] {
        let places = bytes.withUnsafeBufferPointer { TextPlace.places(of: ranges.map(\.lowerBound), in: $0) }
        return zip(ranges, places).map { JSONPart(Array(bytes[$0]), at: $1.moved(to: place)) }
    }
}

extension JourneyReader {
    /// Goes over a value; the offsets of its bytes.
    fileprivate mutating func skippedValue() throws(ReadError) -> Range<Int> {
        _ = scanner.peek()
        let start = scanner.index
        try scanner.skipValue()
        return start..<scanner.index
    }
}
