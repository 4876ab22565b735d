import JourneyModel

extension CommandList {
    static let movingKeys: [(String, String)] = [
        ("Down", "select-down"), ("j", "select-down"), ("Up", "select-up"), ("k", "select-up"),
        ("Right", "select-right"), ("l", "select-right"), ("Left", "select-left"), ("h", "select-left"),
        ("w", "select-next-filled"), ("b", "select-previous-filled"),
        ("C-Down", "select-cell-down"), ("C-Up", "select-cell-up"), ("C-Right", "select-right"),
        ("C-Left", "select-left"), ("Tab", "select-next"), ("S-Tab", "select-previous"),
        ("g g", "go-first-lane"), ("G", "go-last-lane"), ("Home", "go-first-stage"), ("End", "go-last-stage"),
        ("PageDown", "page-down"), ("PageUp", "page-up"),
        ("g 1", "go-stage 1"), ("g 2", "go-stage 2"), ("g 3", "go-stage 3"), ("g 4", "go-stage 4"),
        ("g 5", "go-stage 5"), ("g 6", "go-stage 6"), ("g 7", "go-stage 7"), ("g 8", "go-stage 8"),
        ("g 9", "go-stage 9"),
    ]

    static let moving: [CommandSpec] = [
        CommandSpec("select-down", .move, "Next card or empty cell below") { state, _ in state.step(down: 1) },
        CommandSpec("select-up", .move, "Next card or empty cell above, then the stage header") { state, _ in
            state.step(down: -1)
        },
        CommandSpec("select-right", .move, "The next stage") { state, _ in state.step(right: 1) },
        CommandSpec("select-left", .move, "The stage before, then the lane label") { state, _ in
            state.step(right: -1)
        },
        CommandSpec("select-next-filled", .move, "Next non-empty cell of the lane") { state, _ in
            try state.stepFilled(by: 1)
        },
        CommandSpec("select-previous-filled", .move, "Previous non-empty cell of the lane") { state, _ in
            try state.stepFilled(by: -1)
        },
        CommandSpec("select-cell-down", .move, "The cell of the next lane") { state, _ in state.stepCell(down: 1) },
        CommandSpec("select-cell-up", .move, "The cell of the lane above") { state, _ in state.stepCell(down: -1) },
        CommandSpec("select-next", .move, "Next card in reading order: along the lane, then the next lane") {
            state, _ in
            try state.stepReading(by: 1)
        },
        CommandSpec("select-previous", .move, "Previous card in reading order") { state, _ in
            try state.stepReading(by: -1)
        },
        CommandSpec("go-first-lane", .move, "The first lane") { state, _ in state.go(row: 0) },
        CommandSpec("go-last-lane", .move, "The last lane") { state, _ in state.go(row: .max) },
        CommandSpec("go-first-stage", .move, "The first stage") { state, _ in state.go(column: 0) },
        CommandSpec("go-last-stage", .move, "The last stage") { state, _ in state.go(column: .max) },
        CommandSpec("go-stage", .move, "The stage with this number", argument: .text("number")) { state, argument in
            guard let number = Int(argument), number >= 1, number <= state.grid.stages.count else {
                throw Refusal("There is no stage \(argument); this map has \(state.grid.stages.count)")
            }
            state.go(column: number - 1)
        },
        CommandSpec("page-down", .move, "A screen of lanes further down") { state, _ in state.page(by: 1) },
        CommandSpec("page-up", .move, "A screen of lanes further up") { state, _ in state.page(by: -1) },
        CommandSpec("swap-ends", .move, "Extend the range from its other end") { state, _ in
            guard let anchor = state.anchor else { throw Refusal("No range is selected; v begins one") }
            state.anchor = state.place
            state.select(anchor)
        },
    ]
}
