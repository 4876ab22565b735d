extension Surface {
    /// The characters of row `index`, with all spaces; empty when there is no such row.
    public func row(_ index: Int) -> String {
        bounds.rows.contains(index) ? text(of: packedRow(index)) : ""
    }

    /// The rows from the top, without the spaces at their ends.
    public var rows: [String] {
        bounds.rows.map { row in
            let cells = packedRow(row)
            let last = cells.lastIndex { $0.single != .space || $0.listed != nil } ?? cells.startIndex - 1
            return text(of: cells[cells.startIndex..<last + 1])
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
        for index in cells.indices {
            let style = cells[index].style.style.downgraded(to: profile.colors)
            if profile.glyphs == .ascii {
                shown.cells[index] = PackedCell(cluster(cells[index]).ascii, PackedStyle(style))
            } else {
                shown.cells[index].style = PackedStyle(style)
            }
        }
        return shown
    }
}
