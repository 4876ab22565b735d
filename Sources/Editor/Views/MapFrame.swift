import JourneyModel
import Terminal

/// The map as it was drawn last: what did not change since is not drawn again.
struct MapFrame: Sendable {
    /// What the whole drawing depends on; while it stays, only cells change.
    private struct Basis: Equatable, Sendable {
        let revision: Int
        let size: Size
        let view: ViewState
        let anchor: Place?
        let target: EditSession.Target?
        let titleLines: Int
        let theme: String
        let pattern: SearchPattern?

        init(_ state: EditorState) {
            revision = state.revision
            size = state.size
            view = state.view
            anchor = state.anchor
            target = state.edit?.target
            titleLines = state.edit == nil ? 0 : MapMetrics(state, in: state.screen.map).editedLines
            theme = state.theme.name
            pattern = state.walk?.shownPattern
        }
    }

    /// The layout that the drawing shows.
    let layout: MapLayout
    /// The drawing, without title, status line and layers.
    private(set) var surface: Surface
    private let basis: Basis
    private var place: Place

    /// Draws the whole map.
    init(_ state: EditorState) {
        basis = Basis(state)
        place = state.place
        layout = state.mapLayout
        var canvas = Canvas(surface: Surface(size: state.size, style: state.theme[.text]), theme: state.theme)
        MapView(state, layout).draw(into: &canvas)
        surface = canvas.surface
    }

    /// Draws what changed; whether that was possible.
    mutating func follow(_ state: EditorState) -> Bool {
        guard state.anchor == nil, Basis(state) == basis else { return false }
        var canvas = Canvas(surface: surface, theme: state.theme)
        canvas.surface.cursor = nil
        canvas.surface.cursorShape = .block
        let view = MapView(state, layout)
        let touched = Touched(state, from: place)
        for column in layout.columns where touched.stages.contains(column.stage) { view.redraw(column, &canvas) }
        for row in layout.rows where touched.lanes.contains(row.lane) { view.redraw(row, &canvas) }
        for cell in layout.cells where touched.touches(cell) { view.redraw(cell, &canvas) }
        view.drawCutoffs(&canvas)
        surface = canvas.surface
        place = state.place
        return true
    }

    /// What must be drawn again after the selection moved and touchpoints were judged.
    private struct Touched {
        var cells: Set<MapIndex.Cell> = []
        var touchpoints: Set<ID>
        var stages: Set<ID> = []
        var lanes: Set<ID> = []

        init(_ state: EditorState, from old: Place) {
            touchpoints = state.judged
            let grid = state.grid
            for id in state.judged {
                guard let record = state.journey[.touchpoint, id] else { continue }
                let all = record[Touchpoint.experiences].keys.map { ID($0) }
                lanes.formUnion(all)
                guard let stage = record[Touchpoint.stage] else { continue }
                stages.insert(stage)
                cells.formUnion(all.map { .init(lane: $0, stage: stage) })
            }
            for place in [old, state.place] {
                let stage = grid.stage(of: place)
                if let stage { stages.insert(stage) }
                if let lane = place.lane { lanes.insert(lane) }
                if let id = place.touchpoint { touchpoints.insert(id) }
                if let stage, let lane = place.lane { cells.insert(.init(lane: lane, stage: stage)) }
            }
            if case .newCard(let lane, let stage, _)? = state.edit?.target {
                cells.insert(.init(lane: lane, stage: stage))
            }
        }

        func touches(_ cell: MapLayout.Cell) -> Bool {
            cells.contains(.init(lane: cell.lane, stage: cell.stage))
                || cell.cards.contains { $0.touchpoint.map(touchpoints.contains) ?? false }
        }
    }
}

extension MapMetrics {
    /// The lines of the title that is being edited.
    var editedLines: Int {
        if case .newCard? = state.edit?.target { return titleLines(nil) }
        return state.place.touchpoint.map { titleLines($0) } ?? 1
    }
}

extension MapView {
    func redraw(_ column: MapLayout.Column, _ canvas: inout Canvas) {
        let width = column.span.count - 1
        canvas.fill(Rect(x: column.span.lowerBound + 1, y: layout.header, width: width, height: 1), .text)
        drawHeader(column, &canvas)
    }

    func redraw(_ row: MapLayout.Row, _ canvas: inout Canvas) {
        canvas.fill(
            Rect(x: layout.frame.x, y: row.span.lowerBound, width: layout.labelWidth, height: row.span.count), .text)
        drawLabel(row, &canvas)
    }

    func redraw(_ cell: MapLayout.Cell, _ canvas: inout Canvas) {
        canvas.fill(cell.frame, .text)
        drawCell(cell, &canvas)
    }
}
