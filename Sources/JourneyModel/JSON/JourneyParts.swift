/// What the reader has collected of a journey so far.
struct JourneyParts {
    var root = RecordParts()
    private(set) var tables: [Journey.Records] = Array(repeating: [:], count: RecordType.collections.count)
    /// The ids of records without a position, in the order of the file.
    private(set) var fileOrder: [(type: RecordType, id: ID)] = []

    /// Adds a record; the record that already has the id, if there is one.
    mutating func add(_ record: Record, _ type: RecordType, _ id: ID) -> Record? {
        guard let index = type.collectionIndex else { return nil }
        if let first = tables[index].updateValue(record, forKey: id) {
            tables[index][id] = first
            return first
        }
        if type != .comment, record.misfit == nil, record.slots.first?.field != 0 { fileOrder.append((type, id)) }
        return nil
    }

    /// Whether the collection has any record so far.
    func hasRecords(_ type: RecordType) -> Bool {
        type.collectionIndex.map { !tables[$0].isEmpty } ?? false
    }

    mutating func replace(_ record: Record, _ type: RecordType, _ id: ID) {
        guard let index = type.collectionIndex else { return }
        tables[index][id] = record
    }
}

/// The fields of a record while it is read.
struct RecordParts {
    private var slots: [Record.Slot] = []
    private var unknown: [Record.Unknown] = []
    private var places: [Text: Int] = [:]
    private var isSorted = true

    init() {
        slots.reserveCapacity(6)
    }

    /// The field that a canonical file names next.
    var expected: Int { slots.last.map { Int($0.field) + 1 } ?? 0 }

    func slot(_ index: Int) -> Value? {
        guard index < expected || !isSorted else { return nil }
        return slots.first { Int($0.field) == index }?.value
    }

    mutating func append(_ value: Value, at index: Int) {
        if index < expected { isSorted = false }
        slots.append(Record.Slot(value: value, field: UInt8(truncatingIfNeeded: index)))
    }

    mutating func replace(_ value: Value, at index: Int) {
        guard let place = slots.firstIndex(where: { Int($0.field) == index }) else { return }
        slots[place] = Record.Slot(value: value, field: UInt8(truncatingIfNeeded: index))
    }

    /// Adds an unknown field; the value that already stands under the key, if there is one.
    mutating func addUnknown(_ key: Text, _ value: RawValue) -> RawValue? {
        if let place = places[key] { return unknown[place].value }
        places[key] = unknown.count
        unknown.append(Record.Unknown(key: key, value: value))
        return nil
    }

    /// Takes an unknown field out again; its value, if it was there.
    mutating func removeUnknown(_ key: Text) -> RawValue? {
        guard let place = places.removeValue(forKey: key) else { return nil }
        for (other, index) in places where index > place { places[other] = index - 1 }
        return unknown.remove(at: place).value
    }

    func record(_ type: RecordType) -> Record {
        Record(type: type, slots: isSorted ? slots : slots.sorted { $0.field < $1.field }, unknown: unknown)
    }
}

/// The entries of a keyed map while it is read.
struct EntryParts {
    private var items: [(entry: Entries.Entry, place: Int)] = []
    private var isSorted = true

    mutating func append(_ key: Text, _ value: Value, at place: Int) {
        if let last = items.last, last.entry.key >= key { isSorted = false }
        items.append((Entries.Entry(key, value), place))
    }

    /// The entries by key; `merge` decides between two under one key.
    func sorted(_ merge: (Text, Value, Value, Int) -> Value) -> [Entries.Entry] {
        guard !isSorted else { return items.map(\.entry) }
        let stable = items.sorted { ($0.entry.key, $0.place) < ($1.entry.key, $1.place) }
        var result: [Entries.Entry] = []
        for item in stable {
            if let last = result.last, last.key == item.entry.key {
                result[result.count - 1] = Entries.Entry(
                    last.key, merge(last.key, last.value, item.entry.value, item.place))
            } else {
                result.append(item.entry)
            }
        }
        return result
    }
}
