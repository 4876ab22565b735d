extension StatusView {
    /// What matters now, at most eleven, as the terminal can show it.
    var hints: [Hint] { state.glyphs == .ascii ? wanted.map { $0.spelled(in: .ascii) } : wanted }

    private var wanted: [Hint] {
        if state.edit != nil { return Self.editing(state.edit) }
        let isReadOnly = state.document.readOnly != nil
        if let layer = state.layers.last { return layer.hints.filter { !isReadOnly || !$0.changes } }
        if isReadOnly { return reading }
        if state.place.lane == Place.inbox { return inbox }
        switch state.place {
        case .card:
            return Self.judging + [
                Hint("s", "lanes"), Hint("!", "pain"), Hint("*", "moment"), Hint("o", "new card"), Hint("?", "help"),
            ]
        case .cell: return [Hint("Enter", "new card"), Hint(";", "capture"), Hint("p", "paste"), Hint("?", "help")]
        case .stage:
            return [
                Hint("Enter", "rename"), Hint("H L", "move"), Hint("a s", "new stage"), Hint("z s", "fold"),
                Hint("?", "help"),
            ]
        case .lane:
            return [
                Hint("Enter", "rename"), Hint("J K", "move"), Hint("a l", "new lane"), Hint("z l", "fold"),
                Hint("?", "help"),
            ]
        case .journey:
            return [
                Hint("Enter", "rename"), Hint("I", "inspect"), Hint("C-s", "save"), Hint("q", "leave"),
                Hint("?", "help"),
            ]
        }
    }

    /// What can be done where nothing may be changed.
    private var reading: [Hint] {
        let fold: [Hint] =
            switch state.place {
            case .stage: [Hint("z s", "fold")]
            case .lane: [Hint("z l", "fold")]
            default: []
            }
        return fold + [
            Hint("I", "inspect"), Hint("/", "search"), Hint("f", "jump"), Hint("q", "leave"), Hint("?", "help"),
        ]
    }

    /// What can be done in the inbox: its cards wait for a cell, and nothing in it is judged.
    private var inbox: [Hint] {
        let help = Hint("?", "help")
        switch state.place {
        case .card:
            return [Hint("t", "take to a cell"), Hint("Enter", "edit"), Hint("x", "cut"), Hint(";", "capture"), help]
        case .lane: return [Hint(";", "capture"), Hint("z l", "fold"), help]
        default: return [Hint(";", "capture"), Hint("p", "paste"), help]
        }
    }

    static let judging = [
        Hint("1", "▼▼", isTight: true), Hint("2", "▼", isTight: true), Hint("3", "●", isTight: true),
        Hint("4", "▲", isTight: true), Hint("5", "▲▲", isTight: true), Hint("⌫", "none", isTight: true),
    ]

    private static func editing(_ edit: EditSession?) -> [Hint] {
        guard case .newCard? = edit?.target else {
            return [Hint("Enter", "keep"), Hint("Esc", "keep"), Hint("C-c", "drop")]
        }
        return [
            Hint("Enter", "keep, next below"), Hint("Tab", "keep, next stage"), Hint("Esc", "keep and stop"),
            Hint("C-c", "drop"),
        ]
    }
}
