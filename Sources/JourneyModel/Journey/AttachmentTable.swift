/// Which records are attached to which others, and in what order: pains on touchpoints, comments on records.
struct AttachmentTable: Sendable {
    /// One record attached to another.
    struct Row: Sendable {
        /// The first bytes of the target, which decide most comparisons.
        let prefix: UInt64
        let target: ID
        /// What orders the records on one target: a position, or a time.
        let key: Text
        let id: ID

        init(_ id: ID, on target: ID, key: Text) {
            prefix = target.text.orderPrefix
            self.target = target
            self.key = key
            self.id = id
        }

        @inline(__always)
        func precedes(_ other: Row) -> Bool {
            if prefix != other.prefix { return prefix < other.prefix }
            return (target, key, id) < (other.target, other.key, other.id)
        }
    }

    private(set) var rows = ChunkedArray<Row>()

    init() {}

    /// A table of rows in any order.
    init(_ rows: [Row]) {
        let order = SortKey.order(rows.count, prefix: { rows[$0].prefix }, precedes: { rows[$0].precedes(rows[$1]) })
        self.rows = ChunkedArray(order.lazy.map { rows[$0] })
    }

    /// The records attached to a target, in order. O(log n + their number).
    subscript(target: ID) -> [ID] {
        let prefix = target.text.orderPrefix
        let start = rows.partition { $0.prefix == prefix ? $0.target >= target : $0.prefix > prefix }
        var result: [ID] = []
        var index = start
        while index < rows.count {
            let row = rows[index]
            guard row.target == target else { break }
            result.append(row.id)
            index += 1
        }
        return result
    }

    mutating func insert(_ row: Row) {
        rows.insert(row, at: rows.partition { !$0.precedes(row) })
    }

    mutating func remove(_ row: Row) {
        let place = rows.partition { !$0.precedes(row) }
        guard place < rows.count, rows[place].id == row.id, rows[place].target == row.target else { return }
        rows.remove(at: place)
    }
}

/// The first bytes of what is to be sorted, with its number: sorting these moves no references.
struct SortKey {
    let prefix: UInt64
    let index: Int32

    /// The numbers from 0 on in the order of what they stand for.
    ///
    /// - Parameters:
    ///   - prefix: the first bytes of the element with a number, as a number that orders as they do.
    ///   - precedes: whether the first element comes before the second; asked only where the prefixes are equal.
    static func order(
        _ count: Int, prefix: (Int) -> UInt64, precedes: (Int, Int) -> Bool
    ) -> [Int] {
        var keys: [SortKey] = []
        keys.reserveCapacity(count)
        for index in 0..<count {
            keys.append(SortKey(prefix: prefix(index), index: Int32(truncatingIfNeeded: index)))
        }
        keys.sort { left, right in
            left.prefix == right.prefix ? precedes(Int(left.index), Int(right.index)) : left.prefix < right.prefix
        }
        return keys.map { Int($0.index) }
    }
}
