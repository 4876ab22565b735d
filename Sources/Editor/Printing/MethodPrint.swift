import JourneyInsight
import Terminal

/// A part of a view as lines of text.
public struct MethodPrint {
    private let part: MethodPart
    private let width: Int

    /// A print of `part` in so many columns, at least 24.
    public init(_ part: MethodPart, width: Int) {
        self.part = part
        self.width = max(width, 24)
    }

    /// The lines. They hold text of the document: draw or print them as such.
    public var lines: [String] {
        switch part.body {
        case .table(let table): lines(of: table)
        case .matrix(let matrix): lines(of: matrix)
        }
    }

    private func lines(of table: MethodTable) -> [String] {
        guard !table.rows.isEmpty else { return [table.nothing] }
        let layout = MethodTableLayout(table, MethodTableLayout.wishes(of: table, rows: table.rows.count), width: width)
        let heading = line(layout, table) { index, width in
            SafeText(table.columns[index].label, columns: 200).truncated(to: width)
        }
        let rows = table.rows.map { row in line(layout, table) { row.cells[$0].fitted(to: $1) } }
        return [heading] + rows + leftOut(layout, table)
    }

    /// The headings of the columns for which there is no room.
    private func leftOut(_ layout: MethodTableLayout, _ table: MethodTable) -> [String] {
        let shown = Set(layout.columns.map(\.index))
        let labels = table.columns.indices.filter { !shown.contains($0) }.map { table.columns[$0].label }
        guard !labels.isEmpty else { return [] }
        let text = "… no room for \(labels.joined(separator: ", "))"
        return [SafeText(text, columns: 2000).truncated(to: width).description]
    }

    private func line(
        _ layout: MethodTableLayout, _ table: MethodTable, _ text: (_ column: Int, _ width: Int) -> SafeText
    ) -> String {
        var line = ""
        var used = 0
        for column in layout.columns {
            let shown = text(column.index, column.width)
            let lead = table.columns[column.index].lead(of: shown, in: column.width)
            line += String(repeating: " ", count: column.x + lead - used) + shown.description
            used = column.x + lead + shown.width
        }
        return line
    }

    /// The matrix as numbers of records, then what stands where.
    private func lines(of matrix: MethodMatrix) -> [String] {
        guard !matrix.points.isEmpty else { return ["Nothing is there to be rated"] }
        let grid = MethodMatrix.steps.reversed().map { y in
            let counts = MethodMatrix.steps.map { x in
                let count = matrix.points(x: x, y: y).count
                return count == 0 ? "  ·" : String(repeating: " ", count: max(0, 3 - "\(count)".count)) + "\(count)"
            }
            return "  \(y) │\(counts.joined(separator: " "))"
        }
        let scale = "    └" + String(repeating: "─", count: 20)
        let numbers = "      " + MethodMatrix.steps.map { " \($0)" }.joined(separator: "  ") + "   \(matrix.x.label)"
        return ["\(matrix.y.label)"] + grid + [scale, numbers, ""] + names(in: matrix)
    }

    private func names(in matrix: MethodMatrix) -> [String] {
        var lines: [String] = []
        for y in MethodMatrix.steps.reversed() {
            for x in MethodMatrix.steps.reversed() {
                lines += matrix.points(x: x, y: y).map {
                    "\(matrix.y.label) \(y), \(matrix.x.label) \(x) · \(matrix.quarter(x: x, y: y)): \($0.name)"
                }
            }
        }
        return lines + matrix.unrated.map { "not rated: \($0.name)" }
    }
}
