/// Cells of one column that stand below each other and show the same sign.
struct ColumnRun: Equatable {
    let column: Int
    var rows: Range<Int>
    let cell: PackedCell
}

extension Surface {
    /// The signs that stand in `least` rows or more of a column, one below the other, and are not there in `old`, which
    /// must be as large; column by column. Signs in the terminal's own style, those beside which it goes on in
    /// theirs, and what is in the last column are left out.
    func columnRuns(since old: Surface, least: Int) -> [ColumnRun] {
        var finder = ColumnRunFinder(width: size.width, least: least)
        for row in bounds.rows {
            lines[row].withUnsafeBufferPointer { new in
                old.lines[row].withUnsafeBufferPointer { finder.take(row, new: new, old: $0) }
            }
        }
        return finder.finish(height: size.height)
    }

    /// Puts the cells of `run` where it stands.
    mutating func put(_ run: ColumnRun) {
        for row in run.rows { lines[row][run.column] = run.cell }
    }
}

/// Finds runs of signs on the way down a surface.
private struct ColumnRunFinder {
    private let least: Int
    /// The sign that stood in every column of the last row, and the row since which it stands there; row -1 where there
    /// is none.
    private var signs: [(since: Int, cell: PackedCell)]
    /// Whether one stood in the last row.
    private var hasSigns = false
    private var runs: [ColumnRun] = []

    init(width: Int, least: Int) {
        self.least = least
        signs = Array(repeating: (since: -1, cell: .blank), count: max(0, width - 1))
    }

    /// Takes the next row.
    mutating func take(_ row: Int, new: UnsafeBufferPointer<PackedCell>, old: UnsafeBufferPointer<PackedCell>) {
        // Most rows of most frames are the very same as before.
        guard new.baseAddress != old.baseAddress else { return endAll(at: row) }
        for column in signs.indices {
            let cell = new[column]
            let isSign = cell.isSign && cell != old[column] && Self.standsAlone(column, in: new)
            let (since, last) = signs[column]
            if isSign, since >= 0, cell == last { continue }
            if since >= 0 { end(column, at: row) }
            signs[column] = (isSign ? row : -1, cell)
            hasSigns = hasSigns || isSign
        }
    }

    /// Whether what stands beside a cell has another style: in the same one it is one text with that.
    private static func standsAlone(_ column: Int, in row: UnsafeBufferPointer<PackedCell>) -> Bool {
        let style = row[column].style
        return row[column + 1].style != style && (column == 0 || row[column - 1].style != style)
    }

    /// The runs that were found, in the order of their columns.
    mutating func finish(height: Int) -> [ColumnRun] {
        endAll(at: height)
        return runs.sorted { ($0.column, $0.rows.lowerBound) < ($1.column, $1.rows.lowerBound) }
    }

    private mutating func endAll(at row: Int) {
        guard hasSigns else { return }
        for column in signs.indices where signs[column].since >= 0 {
            end(column, at: row)
            signs[column].since = -1
        }
        hasSigns = false
    }

    private mutating func end(_ column: Int, at row: Int) {
        let (since, cell) = signs[column]
        if row - since >= least { runs.append(ColumnRun(column: column, rows: since..<row, cell: cell)) }
    }
}

extension PackedCell {
    /// Whether it is one narrow sign in a style of its own.
    fileprivate var isSign: Bool { width == 1 && listed == nil && !isSpace && style != Self.blank.style }
}
