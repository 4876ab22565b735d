import JourneyModel
import Terminal

/// Where everything of the map stands on the screen: a pure function of the journey, the view and the size.
///
/// Only what is visible is laid out.
public struct MapLayout: Sendable {
    /// One stage on the screen.
    public struct Column: Equatable, Sendable {
        /// The stage.
        public let stage: ID
        /// Its index among all stages.
        public let index: Int
        /// The columns, the separator on the left included.
        public let span: Range<Int>
        /// Whether the stage is folded.
        public let isFolded: Bool
    }

    /// One row of the map on the screen.
    public struct Row: Equatable, Sendable {
        /// The lane, or the inbox.
        public let lane: ID
        /// Its index among all rows.
        public let index: Int
        /// The screen rows, without the rule below.
        public let span: Range<Int>
        /// Whether the lane is folded.
        public let isFolded: Bool
    }

    /// One cell on the screen.
    public struct Cell: Equatable, Sendable {
        /// The lane, or the inbox.
        public let lane: ID
        /// The stage.
        public let stage: ID
        /// The area, the separator and the rule not included.
        public let frame: Rect
        /// The goal line; `nil` when there is none.
        public let goal: Rect?
        /// The cards that are shown.
        public let cards: [Card]
        /// How many cards there are above the shown ones.
        public let above: Int
        /// How many cards there are below the shown ones.
        public let below: Int
    }

    /// One card on the screen.
    public struct Card: Equatable, Sendable {
        /// The touchpoint; `nil` for a card that is being made.
        public let touchpoint: ID?
        /// The area with the one-column gutter on the left.
        public let frame: Rect
        /// How many lines the title has.
        public let titleLines: Int
    }

    /// The area of the map.
    public let frame: Rect
    /// The level of detail.
    public let zoom: Zoom
    /// The width of the lane labels.
    public let labelWidth: Int
    /// The row of the stage headers.
    public let header: Int
    /// The stages shown.
    public private(set) var columns: [Column] = []
    /// The rows shown.
    public private(set) var rows: [Row] = []
    /// The cells shown, row by row.
    public private(set) var cells: [Cell] = []
    /// How many stages there are to the right of the shown ones.
    public private(set) var stagesBehind = 0
    /// How many rows there are below the shown ones.
    public private(set) var rowsBehind = 0

    init(_ metrics: MapMetrics, _ state: EditorState) {
        frame = metrics.frame
        zoom = state.view.zoom
        labelWidth = metrics.labelWidth
        header = metrics.frame.y
        columns = metrics.columns(from: state.view.firstStage)
        rows = metrics.rows(from: state.view.firstRow)
        stagesBehind = metrics.grid.stages.count - (columns.last.map { $0.index + 1 } ?? 0)
        rowsBehind = metrics.grid.rows.count - (rows.last.map { $0.index + 1 } ?? 0)
        for row in rows {
            for column in columns { cells.append(metrics.cell(row, column)) }
        }
    }

    /// The cell of a lane in a stage, where it is on the screen.
    public func cell(_ lane: ID, _ stage: ID) -> Cell? {
        cells.first { $0.lane == lane && $0.stage == stage }
    }

    /// The area of a card, where it is on the screen.
    public func frame(of touchpoint: ID, lane: ID) -> Rect? {
        for cell in cells where cell.lane == lane {
            for card in cell.cards where card.touchpoint == touchpoint { return card.frame }
        }
        return nil
    }

    /// What stands at a point of the screen.
    public func place(at point: Point) -> Place? {
        let column = columns.first { $0.span.contains(point.x) }
        let row = rows.first { $0.span.contains(point.y) }
        switch (row, column) {
        case (nil, nil): return point.y <= header && point.x < frame.x + labelWidth ? .journey : nil
        case (let row?, nil): return point.x < frame.x + labelWidth ? .lane(row.lane) : nil
        case (nil, let column?): return point.y <= header + 1 ? .stage(column.stage) : nil
        case (let row?, let column?):
            let card = cell(row.lane, column.stage)?.cards.first { $0.frame.contains(point) }
            if let id = card?.touchpoint { return .card(id, lane: row.lane) }
            return .cell(lane: row.lane, stage: column.stage)
        }
    }
}
