extension Journey {
    /// Gives every record that has no position one behind those that have, in the order of the file.
    mutating func givePositions(to records: [(type: RecordType, id: ID)]) {
        var last: [RecordType: Text] = [:]
        for (type, id) in records {
            guard let record = self[type, id], record.position == nil, record.value(at: 0) == nil else { continue }
            let previous = last[type] ?? self.records(type).values.compactMap(\.position).filter(Position.isValid).max()
            let position = Position.after(previous)
            last[type] = position
            tables[type.collectionIndex ?? 0][id] = record.at(position)
        }
    }
}
