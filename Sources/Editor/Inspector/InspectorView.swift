import JourneyModel
import Terminal

/// Draws the inspector: a title, the visible lines, and the help of the selected field.
struct InspectorView {
    private let state: EditorState
    private let edit: InspectorEdit?
    private let isFocused: Bool
    private let frame: InspectorFrame

    /// The inspector of a state; with focus it shows which line is selected.
    init(_ state: EditorState, isFocused: Bool, edit: InspectorEdit? = nil) {
        self.state = state
        self.edit = edit
        self.isFocused = isFocused
        frame = InspectorFrame(state.screen)
    }

    /// Draws it into its pane.
    func draw(into canvas: inout Canvas) {
        guard !frame.pane.isEmpty else { return }
        canvas.fill(frame.pane, .field)
        drawBorder(&canvas)
        let lines = InspectorLines(state, edit, in: frame.body.size)
        let top = lines.top(near: state.inspector.top)
        let room = frame.title.width - drawMore(lines, top, &canvas)
        let title = frame.title
        let used = canvas.line(self.title(room - 2), x: title.x + 1, y: title.y, width: room - 2, titleScope)
        // Below the map the title stands in a rule.
        for x in frame.isBelow ? [title.x, title.x + 1 + used] : [] { canvas.glyph(" ", x: x, y: title.y, titleScope) }
        for (row, index) in (top..<lines.lines.count).prefix(frame.body.height).enumerated() {
            draw(lines, index, y: frame.body.y + row, &canvas)
        }
        drawEditor(lines, top, &canvas)
        if !frame.help.isEmpty { drawHelp(lines, &canvas) }
    }

    private var titleScope: Scope { isFocused ? .layerTitle : .fieldGroup }

    private func drawBorder(_ canvas: inout Canvas) {
        let pane = frame.pane
        if frame.isBelow {
            canvas.fill(pane.row(0), .ruleStrong, glyph: "─")
        } else {
            for y in pane.rows { canvas.glyph("│", x: pane.x, y: y, .ruleStrong) }
        }
    }

    /// What is shown, and the way there; where there is little room, the way is shortened first.
    private func title(_ room: Int) -> String {
        let records = RecordNames(state.journey)
        let summary = RecordSummary(state.journey)
        let steps = state.inspector.steps.map { step in
            switch step.page {
            case .collection(let type): type.collectionKey?.description ?? ""
            case .record(let part):
                part.path.count == 2 ? records.name(part.type, ID(part.path[1])) : summary.label(part)
            }
        }
        let names = [state.placeTitle] + steps
        let text = names.joined(separator: " › ")
        guard let last = steps.last, SafeText(text, columns: room + 1).width > room else { return text }
        return (names.dropLast().map { $0.shortened(to: Self.shortestStep) } + [last]).joined(separator: " › ")
    }

    private func draw(_ lines: InspectorLines, _ index: Int, y: Int, _ canvas: inout Canvas) {
        let body = frame.body
        switch lines.lines[index] {
        case .blank, .editor: break
        case .heading(let title): canvas.line(title, x: body.x, y: y, width: body.width, .fieldGroup)
        case .finding(let text, let scope): canvas.line(text, x: body.x + 2, y: y, width: body.width - 2, scope)
        case .value(let item, let label, let text, let scope):
            let isSelected = isFocused && item == lines.selected
            drawLabel(label, y: y, lines, isSelected: isSelected, &canvas)
            canvas.line(
                text, x: body.x + lines.labelWidth + 1, y: y, width: lines.valueWidth,
                isSelected ? .fieldSelected : scope)
        case .item(let item): drawItem(item, y: y, lines, &canvas)
        case .option(let row): drawOption(row, y: y, lines, &canvas)
        }
    }

    private func drawLabel(
        _ label: String, y: Int, _ lines: InspectorLines, isSelected: Bool, _ canvas: inout Canvas
    ) {
        let body = frame.body
        if isSelected { canvas.fill(Rect(x: body.x, y: y, width: body.width, height: 1), .fieldSelected) }
        if isSelected, !label.isEmpty, edit == nil { canvas.surface.cursor = Point(x: body.x + 1, y: y) }
        canvas.line(label, x: body.x + 1, y: y, width: lines.labelWidth - 1, isSelected ? .fieldSelected : .fieldLabel)
    }

    private func drawItem(_ index: Int, y: Int, _ lines: InspectorLines, _ canvas: inout Canvas) {
        let (label, text) = texts(of: lines.items[index])
        let isSelected = isFocused && index == lines.selected
        let scope = scope(of: lines.items[index], isSelected)
        drawLabel(label, y: y, lines, isSelected: isSelected, &canvas)
        if isSelected { canvas.surface.cursor = Point(x: frame.body.x + 1, y: y) }
        let start = label.isEmpty ? 1 : lines.labelWidth + 1
        canvas.line(text, x: frame.body.x + start, y: y, width: frame.body.width - start - 2, scope)
        if opens(lines.items[index]) {
            canvas.glyph("›", x: frame.body.maxX - 1, y: y, isSelected ? .fieldSelected : .fieldLabel)
        }
    }

    private func opens(_ item: InspectorItem) -> Bool {
        switch item {
        case .record, .collection: true
        default: false
        }
    }

    private func scope(of item: InspectorItem, _ isSelected: Bool) -> Scope {
        if isSelected { return .fieldSelected }
        switch item {
        case .add, .fixed: return .fieldEmpty
        default: return .fieldValue
        }
    }

    private func texts(of item: InspectorItem) -> (label: String, text: String) {
        switch item {
        case .record(let part):
            let summary = RecordSummary(state.journey)
            return (summary.label(part), summary.text(part, state.record(at: part)))
        case .collection(let type):
            return (type.collectionKey?.description.capitalizedFirst ?? "", "\(state.journey.records(type).count)")
        case .add(let adding): return ("", "+ a  adds \(adding.type.labelWithArticle)")
        case .fixed(let label, let value), .figure(let label, let value): return (label, value)
        case .field: return ("", "")
        }
    }

    /// The characters that a step of the way is shortened to.
    private static let shortestStep = 14

    /// How much there is above and below, at the end of the title line; the columns that this takes.
    private func drawMore(_ lines: InspectorLines, _ top: Int, _ canvas: inout Canvas) -> Int {
        let behind = lines.lines.count - top - frame.body.height
        guard behind > 0 || top > 0 else { return 0 }
        let text = (top > 0 ? "▴ " : "") + (behind > 0 ? "▾ \(behind)" : "")
        return canvas.lineEnding(text, at: frame.title.maxX, y: frame.title.y, width: 8, .cutoff)
    }

    private func drawHelp(_ lines: InspectorLines, _ canvas: inout Canvas) {
        canvas.line(help(lines), x: frame.help.x, y: frame.help.y, width: frame.help.width, .hint)
    }

    private func help(_ lines: InspectorLines) -> String {
        guard isFocused else { return "I edits here" }
        guard lines.items.indices.contains(lines.selected) else { return "" }
        switch lines.items[lines.selected] {
        case .field(let field):
            return field.whyReadOnly ?? "\(field.spec.help) · :set \(field.name)"
        case .record, .collection: return "Enter opens it, Left comes back, x removes it"
        case .add(let adding): return "a or Enter adds \(adding.type.labelWithArticle)"
        case .fixed: return "Shown as it stands in the file"
        case .figure: return "Worked out of other fields"
        }
    }
}

extension InspectorView {
    /// The text or the filter that is typed, over the lines left for it.
    private func drawEditor(_ lines: InspectorLines, _ top: Int, _ canvas: inout Canvas) {
        guard let edit else { return }
        let rows = lines.lines.indices.filter { if case .editor = lines.lines[$0] { true } else { false } }
        guard let first = rows.first, case .editor(let label) = lines.lines[first] else { return }
        let body = frame.body
        let area = Rect(
            x: body.x + lines.labelWidth + 1, y: body.y + first - top, width: lines.valueWidth, height: rows.count)
        canvas.line(label, x: body.x + 1, y: area.y, width: lines.labelWidth - 1, .fieldLabel)
        switch edit.input {
        case .text(let field): FieldView(field).draw(in: area.intersection(body), &canvas)
        case .choice(let list):
            if let filter = list.filter { return FieldView(filter).draw(in: area.intersection(body), &canvas) }
            canvas.line(list.isSet ? "choose some" : "choose one", x: area.x, y: area.y, width: area.width, .hint)
        }
    }

    private func drawOption(_ row: Int, y: Int, _ lines: InspectorLines, _ canvas: inout Canvas) {
        guard case .choice(let list)? = edit?.input else { return }
        let option = list.options[list.shown[row]]
        let isSelected = row == list.cursor
        let x = frame.body.x + lines.labelWidth + 1
        let scope: Scope = isSelected ? .layerSelected : .layer
        canvas.fill(Rect(x: x, y: y, width: lines.valueWidth, height: 1), scope)
        canvas.line(list.isChosen(option) ? "●" : " ", x: x, y: y, width: 1, scope)
        let key = option.letter.map { String(Character($0)) } ?? ""
        canvas.line(key, x: x + 2, y: y, width: 1, isSelected ? scope : .layerKey)
        let start = list.filter == nil ? 4 : 2
        canvas.line(option.label, x: x + start, y: y, width: lines.valueWidth - start, scope)
        if isSelected, list.filter == nil { canvas.surface.cursor = Point(x: x, y: y) }
    }
}

extension EditorState {
    /// What the selected place is called.
    var placeTitle: String {
        switch place {
        case .journey: journey.root[JourneyFields.title]?.string ?? "Journey"
        case .stage(let id): stageName(id)
        case .lane(Place.inbox): "Inbox"
        case .lane(let id): laneName(id)
        case .cell(let lane, let stage):
            "\(lane == Place.inbox ? "Inbox" : laneName(lane)) @ \(stageName(stage))"
        case .card(let id, let lane): lane == Place.inbox ? title(id) : "\(title(id)) · \(laneName(lane))"
        }
    }
}
