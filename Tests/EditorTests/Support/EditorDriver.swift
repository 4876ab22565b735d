import enum Editor.Effect
import JourneyModel
import Terminal
import Testing

@testable import Editor

/// An editor that is driven by the names of keys, as a user would.
struct EditorDriver {
    var editor: Editor
    /// What the last keys wanted done outside.
    private(set) var effects: [Effect] = []

    /// The time of all events, 2026-03-01T12:00:00Z.
    static let now = 1_772_366_400

    init(_ journey: Journey, width: Int = 80, height: Int = 24, author: Text = "ana", seed: UInt64 = 1) throws {
        let theme = try Theme.load("dark", for: .full)
        var state = EditorState(
            journey, document: DocumentInfo(name: "test.journey.json"), theme: theme, random: .seeded(seed))
        state.author = author
        state.size = Size(width: width, height: height)
        editor = Editor(state)
        editor.state.view.zoom = .cards
    }

    var state: EditorState { editor.state }
    var journey: Journey { editor.state.journey }
    var message: String { editor.state.message?.text ?? "" }
    var frame: Surface {
        var copy = editor
        return copy.frame()
    }
    var rows: [String] { frame.rows }
    var screen: String { frame.text }

    /// Presses keys, named as in key maps and parted by blanks: `l l 1 Enter`.
    mutating func press(_ keys: String, at place: SourceLocation = #_sourceLocation) {
        for name in keys.split(separator: " ") {
            guard let key = KeyEvent(name: String(name)) else {
                Issue.record("no key is called \(name)", sourceLocation: place)
                return
            }
            effects = editor.handle(.key(key), now: Self.now)
        }
    }

    /// Types text, character by character.
    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars { effects = editor.handle(.key(KeyEvent(scalar)), now: Self.now) }
    }

    /// Pastes text, as a terminal with bracketed paste brings it.
    mutating func paste(_ text: String) {
        effects = editor.handle(.paste(Array(text.utf8), truncated: false), now: Self.now)
    }

    /// Presses the left button of the mouse on a cell of the screen.
    mutating func click(x: Int, y: Int) {
        effects = editor.handle(.mouse(MouseEvent(.press(.left), at: Point(x: x, y: y))), now: Self.now)
    }

    /// Changes the size of the window.
    mutating func resize(width: Int, height: Int) {
        effects = editor.handle(.resize(Size(width: width, height: height)), now: Self.now)
    }

    /// Selects a place.
    mutating func select(_ place: Place) {
        editor.state.select(place)
        editor.state.scrollToSelection()
    }

    /// The value at a path such as `touchpoints/t/title`, as text; `nil` when nothing stands there.
    func value(_ path: String) -> String? {
        let keys = path.split(separator: "/").map { Text(String($0)) }
        switch journey.value(at: keys) {
        case .text(let text): return text.string
        case .number(let number): return number.spelling.string
        case .list(let list): return list.map(\.string).joined(separator: ",")
        case .record(let record): return "{" + record.fields.map(\.spec.key.string).joined(separator: ",") + "}"
        case .entries(let entries): return "{" + entries.keys.map(\.string).joined(separator: ",") + "}"
        case .raw(let raw): return raw.json.string
        case nil: return nil
        }
    }
}

extension EditorDriver {
    /// The column at which a text begins in a row of the screen; no character of these rows is wider than a column.
    func column(of text: String, row: Int) -> Int? {
        rows[row].firstRange(of: text).map { rows[row].distance(from: rows[row].startIndex, to: $0.lowerBound) }
    }

    /// All cells of the screen, row by row.
    var cells: [Terminal.Cell] {
        let frame = frame
        return frame.bounds.rows.flatMap { y in frame.bounds.columns.map { frame[Point(x: $0, y: y)] } }
    }
}
