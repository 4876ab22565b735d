extension Surface {
    /// A shift of a part of `old` after which far less is left to draw of this frame; none where there is none.
    public func shift(since old: Surface) -> Shift? {
        guard old.size == size, !size.isEmpty else { return nil }
        let old = old.marked == marked ? old : old.listing(as: self)
        return cells.withUnsafeBufferPointer { new in
            old.cells.withUnsafeBufferPointer { old in ShiftSearch(new: new, old: old, size: size)?.best() }
        }
    }

    /// Calls `body` for every run of cells of a row that differ from those of `old`; for every row when its size does.
    ///
    /// Runs never begin or end inside a wide cluster of either frame; runs less than eight cells apart are one.
    public func forEachChange(since old: Surface, _ body: (_ row: Int, _ columns: Range<Int>) -> Void) {
        guard old.size == size else { return bounds.rows.forEach { body($0, bounds.columns) } }
        let old = old.marked == marked ? old : old.listing(as: self)
        cells.withUnsafeBufferPointer { new in
            old.cells.withUnsafeBufferPointer { old in
                guard new.baseAddress != old.baseAddress else { return }
                for row in 0..<size.height
                where !new.hasSameCells(as: old, from: row * size.width, count: size.width) {
                    let range = row * size.width..<(row + 1) * size.width
                    RowChanges(new: .init(rebasing: new[range]), old: .init(rebasing: old[range]))
                        .forEachRun { body(row, $0) }
                }
            }
        }
    }

    /// This surface with the list of `other`, extended by what is missing there, so that equal cells have equal bits.
    private func listing(as other: Surface) -> Surface {
        var listed = self
        listed.marked = other.marked
        for index in cells.indices {
            guard let place = cells[index].listed else { continue }
            let known = listed.marked.firstIndex(of: marked[place])
            if known == nil { listed.marked.append(marked[place]) }
            let cell = PackedCell(marked[place], cells[index].style, listed: known ?? listed.marked.count - 1)
            listed.cells[index] = cell
        }
        return listed
    }
}
