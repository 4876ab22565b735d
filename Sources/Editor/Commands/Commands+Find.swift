import JourneyModel

extension CommandList {
    static let findingKeys: [(String, String)] =
        [
            ("/", "search"), ("n", "find-next"), ("N", "find-previous"), ("f", "jump"), ("R", "sweep unjudged"),
        ] + nounKeys

    private static let nounKeys: [(String, String)] = Noun.allCases.flatMap { noun in
        [
            ("] \(noun.key)", "go-next \(noun.rawValue)"), ("[ \(noun.key)", "go-previous \(noun.rawValue)"),
            ("> \(noun.key)", "go-next \(noun.rawValue)"), ("< \(noun.key)", "go-previous \(noun.rawValue)"),
        ]
    }

    static let finding: [CommandSpec] = [
        CommandSpec("search", .find, "Search every record while you type") { state, argument in
            state.layers.append(SearchLayer(state))
        },
        CommandSpec("find-next", .find, "The next match, or the next of what ] went to") { state, _ in
            try state.goOn(forward: true)
        },
        CommandSpec("find-previous", .find, "The previous match, or the previous of what [ went to") { state, _ in
            try state.goOn(forward: false)
        },
        CommandSpec("go-next", .find, "The next one of a kind, in reading order", argument: .word(Noun.words)) {
            state, argument in try state.go(to: try Noun(argument: argument), forward: true)
        },
        CommandSpec(
            "go-previous", .find, "The previous one of a kind, in reading order", argument: .word(Noun.words)
        ) { state, argument in try state.go(to: try Noun(argument: argument), forward: false) },
        CommandSpec("jump", .find, "Jump to a visible card by its label") { state, _ in
            try state.jump()
        },
        CommandSpec(
            "sweep", .find, "Walk the unjudged or assumed cards; a digit judges and goes on",
            argument: .wordOrNone(Sweep.words)
        ) { state, argument in try state.sweep(argument) },
    ]
}
