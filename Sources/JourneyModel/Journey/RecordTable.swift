/// The records of a collection by ascending id. A copy shares what it has in common with the original, and the
/// first edit after a copy costs microseconds.
public struct RecordTable: Sendable {
    struct Row: Sendable, Equatable {
        /// The first bytes of the id, which decide most comparisons.
        let prefix: UInt64
        let id: ID
        var record: Record

        init(_ id: ID, _ record: Record) {
            prefix = id.text.orderPrefix
            self.id = id
            self.record = record
        }

        /// Whether this row comes before another one in the order of ids.
        @inline(__always)
        func precedes(_ prefix: UInt64, _ id: ID) -> Bool {
            self.prefix == prefix ? self.id < id : self.prefix < prefix
        }
    }

    private(set) var rows = ChunkedArray<Row>()

    /// No records.
    public init() {}

    /// The records of rows whose ids ascend.
    init(rows: ChunkedArray<Row>) {
        self.rows = rows
    }

    /// The record with an id; `nil` where there is none. O(log n).
    public internal(set) subscript(id: ID) -> Record? {
        get {
            let place = self.place(of: id)
            return place.found ? rows[place.index].record : nil
        }
        set {
            let place = self.place(of: id)
            switch (place.found, newValue) {
            case (true, let record?): rows[place.index].record = record
            case (true, nil): rows.remove(at: place.index)
            case (false, let record?): rows.insert(Row(id, record), at: place.index)
            case (false, nil): break
            }
        }
    }

    /// The record with an id, and the id as it stands in the table; `nil` where there is none. O(log n).
    func row(of id: ID) -> (key: ID, value: Record)? {
        let place = self.place(of: id)
        return place.found ? self[place.index] : nil
    }

    /// Where a record stands in the order of ids, or would stand.
    func place(of id: ID) -> (index: Int, found: Bool) {
        let prefix = id.text.orderPrefix
        let index = rows.partition { !$0.precedes(prefix, id) }
        return (index, index < rows.count && rows[index].id == id)
    }
}

extension RecordTable: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { rows.count }

    public subscript(index: Int) -> (key: ID, value: Record) {
        let row = rows[index]
        return (row.id, row.record)
    }

    /// Goes through the records by ascending id.
    public struct Iterator: IteratorProtocol {
        var base: FlattenSequence<[[Row]]>.Iterator

        public mutating func next() -> (key: ID, value: Record)? {
            base.next().map { ($0.id, $0.record) }
        }
    }

    public func makeIterator() -> Iterator { Iterator(base: rows.makeIterator()) }

    /// The ids, ascending.
    public var keys: LazyMapSequence<RecordTable, ID> { lazy.map(\.key) }

    /// The records by ascending id.
    public var values: LazyMapSequence<RecordTable, Record> { lazy.map(\.value) }
}

extension RecordTable {
    /// Gives all records to `body`, those of large ids first: quicker than walking `values`, and beside another thread that
    /// begins at the other end neither waits for what both count references to.
    public func forEachRecord(_ body: (Record) -> Void) {
        for chunk in rows.chunks.reversed() {
            for index in chunk.indices { body(chunk[index].record) }
        }
    }
}

extension RecordTable: Equatable {}
