extension CommandList {
    static let programKeys: [(String, String)] = [
        ("q", "quit"), ("C-z", "suspend"), ("C-l", "redraw"),
    ]

    static let program: [CommandSpec] = [
        CommandSpec("quit", .program, "Leave; asks when something is not saved") { state, _ in
            guard state.hasUnsavedWork else { return state.effects.append(.quit) }
            state.layers.append(QuitQuestion())
        },
        CommandSpec("quit-without-saving", .program, "Leave and drop what is not saved") { state, _ in
            state.effects.append(.quit)
        },
        CommandSpec("suspend", .program, "Stop the program; fg brings it back") { state, _ in
            state.effects.append(.suspend)
        },
        CommandSpec("redraw", .program, "Draw the screen anew") { state, _ in state.effects.append(.redraw) },
    ]
}
