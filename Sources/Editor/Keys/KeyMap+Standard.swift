extension KeyMap {
    /// The keys that the editor comes with.
    public static let standard = KeyMap(table: standardTable)

    private init(table: [(String, String)]) {
        for (sequence, line) in table {
            do {
                try bind(sequence, to: line)
            } catch {
                preconditionFailure("the standard key map: \(error)")
            }
        }
    }

    /// Keys and what they run, in the order of the reference page.
    private static let standardTable: [(String, String)] = [
        ("Down", "select-down"), ("j", "select-down"), ("Up", "select-up"), ("k", "select-up"),
        ("Right", "select-right"), ("l", "select-right"), ("Left", "select-left"), ("h", "select-left"),
        ("w", "select-next-filled"), ("b", "select-previous-filled"),
        ("C-Down", "select-cell-down"), ("C-Up", "select-cell-up"), ("C-Right", "select-right"), ("C-Left", "select-left"),
        ("Tab", "select-next"), ("S-Tab", "select-previous"),
        ("g g", "go-first-lane"), ("G", "go-last-lane"), ("Home", "go-first-stage"), ("End", "go-last-stage"),
        ("PageDown", "page-down"), ("PageUp", "page-up"),
        ("g 1", "go-stage 1"), ("g 2", "go-stage 2"), ("g 3", "go-stage 3"), ("g 4", "go-stage 4"),
        ("g 5", "go-stage 5"), ("g 6", "go-stage 6"), ("g 7", "go-stage 7"), ("g 8", "go-stage 8"),
        ("g 9", "go-stage 9"),

        ("1", "judge-card -2"), ("2", "judge-card -1"), ("3", "judge-card 0"), ("4", "judge-card +1"),
        ("5", "judge-card +2"), ("0", "judge-card 0"), ("Backspace", "judge-card none"), ("+", "judge-card up"),
        ("-", "judge-card down"),
        ("= 1", "judge-everyone -2"), ("= 2", "judge-everyone -1"), ("= 3", "judge-everyone 0"),
        ("= 4", "judge-everyone +1"), ("= 5", "judge-everyone +2"), ("= 0", "judge-everyone 0"),
        ("= Backspace", "judge-everyone none"), ("= +", "judge-everyone up"), ("= -", "judge-everyone down"),
        ("e 1", "judge-expected -2"), ("e 2", "judge-expected -1"), ("e 3", "judge-expected 0"),
        ("e 4", "judge-expected +1"), ("e 5", "judge-expected +2"), ("e 0", "judge-expected 0"),
        ("e Backspace", "judge-expected none"), ("e +", "judge-expected up"), ("e -", "judge-expected down"),

        ("Enter", "edit-title"), ("i", "edit-title"), ("F2", "edit-title"),
        ("o", "add-card-below"), ("O", "add-card-above"), ("a s", "add-stage"), ("a l", "add-lane"),

        ("u", "undo"), ("U", "redo"), ("C-r", "redo"), (".", "repeat"),
        ("z 1", "zoom overview"), ("z 2", "zoom compact"), ("z 3", "zoom cards"), ("z f", "zoom fit"),
        ("z s", "fold-stage"), ("z l", "fold-lane"), ("z o", "show-only-this"), ("z a", "unfold-all"),
        ("z g", "toggle-goals"), ("z z", "centre"),
        ("C-s", "save"), ("q", "quit"), ("C-z", "suspend"), ("C-l", "redraw"),
    ]
}
