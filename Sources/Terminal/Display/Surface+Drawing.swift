extension Surface {
    /// Makes every cell of the clip empty, in `style`, and takes the cursor away.
    public mutating func clear(style: Style = .plain) {
        fill(clip, style: style)
        cursor = nil
    }

    /// Makes the cells of `rect` empty, or full of `glyph` when that takes one column, in `style`.
    public mutating func fill(_ rect: Rect, style: Style, glyph: Unicode.Scalar = " ") {
        let area = clip.intersection(rect)
        guard !area.isEmpty else { return }
        let cluster = Cluster(glyph: glyph)
        let cell = PackedCell(cluster.width == 1 ? cluster : .replacement, PackedStyle(style))
        if area.width == size.width {
            let line = Array(repeating: cell, count: size.width)
            return area.rows.forEach { lines[$0] = line }
        }
        for row in area.rows {
            repairEdges(of: area.columns, row: row)
            lines[row].withUnsafeMutableBufferPointer { $0[area.columns].update(repeating: cell) }
        }
    }

    /// Draws `text` with its first cluster at `origin` and returns the columns it took, clipped or not.
    ///
    /// At most `columns` columns are used; a wide cluster that does not fit there is left out. Of one that is cut by
    /// the clip the visible half is blank.
    @discardableResult
    public mutating func put(_ text: SafeText, at origin: Point, style: Style, columns: Int = .max) -> Int {
        let style = PackedStyle(style)
        let columns = max(columns, 0)
        var used = 0
        var rest = text.pieces
        while let piece = rest.first {
            let point = origin.offset(x: used)
            let count = putSimple(rest.prefix(columns - used), at: point, style: style)
            used += count
            rest = rest.dropFirst(max(count, 1))
            guard count == 0 else { continue }
            guard used + piece.cluster.width <= columns else { break }
            put(piece.cluster, at: point, style: style)
            used += piece.cluster.width
        }
        return used
    }

    /// Draws the code point `glyph` of the program's own repertoire at `point`.
    public mutating func put(glyph: Unicode.Scalar, at point: Point, style: Style) {
        put(Cluster(glyph: glyph), at: point, style: PackedStyle(style))
    }

    /// Draws `cluster` at `point`.
    public mutating func put(_ cluster: Cluster, at point: Point, style: Style) {
        put(cluster, at: point, style: PackedStyle(style))
    }

    /// Gives every cell of `rect` the style that `transform` makes of its own; wide clusters go with their left half.
    public mutating func restyle(_ rect: Rect, _ transform: (Style) -> Style) {
        let area = clip.intersection(rect)
        var (last, lastResult) = (PackedStyle(.plain), PackedStyle(transform(.plain)))
        for row in area.rows {
            for column in area.columns where !(lines[row][column].width == 0 && column == area.x) {
                let style = lines[row][column].style
                if style != last { (last, lastResult) = (style, PackedStyle(transform(style.style))) }
                lines[row][column].style = lastResult
            }
            if area.maxX < size.width, lines[row][area.maxX].width == 0 {
                lines[row][area.maxX].style = lines[row][area.maxX - 1].style
            }
        }
    }
}

extension Surface {
    /// Draws those of the first `pieces` that are simple, visible and cover nothing wide; returns how many.
    private mutating func putSimple(_ pieces: ArraySlice<SafeText.Piece>, at point: Point, style: PackedStyle) -> Int {
        guard clip.rows.contains(point.y), clip.columns.contains(point.x) else { return 0 }
        let room = min(pieces.count, clip.maxX - point.x)
        return pieces.withUnsafeBufferPointer { pieces in
            lines[point.y].withUnsafeMutableBufferPointer { cells in
                var count = 0
                while count < room, pieces[count].cluster.isSimple, cells[point.x + count].width == 1 {
                    cells[point.x + count] = PackedCell(pieces[count].cluster, style)
                    count += 1
                }
                return count
            }
        }
    }

    private mutating func put(_ cluster: Cluster, at point: Point, style: PackedStyle) {
        guard clip.rows.contains(point.y), point.x < clip.maxX, point.x + cluster.width > clip.x else { return }
        if cluster.width == 2 { return putWide(cluster, at: point, style: style) }
        if lines[point.y][point.x].width != 1 { repairEdges(of: point.x..<point.x + 1, row: point.y) }
        lines[point.y][point.x] = packed(cluster, style)
    }

    private mutating func putWide(_ cluster: Cluster, at point: Point, style: PackedStyle) {
        let columns = point.x..<point.x + 2
        let visible = columns.clamped(to: clip.columns)
        repairEdges(of: visible, row: point.y)
        guard visible == columns else {
            lines[point.y][visible.lowerBound] = PackedCell(.space, style)
            return
        }
        lines[point.y][point.x] = packed(cluster, style)
        lines[point.y][point.x + 1] = PackedCell(.continuation, style)
    }

    private mutating func packed(_ cluster: Cluster, _ style: PackedStyle) -> PackedCell {
        guard !cluster.isSingle else { return PackedCell(cluster, style) }
        if let known = marked.firstIndex(of: cluster) { return PackedCell(cluster, style, listed: known) }
        guard marked.count < PackedCell.listLimit else { return PackedCell(cluster, style) }
        marked.append(cluster)
        return PackedCell(cluster, style, listed: marked.count - 1)
    }

    /// Blanks the halves of wide clusters that would be left outside when `columns` of `row` are overwritten.
    private mutating func repairEdges(of columns: Range<Int>, row: Int) {
        if columns.lowerBound > 0, lines[row][columns.lowerBound].width == 0 { empty(columns.lowerBound - 1, row) }
        if columns.upperBound < size.width, lines[row][columns.upperBound].width == 0 {
            empty(columns.upperBound, row)
        }
    }

    private mutating func empty(_ column: Int, _ row: Int) {
        lines[row][column] = lines[row][column].emptied
    }
}
