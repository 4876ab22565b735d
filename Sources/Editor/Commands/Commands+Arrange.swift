import JourneyModel

extension CommandList {
    static let arrangingKeys: [(String, String)] = [
        ("J", "carry down"), ("K", "carry up"), ("H", "carry left"), ("L", "carry right"),
        ("A-Down", "carry down"), ("A-Up", "carry up"), ("A-Left", "carry left"), ("A-Right", "carry right"),
        ("t", "take-to-cell"), ("x", "remove-here"), ("Delete", "remove-here"), ("X", "remove-everywhere"),
        ("y", "copy"), ("p", "paste-below"), ("P", "paste-above"), ("M", "merge-cards"), ("S", "split-card"),
        ("v", "select-range"), ("S-Down", "extend-range down"), ("S-Up", "extend-range up"),
        ("S-Right", "extend-range right"), ("S-Left", "extend-range left"),
    ]

    static let arranging: [CommandSpec] = [
        CommandSpec(
            "carry", .arrange, "Carry the card along its order, to the next lane or stage; reorder a stage or lane",
            argument: .word(Direction.words), repeatable: true, whyNot: readOnly
        ) { state, argument in try state.carry(try Direction(argument: argument)) },
        CommandSpec(
            "take-to-cell", .arrange, "Take the card to a cell, by its label or as lane@stage",
            argument: .text("lane@stage"), whyNot: readOnly
        ) { state, argument in try state.take(to: argument) },
        CommandSpec(
            "remove-here", .arrange, "Take the card out of this lane; remove the selected stage or lane",
            repeatable: true, whyNot: readOnly
        ) { state, _ in try state.removeHere() },
        CommandSpec(
            "remove-everywhere", .arrange, "Remove the touchpoint from all its lanes", repeatable: true,
            whyNot: readOnly
        ) { state, _ in try state.removeEverywhere() },
        CommandSpec("copy", .arrange, "Copy the card, or the selected stage or lane") { state, _ in try state.copy() },
        CommandSpec("paste-below", .arrange, "Paste what was copied below", repeatable: true, whyNot: readOnly) {
            state, _ in try state.paste(below: true)
        },
        CommandSpec("paste-above", .arrange, "Paste what was copied above", repeatable: true, whyNot: readOnly) {
            state, _ in try state.paste(below: false)
        },
        CommandSpec("merge-cards", .arrange, "Make one touchpoint of the selected cards", whyNot: readOnly) {
            state, _ in try state.mergeCards()
        },
        CommandSpec(
            "split-card", .arrange, "Make this lane's part a touchpoint of its own", repeatable: true,
            whyNot: readOnly
        ) { state, _ in try state.splitCards() },
        CommandSpec("select-range", .arrange, "Begin or end a range of cards") { state, _ in
            try state.toggleRange()
        },
        CommandSpec(
            "extend-range", .arrange, "Extend the range by a card or cell", argument: .word(Direction.words)
        ) { state, argument in try state.extendRange(try Direction(argument: argument)) },
    ]
}
