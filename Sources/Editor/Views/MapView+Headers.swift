import JourneyModel
import Terminal

extension MapView {
    func drawHeaders(_ canvas: inout Canvas) {
        for column in layout.columns { drawHeader(column, &canvas) }
    }

    func drawHeader(_ column: MapLayout.Column, _ canvas: inout Canvas) {
        let frame = Rect(
            x: column.span.lowerBound + 1, y: layout.header, width: column.span.count - 1, height: 1)
        let name = journey[.stage, column.stage].map { stageName($0, column.stage) } ?? column.stage.text.string
        let scope = headerScope(column)
        if scope == .stageSelected { canvas.fill(frame, scope) }
        if column.isFolded {
            canvas.line(name, x: frame.x, y: frame.y, width: frame.width, scope == .stage ? .stageFolded : scope)
            return
        }
        let isCut = column == layout.columns.last && layout.stagesBehind > 0
        let room = frame.width - (isCut ? 5 : 0) - 1
        if let field = state.editedName(of: .stage(column.stage)) {
            return FieldView(field).draw(in: Rect(x: frame.x + 1, y: frame.y, width: room - 1, height: 1), &canvas)
        }
        let safeName = SafeText(name, columns: room + 1)
        let least = min(safeName.width, max(8, room - 5))
        let sumsWidth = drawSums(
            of: column.stage, end: frame.x + room, y: frame.y, room: room - least - 2, &canvas, scope)
        canvas.line(safeName, x: frame.x + 1, y: frame.y, width: room - sumsWidth - 2, scope)
        if scope == .stageSelected { canvas.surface.cursor = Point(x: frame.x + 1, y: frame.y) }
    }

    private func headerScope(_ column: MapLayout.Column) -> Scope {
        if state.place == .stage(column.stage) { return .stageSelected }
        return state.grid.stage(of: state.place) == column.stage ? .stageCurrent : .stage
    }

    private func stageName(_ record: Record, _ id: ID) -> String {
        let name = record[Stage.name]?.string ?? id.text.string
        let truth = record[Stage.truth].flatMap { Self.truthMark($0) }
        return truth.map { "\(name) \($0)" } ?? name
    }

    /// Zero, first and second moment of truth by their numbers, the ultimate one by a diamond.
    private static func truthMark(_ truth: Text) -> String? {
        switch truth.string {
        case "zero": "⓪"
        case "first": "①"
        case "second": "②"
        case "ultimate": "◆"
        default: nil
        }
    }

    /// Draws mean, pains and moments at the right end of a header, as many as fit; the columns used.
    private func drawSums(
        of stage: ID, end: Int, y: Int, room: Int, _ canvas: inout Canvas, _ scope: Scope
    ) -> Int {
        let sum = sums.stage(stage)
        var pieces: [Canvas.Piece] = []
        if let mean = sums.meanOfLanes(stage: stage, in: journey) {
            let step = EmotionMark.step(mean)
            pieces.append(.init(EmotionMark.mean(mean), scope == .stageSelected ? scope : EmotionMark.scope(step)))
        }
        if sum.pains > 0 { pieces.append(.init("!\(sum.pains)", scope == .stageSelected ? scope : .stageSum)) }
        if sum.moments > 0 { pieces.append(.init("★\(sum.moments)", scope == .stageSelected ? scope : .stageSum)) }
        while Self.width(pieces) > room, !pieces.isEmpty { pieces.removeLast() }
        return canvas.pieces(pieces, x: end - Self.width(pieces), y: y, width: Self.width(pieces))
    }

    private static func width(_ pieces: [Canvas.Piece]) -> Int {
        pieces.reduce(0) { $0 + $1.text.count } + max(0, pieces.count - 1)
    }
}

extension MapView {
    func drawLabel(_ row: MapLayout.Row, _ canvas: inout Canvas) {
        let frame = Rect(
            x: layout.frame.x, y: row.span.lowerBound, width: layout.labelWidth, height: row.span.count)
        if row.lane == Place.inbox { return drawInboxLabel(frame, &canvas) }
        let record = journey[.lane, row.lane]
        let scope = labelScope(row)
        let name = SafeText((record?[Lane.name] ?? row.lane.text).bytes, columns: 200)
        if row.isFolded {
            canvas.line(name, x: frame.x + 1, y: frame.y, width: frame.width - 2, scope == .lane ? .laneFolded : scope)
            return
        }
        if let field = state.editedName(of: .lane(row.lane)) {
            return FieldView(field).draw(
                in: Rect(x: frame.x + 1, y: frame.y, width: frame.width - 2, height: min(3, frame.height)), &canvas)
        }
        let lines = name.wrapped(to: max(1, frame.width - 2), lines: max(1, min(2, frame.height - 1))).lines
        if scope == .laneSelected {
            canvas.fill(Rect(x: frame.x, y: frame.y, width: frame.width - 1, height: lines.count), scope)
            canvas.surface.cursor = Point(x: frame.x + 1, y: frame.y)
        }
        for (index, line) in lines.enumerated() {
            canvas.line(line, x: frame.x + 1, y: frame.y + index, width: frame.width - 2, scope)
        }
        drawLaneSums(row.lane, frame.inset(top: lines.count), &canvas)
    }

    private func labelScope(_ row: MapLayout.Row) -> Scope {
        if state.place == .lane(row.lane) { return .laneSelected }
        return state.place.lane == row.lane ? .laneCurrent : .lane
    }

    private func drawInboxLabel(_ frame: Rect, _ canvas: inout Canvas) {
        let selected = state.place == .lane(Place.inbox)
        canvas.line("Inbox", x: frame.x + 1, y: frame.y, width: frame.width - 2, selected ? .laneSelected : .inbox)
        guard frame.height > 1 else { return }
        canvas.line(
            "\(journey.map.unplaced.count) unplaced", x: frame.x + 1, y: frame.y + 1, width: frame.width - 2, .laneSum)
    }

    /// The mean with the line of means along the stages, then pains and moments.
    private func drawLaneSums(_ lane: ID, _ frame: Rect, _ canvas: inout Canvas) {
        guard frame.height > 0 else { return }
        let sum = sums.lane(lane)
        var x = frame.x + 1
        if let mean = sum.emotion {
            let scope = EmotionMark.scope(EmotionMark.step(mean))
            x += canvas.line(EmotionMark.mean(mean), x: x, y: frame.y, width: frame.width - 2, scope) + 1
        }
        let bars = String(journey.map.stages.map { EmotionMark.bar(sums[lane: lane, stage: $0].emotion) })
        if bars.count <= frame.maxX - 1 - x { canvas.line(bars, x: x, y: frame.y, width: frame.maxX - 1 - x, .laneSum) }
        guard frame.height > 1 else { return }
        var pieces: [Canvas.Piece] = []
        if sum.pains > 0 { pieces.append(.init("!\(sum.pains)", .laneSum)) }
        if sum.moments > 0 { pieces.append(.init("★\(sum.moments)", .laneSum)) }
        if sum.unjudged > 0 { pieces.append(.init("○\(sum.unjudged)", .laneSum)) }
        canvas.pieces(pieces, x: frame.x + 1, y: frame.y + 1, width: frame.width - 2)
    }
}
