extension JourneyReader {
    /// Joins two values that stand under one key: equal ones collapse, objects merge leaf by leaf, of two
    /// differing leaves the first stands and the second is kept for a comment.
    mutating func merge(_ first: Value, _ second: Value, under key: Text? = nil, at offset: Int) -> Value {
        let before = losers.count
        let path = path.map { text($0) } + (key.map { [$0] } ?? [])
        let merged = merge(first, second, at: path)
        let key = path.last?.string ?? ""
        let outcome =
            switch (first == second, losers.count == before) {
            case (true, _): "the values are equal, one stands"
            case (false, true): "the values were joined"
            case (false, false): "the first value stands, the other one is kept in a comment"
            }
        repetitions.append(
            Repetition(path: path, offset: offset, message: "the key “\(key)” stands twice; \(outcome)"))
        return merged
    }

    private mutating func merge(_ first: Value, _ second: Value, at path: [Text]) -> Value {
        if first == second { return first }
        switch (first, second) {
        case (.record(let first), .record(let second)) where first.misfit == nil && second.misfit == nil:
            return .record(merge(first, second, at: path))
        case (.entries(let first), .entries(let second)):
            return .entries(merge(first, second, at: path))
        default:
            losers.append(Loser(path: path, value: second))
            return first
        }
    }

    private mutating func merge(_ first: Record, _ second: Record, at path: [Text]) -> Record {
        var result = first
        let keys = second.fields.map(\.spec.key) + second.unknownKeys
        for key in keys {
            guard let new = second.value(key) else { continue }
            result = result.replacing(key, with: result.value(key).map { merge($0, new, at: path + [key]) } ?? new)
        }
        return result
    }

    private mutating func merge(_ first: Entries, _ second: Entries, at path: [Text]) -> Entries {
        var result = first
        for entry in second.items {
            let merged = result[entry.key].map { merge($0, entry.value, at: path + [entry.key]) }
            result = result.replacing(entry.key, with: merged ?? entry.value)
        }
        return result
    }

    /// The notes on the keys that stood twice. Their places are counted in one pass, so that a file of nothing else
    /// is read in linear time too.
    func notes() -> [ReadNote] {
        let places = TextPlace.places(of: repetitions.map(\.offset), in: scanner.bytes)
        return zip(repetitions, places).map { repetition, place in
            ReadNote(rule: "duplicate-key", path: repetition.path, place: place, message: repetition.message)
        }
    }

    /// Writes every value that lost into a comment on its record.
    func keepLosers(in parts: inout JourneyParts) {
        for loser in losers {
            let comment = ConflictComment(keeping: loser.value, at: loser.path)
            _ = parts.add(comment.record, .comment, comment.id)
        }
    }
}
