/// The difference between two versions of a row.
struct RowChanges {
    let new: UnsafeBufferPointer<PackedCell>
    let old: UnsafeBufferPointer<PackedCell>

    /// The cells in a row that must be equal to end a run.
    private static let gap = 8

    /// Calls `body` with the columns, from 0, of every run of changed cells.
    func forEachRun(_ body: (Range<Int>) -> Void) {
        var change = nextChange(from: 0)
        while let first = change {
            var end = first + 1
            change = nextChange(from: end)
            while let next = change, next - end < Self.gap {
                end = next + 1
                change = nextChange(from: end)
            }
            let run = widened(first..<end)
            body(run)
            if let next = change, next < run.upperBound { change = nextChange(from: run.upperBound) }
        }
    }

    private func nextChange(from column: Int) -> Int? {
        var column = column
        while column + 8 <= new.count, new.hasSameCells(as: old, eightFrom: column) { column += 8 }
        while column < new.count {
            if new[column] != old[column] { return column }
            column += 1
        }
        return nil
    }

    private func widened(_ run: Range<Int>) -> Range<Int> {
        var (start, end) = (run.lowerBound, run.upperBound)
        while start > 0, isHalf(start) { start -= 1 }
        while end < new.count, isHalf(end) { end += 1 }
        return start..<end
    }

    private func isHalf(_ column: Int) -> Bool {
        new[column].width == 0 || old[column].width == 0
    }
}
