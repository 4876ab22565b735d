extension Surface {
    /// Makes every cell of the clip empty, in `style`, and takes the cursor and the hint away.
    public mutating func clear(style: Style = .plain) {
        fill(clip, style: style)
        cursor = nil
        scrollHint = nil
    }

    /// Makes the cells of `rect` empty, or full of `glyph` when that takes one column, in `style`.
    public mutating func fill(_ rect: Rect, style: Style, glyph: Unicode.Scalar = " ") {
        let area = clip.intersection(rect)
        guard !area.isEmpty else { return }
        let cluster = Cluster(glyph: glyph)
        let cell = Cell(cluster: cluster.width == 1 ? cluster : .replacement, style: style)
        for row in area.rows {
            repairEdges(of: area.columns, row: row)
            let start = row * size.width
            for column in area.columns { cells[start + column] = cell }
        }
    }

    /// Draws `text` with its first cluster at `origin` and returns the columns it took, clipped or not.
    ///
    /// At most `columns` columns are used; a wide cluster that does not fit there is left out. Of one that is cut by
    /// the clip the visible half is blank.
    @discardableResult
    public mutating func put(_ text: SafeText, at origin: Point, style: Style, columns: Int = .max) -> Int {
        var used = 0
        for piece in text.pieces {
            let width = piece.cluster.width
            guard used + width <= columns else { break }
            put(piece.cluster, at: origin.offset(x: used), style: style)
            used += width
        }
        return used
    }

    /// Draws the code point `glyph` of the program's own repertoire at `point`.
    public mutating func put(glyph: Unicode.Scalar, at point: Point, style: Style) {
        put(Cluster(glyph: glyph), at: point, style: style)
    }

    /// Draws `cluster` at `point`.
    public mutating func put(_ cluster: Cluster, at point: Point, style: Style) {
        guard clip.rows.contains(point.y), point.x < clip.maxX, point.x + cluster.width > clip.x else { return }
        if cluster.width == 2 { return putWide(cluster, at: point, style: style) }
        let place = index(point)
        if cells[place].width != 1 { repairEdges(of: point.x..<point.x + 1, row: point.y) }
        cells[place] = Cell(cluster: cluster, style: style)
    }

    /// Gives every cell of `rect` the style that `transform` makes of its own; wide clusters go with their left half.
    public mutating func restyle(_ rect: Rect, _ transform: (Style) -> Style) {
        let area = clip.intersection(rect)
        for row in area.rows {
            let start = row * size.width
            for column in area.columns {
                cells[start + column].style = restyled(row: row, column: column, in: area, transform)
            }
            if area.maxX < size.width, cells[start + area.maxX].width == 0 {
                cells[start + area.maxX].style = cells[start + area.maxX - 1].style
            }
        }
    }
}

extension Surface {
    private func restyled(row: Int, column: Int, in area: Rect, _ transform: (Style) -> Style) -> Style {
        let cell = cells[row * size.width + column]
        let isForeignHalf = cell.width == 0 && column == area.x
        return isForeignHalf ? cell.style : transform(cell.style)
    }

    private mutating func putWide(_ cluster: Cluster, at point: Point, style: Style) {
        let columns = point.x..<point.x + 2
        let visible = columns.clamped(to: clip.columns)
        repairEdges(of: visible, row: point.y)
        let start = point.y * size.width
        guard visible == columns else {
            cells[start + visible.lowerBound] = Cell(cluster: .space, style: style)
            return
        }
        cells[start + point.x] = Cell(cluster: cluster, style: style)
        cells[start + point.x + 1] = Cell(cluster: .continuation, style: style)
    }

    /// Blanks the halves of wide clusters that would be left outside when `columns` of `row` are overwritten.
    private mutating func repairEdges(of columns: Range<Int>, row: Int) {
        let start = row * size.width
        if columns.lowerBound > 0, cells[start + columns.lowerBound].width == 0 {
            cells[start + columns.lowerBound - 1].cluster = .space
        }
        if columns.upperBound < size.width, cells[start + columns.upperBound].width == 0 {
            cells[start + columns.upperBound].cluster = .space
        }
    }
}
