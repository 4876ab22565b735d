import JourneyInsight
import Terminal

/// What a table cuts off or leaves out of a row, each value behind the heading of its column, one after the other.
struct MethodDetail {
    /// A piece of a line.
    private struct Piece {
        let text: SafeText
        let scope: Scope
        var x: Int
    }

    private var lines: [[Piece]] = []
    private let width: Int

    /// The columns between two values.
    private static let gap = 3

    /// What `layout` does not show of a row, the selected column first.
    init(_ row: MethodRow, _ table: MethodTable, _ layout: MethodTableLayout, column: Int, width: Int) {
        self.width = max(1, width)
        let widths = Dictionary(layout.columns.map { ($0.index, $0.width) }) { first, _ in first }
        let order = [column] + table.columns.indices.filter { $0 != column }
        for index in order where row.cells.indices.contains(index) {
            let (cell, spec) = (row.cells[index], table.columns[index])
            let text = SafeText(cell.shown, columns: 400)
            if index == column, let width = widths[index], SafeText(spec.label, columns: 200).width > width {
                // The heading of the selected column is cut off: it stands here, whatever the cell holds.
                add(SafeText(spec.label, columns: 60), text)
                continue
            }
            guard !cell.value.isNothing, spec.give != .never, text.width > widths[index] ?? 0 else { continue }
            add(SafeText(spec.label, columns: 30), text)
        }
    }

    /// Whether all of the row is shown.
    var isEmpty: Bool { lines.isEmpty }

    /// The lines that it takes.
    var lineCount: Int { lines.count }

    /// Adds a value: behind the last one where it fits there whole, else on lines of its own.
    private mutating func add(_ label: SafeText, _ text: SafeText) {
        let end = lines.last?.last.map { $0.x + $0.text.width + Self.gap } ?? 0
        if !lines.isEmpty, end + label.width + 1 + text.width <= width {
            append(label, text, at: end)
            return
        }
        let room = max(1, width - label.width - 1)
        for (index, line) in text.wrapped(to: room, lines: 4).lines.enumerated() {
            lines.append([])
            if index == 0 { append(label, line, at: 0) } else { append(line, .fieldValue, at: label.width + 1) }
        }
    }

    private mutating func append(_ label: SafeText, _ text: SafeText, at x: Int) {
        append(label, .fieldLabel, at: x)
        append(text, .fieldValue, at: x + label.width + 1)
    }

    private mutating func append(_ text: SafeText, _ scope: Scope, at x: Int) {
        lines[lines.count - 1].append(Piece(text: text, scope: scope, x: x))
    }

    /// Draws as many lines as there is room for.
    func draw(in area: Rect, _ canvas: inout Canvas) {
        for (line, y) in zip(lines, area.rows) {
            for piece in line {
                canvas.line(piece.text, x: area.x + piece.x, y: y, width: area.width - piece.x, piece.scope)
            }
        }
        if lines.count > area.height {
            canvas.lineEnding(" ▾ \(lines.count - area.height) ", at: area.maxX, y: area.maxY - 1, width: 8, .cutoff)
        }
    }
}
