/// What the reader has collected of a journey so far.
struct JourneyParts {
    var root = RecordParts(mark: 0)
    private var collections = RecordType.collections.map { _ in CollectionParts() }
    /// The ids of records without a position, in the order of the file.
    private(set) var fileOrder: [(type: RecordType, id: ID)] = []

    /// The collections by the number of their type.
    var tables: [RecordTable] { collections.map(\.table) }

    /// Adds a record; the record that already has the id, if there is one.
    @inline(__always)
    mutating func add(_ record: Record, _ type: RecordType, _ id: ID) -> Record? {
        guard let index = type.collectionIndex else { return nil }
        if let first = collections[index].add(record, id) { return first }
        if type != .comment, record.misfit == nil, record.slots.first?.field != 0 { fileOrder.append((type, id)) }
        return nil
    }

    /// Whether the collection has any record so far.
    func hasRecords(_ type: RecordType) -> Bool {
        type.collectionIndex.map { !collections[$0].isEmpty } ?? false
    }

    mutating func replace(_ record: Record, _ type: RecordType, _ id: ID) {
        guard let index = type.collectionIndex else { return }
        collections[index].replace(record, id)
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

    /// Adds a record; the record that already has the id, if there is one.
    @inline(__always)
    mutating func add(_ record: Record, _ id: ID) -> Record? {
        let row = RecordTable.Row(id, record)
        guard places == nil, follows(row) else { return addUnordered(row) }
        lastPrefix = row.prefix
        rows.append(row)
        return nil
    }

    @inline(__always)
    private func follows(_ row: RecordTable.Row) -> Bool {
        if lastPrefix != row.prefix { return lastPrefix < row.prefix }
        return rows.last.map { $0.id < row.id } ?? true
    }

    private mutating func addUnordered(_ row: RecordTable.Row) -> Record? {
        var places = places ?? Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element.id, $0.offset) })
        self.places = nil
        defer { self.places = places }
        if let first = places[row.id] { return rows[first].record }
        places[row.id] = rows.count
        rows.append(row)
        return nil
    }

    mutating func replace(_ record: Record, _ id: ID) {
        guard let place = places?[id] else { return }
        rows[place].record = record
    }
}
