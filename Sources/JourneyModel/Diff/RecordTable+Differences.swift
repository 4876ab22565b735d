/// A record that two tables do not have alike.
struct RecordDifference {
    let id: ID
    /// The record of the first table; `nil` where it has none.
    let old: Record?
    /// The record of the second table; `nil` where it has none.
    let new: Record?
}

extension RecordTable {
    /// What differs between this table and another one, by ascending id.
    ///
    /// Linear in the number of records; chunks and records that both share are skipped without a look inside.
    func differences(to other: RecordTable) -> [RecordDifference] {
        var result: [RecordDifference] = []
        var left = RowCursor(self)
        var right = RowCursor(other)
        while let old = left.row, let new = right.row {
            if left.skipShared(with: &right) { continue }
            if old.id == new.id {
                if old.record != new.record { result.append(.init(id: old.id, old: old.record, new: new.record)) }
                left.advance()
                right.advance()
            } else if old.precedes(new.prefix, new.id) {
                result.append(.init(id: old.id, old: old.record, new: nil))
                left.advance()
            } else {
                result.append(.init(id: new.id, old: nil, new: new.record))
                right.advance()
            }
        }
        left.rest { result.append(.init(id: $0.id, old: $0.record, new: nil)) }
        right.rest { result.append(.init(id: $0.id, old: nil, new: $0.record)) }
        return result
    }
}

/// Walks over the rows of a table, and over whole chunks at once.
private struct RowCursor {
    private let chunks: [[RecordTable.Row]]
    private var chunk = 0
    private var offset = 0

    init(_ table: RecordTable) {
        chunks = table.rows.chunks
    }

    /// The row that comes next; `nil` at the end.
    var row: RecordTable.Row? { chunk < chunks.count ? chunks[chunk][offset] : nil }

    mutating func advance() {
        offset += 1
        if offset == chunks[chunk].count { nextChunk() }
    }

    private mutating func nextChunk() {
        chunk += 1
        offset = 0
    }

    /// Steps over the chunk that comes next where both tables share its storage; whether they do.
    mutating func skipShared(with other: inout RowCursor) -> Bool {
        guard offset == 0, other.offset == 0, chunks[chunk].sharesStorage(with: other.chunks[other.chunk]) else {
            return false
        }
        nextChunk()
        other.nextChunk()
        return true
    }

    /// Gives every row that is left to `body`.
    mutating func rest(_ body: (RecordTable.Row) -> Void) {
        while let row {
            body(row)
            advance()
        }
    }
}

extension Array {
    fileprivate func sharesStorage(with other: [Element]) -> Bool {
        count == other.count
            && withUnsafeBufferPointer { mine in other.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress } }
    }
}
