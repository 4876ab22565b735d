import JourneyModel
import Terminal

/// The sizes that a map layout is made of.
struct MapMetrics {
    let grid: Grid
    /// What was shown when these were made; the state may have scrolled since.
    let view: ViewState
    /// The heights of rows that are known; whoever measures more puts them here.
    var heights: RowHeights
    let frame: Rect
    let labelWidth: Int
    let columnWidth: Int
    /// The screen rows below the stage headers and their rule.
    let body: Range<Int>
    /// The lines of the title of a card that is being edited; `nil` while there is none.
    private(set) var editedLines: Int?
    private let journey: Journey
    private let revision: Int
    private let edit: EditSession?

    init(_ state: EditorState, in frame: Rect) {
        self.frame = frame
        (journey, view, edit) = (state.journey, state.view, state.edit)
        (heights, revision) = (state.rowHeights, state.revision)
        grid = state.grid
        labelWidth = Self.labelWidth(frame.width)
        columnWidth = Self.columnWidth(frame.width - labelWidth, view.zoom, stages: grid.stages.count)
        body = min(frame.y + 2, frame.maxY)..<frame.maxY
        editedLines = edit.flatMap { $0.isTitle ? lines($0.field.bytes[...], most: max(mostLines, 4), room: 1) : nil }
    }

    private static func labelWidth(_ width: Int) -> Int {
        switch width {
        case ..<60: min(9, width / 3)
        case ..<100: 14
        default: 16
        }
    }

    /// As wide as lets a whole number of stages fill the map: all of them where they fit.
    private static func columnWidth(_ width: Int, _ zoom: Zoom, stages: Int) -> Int {
        let least = zoom == .overview ? 12 : 22
        let fitting = max(1, width / least)
        let widest = zoom == .overview ? 28 : 44
        return max(1, min(width / max(1, min(fitting, stages)), widest))
    }

    /// The width of a folded stage.
    static let foldedWidth = 5

    func width(of stage: ID) -> Int {
        view.foldedStages.contains(stage) ? min(Self.foldedWidth, columnWidth) : columnWidth
    }

    /// The stages that fit when `first` is the leftmost; always at least one.
    func columns(from first: Int) -> [MapLayout.Column] {
        var columns: [MapLayout.Column] = []
        var x = frame.x + labelWidth
        for index in max(0, first)..<max(max(0, first), grid.stages.count) {
            let stage = grid.stages[index]
            let width = width(of: stage)
            guard x + width <= frame.maxX || columns.isEmpty else { break }
            let isFolded = view.foldedStages.contains(stage)
            columns.append(.init(stage: stage, index: index, span: x..<min(x + width, frame.maxX), isFolded: isFolded))
            x += width
        }
        return columns
    }

    /// The rows that fit, the last one perhaps cut, when `first` is the topmost.
    func rows(from first: Int) -> [MapLayout.Row] {
        var rows: [MapLayout.Row] = []
        var y = body.lowerBound
        for index in max(0, first)..<max(max(0, first), grid.rows.count) where y < body.upperBound {
            let lane = grid.rows[index]
            let end = min(y + height(of: lane), body.upperBound)
            rows.append(.init(lane: lane, index: index, span: y..<end, isFolded: isFolded(lane)))
            y = end + 1
        }
        return rows
    }

    func isFolded(_ lane: ID) -> Bool { view.foldedLanes.contains(lane) }

    /// What the heights of rows depend on.
    var basis: RowHeights.Basis {
        RowHeights.Basis(
            revision: revision, edited: editedLines.flatMap { _ in edit?.target }, editedLines: editedLines,
            columnWidth: columnWidth, body: body.count, zoom: view.zoom, showsGoals: view.showsGoals,
            foldedStages: view.foldedStages, foldedLanes: view.foldedLanes)
    }

    /// The height of a row without its rule: that of its tallest cell, at most the body of the map.
    func height(of lane: ID) -> Int {
        heights.height(of: lane, on: basis) ?? measuredHeight(of: lane)
    }

    func measuredHeight(of lane: ID) -> Int {
        if isFolded(lane) { return 1 }
        let limit = max(1, body.count - 1)
        if view.zoom == .overview { return min(2, limit) }
        var height = view.zoom == .compact ? 2 : 3
        for stage in grid.stages where height < limit && !view.foldedStages.contains(stage) {
            height = max(height, neededHeight(lane, stage, limit: limit))
        }
        return min(height, limit)
    }

    private func neededHeight(_ lane: ID, _ stage: ID, limit: Int) -> Int {
        var height = goal(lane, stage) == nil ? 0 : 1
        for card in cards(lane, stage) {
            height += cardHeight(card)
            if height >= limit { return limit }
        }
        return height
    }

    /// The goal of a stakeholder in a stage, when goals are shown.
    func goal(_ lane: ID, _ stage: ID) -> Text? {
        guard view.showsGoals, view.zoom == .cards, lane != Place.inbox else { return nil }
        return journey[.lane, lane]?[Lane.cells].record(stage.text)?[JourneyModel.Cell.goal]
    }

    /// The touchpoints of a cell, with the card that is being made among them.
    func cards(_ lane: ID, _ stage: ID) -> CellCards {
        let cards = grid.cards(lane, stage)
        guard case .newCard(lane, stage, let index)? = edit?.target else { return CellCards(cards, new: nil) }
        return CellCards(cards, new: min(index, cards.count))
    }

    /// The columns that the title of a card has.
    var titleWidth: Int { max(1, columnWidth - 3) }

    func titleLines(_ card: ID?) -> Int {
        if let edit, let editedLines, card.map(edit.isTitle) ?? true { return editedLines }
        guard let card, let title = journey[.touchpoint, card]?[Touchpoint.title] else { return 1 }
        return lines(title.bytes, most: mostLines, room: 0)
    }

    /// The lines that a title has at most while it is not edited.
    private var mostLines: Int { view.zoom == .cards ? 3 : 1 }

    /// The lines of a title; `room` columns are kept for the cursor behind it.
    private func lines(_ bytes: ArraySlice<UInt8>, most: Int, room: Int) -> Int {
        if most == 1 || bytes.count + room <= titleWidth { return 1 }
        let text = SafeText(bytes, columns: titleWidth * most + 1)
        return min(most, text.wrapped(to: titleWidth, lines: most).lines.count)
    }

    func cardHeight(_ card: ID?) -> Int {
        view.zoom == .cards ? titleLines(card) + 1 : titleLines(card)
    }
}
