import JourneyInsight
import JourneyModel

/// What a view shows: worked out once for an edition of the journey, with the rows sorted and filtered.
struct MethodContent: Sendable {
    /// The edition of the journey that it was worked out for.
    private(set) var edition: Int
    /// The view.
    private(set) var view: MethodView
    /// The merge conflicts that the view shows; `nil` where it shows none.
    private var conflicts: ConflictsView?
    /// What the shown part holds.
    private(set) var shown: MethodPart.Body?
    private var shownPart: Int?
    /// The rows of the shown table, by their places in it.
    private(set) var rows: [Int] = []
    /// The widths that the columns of the shown table would like to have.
    private(set) var wishes: [MethodTableLayout.Wish] = []

    /// A view of a state, with no rows yet.
    init(_ kind: MethodView.Kind, _ state: EditorState) {
        edition = state.edition
        conflicts = kind == .conflicts ? ConflictsView(state.journey) : nil
        view =
            switch kind {
            case .conflicts: conflicts?.view ?? MethodView(kind, of: state.journey)
            case .news:
                MethodView(
                    state.currentNews, since: state.news?.name, credits: state.newsCredits,
                    arrivals: state.others.arrivals.reversed().map { ($0.author, $0.at, $0.line) },
                    secondsFromUTC: state.secondsFromUTC)
            case .history:
                MethodView(
                    state.history, earlier: state.recalled, kept: state.keptStates,
                    secondsFromUTC: state.secondsFromUTC)
            case .compare, .portfolio:
                state.givenView.flatMap { $0.kind == kind ? $0 : nil } ?? MethodView(portfolio: [], today: nil)
            default: MethodView(kind, of: state.journey, today: state.today)
            }
    }

    /// Follows the last edits of a state, where that is less work than to work everything out anew; whether it is.
    mutating func follow(_ state: EditorState) -> Bool {
        guard conflicts != nil, edition + 1 == state.edition else { return false }
        conflicts?.update(state.lastEdits, in: state.journey)
        guard let conflicts else { return false }
        (edition, view) = (state.edition, conflicts.view)
        if let shownPart { shown = view.parts[shownPart].body }
        return true
    }

    /// Works out what a part holds, unless that is shown already.
    mutating func show(part: Int) {
        guard part != shownPart else { return }
        (shown, shownPart) = (view.parts[part].body, part)
        wishes = if case .table(let table)? = shown { MethodTableLayout.wishes(of: table) } else { [] }
    }

    /// Chooses and sorts the rows of the shown part.
    mutating func arrange(_ position: MethodPosition) {
        guard case .table(let table)? = shown else { return rows = [] }
        rows = Array(table.rows.indices)
        if !position.filter.isEmpty {
            let words = position.filter.lowercased().split(separator: " ")
            rows = rows.filter { row in
                let text = table.rows[row].cells.map(\.shown).joined(separator: " ").lowercased()
                return words.allSatisfy { text.contains($0) }
            }
        }
        guard let sort = position.sort, table.columns.indices.contains(sort.column) else { return }
        let keys = table.rows.map { SortKey($0.cells[sort.column].value) }
        rows = rows.enumerated().sorted { left, right in
            let (one, other) = (keys[left.element], keys[right.element])
            if one.isNone != other.isNone { return other.isNone }
            if one == other { return left.offset < right.offset }
            return sort.isFalling ? other < one : one < other
        }.map(\.element)
    }
}

/// What rows are sorted by: numbers before texts, nothing last.
private struct SortKey: Comparable {
    let number: Double?
    let text: String
    let isNone: Bool

    init(_ value: MethodCell.Value) {
        number = if case .number(let number) = value { number } else { nil }
        isNone = value.isNothing
        text =
            switch value {
            case .text(let text): text.lowercased()
            case .texts(let texts): texts.joined(separator: ", ").lowercased()
            default: ""
            }
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
        switch (left.number, right.number) {
        case (let left?, let right?): left < right
        case (nil, nil): left.text < right.text
        case (let left, _): left != nil
        }
    }
}

/// Where one was in a view when it was closed.
struct MethodMemory: Sendable {
    /// The shown part.
    let part: Int
    /// Where one was in each part.
    let positions: [MethodPosition]
    /// The record that was selected.
    let subject: MethodSubject?
}

/// Where one is in a part of a view, and how it is sorted and filtered.
struct MethodPosition: Sendable {
    /// The column that rows are sorted by.
    struct Sort: Equatable, Sendable {
        var column: Int
        var isFalling: Bool
    }

    /// The selected row among those that are shown.
    var row = 0
    /// The selected column among all of the table.
    var column = 0
    /// The first row that is shown.
    var top = 0
    /// The order; `nil` for that of the view.
    var sort: Sort?
    /// What the rows must contain.
    var filter = ""
    /// The selected place of a matrix; the row 0 holds what is not rated.
    var x = 5
    var y = 5
    /// The selected one of the records there.
    var item = 0
}
