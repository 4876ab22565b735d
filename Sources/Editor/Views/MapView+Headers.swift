import JourneyModel
import Terminal

extension MapView {
    func drawHeaders(_ canvas: inout Canvas) {
        for column in layout.columns { drawHeader(column, &canvas) }
    }

    func drawHeader(_ column: MapLayout.Column, _ canvas: inout Canvas) {
        let frame = Rect(
            x: column.span.lowerBound + 1, y: layout.header, width: column.span.count - 1, height: 1)
        let name = journey[.stage, column.stage]?[Stage.name] ?? column.stage.text
        let scope = headerScope(column)
        if scope == .stageSelected { canvas.fill(frame, scope) }
        if column.isFolded {
            canvas.line(name, x: frame.x, y: frame.y, width: frame.width, scope == .stage ? .stageFolded : scope)
            return
        }
        let isLast = column == layout.columns.last && layout.stagesBehind > 0
        let room = Rect(x: frame.x + 1, y: frame.y, width: frame.width - (isLast ? 7 : 2), height: 1)
        if let field = state.editedName(of: .stage(column.stage)) { return FieldView(field).draw(in: room, &canvas) }
        drawHeader(SafeText(name.bytes, columns: room.width + 1), column.stage, in: room, scope, &canvas)
        if scope == .stageSelected { canvas.surface.cursor = room.origin }
    }

    /// The name with its mark, and the sums at the right end; `…` behind them says that some are left out.
    private func drawHeader(
        _ name: SafeText, _ stage: ID, in room: Rect, _ scope: Scope, _ canvas: inout Canvas
    ) {
        let mark = journey[.stage, stage]?[Stage.truth].flatMap { Self.truthMark($0) }
        let sum = sums.stage(stage)
        let look = scope == .stageSelected ? scope : .stageSum
        let line = HeaderLine(
            name: name.width, hasMark: mark != nil, mean: mean(of: stage, scope),
            pains: sum.pains > 0 ? .init("!\(sum.pains)", look) : nil,
            moments: sum.moments > 0 ? .init("★\(sum.moments)", look) : nil, conflicts: conflicts(in: stage, look),
            room: room.width)
        let used = canvas.line(name, x: room.x, y: room.y, width: line.nameWidth, scope)
        if let mark, line.showsMark { canvas.line(mark, x: room.x + used + 1, y: room.y, width: 1, scope) }
        let width = Mark.columns(of: line.sums)
        canvas.pieces(line.sums, x: room.maxX - width, y: room.y, width: width)
        if line.isCut, name.width <= line.nameWidth || !line.sums.isEmpty {
            canvas.line("…", x: room.maxX, y: room.y, width: 1, look)
        }
    }

    /// How many cards of a stage show a conflict; without a number where only a relation tells of one.
    private func conflicts(in stage: ID, _ look: Scope) -> Canvas.Piece? {
        let count = sums.stage(stage).conflicts
        guard count > 0 || state.conflictPlaces.contains(stage) else { return nil }
        return .init(count > 0 ? "≠\(count)" : "≠", look)
    }

    private func mean(of stage: ID, _ scope: Scope) -> Canvas.Piece? {
        sums.meanOfLanes(stage: stage, in: journey).map { mean in
            let look = scope == .stageSelected ? scope : EmotionMark.scope(EmotionMark.step(mean))
            return .init(EmotionMark.mean(mean), look)
        }
    }

    func headerScope(_ column: MapLayout.Column) -> Scope {
        if state.place == .stage(column.stage) { return .stageSelected }
        return state.grid.stage(of: state.place) == column.stage ? .stageCurrent : .stage
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
        // A line that just fits may touch the rule; one stage more than fits tells that some are left out.
        let room = max(0, frame.maxX - x - (frame.maxX - x == journey.map.stages.count ? 0 : 1))
        let stages = journey.map.stages.prefix(room + 1)
        let bars = String(stages.map { EmotionMark.bar(sums[lane: lane, stage: $0].emotion) })
        canvas.line(bars, x: x, y: frame.y, width: room, .laneSum)
        guard frame.height > 1 else { return }
        let width = frame.width - 2
        canvas.pieces(Mark.fitting(laneMarks(lane), width: width), x: frame.x + 1, y: frame.y + 1, width: width)
    }

    private func laneMarks(_ lane: ID) -> [Mark] {
        let sum = sums.lane(lane)
        var marks: [Mark] = []
        if sum.pains > 0 { marks.append(Mark("!\(sum.pains)", .laneSum, .pain)) }
        if sum.moments > 0 { marks.append(Mark("★\(sum.moments)", .laneSum, .moment)) }
        if sum.unjudged > 0 { marks.append(Mark("○\(sum.unjudged)", .laneSum, .unjudged)) }
        return marks
    }
}
