/// A part of the screen that only moved: a terminal can shift it by itself, so that it need not be drawn again.
public enum Shift: Hashable, Sendable {
    /// The contents of these rows move down by a number of rows, up where it is negative.
    case rows(Range<Int>, by: Int)
    /// The contents of these columns, in these rows, move right by a number of columns, left where it is negative.
    case columns(Range<Int>, by: Int, in: [Int])
}

extension Surface {
    /// This frame with a part shifted. Where something left and nothing came in, it is blank.
    public func shifted(_ shift: Shift) -> Surface {
        var frame = self
        switch shift {
        case .rows(let rows, let distance):
            for row in rows {
                frame.replaceRow(row, with: rows.contains(row - distance) ? packedRow(row - distance) : nil)
            }
        case .columns(let columns, let distance, let rows):
            for row in rows { frame.shiftRow(row, columns, by: distance) }
        }
        return frame
    }

    private mutating func replaceRow(_ row: Int, with new: [PackedCell]?) {
        lines[row] = new ?? Array(repeating: .blank, count: size.width)
    }

    private mutating func shiftRow(_ row: Int, _ columns: Range<Int>, by distance: Int) {
        let old = packedRow(row)
        for column in columns {
            let from = column - distance
            lines[row][column] = columns.contains(from) ? old[from] : .blank
        }
    }
}
