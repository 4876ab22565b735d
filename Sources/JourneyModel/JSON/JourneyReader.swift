/// A journey as it was read from bytes.
public struct ReadResult: Sendable {
    /// The journey.
    public let journey: Journey
    /// How the file spells line ends and its beginning.
    public let style: FileStyle
    /// What the reader mended on the way, each to be reported as a finding.
    public let notes: [ReadNote]
    /// The format when it is newer than this program knows; the journey must then not be written.
    public let newerFormat: Text?
}

/// Something in the file that was read in spite of a flaw.
public struct ReadNote: Hashable, Sendable {
    /// The rule that the flaw breaks: `duplicate-key`.
    public let rule: StaticString
    /// The path of keys to the place.
    public let path: [Text]
    /// The line and column of the place.
    public let place: TextPlace
    /// What was found and what became of it.
    public let message: String

    public static func == (left: ReadNote, right: ReadNote) -> Bool {
        left.path == right.path && left.place == right.place && left.message == right.message
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(place)
    }
}

/// Reads a journey from JSON in one pass, straight into records.
///
/// Everything that is well-formed JSON is kept: what the schema does not know or knows otherwise becomes a raw
/// value in its place. Time is linear in the number of bytes.
public struct JourneyReader: ~Copyable {
    /// The format that this program writes.
    public static let format: Text = "waymark/1"

    var scanner: JSONScanner
    let buffer: ByteBuffer
    let keys = Schema.keys
    /// The fields of the records that are being read, the innermost on top.
    var slots = Scratch<Record.Slot>()
    /// The entries of the keyed maps that are being read, and the offsets of their keys.
    var entries = Scratch<Entries.Entry>()
    var entryPlaces: [Int] = []
    /// The texts of the list that is being read.
    var texts = Scratch<Text>()
    /// The keys that lead to what is being read.
    var path = ReaderPath()
    /// Keys that stood twice.
    var repetitions: [Repetition] = []
    /// The values that lost against another one under the same key, to be kept as comments.
    var joining = Joining()
    /// A journey whose records stand for those that are read and equal them.
    private let known: Journey?
    private let hasKnown: Bool
    /// The later part of the records, while another thread reads it.
    var later: LaterPart?
    /// After a part that another thread has read: whether a member of the journey follows.
    private var followsPart: Bool?

    init(_ scanner: JSONScanner, _ buffer: ByteBuffer, known: Journey? = nil) {
        (self.scanner, self.buffer, self.known) = (scanner, buffer, known)
        hasKnown = known != nil
    }

    struct Repetition {
        let path: [Text]
        let offset: Int
        let message: String
    }

    /// The journey in these bytes.
    ///
    /// - Parameters:
    ///   - known: a journey that is mostly the same. What equals a record of it is that record, which takes no memory of
    ///     its own; what does not has a copy of its part of the bytes, so that these are kept by nothing.
    ///   - beside: has another thread read the later half of a large file; what is read is the same.
    ///   - meanwhile: told of the journey once its records are there, before its map is: of that it has the order of lanes
    ///     and stages only.
    public static func read(
        _ bytes: [UInt8], sharing known: Journey? = nil, beside: WorkBeside? = nil,
        meanwhile: ((Journey) -> Void)? = nil
    ) throws(ReadError) -> ReadResult {
        if known == nil, let beside, let result = LaterPart.read(bytes, beside: beside, meanwhile: meanwhile) {
            return result
        }
        let buffer = ByteBuffer(bytes)
        return try JSONSyntax.read(bytes) { (scanner) throws(ReadError) in
            var reader = JourneyReader(scanner, buffer, known: known)
            return try reader.readFile(meanwhile: meanwhile)
        }
    }

    /// Makes the tables that reading needs, where another thread can do that meanwhile.
    public static func prepare() {
        _ = Schema.keys
    }

    /// The records in these bytes, as ``read(_:sharing:beside:meanwhile:)`` reads them beside `known`, in a journey whose map
    /// is not made: it can be merged and told apart from another one, and nothing else. That takes a good part of the memory
    /// that a whole one takes.
    public static func readRecords(_ bytes: [UInt8], sharing known: Journey) throws(ReadError) -> MergeSide {
        let buffer = ByteBuffer(bytes)
        return try JSONSyntax.read(bytes) { (scanner) throws(ReadError) in
            var reader = JourneyReader(scanner, buffer, known: known)
            let records = try reader.readAll()
            let journey = Journey(unmapped: records.root, tables: records.tables, fileOrder: records.fileOrder)
            return MergeSide(journey: journey, newerFormat: records.newerFormat)
        }
    }

    /// Whether these bytes read back as `journey`, which is told without making a map of what they hold.
    public static func reads(_ bytes: [UInt8], as journey: Journey) -> Bool {
        (try? readRecords(bytes, sharing: journey))?.journey == journey
    }

    /// A value for the field or record at a path, read by the schema; raw where it is of another kind. A key that
    /// stands twice in it is an error.
    static func value(_ json: [UInt8], for slot: ValueSlot) throws(ReadError) -> Value {
        let buffer = ByteBuffer(json)
        return try JSONSyntax.read(json) { (scanner) throws(ReadError) in
            var reader = JourneyReader(scanner, buffer)
            let value = try reader.value(in: slot)
            try reader.scanner.end()
            if let twice = reader.repetitions.first {
                throw reader.standsTwice(twice.path.last ?? "", at: twice.offset)
            }
            return value
        }
    }

    /// The error of a key that must stand once only.
    func standsTwice(_ key: Text, at offset: Int) -> ReadError {
        ReadError(.syntax, at: offset, in: scanner.bytes, "the key “\(key.string.prefix(40))” stands twice")
    }

    mutating func readFile(meanwhile: ((Journey) -> Void)? = nil) throws(ReadError) -> ReadResult {
        let records = try readAll()
        let journey = Journey(
            root: records.root, tables: records.tables, fileOrder: records.fileOrder, meanwhile: meanwhile)
        return ReadResult(
            journey: journey, style: FileStyle(of: scanner.bytes), notes: notes(), newerFormat: records.newerFormat)
    }

    /// All that a file holds, before it is a journey.
    private struct FileRecords {
        let root: Record
        let tables: [RecordTable]
        let fileOrder: [(type: RecordType, id: ID)]
        let newerFormat: Text?
    }

    private mutating func readAll() throws(ReadError) -> FileRecords {
        let start = scanner.index
        guard scanner.peek() == UInt8(ascii: "{") else {
            try scanner.skipValue()
            try scanner.end()
            throw ReadError(.notAJourney, at: start, in: scanner.bytes, "a journey is a JSON object")
        }
        var parts = JourneyParts()
        try readMembers(into: &parts)
        try scanner.end()
        let root = shared(finish(&parts.root, of: .journey))
        let newer = try checkFormat(of: root)
        joinRecords(in: &parts)
        keepLosers(in: &parts)
        return FileRecords(root: root, tables: parts.tables, fileOrder: parts.fileOrder, newerFormat: newer)
    }

    private mutating func readMembers(into parts: inout JourneyParts) throws(ReadError) {
        guard try scanner.opens(until: UInt8(ascii: "}")) else { return }
        repeat { try readMember(into: &parts) } while try memberFollows()
    }

    private mutating func readMember(into parts: inout JourneyParts) throws(ReadError) {
        let type = try collectionFollows()
        let place = scanner.index
        if let type, type.hasRecords {
            path.append(try scanner.key())
            try readCollection(type.type, into: &parts)
            path.removeLast()
        } else {
            try readField(of: .journey, into: &parts.root)
        }
        if let type { setAsideMisfit(of: type.type, at: place, in: &parts) }
    }

    private mutating func memberFollows() throws(ReadError) -> Bool {
        guard let follows = followsPart else { return try scanner.continues(until: UInt8(ascii: "}")) }
        followsPart = nil
        return follows
    }

    /// The record type when a collection's key comes next, and whether an object stands behind it; nothing is
    /// consumed.
    private mutating func collectionFollows() throws(ReadError) -> (type: RecordType, hasRecords: Bool)? {
        guard scanner.peek() == UInt8(ascii: "\"") else { throw scanner.expected("a key in quotation marks") }
        var ahead = scanner
        let key = text(try ahead.key())
        guard let type = RecordType(collectionKey: key) else { return nil }
        return (type, ahead.peek() == UInt8(ascii: "{"))
    }

    /// Where a collection stands both as records and as something else, the records stand.
    private mutating func setAsideMisfit(of type: RecordType, at place: Int, in parts: inout JourneyParts) {
        guard let key = type.collectionKey.map({ Text("\($0)") }), parts.hasRecords(type),
            let misfit = parts.root.removeUnknown(key)
        else { return }
        joining.lose(.raw(misfit), at: [key])
        let message = "the key “\(key)” stands twice; the records stand, the other value is kept in a comment"
        repetitions.append(Repetition(path: [key], offset: place, message: message))
    }

    private mutating func readCollection(_ type: RecordType, into parts: inout JourneyParts) throws(ReadError) {
        guard try scanner.opens(until: UInt8(ascii: "}")) else { return }
        try readRecords(type, into: &parts)
    }

    /// Reads the records of a collection from the key of one on, to its end.
    private mutating func readRecords(_ type: RecordType, into parts: inout JourneyParts) throws(ReadError) {
        repeat {
            _ = scanner.peek()
            let place = scanner.index
            if place == later?.start, takeOver(type, into: &parts) { return }
            let key = try scanner.key()
            path.append(key)
            let record = try self.record(type)
            let row = shared(record, type, ID(text(key)), readFrom: place)
            parts.add(row.value, type, row.key, at: place)
            path.removeLast()
        } while try scanner.continues(until: UInt8(ascii: "}"))
    }

    /// The record of the known journey where it is the same, else the one that was read, which began at `place`; beside
    /// a known journey it keeps its own bytes only.
    @inline(__always)
    private func shared(
        _ record: Record, _ type: RecordType, _ id: ID, readFrom place: Int
    ) -> (key: ID, value: Record) {
        guard hasKnown, let known else { return (id, record) }
        if let row = known.records(type).row(of: id), row.value == record { return row }
        let move = TextMove(place..<scanner.index, of: buffer)
        return (ID(move.text(id.text)), move.record(record))
    }

    /// The fields of the journey itself, as `shared` has records.
    private func shared(_ root: Record) -> Record {
        guard let known else { return root }
        return known.root == root ? known.root : TextMove(of: buffer).record(root)
    }
}

extension JourneyReader {
    private func checkFormat(of root: Record) throws(ReadError) -> Text? {
        guard let format = root[JourneyFields.format] else {
            throw ReadError(
                .notAJourney, at: 0, in: scanner.bytes,
                "no “format” of “\(Self.format)”: this JSON is not a journey")
        }
        if format == Self.format || format.string.hasPrefix("\(Self.format).") { return nil }
        guard format.string.hasPrefix("waymark/"), let major = Int(format.string.dropFirst(8).prefix { $0 != "." }),
            major > 1
        else {
            throw ReadError(
                .notAJourney, at: 0, in: scanner.bytes, "the format “\(format.string.prefix(40))” is not a journey")
        }
        return format
    }
}

extension JourneyReader {
    /// Reads from the key of a record on, as long as nothing but records follows: what another thread is to take over.
    mutating func readPart(of type: RecordType) throws(ReadError) -> LaterPart.Outcome {
        var parts = JourneyParts()
        try readRecords(type, into: &parts)
        var follows = try scanner.continues(until: UInt8(ascii: "}"))
        while follows {
            guard let next = try collectionFollows(), next.hasRecords else { break }
            _ = try scanner.key()
            try readCollection(next.type, into: &parts)
            follows = try scanner.continues(until: UInt8(ascii: "}"))
        }
        let isPlain = repetitions.isEmpty && joining.losers.isEmpty
        return LaterPart.Outcome(type: type, parts: parts, isPlain: isPlain, end: scanner.place, follows: follows)
    }

    /// Takes what another thread has read from here on, where this thread has come to the same place with nothing unusual
    /// behind it; whether it did. Where it did not, reading goes on here.
    private mutating func takeOver(_ type: RecordType, into parts: inout JourneyParts) -> Bool {
        guard let outcome = later?.outcome(), outcome.type == type, outcome.isPlain, parts.append(outcome.parts) else {
            later = nil
            return false
        }
        later = nil
        scanner.follow(outcome.end)
        followsPart = outcome.follows
        return true
    }
}
