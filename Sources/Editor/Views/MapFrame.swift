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
        let editedLines: Int?
        let theme: String
        let pattern: SearchPattern?

        init(_ state: EditorState) {
            revision = state.revision
            size = state.size
            view = state.view
            anchor = state.anchor
            target = state.edit?.target
            editedLines = state.editedLines
            theme = state.theme.name
            pattern = state.walk?.shownPattern
        }
    }

    /// The layout that the drawing shows.
    let layout: MapLayout
    /// The drawing, without title, status line and layers.
    private(set) var surface: Surface
    /// The hints that the drawing shows; none before they are drawn.
    private var hints: [Hint]?
    private let basis: Basis
    private let shorts: [ID: MapView.ShortName]
    private var place: Place

    /// Draws the whole map.
    init(_ state: EditorState) {
        basis = Basis(state)
        place = state.place
        layout = state.mapLayout
        var canvas = Canvas(surface: Surface(size: state.size, style: state.theme[.text]), theme: state.theme)
        let view = MapView(state, layout)
        shorts = view.shorts
        view.draw(into: &canvas)
        surface = canvas.surface
    }

    /// Draws what changed; whether that was possible.
    mutating func follow(_ state: EditorState) -> Bool {
        guard state.anchor == nil, Basis(state) == basis else { return false }
        let view = MapView(state, layout, shorts: shorts)
        let touched = Touched(state, from: place)
        let layout = layout
        draw(state.theme) { canvas in
            canvas.surface.cursor = nil
            canvas.surface.cursorShape = .block
            for column in layout.columns where touched.stages.contains(column.stage) {
                if touched.changesSums || !view.restyle(column, &canvas) { view.redraw(column, &canvas) }
            }
            for row in layout.rows where touched.lanes.contains(row.lane) { view.redraw(row, &canvas) }
            for cell in layout.cells where touched.reaches(cell.stage) { view.redraw(cell, touched, &canvas) }
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

    /// Draws the hints, unless they are there.
    mutating func draw(_ hints: [Hint], in area: Rect, _ theme: Theme) {
        guard self.hints != hints else { return }
        self.hints = hints
        draw(theme) { canvas in
            canvas.fill(area, .text)
            HintLine(hints).draw(in: area, &canvas)
        }
    }

    private static let nothing = Surface(size: Size(width: 0, height: 0))

    /// What must be drawn again after the selection moved and touchpoints were judged.
    struct Touched {
        /// The cells in which anything changes.
        private var cells: Set<MapIndex.Cell> = []
        /// Those of which more than cards changes.
        private var whole: Set<MapIndex.Cell> = []
        /// The touchpoints whose cards change, wherever they stand.
        private var touchpoints: Set<ID>
        /// The stages whose headers change.
        private(set) var stages: Set<ID> = []
        /// The stages in whose columns cards change, each once; none when they may stand in any.
        private var reached: [ID]? = []
        /// Whether the card changes that is being made; the place stays where it was meanwhile.
        private var hasNewCard = false
        /// Whether more of headers changes than whether the selection stands under them.
        private(set) var changesSums: Bool
        /// The lanes whose labels change.
        private(set) var lanes: Set<ID> = []

        init(_ state: EditorState, from old: Place) {
            touchpoints = state.judged
            changesSums = !state.judged.isEmpty || !old.isInGrid || !state.place.isInGrid
            for id in state.judged { addJudged(id, state.journey) }
            if case .newCard(_, let stage, _)? = state.edit?.target {
                hasNewCard = true
                reach(stage)
            }
            if !hasNewCard || old != state.place { addSelection(from: old, to: state.place, state.grid) }
        }

        private mutating func reach(_ stage: ID) {
            if reached?.contains(stage) == false { reached?.append(stage) }
        }

        private mutating func addJudged(_ id: ID, _ journey: Journey) {
            guard let record = journey[.touchpoint, id] else { return }
            let all = record[Touchpoint.experiences].keys.map { ID($0) }
            lanes.formUnion(all)
            guard let stage = record[Touchpoint.stage] else { return reached = nil }
            reach(stage)
            stages.insert(stage)
            cells.formUnion(all.map { .init(lane: $0, stage: stage) })
        }

        /// A header or label that the selection stays under looks as it did.
        private mutating func addSelection(from old: Place, to new: Place, _ grid: Grid) {
            let isInGrid = old.isInGrid && new.isInGrid
            let keepsStage = isInGrid && grid.stage(of: old) == grid.stage(of: new)
            let keepsLane = isInGrid && old.lane == new.lane
            for place in [old, new] {
                let stage = grid.stage(of: place)
                if let stage, !keepsStage { stages.insert(stage) }
                if let lane = place.lane, !keepsLane { lanes.insert(lane) }
                if let id = place.touchpoint { touchpoints.insert(id) }
                if let stage { reach(stage) }
                guard let stage, let lane = place.lane else { continue }
                cells.insert(.init(lane: lane, stage: stage))
                if place.touchpoint == nil { whole.insert(.init(lane: lane, stage: stage)) }
            }
        }

        /// Whether anything may have to be drawn again in the column of a stage.
        func reaches(_ stage: ID) -> Bool { reached?.contains(stage) ?? true }

        /// Whether all of a cell is to be drawn again. One that shows no cards one by one has no smaller part.
        func touchesAll(of cell: MapLayout.Cell) -> Bool {
            guard !whole.isEmpty || cell.cards.isEmpty else { return false }
            let id = MapIndex.Cell(lane: cell.lane, stage: cell.stage)
            return whole.contains(id) || cell.cards.isEmpty && cells.contains(id)
        }

        /// Whether a card is to be drawn again.
        func touches(_ card: MapLayout.Card) -> Bool {
            card.touchpoint.map(touchpoints.contains) ?? hasNewCard
        }
    }
}

extension Place {
    /// Whether it is a card or an empty cell.
    fileprivate var isInGrid: Bool {
        switch self {
        case .card, .cell: true
        default: false
        }
    }
}

extension MapView {
    func redraw(_ column: MapLayout.Column, _ canvas: inout Canvas) {
        let width = column.span.count - 1
        canvas.fill(Rect(x: column.span.lowerBound + 1, y: layout.header, width: width, height: 1), .text)
        drawHeader(column, &canvas)
    }

    /// Draws the header of a stage that the selection came under or left, by the style of its name alone; false where
    /// that cannot be told from the styles of what stands beside it.
    func restyle(_ column: MapLayout.Column, _ canvas: inout Canvas) -> Bool {
        guard !column.isFolded, state.edit == nil else { return false }
        let new = headerScope(column)
        let (before, after) = (canvas.style(new == .stage ? .stageCurrent : .stage), canvas.style(new))
        let others = [.text, .stageSum] + EmotionMark.scopes
        guard !others.contains(where: { canvas.style($0) == before }) else { return false }
        let frame = Rect(x: column.span.lowerBound + 1, y: layout.header, width: column.span.count - 1, height: 1)
        canvas.surface.restyle(frame) { $0 == before ? after : $0 }
        return true
    }

    func redraw(_ row: MapLayout.Row, _ canvas: inout Canvas) {
        canvas.fill(
            Rect(x: layout.frame.x, y: row.span.lowerBound, width: layout.labelWidth, height: row.span.count), .text)
        drawLabel(row, &canvas)
    }

    /// Draws a card again. Being selected or typed in changes the bar and the title, but none of the marks.
    private func redraw(_ card: MapLayout.Card, in cell: MapLayout.Cell, _ canvas: inout Canvas) {
        let isJudged = card.touchpoint.map(state.judged.contains) ?? false
        let keepsMarks = layout.zoom == .cards && !isJudged
        let title = Rect(
            x: card.frame.x, y: card.frame.y, width: card.frame.width, height: min(card.titleLines, card.frame.height))
        canvas.fill(keepsMarks ? title : card.frame, .text)
        if keepsMarks {
            canvas.fill(Rect(x: card.frame.x, y: card.frame.y, width: 1, height: card.frame.height), .text)
        }
        drawCard(card, in: cell, keepsMarks: keepsMarks, &canvas)
    }

    /// Draws again what of a cell was touched.
    func redraw(_ cell: MapLayout.Cell, _ touched: MapFrame.Touched, _ canvas: inout Canvas) {
        if touched.touchesAll(of: cell) {
            canvas.fill(cell.frame, .text)
            return drawCell(cell, &canvas)
        }
        var isTouched = false
        for card in cell.cards where touched.touches(card) {
            redraw(card, in: cell, &canvas)
            isTouched = true
        }
        if isTouched { drawMore(cell, &canvas) }
    }
}
