/// A text broken into lines, which remember where they came from.
public struct WrappedText: Hashable, Sendable {
    /// The lines from the top; at least one, which may be empty.
    public let lines: [SafeText]

    /// Whether there was more than the lines could hold; the last one then ends with an ellipsis.
    public let isCut: Bool

    /// The row and column at which byte `offset` of the source is shown.
    ///
    /// What the wrapping swallowed, and the end of the text, is at the end of its line, so that the column may equal
    /// the number of columns wrapped to.
    public func position(ofByte offset: Int) -> Point {
        let row = lines.lastIndex { $0.startOffset <= offset } ?? 0
        return Point(x: lines[row].column(ofByte: offset), y: row)
    }

    /// The byte of the source that is shown at `position`; rows outside count as the first and the last.
    public func byte(at position: Point) -> Int {
        lines[Swift.min(Swift.max(position.y, 0), lines.count - 1)].byte(atColumn: position.x)
    }
}

extension WrappedText: RandomAccessCollection {
    /// The index of the first line.
    public var startIndex: Int { 0 }

    /// The number of lines.
    public var endIndex: Int { lines.count }

    /// Line `row`.
    public subscript(row: Int) -> SafeText { lines[row] }
}
