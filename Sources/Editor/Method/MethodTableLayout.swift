import JourneyInsight
import Terminal

/// Which columns of a table are shown in a width, and how wide each is.
struct MethodTableLayout {
    /// A column that is shown.
    struct Column {
        /// Its place among all columns of the table.
        let index: Int
        /// Its first column on the screen, from the left edge of the table.
        var x: Int
        /// Its columns on the screen.
        var width: Int
    }

    /// The columns that are shown, from left to right.
    private(set) var columns: [Column] = []

    /// The columns between two columns.
    static let gap = 2
    /// The rows that are measured; the columns keep their widths while one scrolls.
    private static let sample = 300
    /// The fewest columns to which text is narrowed before a column is left out.
    private static let leastText = 14
    /// The fewest columns of the first column, which says what a row is about; a third of the table where that is more.
    private static let leastFirst = 18

    /// The layout of a table in so many columns of the screen. Columns of the highest rank are left out first, then texts
    /// are narrowed, the widest first; the first column gets what is left.
    ///
    /// - Parameter natural: the widths that `naturalWidths` found.
    init(_ table: MethodTable, natural: [Int], width: Int) {
        var shown = Array(table.columns.indices)
        while shown.count > 1, Self.least(shown, natural, table, in: width) > width {
            guard let worst = shown.dropFirst().max(by: { table.columns[$0].rank <= table.columns[$1].rank }) else {
                break
            }
            shown.removeAll { $0 == worst }
        }
        columns = Self.fit(shown, natural, table, width)
    }

    /// The columns of the screen that each column of a table would take, by its first rows.
    static func naturalWidths(_ table: MethodTable) -> [Int] {
        table.columns.enumerated().map { index, column in
            table.rows.prefix(sample).reduce(columnsOf(column.label)) { widest, row in
                max(widest, row.cells.indices.contains(index) ? columnsOf(row.cells[index].shown) : 0)
            }
        }
    }

    private static func columnsOf(_ text: String) -> Int { SafeText(text, columns: 200).width }

    private static func least(_ index: Int, _ natural: [Int], _ table: MethodTable, _ width: Int) -> Int {
        if table.columns[index].isNumeric { return natural[index] }
        return min(natural[index], index == 0 ? max(leastFirst, width / 3) : leastText)
    }

    private static func least(_ shown: [Int], _ natural: [Int], _ table: MethodTable, in width: Int) -> Int {
        shown.reduce(gap * (shown.count - 1)) { $0 + least($1, natural, table, width) }
    }

    private static func fit(_ shown: [Int], _ natural: [Int], _ table: MethodTable, _ width: Int) -> [Column] {
        var widths = shown.map { natural[$0] }
        var excess = widths.reduce(gap * (shown.count - 1), +) - width
        while excess > 0 {
            let narrowable = widths.indices.filter { widths[$0] > least(shown[$0], natural, table, width) }
            guard let widest = narrowable.max(by: { widths[$0] <= widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        var x = 0
        return zip(shown, widths).map { index, columns in
            defer { x += columns + gap }
            return Column(index: index, x: x, width: max(0, min(columns, width - x)))
        }
    }
}

extension MethodColumn {
    /// A text of this column in so many columns of the screen: numbers end at the right edge.
    func fitted(_ text: SafeText, to width: Int) -> (text: SafeText, lead: Int) {
        let cut = text.truncated(to: width)
        return (cut, isNumeric ? max(0, width - cut.width) : 0)
    }
}
