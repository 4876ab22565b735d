import JourneyInsight
import JourneyModel
import Terminal

/// Draws the map: headers, labels, cells and cards.
struct MapView {
    let state: EditorState
    let layout: MapLayout
    /// What a lane is called on cards, and its place from the top.
    struct ShortName {
        let name: String
        let row: Int
        /// Whether it has more than one letter, so that others stand apart from it.
        let isLong: Bool
    }

    /// The short names of the lanes.
    let shorts: [ID: ShortName]
    let range: Set<EditorState.Target>

    /// A view; `shorts` are the short names of the lanes where they are known.
    init(_ state: EditorState, _ layout: MapLayout, shorts: [ID: ShortName]? = nil) {
        self.state = state
        self.layout = layout
        self.shorts = shorts ?? Self.shortNames(state.journey)
        range = Set(state.rangeTargets() ?? [])
    }

    var journey: Journey { state.journey }
    var sums: MapSums { state.sums }

    func draw(into canvas: inout Canvas) {
        drawHeaders(&canvas)
        drawRules(&canvas)
        for row in layout.rows { drawLabel(row, &canvas) }
        for cell in layout.cells { drawCell(cell, &canvas) }
        drawCutoffs(&canvas)
        if journey.map.stages.isEmpty || journey.map.lanes.isEmpty { drawEmptiness(&canvas) }
    }

    /// The short names of the lanes; of those without one the first letters of the name.
    private static func shortNames(_ journey: Journey) -> [ID: ShortName] {
        var names: [ID: ShortName] = [:]
        for (row, lane) in journey.map.lanes.enumerated() {
            let record = journey[.lane, lane]
            let name = record?[Lane.short]?.string ?? String((record?[Lane.name] ?? lane.text).string.prefix(2))
            names[lane] = ShortName(name: name, row: row, isLong: name.count > 1)
        }
        return names
    }

    /// Where the rules end: behind the last stage, or at the edge where only what rounding left over lies between.
    private var rightEnd: Int {
        let end = layout.columns.last?.span.upperBound ?? layout.frame.x + layout.labelWidth
        return layout.frame.maxX - end < layout.columns.count ? layout.frame.maxX : end
    }

    private func drawRules(_ canvas: inout Canvas) {
        let right = rightEnd
        let top = layout.header + 1
        canvas.fill(
            Rect(x: layout.frame.x, y: top, width: right - layout.frame.x, height: 1), .ruleStrong, glyph: "─")
        for row in layout.rows where row.span.upperBound < layout.frame.maxY {
            canvas.fill(
                Rect(x: layout.frame.x, y: row.span.upperBound, width: right - layout.frame.x, height: 1), .rule,
                glyph: "─")
        }
        let bottom = layout.rows.last?.span.upperBound ?? top
        for column in layout.columns {
            let x = column.span.lowerBound
            let scope: Scope = column == layout.columns.first ? .ruleStrong : .rule
            for y in layout.header..<min(bottom, layout.frame.maxY) { canvas.glyph("│", x: x, y: y, scope) }
            canvas.glyph("┼", x: x, y: top, .ruleStrong)
            for row in layout.rows where row.span.upperBound < layout.frame.maxY {
                canvas.glyph("┼", x: x, y: row.span.upperBound, scope)
            }
        }
    }

    func drawCutoffs(_ canvas: inout Canvas) {
        if let last = layout.columns.last, layout.stagesBehind > 0 {
            canvas.lineEnding(
                " ▸ \(layout.stagesBehind)", at: last.span.upperBound, y: layout.header, width: 6, .cutoff)
        }
        if let first = layout.columns.first, first.index > 0 {
            let x = layout.frame.x
            canvas.lineEnding("\(first.index) ◂", at: x + layout.labelWidth - 1, y: layout.header, width: 6, .cutoff)
        }
        if let last = layout.rows.last, layout.rowsBehind > 0, last.span.upperBound <= layout.frame.maxY {
            let y = layout.frame.maxY - 1
            canvas.lineEnding(
                " ▾ \(layout.rowsBehind)", at: layout.frame.x + layout.labelWidth - 1, y: y, width: 7, .cutoff)
        }
        if let first = layout.rows.first, first.index > 0 {
            canvas.line(
                "▴ \(first.index)", x: layout.frame.x + 1, y: layout.header + 1, width: layout.labelWidth - 2, .cutoff)
        }
    }

    /// What to do where there is no grid yet.
    private func drawEmptiness(_ canvas: inout Canvas) {
        let lines = [
            "This journey has \(journey.map.stages.isEmpty ? "no stages" : "no lanes") yet.", "",
            "a s  adds a stage", "a l  adds a lane, one for every stakeholder",
        ]
        for (index, line) in lines.enumerated() {
            canvas.line(
                line, x: layout.frame.x + layout.labelWidth + 3, y: layout.header + 3 + index,
                width: layout.frame.width - layout.labelWidth - 4, index == 0 ? .text : .hint)
        }
    }
}
