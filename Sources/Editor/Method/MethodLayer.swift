import JourneyInsight
import JourneyModel
import Terminal

/// A view of the method over the whole screen: its answer, its parts, and what they rest on, edited in place.
struct MethodLayer: Layer {
    /// Which view it is.
    let kind: MethodView.Kind
    /// What it shows.
    private(set) var content: MethodContent
    /// The shown part.
    private(set) var part = 0
    /// Where one is in each part.
    private var positions: [MethodPosition]
    /// What is being typed or chosen for a field.
    var edit: InspectorEdit?
    /// The words that rows must contain, while they are typed.
    var filter: TextField?

    /// A view, at its first part or the one that a word names.
    init(_ kind: MethodView.Kind, part name: String? = nil, _ state: EditorState) throws {
        self.kind = kind
        content = MethodContent(kind, state)
        positions = content.view.parts.map { _ in MethodPosition() }
        if let name {
            guard let index = content.view.parts.firstIndex(where: { $0.key == name }) else {
                let names = content.view.parts.map(\.key).joined(separator: ", ")
                throw Refusal("\(kind.title) has no part \(name); there are \(names)")
            }
            part = index
        }
        enter()
    }

    /// Where one was, to come back to.
    var memory: MethodMemory { MethodMemory(part: part, positions: positions, subject: subject) }

    /// Goes to where one was: the part, the order, the filter and the record of each part.
    mutating func comeBack(to memory: MethodMemory, staysInPart: Bool) {
        guard memory.positions.count == positions.count else { return }
        positions = memory.positions
        if !staysInPart { part = memory.part }
        arrange(staying: part == memory.part ? memory.subject : nil)
        if matrix != nil { enter() }
    }

    var isTyping: Bool { edit != nil || filter != nil }

    var typedText: Text {
        guard case .text(let field)? = edit?.input, field.hasChanges else { return .empty }
        return Text(field.bytes)
    }

    var mode: String? { "VIEW" }

    var passesKeys: Bool { edit == nil && filter == nil }

    var hints: [Hint] {
        if let edit { return edit.hints }
        if filter != nil { return [Hint("type", "filter"), Hint("Enter", "keep"), Hint("Esc", "all rows")] }
        if kind == .conflicts { return Self.conflictKeys }
        return table == nil ? Self.matrixKeys : tableKeys
    }

    /// What the keys do in a table at the selected cell.
    private var tableKeys: [Hint] {
        let field = try? selectedField()
        let isScore = field.map { $0.judgedRange != nil } ?? false
        let target = selectedRow.flatMap(Self.target)
        return [
            Hint("↑↓←→", "cells"), target.map { Hint("Enter", $0) }, addedWord.map { Hint("a", $0, changes: true) },
            kind == .metrics && subject != nil ? Hint("A", "metric", changes: true) : nil,
            kind == .comments ? Hint("r", "resolve", changes: true) : nil,
            kind == .comments ? Hint("x", "remove", changes: true) : nil,
            isScore ? Hint("1-5", "set", changes: true) : nil,
            field == nil || isScore ? nil : Hint("i", "edit", changes: true),
            content.view.parts.count > 1 ? Hint("Tab", "next part") : nil, Hint("s", "sort"), Hint("/", "filter"),
            field == nil ? nil : Hint("⌫", "clear", changes: true), Hint("Esc", "map"),
        ].compactMap { $0 }
    }

    /// What Enter does in a row; `nil` for nothing.
    private static func target(of row: MethodRow) -> String? {
        if row.unrelated.count >= 2 { return "intervene" }
        return row.opens != nil ? "open" : row.subject != nil ? "go there" : nil
    }

    /// What the keys do in the list of merge conflicts.
    static let conflictKeys = [
        Hint("o", "ours stands", changes: true), Hint("t", "take theirs", changes: true),
        Hint("b", "keep both", changes: true), Hint("Enter", "go there"),
        Hint("u", "undo", changes: true), Hint("Esc", "map"),
    ]

    /// What the keys do in a matrix.
    static let matrixKeys = [
        Hint("↑↓←→", "places"), Hint("Space", "next here"), Hint("H J K L", "rate", changes: true),
        Hint("Enter", "go there"),
        Hint("Tab", "next part"), Hint("Esc", "map"),
    ]

    /// How the screen is divided for what is shown.
    func frame(in screen: ScreenLayout) -> MethodFrame {
        let isCut = table.map { layout(of: $0, width: max(0, screen.bounds.width - 2)).isCut } ?? false
        return MethodFrame(
            screen, heading: SafeText(kind.title, columns: 40).width, answer: content.view.answer,
            isMatrix: table == nil, isCut: isCut)
    }

    /// Where one is in the shown part.
    var position: MethodPosition {
        get { positions[part] }
        set { positions[part] = newValue }
    }

    /// The shown table; `nil` where a matrix is shown.
    var table: MethodTable? {
        if case .table(let table)? = content.shown { table } else { nil }
    }

    /// Which columns of the shown table are on the screen; the selected one always is.
    func layout(of table: MethodTable, width: Int) -> MethodTableLayout {
        MethodTableLayout(table, content.wishes, width: width, keeping: position.column)
    }

    /// The shown matrix; `nil` where a table is shown.
    var matrix: MethodMatrix? {
        if case .matrix(let matrix)? = content.shown { matrix } else { nil }
    }

    /// The selected row of the table.
    var selectedRow: MethodRow? {
        guard let table, content.rows.indices.contains(position.row) else { return nil }
        return table.rows[content.rows[position.row]]
    }

    /// The selected point of the matrix.
    var selectedPoint: MethodMatrix.Point? {
        guard let matrix else { return nil }
        let here = Self.points(of: matrix, x: position.x, y: position.y)
        return here.isEmpty ? nil : here[min(position.item, here.count - 1)]
    }

    static func points(of matrix: MethodMatrix, x: Int, y: Int) -> [MethodMatrix.Point] {
        y == 0 ? matrix.unrated : matrix.points(x: x, y: y)
    }

    /// The record that is selected.
    var subject: MethodSubject? { selectedRow?.subject ?? selectedPoint?.subject }

    /// The selected cell of the table.
    var selectedCell: MethodCell? {
        guard let row = selectedRow, row.cells.indices.contains(position.column) else { return nil }
        return row.cells[position.column]
    }

    /// The field that the selected cell shows.
    func selectedField() throws -> RecordField {
        guard let cell = selectedCell, let table else { throw Refusal("There is nothing to edit here") }
        guard let path = cell.field, let field = RecordField(at: path) else {
            if kind == .metrics, table.columns[position.column].key == "date" {
                throw Refusal("A reading keeps its day; a takes one of another day as well: 2026-09-30 84")
            }
            throw Refusal("\(table.columns[position.column].label) is worked out of other fields; edit those")
        }
        return field
    }

    /// Works the view out anew where the journey has changed, and stays with the selected record.
    mutating func follow(_ state: EditorState) {
        guard content.edition != state.edition else { return }
        // What was made of other maps stays as it was made.
        if kind == .compare || kind == .portfolio, state.givenView?.kind != kind { return }
        let (kept, fields) = (subject, selectedFields)
        if !content.follow(state) { content = MethodContent(kind, state) }
        arrange(staying: kept, fields)
    }

    /// What can be edited in the selected row: it tells rows of one record apart, such as the readings of a metric.
    var selectedFields: [[Text]] { selectedRow?.cells.compactMap(\.field) ?? [] }

    /// Sorts and filters the rows, and selects those of a record, of several the one with these fields.
    mutating func arrange(staying kept: MethodSubject? = nil, _ fields: [[Text]] = []) {
        content.show(part: part)
        if let table {
            // Columns of lanes and stages come and go.
            position.column = min(position.column, max(0, table.columns.count - 1))
            if let sort = position.sort, !table.columns.indices.contains(sort.column) { position.sort = nil }
        }
        content.arrange(position)
        if let table, let kept {
            let rows = content.rows.indices.filter { table.rows[content.rows[$0]].subject == kept }
            let same = rows.first { table.rows[content.rows[$0]].cells.compactMap(\.field) == fields }
            let stays = fields.isEmpty && rows.contains(position.row)
            if let row = stays ? position.row : same ?? rows.first { position.row = row }
        }
        position.row = min(max(0, position.row), max(0, content.rows.count - 1))
        if let matrix, let kept, let point = matrix.points.first(where: { $0.subject == kept }) {
            select(point, in: matrix)
        }
    }

    /// Shows the rows of the part, in a matrix the place that matters most.
    private mutating func enter() {
        arrange()
        guard let matrix, Self.points(of: matrix, x: position.x, y: position.y).isEmpty else { return }
        let rated = matrix.points.filter { $0.x != nil && $0.y != nil }
        if let point = rated.max(by: { ($0.y ?? 0, $0.x ?? 0) < ($1.y ?? 0, $1.x ?? 0) }) ?? matrix.points.first {
            select(point, in: matrix)
        }
    }

    private mutating func select(_ point: MethodMatrix.Point, in matrix: MethodMatrix) {
        if let x = point.x, let y = point.y { (position.x, position.y) = (x, y) } else { position.y = 0 }
        position.item = Self.points(of: matrix, x: position.x, y: position.y).firstIndex(of: point) ?? 0
    }

    /// Shows another part.
    mutating func turn(by step: Int) {
        let count = content.view.parts.count
        part = (part + step + count) % count
        enter()
    }

    func draw(into canvas: inout Canvas, _ state: EditorState, _ map: MapLayout) {
        var shown = self
        shown.follow(state)
        shown.scroll(state)
        MethodScreen(layer: shown, state: state).draw(into: &canvas)
    }
}
