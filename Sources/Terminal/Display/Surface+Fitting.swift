extension Surface {
    /// The top left part of this surface in `size`, with blank cells where it is smaller.
    public func fitted(to size: Size) -> Surface {
        var fitted = Surface(size: size)
        let common = bounds.intersection(fitted.bounds)
        for row in common.rows {
            for column in common.columns {
                let cell = self[Point(x: column, y: row)]
                guard cell.width > 0, column + cell.width <= size.width else { continue }
                fitted.put(cell.cluster, at: Point(x: column, y: row), style: cell.style)
            }
        }
        fitted.cursor = cursor.flatMap { fitted.bounds.contains($0) ? $0 : nil }
        fitted.cursorShape = cursorShape
        return fitted
    }
}
