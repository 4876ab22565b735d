/// What the reader has collected of a journey so far.
struct JourneyParts {
    var root = RecordParts(mark: 0)
    private var collections = RecordType.collections.map { _ in CollectionParts() }
    /// The ids of records without a position, in the order of the file.
    private(set) var fileOrder: [(type: RecordType, id: ID)] = []

    /// The collections by the number of their type.
    var tables: [RecordTable] { collections.map(\.table) }

    /// Records that stood more than once: the first one and the others, in the order of their collections and ids.
    var repeats: [(type: RecordType, id: ID, first: Record, others: [JourneyReader.Repeated])] {
        RecordType.collections.enumerated().flatMap { index, type in
            collections[index].repeats.map { (type, $0, $1, $2) }
        }
    }

    /// Adds a record, or notes it as another version of the one that already has the id.
    @inline(__always)
    mutating func add(_ record: Record, _ type: RecordType, _ id: ID, at offset: Int) {
        guard let index = type.collectionIndex else { return }
        guard collections[index].add(record, id) else { return collections[index].addRepeated(record, id, at: offset) }
        if type != .comment, record.misfit == nil, record.slots.first?.field != 0 { fileOrder.append((type, id)) }
    }

    /// Adds a record that the file does not hold, unless one has the id.
    mutating func addUnlessThere(_ record: Record, _ type: RecordType, _ id: ID) {
        guard let index = type.collectionIndex else { return }
        _ = collections[index].add(record, id)
    }

    /// Whether the collection has any record so far.
    func hasRecords(_ type: RecordType) -> Bool {
        type.collectionIndex.map { !collections[$0].isEmpty } ?? false
    }

    mutating func replace(_ record: Record, _ type: RecordType, _ id: ID) {
        guard let index = type.collectionIndex else { return }
        collections[index].replace(record, id)
    }

    /// Adds the records that stand behind these in the file; whether it did: not where their order is unusual, or where
    /// the journey has a field that may be a collection of another kind.
    mutating func append(_ later: JourneyParts) -> Bool {
        guard !root.hasUnknown else { return false }
        for index in collections.indices where !collections[index].isFollowed(by: later.collections[index]) {
            return false
        }
        for index in collections.indices { collections[index].append(later.collections[index]) }
        fileOrder += later.fileOrder
        return true
    }
}

/// The records of a collection while it is read. As long as their ids ascend, as in a canonical file, they are
/// only put one behind the other.
private struct CollectionParts {
    private var rows = ChunkedArray<RecordTable.Row>()
    private var lastPrefix: UInt64 = 0
    /// The places of the ids, once they do not ascend.
    private var places: [ID: Int]?

    var isEmpty: Bool { rows.isEmpty }

    var table: RecordTable {
        RecordTable(rows: places == nil ? rows : ChunkedArray(rows.sorted { $0.precedes($1.prefix, $1.id) }))
    }

    /// Records that came under an id that was there.
    private var others: [ID: [JourneyReader.Repeated]] = [:]

    /// The ids that stood more than once, ascending, with their first records and the others.
    var repeats: [(id: ID, first: Record, others: [JourneyReader.Repeated])] {
        others.sorted { $0.key < $1.key }.compactMap { id, others in
            places?[id].map { (id, rows[$0].record, others) }
        }
    }

    /// Adds a record; whether the id was free.
    @inline(__always)
    mutating func add(_ record: Record, _ id: ID) -> Bool {
        let row = RecordTable.Row(id, record)
        guard places == nil, follows(row) else { return addUnordered(row) }
        lastPrefix = row.prefix
        rows.append(row)
        return true
    }

    /// Notes a record whose id is taken.
    mutating func addRepeated(_ record: Record, _ id: ID, at offset: Int) {
        others[id, default: []].append(JourneyReader.Repeated(value: .record(record), offset: offset))
    }

    @inline(__always)
    private func follows(_ row: RecordTable.Row) -> Bool {
        if lastPrefix != row.prefix { return lastPrefix < row.prefix }
        return rows.last.map { $0.id < row.id } ?? true
    }

    /// Whether all ids ascend, here and in the records that follow.
    func isFollowed(by later: CollectionParts) -> Bool {
        guard places == nil, later.places == nil else { return false }
        guard let last = rows.last, let first = later.rows.first else { return true }
        return last.precedes(first.prefix, first.id)
    }

    mutating func append(_ later: CollectionParts) {
        guard !later.isEmpty else { return }
        rows.append(contentsOf: later.rows)
        lastPrefix = later.lastPrefix
    }

    private mutating func addUnordered(_ row: RecordTable.Row) -> Bool {
        var places =
            places
            ?? Dictionary(rows.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.places = nil
        defer { self.places = places }
        guard places[row.id] == nil else { return false }
        places[row.id] = rows.count
        rows.append(row)
        return true
    }

    mutating func replace(_ record: Record, _ id: ID) {
        guard let place = places?[id] else { return }
        rows[place].record = record
    }
}
