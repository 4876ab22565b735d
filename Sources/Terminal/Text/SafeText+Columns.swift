extension SafeText {
    /// The column at which the cluster that holds byte `offset` of the source begins; `width` from its end on.
    public func column(ofByte offset: Int) -> Int {
        guard offset < endOffset else { return width }
        let index = Swift.max(firstIndex(after: offset) - 1, pieces.startIndex)
        if isNarrow { return index - pieces.startIndex }
        return pieces[pieces.startIndex..<index].reduce(0) { $0 + $1.cluster.width }
    }

    /// The first byte, in the source, of the cluster at `column`; `endOffset` to the right of the text.
    public func byte(atColumn column: Int) -> Int {
        guard column < width else { return endOffset }
        let index = index(ofColumn: Swift.max(column, 0))
        return index < pieces.endIndex ? Int(pieces[index].offset) : endOffset
    }

    /// As many clusters from the left as fit in `columns`.
    public func prefix(columns: Int) -> SafeText {
        guard columns < width else { return self }
        return slice(pieces.startIndex..<fittingIndex(columns: Swift.max(columns, 0)), from: startOffset)
    }

    /// The text after its first `columns` columns; a wide cluster that straddles the edge is left out.
    public func dropFirst(columns: Int) -> SafeText {
        guard columns > 0 else { return self }
        guard columns < width else { return slice(pieces.endIndex..<pieces.endIndex, from: endOffset) }
        var start = fittingIndex(columns: columns)
        if pieces[pieces.startIndex..<start].reduce(0, { $0 + $1.cluster.width }) < columns { start += 1 }
        return slice(start..<pieces.endIndex, from: nil)
    }

    /// The text itself when all of the source fits in `columns`, else as much as leaves room for `ellipsis` after it.
    public func truncated(to columns: Int, ellipsis: Unicode.Scalar = "…") -> SafeText {
        guard width > columns || isCut else { return self }
        return ended(with: Cluster(glyph: ellipsis), within: columns)
    }

    /// As many clusters as leave room for `mark`, and the mark.
    func ended(with mark: Cluster, within columns: Int) -> SafeText {
        guard columns >= mark.width else { return prefix(columns: 0) }
        var kept = prefix(columns: columns - mark.width)
        kept.pieces.append(Piece(cluster: mark, offset: Int32(truncatingIfNeeded: kept.endOffset)))
        kept.width += mark.width
        kept.isCut = false
        return kept
    }

    /// Both texts, one after the other; places in the second count from the end of the first one's source.
    public static func + (first: SafeText, second: SafeText) -> SafeText {
        var joined = first
        let shift = Int32(truncatingIfNeeded: first.endOffset - second.startOffset)
        joined.pieces.append(
            contentsOf: second.pieces.lazy.map { Piece(cluster: $0.cluster, offset: $0.offset + shift) })
        joined.width += second.width
        joined.endOffset += second.endOffset - second.startOffset
        joined.isCut = second.isCut
        return joined
    }
}

extension SafeText {
    /// The pieces of `range` as a text; `from` is the place of its start when the first piece does not say it.
    func slice(_ range: Range<Int>, from: Int?) -> SafeText {
        let part = pieces[range]
        let end = range.upperBound < pieces.endIndex ? Int(pieces[range.upperBound].offset) : endOffset
        return SafeText(
            pieces: part,
            width: isNarrow ? part.count : part.reduce(0) { $0 + $1.cluster.width },
            startOffset: from ?? part.first.map { Int($0.offset) } ?? end,
            endOffset: end,
            isCut: isCut && range.upperBound == pieces.endIndex
        )
    }

    /// The index of the first piece that begins after byte `offset`.
    private func firstIndex(after offset: Int) -> Int {
        var low = pieces.startIndex
        var high = pieces.endIndex
        while low < high {
            let middle = (low + high) / 2
            if Int(pieces[middle].offset) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The index of the piece that covers `column`.
    private func index(ofColumn column: Int) -> Int {
        let index = fittingIndex(columns: column)
        guard !isNarrow else { return index }
        let before = pieces[pieces.startIndex..<index].reduce(0) { $0 + $1.cluster.width }
        return before <= column ? index : index - 1
    }

    /// The index after the last piece that ends at or before `columns`.
    private func fittingIndex(columns: Int) -> Int {
        if isNarrow { return pieces.startIndex + Swift.min(columns, pieces.count) }
        var used = 0
        for index in pieces.indices {
            used += pieces[index].cluster.width
            if used > columns { return index }
        }
        return pieces.endIndex
    }
}
