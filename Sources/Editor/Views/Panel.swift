import Terminal

/// A framed box over the map.
enum Panel {
    /// Draws an empty box with a title; the area inside.
    @discardableResult
    static func draw(_ title: String, frame: Rect, _ canvas: inout Canvas) -> Rect {
        canvas.fill(frame, .layer)
        for x in frame.columns {
            canvas.glyph("─", x: x, y: frame.y, .layerBorder)
            canvas.glyph("─", x: x, y: frame.maxY - 1, .layerBorder)
        }
        for y in frame.rows {
            canvas.glyph("│", x: frame.x, y: y, .layerBorder)
            canvas.glyph("│", x: frame.maxX - 1, y: y, .layerBorder)
        }
        canvas.glyph("┌", x: frame.x, y: frame.y, .layerBorder)
        canvas.glyph("┐", x: frame.maxX - 1, y: frame.y, .layerBorder)
        canvas.glyph("└", x: frame.x, y: frame.maxY - 1, .layerBorder)
        canvas.glyph("┘", x: frame.maxX - 1, y: frame.maxY - 1, .layerBorder)
        if !title.isEmpty { canvas.line(" \(title) ", x: frame.x + 2, y: frame.y, width: frame.width - 4, .layerTitle) }
        return frame.inset(by: 1)
    }

    /// The area for text in a box: a column beside the border on both sides is left free.
    static func inside(_ frame: Rect) -> Rect { frame.inset(by: 1).inset(left: 1, right: 1) }

    /// Draws a box around one line in the middle of an area.
    static func draw(_ line: String, in area: Rect, _ canvas: inout Canvas) {
        let width = min(area.width, line.count + 2)
        let frame = Rect(
            x: area.x + (area.width - width) / 2, y: area.y + max(0, area.height / 2 - 1), width: width, height: 3)
        let inner = draw("", frame: frame, &canvas)
        canvas.line(line, x: inner.x, y: inner.y, width: inner.width, .layer)
    }
}
