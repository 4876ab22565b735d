extension SafeText {
    /// This text in lines of at most `columns` columns, at most `limit` of them (at least one).
    ///
    /// Lines end at spaces, which the break swallows, after hyphens and slashes, beside wide clusters, at kept line
    /// ends, and anywhere when a word is longer than a line. The last line ends with `ellipsis` when there is more.
    public func wrapped(to columns: Int, lines limit: Int = .max, ellipsis: Unicode.Scalar = "…") -> WrappedText {
        var lines: [SafeText] = []
        var start = pieces.startIndex
        var offset = startOffset
        while true {
            let line = line(from: start, columns: Swift.max(columns, 1))
            let isLast = line.next == nil
            if lines.count + 1 >= limit, !isLast || isCut {
                lines.append(
                    slice(start..<line.end, from: offset).ended(with: Cluster(glyph: ellipsis), within: columns))
                return WrappedText(lines: lines, isCut: true)
            }
            lines.append(slice(start..<line.end, from: offset))
            guard let next = line.next else { return WrappedText(lines: lines, isCut: false) }
            start = next
            offset = next < pieces.endIndex ? Int(pieces[next].offset) : endOffset
        }
    }

    /// Where the line that begins at `start` ends, and where the next one begins if there is one.
    private func line(from start: Int, columns: Int) -> (end: Int, next: Int?) {
        var used = 0
        var chance: Int?
        for index in start..<pieces.endIndex {
            let piece = pieces[index]
            if piece.isLineBreak { return (index, index + 1) }
            used += piece.cluster.width
            if used > columns { return overflow(at: index, from: start, chance: chance) }
            if mayBreak(after: index) { chance = index + 1 }
        }
        return (pieces.endIndex, nil)
    }

    /// Breaks a line that began at `start` and has no room for the piece at `index`.
    private func overflow(at index: Int, from start: Int, chance: Int?) -> (end: Int, next: Int?) {
        if pieces[index].cluster == .space || mayBreak(after: index - 1, from: start) {
            return broken(at: index, from: start)
        }
        if let chance { return broken(at: chance, from: start) }
        // A wide cluster that is wider than the lines has one to itself.
        let end = Swift.max(index, start + 1)
        return (end, end < pieces.endIndex ? end : nil)
    }

    /// A line end at `index`, where the spaces around it are swallowed.
    private func broken(at index: Int, from start: Int) -> (end: Int, next: Int?) {
        var end = index
        while end > start, pieces[end - 1].cluster == .space { end -= 1 }
        var next = index
        while next < pieces.endIndex, pieces[next].cluster == .space { next += 1 }
        if end == start { return (index, next < pieces.endIndex ? next : nil) }
        return (end, next < pieces.endIndex ? next : nil)
    }

    private func mayBreak(after index: Int, from start: Int) -> Bool {
        index >= start && mayBreak(after: index)
    }

    private func mayBreak(after index: Int) -> Bool {
        let cluster = pieces[index].cluster
        if cluster == .space || cluster.width == 2 || cluster.base == "-" || cluster.base == "/" { return true }
        return index + 1 < pieces.endIndex && pieces[index + 1].cluster.width == 2
    }
}
