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

    /// The columns of the screen that a column of a table would like to have.
    struct Wish: Sendable {
        /// For its heading.
        let heading: Int
        /// For its cells, and for their short forms.
        let cells: Int
        let short: Int

        /// For both.
        var natural: Int { max(heading, cells) }
        /// As one of several alike.
        var narrow: Int { max(short, min(heading, MethodTableLayout.leastHeading)) }
    }

    /// The columns that are shown, from left to right.
    private(set) var columns: [Column] = []
    /// Whether something of the table is cut off or left out.
    private(set) var isCut = false

    /// The columns between two columns.
    static let gap = 2
    /// The rows that are measured, spread over all; the columns keep their widths while one scrolls.
    private static let sample = 600
    /// The fewest columns to which text is narrowed before a column is left out.
    private static let leastText = 14
    /// The fewest columns of the first column, which says what a row is about; a third of the table where that is more.
    private static let leastFirst = 18
    /// The fewest columns of a heading among several alike.
    private static let leastHeading = 5

    /// The layout of a table in so many columns of the screen. Columns of the highest rank are left out first, but for
    /// the one that is `kept`; then those alike, then texts are narrowed, the widest first.
    ///
    /// - Parameter wishes: what `wishes(of:)` found.
    init(_ table: MethodTable, _ wishes: [Wish], width: Int, keeping kept: Int? = nil) {
        var shown = Array(table.columns.indices)
        func least(_ index: Int) -> Int { Self.least(index, wishes[index], table.columns[index], in: width) }
        func isTooWide() -> Bool { shown.reduce(Self.gap * (shown.count - 1)) { $0 + least($1) } > width }
        while shown.count > 1, isTooWide() {
            let others = shown.dropFirst().filter { $0 != kept }
            guard let worst = others.max(by: { table.columns[$0].rank <= table.columns[$1].rank }) else { break }
            shown.removeAll { $0 == worst }
        }
        var widths = shown.map { wishes[$0].natural }
        Self.narrowAlike(&widths, shown, table, width, least)
        Self.narrow(&widths, to: width - Self.gap * (shown.count - 1), shown.map(least))
        isCut = shown.count < table.columns.count || zip(shown, widths).contains { wishes[$0].natural > $1 }
        var x = 0
        columns = zip(shown, widths).map { index, columns in
            defer { x += columns + Self.gap }
            return Column(index: index, x: x, width: max(0, min(columns, width - x)))
        }
    }

    /// The columns of the screen that each column of a table would like to have, by so many of its rows.
    static func wishes(of table: MethodTable, rows count: Int = sample) -> [Wish] {
        let step = max(1, table.rows.count / max(1, count))
        let rows = stride(from: 0, to: table.rows.count, by: step).map { table.rows[$0] }
        return table.columns.enumerated().map { index, column in
            let cells = rows.lazy.filter { $0.cells.indices.contains(index) }.map(\.cells[index])
            let widths = cells.map { (columnsOf($0.shown), columnsOf($0.short ?? $0.shown)) }
            return Wish(
                heading: columnsOf(column.label), cells: widths.map(\.0).max() ?? 0, short: widths.map(\.1).max() ?? 0)
        }
    }

    private static func columnsOf(_ text: String) -> Int { SafeText(text, columns: 200).width }

    private static func least(_ index: Int, _ wish: Wish, _ column: MethodColumn, in width: Int) -> Int {
        switch column.give {
        case .alike: min(wish.narrow, wish.natural)
        case .never: wish.natural
        case .plain where column.isNumeric: wish.natural
        case .plain: min(wish.natural, index == 0 ? max(leastFirst, width / 3) : leastText)
        }
    }

    /// Narrows the columns that are alike to one width where not all fit.
    private static func narrowAlike(
        _ widths: inout [Int], _ shown: [Int], _ table: MethodTable, _ width: Int, _ least: (Int) -> Int
    ) {
        let alike = shown.indices.filter { table.columns[shown[$0]].give == .alike }
        guard !alike.isEmpty, widths.reduce(gap * (shown.count - 1), +) > width else { return }
        let others = shown.indices.filter { !alike.contains($0) }.reduce(gap * (shown.count - 1)) {
            $0 + least(shown[$1])
        }
        let common = (width - others) / alike.count
        for index in alike { widths[index] = max(least(shown[index]), min(widths[index], common)) }
    }

    /// Narrows columns, the widest first, until they fit or each is at its least.
    private static func narrow(_ widths: inout [Int], to width: Int, _ least: [Int]) {
        var excess = widths.reduce(0, +) - width
        while excess > 0 {
            let narrowable = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = narrowable.max(by: { widths[$0] <= widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }
}

extension MethodCell {
    /// The cell in so many columns: whole, else in its short form, else cut.
    func fitted(to width: Int) -> SafeText {
        let whole = SafeText(shown, columns: width + 1)
        guard whole.width > width, let short else { return whole.truncated(to: width) }
        return SafeText(short, columns: width + 1).truncated(to: width)
    }
}

extension MethodColumn {
    /// The columns before a text of this column in so many columns of the screen: numbers end at the right edge.
    func lead(of text: SafeText, in width: Int) -> Int { isNumeric ? max(0, width - text.width) : 0 }
}
