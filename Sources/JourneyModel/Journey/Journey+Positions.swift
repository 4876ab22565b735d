extension Journey {
    /// Gives every record that has no position one behind those that have, in the order of the file.
    mutating func givePositions(to records: [(type: RecordType, id: ID)]) {
        for placed in placed(records) {
            guard let index = placed.type.collectionIndex else { continue }
            tables[index][placed.id] = placed.record
        }
    }

    /// Those of the records that have no position, with one behind all others of their collection, one after the other.
    fileprivate func placed(
        _ records: [(type: RecordType, id: ID)]
    ) -> [(type: RecordType, id: ID, record: Record)] {
        var last: [RecordType: Text] = [:]
        return records.compactMap { type, id in
            guard let record = self[type, id], record.misfit == nil, record.value(at: 0) == nil else { return nil }
            let previous = last[type] ?? self.records(type).values.compactMap(\.position).filter(Position.isValid).max()
            let position = Position.after(previous)
            last[type] = position
            return (type, id, record.at(position))
        }
    }
}

extension Draft {
    /// Gives those of these records that have no position one behind the others of their collection, as reading the
    /// file would. Comments have none.
    public mutating func givePositions(to records: [(type: RecordType, id: ID)]) throws(EditError) {
        let records = records.filter { $0.type.collectionIndex != nil && $0.type != .comment }
        for placed in journey.placed(records) { try put(placed.type, placed.id, placed.record) }
    }
}
