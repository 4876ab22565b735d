extension Rect {
    /// Whether `point` is one of the cells of this rectangle.
    public func contains(_ point: Point) -> Bool {
        columns.contains(point.x) && rows.contains(point.y)
    }

    /// Whether every cell of `other` is a cell of this rectangle.
    public func contains(_ other: Rect) -> Bool {
        other.isEmpty || intersection(other) == other
    }

    /// The cells in both rectangles; `Rect.zero`-sized at this rectangle's corner when there are none.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        let right = min(maxX, other.maxX)
        let bottom = min(maxY, other.maxY)
        guard right > left, bottom > top else { return Rect(x: x, y: y, width: 0, height: 0) }
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// This rectangle without `left`, `top`, `right` and `bottom` cells at its edges (with more, when negative).
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
    }

    /// This rectangle without `amount` cells at every edge.
    public func inset(by amount: Int) -> Rect {
        inset(left: amount, top: amount, right: amount, bottom: amount)
    }

    /// This rectangle moved to the right and down.
    public func offset(x dx: Int = 0, y dy: Int = 0) -> Rect {
        Rect(x: x + dx, y: y + dy, width: width, height: height)
    }

    /// One row of this rectangle, counted from its top; empty when there is no such row.
    public func row(_ index: Int) -> Rect {
        intersection(Rect(x: x, y: y + index, width: width, height: 1))
    }
}
