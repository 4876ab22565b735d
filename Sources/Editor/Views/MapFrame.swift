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
        let view = MapView(state, layout)
        let touched = Touched(state, from: place)
        let layout = layout
        draw(state.theme) { canvas in
            canvas.surface.cursor = nil
            canvas.surface.cursorShape = .block
            for column in layout.columns where touched.stages.contains(column.stage) { view.redraw(column, &canvas) }
            for row in layout.rows where touched.lanes.contains(row.lane) { view.redraw(row, &canvas) }
            for cell in layout.cells { view.redraw(cell, touched, &canvas) }
            view.drawCutoffs(&canvas)
        }
        place = state.place
        return true
    }

    /// Draws over what is there, without a copy of it.
    mutating func draw(_ theme: Theme, _ body: (inout Canvas) -> Void) {
        var canvas = Canvas(surface: surface, theme: theme)
        surface = Self.nothing
        body(&canvas)
        surface = canvas.surface
    }

    private static let nothing = Surface(size: Size(width: 0, height: 0))

    /// What must be drawn again after the selection moved and touchpoints were judged.
    struct Touched {
        /// The cells of which more than cards changes.
        var cells: Set<MapIndex.Cell> = []
        /// The touchpoints whose cards change, wherever they stand.
        var touchpoints: Set<ID>
        /// The stages whose headers change.
        var stages: Set<ID> = []
        /// The lanes whose labels change.
        var lanes: Set<ID> = []

        init(_ state: EditorState, from old: Place) {
            touchpoints = state.judged
            let grid = state.grid
            for id in state.judged {
                guard let record = state.journey[.touchpoint, id] else { continue }
                let all = record[Touchpoint.experiences].keys.map { ID($0) }
                lanes.formUnion(all)
                if let stage = record[Touchpoint.stage] { stages.insert(stage) }
            }
            for place in [old, state.place] {
                let stage = grid.stage(of: place)
                if let stage { stages.insert(stage) }
                if let lane = place.lane { lanes.insert(lane) }
                if let id = place.touchpoint {
                    touchpoints.insert(id)
                } else if let stage, let lane = place.lane {
                    cells.insert(.init(lane: lane, stage: stage))
                }
            }
            if case .newCard(let lane, let stage, _)? = state.edit?.target {
                cells.insert(.init(lane: lane, stage: stage))
            }
        }

        /// Whether all of a cell changes.
        func touchesAll(of cell: MapLayout.Cell) -> Bool {
            !cells.isEmpty && cells.contains(.init(lane: cell.lane, stage: cell.stage))
        }

        /// Whether a card changes.
        func touches(_ card: MapLayout.Card) -> Bool {
            card.touchpoint.map(touchpoints.contains) ?? false
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

    /// Draws again what of a cell was touched; in the overview that is all of it.
    func redraw(_ cell: MapLayout.Cell, _ touched: MapFrame.Touched, _ canvas: inout Canvas) {
        let cards = cell.cards.filter(touched.touches)
        if touched.touchesAll(of: cell) || holdsTouched(cell, touched) {
            canvas.fill(cell.frame, .text)
            return drawCell(cell, &canvas)
        }
        guard !cards.isEmpty else { return }
        for card in cards {
            canvas.fill(card.frame, .text)
            drawCard(card, in: cell, &canvas)
        }
        drawMore(cell, &canvas)
    }

    /// Whether a cell that shows no cards one by one stands for touched ones.
    private func holdsTouched(_ cell: MapLayout.Cell, _ touched: MapFrame.Touched) -> Bool {
        cell.cards.isEmpty && touched.lanes.contains(cell.lane) && touched.stages.contains(cell.stage)
    }
}
