/// The difference between two versions of a row.
struct RowChanges {
    let new: UnsafeBufferPointer<PackedCell>
    let old: UnsafeBufferPointer<PackedCell>

    /// The first column from `column` on whose cell changed.
    func nextChange(from column: Int) -> Int? {
        var column = column
        while column + 8 <= new.count, new.hasSameCells(as: old, eightFrom: column) { column += 8 }
        while column < new.count {
            if new[column] != old[column] { return column }
            column += 1
        }
        return nil
    }
}
