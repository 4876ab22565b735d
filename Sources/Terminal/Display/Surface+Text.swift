extension Surface {
    /// The characters of row `index`, with all spaces; empty when there is no such row.
    public func row(_ index: Int) -> String {
        bounds.rows.contains(index) ? text(of: packedRow(index)[...]) : ""
    }

    /// The rows from the top, without the spaces at their ends.
    public var rows: [String] {
        bounds.rows.map { row in
            let cells = packedRow(row)
            let last = cells.lastIndex { $0.single != .space || $0.listed != nil } ?? -1
            return text(of: cells[..<(last + 1)])
        }
    }

    /// The rows, a line feed between them.
    public var text: String {
        rows.joined(separator: "\n")
    }

    private func text(of cells: ArraySlice<PackedCell>) -> String {
        var scalars = String.UnicodeScalarView()
        for cell in cells { cluster(cell).append(to: &scalars) }
        return String(scalars)
    }

    /// This surface as a terminal with `profile` shows it.
    public func downgraded(to profile: DisplayProfile) -> Surface {
        guard profile != .full else { return self }
        var shown = self
        for (row, line) in lines.enumerated() {
            for (column, cell) in line.enumerated() {
                let style = PackedStyle(cell.style.style.downgraded(to: profile.colors))
                if profile.glyphs == .ascii {
                    shown.lines[row][column] = PackedCell(cluster(cell).ascii, style)
                } else {
                    shown.lines[row][column].style = style
                }
            }
        }
        return shown
    }
}
