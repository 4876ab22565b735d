import Terminal

/// One line at the bottom of the screen in which a text is typed.
struct PromptLine: Sendable {
    /// What is asked for, in front of the text.
    let label: String
    /// The text.
    var field: TextField

    /// Draws the line over a row; the columns from where the text begins.
    @discardableResult
    func draw(in row: Rect, _ canvas: inout Canvas) -> Rect {
        canvas.fill(row, .fieldEdit)
        let used = canvas.line(label, x: row.x + 1, y: row.y, width: row.width / 2, .statusEdit) + 1
        let area = row.inset(left: used, right: 1)
        FieldView(field).draw(in: area, &canvas)
        return area
    }
}
