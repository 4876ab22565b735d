extension JourneyReader {
    /// A value whose key stood before, and the offset of its key.
    struct Repeated {
        let value: Value
        let offset: Int
    }

    /// The keys to what is being read, as messages and comments say them.
    mutating func pathTexts() -> [Text] {
        while let key = path.nextKey { path.add(text(key).pathKey) }
        return path.texts
    }

    /// Joins the values that stand under one key and notes that they stood there.
    mutating func join(_ first: Value, _ others: [Repeated], at path: [Text]) -> Value {
        let joined = joining.join([first] + others.map(\.value), at: path)
        let key = path.last?.string ?? ""
        for (number, other) in others.enumerated() {
            let outcome =
                switch (first == other.value, joined.losing.contains(number + 1)) {
                case (true, _): "the values are equal, one stands"
                case (false, true): "the first value stands, the other one is kept in a comment"
                case (false, false): "the values were joined"
                }
            let message = "the key “\(key)” stands twice; \(outcome)"
            repetitions.append(Repetition(path: path, offset: other.offset, message: message))
        }
        return joined.value ?? first
    }

    /// The record of these parts, with the fields that stood more than once joined.
    mutating func finish(_ parts: inout RecordParts, of type: RecordType) -> Record {
        guard !parts.repeats.isEmpty else { return parts.record(type, takingFrom: &slots) }
        for (field, others) in parts.repeats.sorted(by: { $0.key < $1.key }) {
            guard let place = place(of: field, in: parts) else { continue }
            let path = pathTexts() + [Schema.of(type).fields[field].key]
            let joined = join(slots[place].value, others, at: path)
            slots[place] = Record.Slot(value: joined, field: UInt8(truncatingIfNeeded: field))
        }
        return parts.record(type, takingFrom: &slots)
    }

    /// Joins the records that stood more than once.
    mutating func joinRecords(in parts: inout JourneyParts) {
        for (type, id, first, others) in parts.repeats {
            let joined = join(.record(first), others, at: type.path(id).map(\.pathKey))
            if case .record(let record) = joined { parts.replace(record, type, id) }
        }
    }

    /// The notes on the keys that stood twice, in the order of the file. Their places are counted in one pass, so that a file of nothing else
    /// is read in linear time too.
    func notes() -> [ReadNote] {
        let repetitions = repetitions.sorted { $0.offset < $1.offset }
        let places = TextPlace.places(of: repetitions.map(\.offset), in: scanner.bytes)
        return zip(repetitions, places).map { repetition, place in
            ReadNote(rule: "duplicate-key", path: repetition.path, place: place, message: repetition.message)
        }
    }

    /// Writes every value that lost into a comment on its record.
    func keepLosers(in parts: inout JourneyParts) {
        for loser in joining.losers {
            let comment = ConflictComment(keeping: loser.value, at: loser.path)
            parts.addUnlessThere(comment.record, .comment, comment.id)
        }
    }
}
