extension Surface {
    /// Calls `body` for every run of cells of a row that differ from those of `old`, a frame of the same size.
    ///
    /// Runs never begin or end inside a wide cluster of either frame; runs less than eight cells apart are one.
    public func forEachChange(since old: Surface, _ body: (_ row: Int, _ columns: Range<Int>) -> Void) {
        guard old.size == size else { return bounds.rows.forEach { body($0, bounds.columns) } }
        cells.withUnsafeBufferPointer { new in
            old.cells.withUnsafeBufferPointer { old in
                guard new.baseAddress != old.baseAddress else { return }
                for row in 0..<size.height {
                    let range = row * size.width..<(row + 1) * size.width
                    RowChanges(new: .init(rebasing: new[range]), old: .init(rebasing: old[range])).forEachRun {
                        body(row, $0)
                    }
                }
            }
        }
    }
}
