import JourneyModel
import Terminal

/// Where a strip or a prompt stands on the screen.
enum LayerFrame {
    /// The area that a layer of so many rows may cover: the map, and the title too where the map is too low.
    static func bounds(forHeight height: Int, _ state: EditorState) -> Rect {
        let map = state.screen.map
        guard height > map.height else { return map }
        return Rect(x: map.x, y: state.screen.title.y, width: map.width, height: map.maxY - state.screen.title.y)
    }

    /// The area of a strip about a place, border included.
    static func beside(_ place: Place, _ size: Size, _ state: EditorState, _ map: MapLayout) -> Rect {
        beside(map.area(of: place, state.grid), size: size, in: bounds(forHeight: size.height, state))
    }

    /// The rows above or below what a layer is about, whichever are more.
    static func room(beside anchor: Rect, in bounds: Rect) -> Int {
        max(bounds.maxY - anchor.maxY, anchor.y - bounds.y, 0)
    }

    /// Directly under what it is about, above it where there is no room below; never outside `bounds`.
    ///
    /// - Parameters:
    ///   - anchor: the area of what the layer is about. It is covered only where neither side has room.
    ///   - size: the columns and rows that the layer would like to have, its border included.
    ///   - bounds: the area that layers may cover.
    static func beside(_ anchor: Rect, size: Size, in bounds: Rect) -> Rect {
        let width = min(size.width, bounds.width)
        let height = min(size.height, bounds.height)
        let x = min(max(anchor.x, bounds.x), bounds.maxX - width)
        let below = bounds.maxY - anchor.maxY
        let above = anchor.y - bounds.y
        let y: Int
        if below >= height {
            y = anchor.maxY
        } else if above >= height {
            y = anchor.y - height
        } else {
            y = below >= above ? bounds.maxY - height : bounds.y
        }
        return Rect(x: x, y: y, width: width, height: height)
    }
}

extension MapLayout {
    /// The area of a place; where the place itself is hidden, that of the cell, header or label that holds it.
    func area(of place: Place, _ grid: Grid) -> Rect {
        switch place {
        case .journey: frame.row(0)
        case .lane(let lane): label(of: lane) ?? frame.row(0)
        case .stage(let stage): headerArea(of: stage) ?? frame.row(0)
        case .cell(let lane, let stage): cell(lane, stage)?.frame.row(0) ?? headerArea(of: stage) ?? frame.row(0)
        case .card(let id, let lane):
            self.frame(of: id, lane: lane)
                ?? grid.stage(of: place).flatMap { cell(lane, $0)?.frame.row(0) }
                ?? label(of: lane) ?? frame.row(0)
        }
    }

    /// The first lines of a lane's label: its name and its mean.
    private func label(of lane: ID) -> Rect? {
        rows.first { $0.lane == lane }.map { row in
            Rect(x: frame.x, y: row.span.lowerBound, width: labelWidth, height: min(2, row.span.count))
        }
    }

    private func headerArea(of stage: ID) -> Rect? {
        columns.first { $0.stage == stage }.map { column in
            Rect(x: column.span.lowerBound, y: header, width: column.span.count, height: 1)
        }
    }
}
