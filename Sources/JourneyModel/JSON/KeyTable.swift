/// The keys of the schema table as the reader looks them up: flat rows without anything to count references to.
///
/// There is one table, made when it is first needed and never given back, so that its addresses are good for ever.
struct KeyTable: @unchecked Sendable {
    /// What a reader expects under a key.
    enum Shape: Sendable {
        case text, number, list, set, counts, any
        case record(RecordType)
        case records(RecordType)

        /// Whether values of this shape have keys of their own.
        var isNested: Bool {
            switch self {
            case .record, .records, .counts: true
            default: false
            }
        }
    }

    /// One key: its bytes as two words, which hold any key of the schema.
    struct Row: Sendable {
        let key: Word
        let shape: Shape
    }

    /// Up to sixteen bytes of a key, filled up with zeros, and its whole length.
    struct Word: Equatable, Comparable, Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        let length: Int

        /// The longest key that a word holds in full, in bytes.
        static let capacity = 16

        @inline(__always)
        init(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) {
            length = end - start
            if start + Self.capacity <= bytes.count {
                low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
                low &= Self.mask(length)
                high &= Self.mask(length - 8)
            } else {
                for index in 0..<min(length, Self.capacity) {
                    let byte = UInt64(bytes[start + index])
                    if index < 8 { low |= byte << (8 * index) } else { high |= byte << (8 * (index - 8)) }
                }
            }
        }

        /// The word of a text.
        @inline(__always)
        init(_ text: Text) {
            self = text.buffer.bytes.withUnsafeBytes {
                KeyTable.Word($0, from: Int(text.start), to: Int(text.end))
            }
        }

        /// Whether the word is all of the key.
        var isWhole: Bool { length <= Self.capacity }

        /// An order of words, which is not that of texts.
        @inline(__always)
        static func < (left: Word, right: Word) -> Bool {
            if left.low != right.low { return left.low < right.low }
            return left.high == right.high ? left.length < right.length : left.high < right.high
        }

        /// A mask for this many bytes; all of them from eight on.
        @inline(__always)
        private static func mask(_ bytes: Int) -> UInt64 {
            bytes >= 8 ? .max : bytes <= 0 ? 0 : 1 << (8 * UInt64(bytes)) &- 1
        }
    }

    private let rows: UnsafePointer<Row>
    private let starts: UnsafePointer<Int>

    /// The one table of a schema; `Schema.keys` keeps it.
    init(_ table: [RecordSchema]) {
        var rows: [Row] = []
        var starts = [0]
        for schema in table {
            rows += schema.fields.map(Row.init)
            starts.append(rows.count)
        }
        self.rows = Self.kept(rows)
        self.starts = Self.kept(starts)
    }

    private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = memory.initialize(from: elements)
        return UnsafePointer(memory.baseAddress.unsafelyUnwrapped)
    }

    /// The number of fields of a record type.
    @inline(__always)
    func count(of type: RecordType) -> Int { starts[Int(type.rawValue) + 1] - starts[Int(type.rawValue)] }

    /// What a field holds.
    @inline(__always)
    func shape(_ index: Int, of type: RecordType) -> Shape { rows[starts[Int(type.rawValue)] + index].shape }

    /// The place of a key among the fields of a record type. Looks at `expected` first, because a canonical file
    /// names its fields in the order of the schema.
    @inline(__always)
    func index(of key: Word, in type: RecordType, expected: Int) -> Int? {
        let start = starts[Int(type.rawValue)]
        let count = count(of: type)
        guard key.isWhole else { return nil }
        for index in expected..<max(expected, count) where rows[start + index].key == key { return index }
        for index in 0..<min(expected, count) where rows[start + index].key == key { return index }
        return nil
    }
}

extension KeyTable.Row {
    fileprivate init(_ spec: FieldSpec) {
        precondition(spec.key.count <= KeyTable.Word.capacity, "a key has at most 16 bytes")
        key = KeyTable.Word(spec.key)
        shape = KeyTable.Shape(spec.kind)
    }
}

extension KeyTable.Shape {
    /// The shape of the values of a kind.
    init(_ kind: FieldKind) {
        self =
            switch kind {
            case .line, .letters, .text, .choice, .date, .time, .ref, .position: .text
            case .integer, .decimal, .numberChoice: .number
            case .list: .list
            case .set, .refs: .set
            case .record(let type): .record(type)
            case .records(let type, _): .records(type)
            case .counts: .counts
            case .any: .any
            }
    }
}
