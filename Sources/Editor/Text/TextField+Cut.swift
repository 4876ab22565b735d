extension TextField {
    /// Takes the bytes in `range` out and keeps them for ``putBack()``. Cuts without anything in between gather into
    /// one, each on the side that it was cut from.
    mutating func cut(_ range: Range<Int>) -> TextOutcome {
        guard !range.isEmpty else { return .nothing }
        let gathered = isCutting ? cut : []
        let taken = Array(bytes[range])
        let isBefore = range.upperBound == cursor
        settle()
        replace(range, with: [], as: .other)
        cut = isBefore ? taken + gathered : gathered + taken
        isCutting = true
        return .edited
    }

    /// Puts in what was cut last.
    mutating func putBack() -> TextOutcome {
        settle()
        return insert(cut, as: .other)
    }

    /// The end of what cutting to the end of the line takes: there it is the line break itself.
    var lineCutEnd: Int {
        let end = lineEnd(of: cursor)
        return end == cursor ? min(end + 1, bytes.count) : end
    }
}
