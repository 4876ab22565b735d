import JourneyModel
import Terminal

/// Draws a whole frame.
struct ScreenView {
    let state: EditorState

    init(_ state: EditorState) {
        self.state = state
    }

    /// A frame over the map as it was drawn last, which is drawn anew where it must.
    func frame(over map: inout MapFrame?) -> Surface {
        let screen = state.screen
        guard !state.isTooSmall else { return tooSmall() }
        if map?.follow(state) != true {
            map = nil
            map = MapFrame(state)
        }
        map?.draw(state.theme) { canvas in
            canvas.fill(screen.title, .text)
            drawTitle(in: screen.title, &canvas)
            StatusView(state).draw(in: screen, &canvas)
        }
        if !screen.hint.isEmpty { map?.draw(StatusView(state).hints, in: screen.hint, state.theme) }
        guard let map else { return tooSmall() }
        return hasOverlays ? overlaid(map) : map.surface
    }

    private var hasOverlays: Bool {
        !state.layers.isEmpty || state.showsPending || state.view.showsInspector || state.longRefusal != nil
    }

    /// The map with what lies over it.
    private func overlaid(_ map: MapFrame) -> Surface {
        var canvas = Canvas(surface: map.surface, theme: state.theme)
        if !state.layers.contains(where: { $0 is InspectorLayer }) {
            InspectorView(state.withInspectorAtPlace, isFocused: false).draw(into: &canvas)
        }
        for layer in state.layers { layer.draw(into: &canvas, state, map.layout) }
        if state.showsPending { PendingKeysView(state).draw(in: state.screen.map, &canvas) }
        if let refusal = state.longRefusal { draw(refusal, &canvas) }
        return canvas.surface
    }

    /// Why something could not be done, wrapped above the last lines of the screen.
    private func draw(_ refusal: SafeText, _ canvas: inout Canvas) {
        let screen = state.screen
        let lines = refusal.wrapped(to: max(1, screen.status.width - 2), lines: 4).lines
        let bottom = screen.hint.isEmpty ? screen.status.y : screen.hint.y
        let area = Rect(x: 0, y: bottom - lines.count, width: screen.status.width, height: lines.count)
        canvas.fill(area, .status)
        for (row, line) in lines.enumerated() {
            canvas.line(line, x: area.x + 1, y: area.y + row, width: area.width - 2, .statusError)
        }
    }

    private func tooSmall() -> Surface {
        var canvas = Canvas(surface: Surface(size: state.size, style: state.theme[.text]), theme: state.theme)
        canvas.line(
            "Too small: nothing is changed until the window is larger", x: 0, y: 0, width: state.size.width, .text)
        return canvas.surface
    }

    /// The title, what kind of map it is, and whether it is saved.
    private func drawTitle(in area: Rect, _ canvas: inout Canvas) {
        let root = state.journey.root
        let isSelected = state.place == .journey
        let saved = savedMark
        canvas.lineEnding(saved.text, at: area.maxX - 1, y: area.y, width: area.width / 2, saved.scope)
        let words = [root[JourneyFields.state], root[JourneyFields.standing]].compactMap { $0?.string }
        let about = words.count > 1 ? "\(words[0]) · \(words[1])" : words.first ?? ""
        let room = area.width - min(saved.text.count, area.width / 2) - 3
        let title = state.editedName(of: .journey)
        if let field = title {
            FieldView(field).draw(in: Rect(x: 1, y: area.y, width: max(1, room - 2), height: 1), &canvas)
            return
        }
        let name = root[JourneyFields.title] ?? "Untitled journey"
        let used = canvas.line(name, x: area.x + 1, y: area.y, width: room - 1, isSelected ? .titleSelected : .title)
        if isSelected { canvas.surface.cursor = Point(x: area.x + 1, y: area.y) }
        if about.count + used + 4 <= room {
            canvas.line(about, x: area.x + used + 4, y: area.y, width: about.count, .titleState)
            let x = drawAuthors(x: area.x + used + 4 + about.count, end: area.x + room, y: area.y, &canvas)
            drawSync(x: x, end: area.x + room, y: area.y, &canvas)
        }
    }

    /// Who else saved lately; the column behind it.
    private func drawAuthors(x: Int, end: Int, y: Int, _ canvas: inout Canvas) -> Int {
        let authors = state.others.recentAuthors(now: state.now)
        guard !authors.isEmpty else { return x }
        let names = authors.joined(separator: " ")
        return x + 3 + canvas.line(names, x: x + 3, y: y, width: end - x - 3, .titleAuthor)
    }

    /// The fewest columns that a sync that failed is told in.
    private static let shortestTrouble = 10

    /// How the last sync went, where there is room for all of it, or for the beginning of trouble.
    private func drawSync(x: Int, end: Int, y: Int, _ canvas: inout Canvas) {
        guard let sync = state.sync else { return }
        let room = end - x - 3
        guard room >= (sync.isTrouble ? Self.shortestTrouble : sync.text.count) else { return }
        canvas.line(sync.text, x: x + 3, y: y, width: room, sync.isTrouble ? .statusModified : .titleState)
    }

    private var savedMark: Canvas.Piece {
        if state.document.readOnly != nil { return .init("read-only", .statusModified) }
        if let trouble = state.fileTrouble { return .init("● not saved: \(trouble)", .statusError) }
        guard state.isModified || state.holdsTypedText else { return .init("● saved", .statusSaved) }
        switch state.protection {
        case .journalled where state.isLiveRefused:
            return .init("● journalled, live cannot save", .statusError)
        case .journalled where state.isBehindOthers: return .init("● journalled ≠ others saved", .statusModified)
        case .journalled: return .init("● journalled", .statusModified)
        case .unprotected(let reason): return .init("● not protected: \(reason)", .statusError)
        }
    }
}

extension EditorState {
    /// Whether the window has no room for the map.
    var isTooSmall: Bool { screen.map.height <= 2 || screen.map.width <= 12 }

    /// Why something could not be done, where the status line has no room for all of it and no layer shows it.
    var longRefusal: SafeText? {
        guard let message, message.kind != .info, layers.last?.coversStatus != true else { return nil }
        let text = SafeText(message.text, columns: size.width * 4)
        return text.width > StatusView(self).messageRoom(in: screen) ? text : nil
    }

    /// The field in which the name of a place is edited on the map, if it is.
    func editedName(of place: Place) -> TextField? {
        guard let edit, case .field(let path) = edit.target else { return nil }
        let isName =
            switch place {
            case .journey: path == [JourneyFields.title.key]
            case .stage(let id): path == RecordType.stage.path(id) + [Stage.name.key]
            case .lane(let id): path == RecordType.lane.path(id) + [Lane.name.key]
            default: false
            }
        return isName ? edit.field : nil
    }
}
