import JourneyInsight
import JourneyModel
import Terminal

extension MapView {
    /// Draws a card; without its marks where these stand there already.
    func drawCard(
        _ card: MapLayout.Card, in cell: MapLayout.Cell, keepsMarks: Bool = false, _ canvas: inout Canvas
    ) {
        guard let id = card.touchpoint else { return drawNewCard(card, keepsMarks, &canvas) }
        guard let record = journey[.touchpoint, id] else { return }
        let isSelected = state.place == .card(id, lane: cell.lane) && !isMakingCard
        drawGutter(card, id, isSelected, &canvas)
        if let edit = state.edit, isTitle(edit, of: id, cell.lane) {
            drawField(edit, card, &canvas)
            if layout.zoom == .cards, !keepsMarks {
                drawStatus(record, id, cell, y: card.frame.y + card.titleLines, card, &canvas)
            }
            return
        }
        let scope: Scope =
            isSelected
            ? .cardSelected : range.contains(.init(touchpoint: id, lane: cell.lane)) ? .cardRange : .cardTitle
        let title = record[Touchpoint.title] ?? .empty
        if layout.zoom == .compact {
            drawCompact(record, id, title, cell, card, scope, &canvas)
        } else {
            drawTitle(title, card, scope, &canvas)
            if !keepsMarks { drawStatus(record, id, cell, y: card.frame.y + card.titleLines, card, &canvas) }
        }
        if isSelected { canvas.surface.cursor = Point(x: card.frame.x + 1, y: card.frame.y) }
    }

    private var isMakingCard: Bool {
        guard case .newCard? = state.edit?.target else { return false }
        return true
    }

    /// Whether the title is being edited in this lane; the twins in other lanes keep showing it as it stands.
    private func isTitle(_ edit: EditSession, of id: ID, _ lane: ID) -> Bool {
        edit.isTitle(of: id) && state.place == .card(id, lane: lane)
    }

    private func drawGutter(_ card: MapLayout.Card, _ id: ID, _ isSelected: Bool, _ canvas: inout Canvas) {
        let isTwin = state.place.touchpoint == id && !isMakingCard
        guard isTwin else { return }
        for y in card.frame.rows {
            canvas.glyph(isSelected ? "▌" : "▏", x: card.frame.x, y: y, isSelected ? .cardBar : .cardTwin)
        }
    }

    private func drawTitle(_ title: Text, _ card: MapLayout.Card, _ scope: Scope, _ canvas: inout Canvas) {
        let width = max(1, card.frame.width - 2)
        if title.isEmpty {
            canvas.line(
                "(no title)", x: card.frame.x + 1, y: card.frame.y, width: width,
                scope == .cardTitle ? .cardMarks : scope)
            return
        }
        let text = SafeText(title.bytes, columns: width * (card.titleLines + 1))
        let lines = text.wrapped(to: width, lines: card.titleLines).lines
        for (index, line) in lines.prefix(card.frame.height).enumerated() {
            canvas.line(line, x: card.frame.x + 1, y: card.frame.y + index, width: width, scope)
            drawMatches(
                in: line, of: title, x: card.frame.x + 1, y: card.frame.y + index, width: width,
                isCurrent: scope == .cardSelected, &canvas)
        }
    }

    /// The line under the title: emotion, broken promise, pains, moment, lanes, comments, channel.
    private func drawStatus(
        _ record: Record, _ id: ID, _ cell: MapLayout.Cell, y: Int, _ card: MapLayout.Card, _ canvas: inout Canvas
    ) {
        guard y < card.frame.maxY else { return }
        let width = card.frame.width - 2
        let all = marks(record, id, cell.lane)
        let marks = Mark.fitting(all, width: width)
        let room = width - canvas.pieces(marks, x: card.frame.x + 1, y: y, width: width) - 1
        guard let channel = record[Touchpoint.channel], room >= (marks.count < all.count ? 3 : 1) else { return }
        let text = SafeText(channel.bytes, columns: room + 1).truncated(to: room)
        canvas.surface.put(
            text, at: Point(x: card.frame.x + 1 + width - text.width, y: y), style: canvas.style(.cardChannel))
    }

    private func drawCompact(
        _ record: Record, _ id: ID, _ title: Text, _ cell: MapLayout.Cell, _ card: MapLayout.Card, _ scope: Scope,
        _ canvas: inout Canvas
    ) {
        let width = card.frame.width - 2
        let marks = marks(record, id, cell.lane)
        let free = width - 3 - SafeText(title.bytes, columns: width).width
        let rest = Mark.fitting(marks.dropFirst().filter { $0.rank != .shared }, width: max(width / 3, free) - 1)
        let restWidth = rest.isEmpty ? 0 : Mark.columns(of: rest) + 1
        if let emotion = state.emotion(of: id, cell.lane) {
            canvas.line(
                EmotionMark.glyph(emotion), x: card.frame.x + 1, y: card.frame.y, width: 2, EmotionMark.scope(emotion))
        } else {
            canvas.line("○", x: card.frame.x + 1, y: card.frame.y, width: 2, .emotionNone)
        }
        let room = width - 3 - restWidth
        let line = SafeText(title.bytes, columns: room + 1).truncated(to: room)
        canvas.line(line, x: card.frame.x + 4, y: card.frame.y, width: room, scope)
        drawMatches(
            in: line, of: title, x: card.frame.x + 4, y: card.frame.y, width: room,
            isCurrent: scope == .cardSelected, &canvas)
        canvas.pieces(rest, x: card.frame.x + 2 + width - restWidth, y: card.frame.y, width: restWidth)
    }

    private func marks(_ record: Record, _ id: ID, _ lane: ID) -> [Mark] {
        let experience = record[Touchpoint.experiences].record(lane.text)
        let judgement = experience.map { Judgement($0) }
        let emotion = judgement?.emotion
        var marks = [Mark(EmotionMark.text(emotion), EmotionMark.scope(emotion), .emotion)]
        if let judgement, judgement.isBrokenPromise, let expected = judgement.expected {
            marks.append(Mark("‹\(EmotionMark.number(expected))", .broken, .broken))
        }
        if let conflict = conflictMark(id, record) { marks.append(conflict) }
        let pains = journey.pains(on: id, lane: lane).count
        if pains > 0 { marks.append(Mark("!\(pains)", .pain, .pain)) }
        if record[Touchpoint.moment] != nil { marks.append(Mark("★", .moment, .moment)) }
        if let shared = sharedMark(record, lane) { marks.append(shared) }
        let comments = state.openComments(on: id).count
        if comments > 0 { marks.append(Mark("c\(comments)", .comment, .comment)) }
        if let fresh = state.others.fresh[id] {
            marks.append(Mark("~\(fresh.author.prefix(8))", .titleAuthor, .comment))
        }
        if isValidated(record, experience) { marks.append(Mark("✓", .validated, .validated)) }
        return marks
    }

    /// How far apart the stakeholders are, where that is a conflict, or where a relation says that it is one.
    private func conflictMark(_ id: ID, _ record: Record) -> Mark? {
        if let spread = journey.conflict(in: record) { return Mark("≠\(spread)", .shared, .conflict) }
        return state.conflictPlaces.contains(id) ? Mark("≠", .shared, .conflict) : nil
    }

    /// The other lanes of a card by their short names, from top to bottom; where there is little room, how many they are.
    private func sharedMark(_ record: Record, _ lane: ID) -> Mark? {
        let others = record[Touchpoint.experiences].keys.compactMap { ID($0) == lane ? nil : shorts[ID($0)] }
        guard !others.isEmpty else { return nil }
        let gap = others.contains(where: \.isLong) ? " " : ""
        var names = ""
        for other in others.sorted(by: { $0.row < $1.row }) {
            if !names.isEmpty { names += gap }
            names += other.name
        }
        var mark = Mark("⇅\(names)", .shared, .shared)
        mark.short = Canvas.Piece("⇅\(others.count)", .shared)
        return mark
    }

    private func isValidated(_ touchpoint: Record, _ experience: Record?) -> Bool {
        (experience?[Experience.standing] ?? touchpoint[Touchpoint.standing]) == Self.validated
    }

    private static let validated: Text = "validated"
}

extension MapView {
    private func drawNewCard(_ card: MapLayout.Card, _ keepsMarks: Bool, _ canvas: inout Canvas) {
        guard let edit = state.edit else { return }
        for y in card.frame.rows { canvas.glyph("▌", x: card.frame.x, y: y, .cardBar) }
        drawField(edit, card, &canvas)
        let y = card.frame.y + card.titleLines
        if layout.zoom == .cards, !keepsMarks, y < card.frame.maxY {
            canvas.line("○", x: card.frame.x + 1, y: y, width: 2, .emotionNone)
        }
    }

    private func drawField(_ edit: EditSession, _ card: MapLayout.Card, _ canvas: inout Canvas) {
        let area = Rect(x: card.frame.x + 1, y: card.frame.y, width: card.frame.width - 2, height: card.titleLines)
        FieldView(edit.field).draw(in: area, &canvas)
    }
}
