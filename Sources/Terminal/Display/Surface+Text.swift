extension Surface {
    /// The characters of row `index`, with all spaces; empty when there is no such row.
    public func row(_ index: Int) -> String {
        guard bounds.rows.contains(index) else { return "" }
        return Self.text(of: cells[index * size.width..<(index + 1) * size.width])
    }

    /// The rows from the top, without the spaces at their ends.
    public var rows: [String] {
        bounds.rows.map { row in
            let cells = cells[row * size.width..<(row + 1) * size.width]
            let last = cells.lastIndex { $0.cluster != .space } ?? cells.startIndex - 1
            return Self.text(of: cells[cells.startIndex..<last + 1])
        }
    }

    /// The rows, a line feed between them.
    public var text: String {
        rows.joined(separator: "\n")
    }

    private static func text(of cells: ArraySlice<Cell>) -> String {
        var scalars = String.UnicodeScalarView()
        for cell in cells { cell.cluster.append(to: &scalars) }
        return String(scalars)
    }

    /// This surface as a terminal with `profile` shows it.
    public func downgraded(to profile: DisplayProfile) -> Surface {
        var shown = self
        shown.cells = cells.map { $0.downgraded(to: profile) }
        return shown
    }
}
