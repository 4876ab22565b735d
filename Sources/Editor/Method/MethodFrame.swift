import Terminal

/// How the screen is divided for a view.
struct MethodFrame {
    /// All of it.
    let area: Rect
    /// The lines with the heading and the answer.
    let answer: Rect
    /// The answer in its lines, the heading before it left out.
    let lines: [SafeText]
    /// The line that names the parts.
    let parts: Rect
    /// The line under them.
    let rule: Rect
    /// The line of column headings.
    let heading: Rect
    /// The rows; of a matrix, the whole place for it.
    let rows: Rect
    /// The lines that say what the table cuts off of the selected row; empty where nothing is cut off.
    let detail: Rect

    /// The columns between the heading and the answer.
    static let gap = 2
    /// The lines of the detail with its rule, and how high the view must be for it.
    private static let (detailHeight, leastWithDetail) = (4, 16)

    /// The frame on a screen for an answer behind a heading so many columns wide.
    init(_ screen: ScreenLayout, heading title: Int, answer text: String, isMatrix: Bool, isCut: Bool) {
        let bottom = screen.hint.isEmpty ? screen.status.y : screen.hint.y
        area = Rect(x: 0, y: screen.title.maxY, width: screen.bounds.width, height: max(0, bottom - screen.title.maxY))
        let inner = area.inset(left: 1, right: 1)
        let limit = max(1, min(4, area.height / 5))
        let room = max(1, inner.width - title - Self.gap)
        lines = SafeText(text, columns: 2000).wrapped(to: room, lines: limit).lines
        answer = Rect(x: inner.x, y: inner.y, width: inner.width, height: min(lines.count, area.height))
        let rest = inner.inset(top: answer.height)
        parts = rest.row(0)
        rule = Rect(x: area.x, y: rest.y + 1, width: area.width, height: rest.height > 1 ? 1 : 0)
        heading = rest.row(2)
        let body = rest.inset(top: isMatrix ? 2 : 3)
        let foot = !isMatrix && isCut && area.height >= Self.leastWithDetail ? Self.detailHeight : 0
        rows = body.inset(bottom: foot)
        detail = foot == 0 ? .zero : Rect(x: body.x, y: rows.maxY, width: body.width, height: foot)
    }
}
