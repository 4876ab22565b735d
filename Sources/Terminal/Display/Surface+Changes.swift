extension Surface {
    /// A shift of a part of `old` after which far less is left to draw of this frame; none where there is none.
    public func shift(since old: Surface) -> Shift? {
        guard old.size == size, !size.isEmpty else { return nil }
        let old = old.marked == marked ? old : old.listing(as: self)
        let changes = bounds.rows.filter { !hasSameLine($0, as: old) }
        guard ShiftSearch.isWorthwhile(changes.lazy.map { (new: lines[$0], old: old.lines[$0]) }) else { return nil }
        let (newCells, oldCells) = (Array(lines.joined()), Array(old.lines.joined()))
        return newCells.withUnsafeBufferPointer { new in
            oldCells.withUnsafeBufferPointer { ShiftSearch(new: new, old: $0, size: size, changed: changes).best() }
        }
    }

    /// Calls `body` with the cells of every row that differ from those of `old`, which must be as large.
    func forEachChangedRow(since old: Surface, _ body: (_ row: Int, _ new: Row, _ old: Row) -> Void) {
        let old = old.marked == marked ? old : old.listing(as: self)
        for row in bounds.rows where !hasSameLine(row, as: old) {
            lines[row].withUnsafeBufferPointer { new in
                old.lines[row].withUnsafeBufferPointer { body(row, new, $0) }
            }
        }
    }

    /// The cells of a row.
    typealias Row = UnsafeBufferPointer<PackedCell>

    /// Whether a row holds the cells that it holds in `old`, which must have the same list. Most rows were not drawn
    /// into and are one, which is seen without a look at their cells.
    private func hasSameLine(_ row: Int, as old: Surface) -> Bool {
        lines[row].withUnsafeBufferPointer { new in
            old.lines[row].withUnsafeBufferPointer { new.baseAddress == $0.baseAddress || new.hasSameCells(as: $0) }
        }
    }

    /// This surface with the list of `other`, extended by what is missing there, so that equal cells have equal bits.
    private func listing(as other: Surface) -> Surface {
        var listed = self
        listed.marked = other.marked
        for (row, line) in lines.enumerated() {
            for (column, cell) in line.enumerated() {
                guard let place = cell.listed else { continue }
                let known = listed.marked.firstIndex(of: marked[place])
                if known == nil { listed.marked.append(marked[place]) }
                let listing = PackedCell(marked[place], cell.style, listed: known ?? listed.marked.count - 1)
                listed.lines[row][column] = listing
            }
        }
        return listed
    }
}
