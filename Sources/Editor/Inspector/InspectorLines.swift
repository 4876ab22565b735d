import JourneyInsight
import JourneyModel
import Terminal

/// The lines of the inspector for a width: what stands where, before it is known which of them are visible.
struct InspectorLines {
    /// One line.
    enum Line {
        /// Nothing.
        case blank
        /// A heading.
        case heading(String)
        /// An item that takes one line, whose text is made when it is drawn.
        case item(Int)
        /// A line of the value of a field, with its label in the first one.
        case value(Int, label: String, SafeText, Scope)
        /// A line of what is wrong with an item, or with the record where there is none.
        case finding(SafeText, Scope)
        /// A line of the text being edited, with its label in the first one.
        case editor(label: String)
        /// An option of the list that is chosen from.
        case option(Int)
    }

    /// Everything that can be selected, from top to bottom.
    private(set) var items: [InspectorItem] = []
    /// The lines.
    private(set) var lines: [Line] = []
    /// The lines of each item.
    private(set) var spans: [Range<Int>] = []
    /// The index of the selected item.
    private(set) var selected = 0
    /// The columns for labels.
    let labelWidth: Int
    private let width: Int
    private let height: Int
    private let state: EditorState
    private let edit: InspectorEdit?
    private let findings: InspectorFindings

    /// The lines of the page that the inspector is at, in an area of this size.
    init(_ state: EditorState, _ edit: InspectorEdit?, in size: Size) {
        self.state = state
        self.edit = edit
        width = size.width
        height = size.height
        labelWidth = min(15, max(8, size.width / 3))
        let content = state.inspectorContent
        items = content.items
        findings = content.findings
        selected = Self.selected(state.inspector, among: items)
        for finding in findings.ofRecord { addFinding(finding) }
        var index = 0
        for group in content.groups {
            addHeading(group.title)
            for item in group.items {
                add(item, index)
                index += 1
            }
        }
    }

    /// The line with the id that was selected; where it is gone, what stands in its place.
    private static func selected(_ inspector: InspectorState, among items: [InspectorItem]) -> Int {
        if items.indices.contains(inspector.index), items[inspector.index].id == inspector.cursor {
            return inspector.index
        }
        return items.firstIndex { $0.id == inspector.cursor } ?? min(inspector.index, max(0, items.count - 1))
    }

    private mutating func addHeading(_ title: String) {
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(title))
    }

    private mutating func add(_ item: InspectorItem, _ index: Int) {
        let start = lines.count
        switch item {
        case _ where index == selected && edit != nil: addEditor(item)
        case .field(let field): addValue(field, index)
        default: lines.append(.item(index))
        }
        for finding in findings.ofItems[index] ?? [] { addFinding(finding) }
        spans.append(start..<lines.count)
    }

    private mutating func addValue(_ field: RecordField, _ index: Int) {
        guard let value = state.value(of: field) else {
            return lines.append(.value(index, label: field.spec.label, "—", .fieldEmpty))
        }
        let limit = field.spec.kind.isLong ? 8 : 3
        let columns = valueWidth
        let text = SafeText(
            Array(ValueText(state.journey).shown(value, field.spec).utf8), columns: columns * (limit + 1),
            lineEnds: .kept)
        let scope = field.spec.problem(of: value) == nil ? Self.scope(field, value) : .fieldInvalid
        for (row, line) in text.wrapped(to: columns, lines: limit).lines.enumerated() {
            lines.append(.value(index, label: row == 0 ? field.spec.label : "", line, scope))
        }
    }

    private static func scope(_ field: RecordField, _ value: Value) -> Scope {
        guard field.type == .experience, case .number(let number) = value else { return .fieldValue }
        return field.spec.key == Experience.emotion.key ? EmotionMark.scope(number.int) : .fieldValue
    }

    private mutating func addFinding(_ finding: Finding) {
        let (sign, scope): (String, Scope) =
            switch finding.severity {
            case .error: ("✗", .findingError)
            case .warning: ("!", .findingWarning)
            case .note: ("·", .findingNote)
            }
        let text = SafeText("\(sign) \(InspectorFindings.text(finding)) \(finding.remedy)", columns: width * 4)
        for line in text.wrapped(to: max(1, width - 2), lines: 3).lines { lines.append(.finding(line, scope)) }
    }

    /// The columns for values.
    var valueWidth: Int { max(1, width - labelWidth - 1) }

    private mutating func addEditor(_ item: InspectorItem) {
        guard let edit else { return }
        let label = Self.label(of: item, edit)
        switch edit.input {
        case .text(let field):
            let text = SafeText(field.bytes, columns: valueWidth * 64, lineEnds: .kept)
            let rows = min(text.wrapped(to: valueWidth).lines.count, max(1, height - 2))
            for row in 0..<max(1, rows) { lines.append(.editor(label: row == 0 ? label : "")) }
        case .choice(let list):
            lines.append(.editor(label: label))
            for row in Self.window(list, rows: max(1, height - 2)) { lines.append(.option(row)) }
        }
    }

    private static func label(of item: InspectorItem, _ edit: InspectorEdit) -> String {
        if case .add(let adding) = edit.goal { return "New \(adding.what)" }
        if case .field(let field) = item { return field.spec.label }
        return ""
    }

    /// The shown options that fit around the selected one.
    private static func window(_ list: ChoiceList, rows: Int) -> Range<Int> {
        let first = min(max(0, list.cursor - rows / 2), max(0, list.shown.count - rows))
        return first..<min(first + rows, list.shown.count)
    }

    /// The first line to show so that the selected item is visible, as near to `top` as can be.
    func top(near top: Int) -> Int {
        guard spans.indices.contains(selected) else { return 0 }
        let span = spans[selected]
        var first = span.lowerBound
        if first > 0, case .heading = lines[first - 1] { first -= 1 }
        if selected == 0 { first = 0 }
        let last = max(0, lines.count - height)
        let lowest = min(max(0, span.upperBound - height), span.lowerBound)
        return min(max(min(top, first), lowest), max(last, lowest))
    }
}

extension FieldKind {
    /// Whether the value has several lines.
    var isLong: Bool {
        switch self {
        case .text, .list: true
        default: false
        }
    }
}
