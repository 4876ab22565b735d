import JourneyInsight

extension CommandList {
    static let viewingKeys: [(String, String)] = [
        ("g l", "show-view stakeholders"), ("g r", "show-view relations"), ("g p", "show-view pains"),
        ("g o", "show-view opportunities"), ("g m", "show-view moments"), ("g k", "show-view metrics"),
        ("g d", "show-view roadmap"), ("g c", "show-view comments"), ("g t", "show-view to-do"),
        ("g n", "show-news"), ("g h", "show-history"), ("g x", "show-conflicts"),
    ]

    static let viewing: [CommandSpec] = [
        CommandSpec(
            "show-view", .show, "What the map says: one view of the method",
            argument: .word(MethodView.Kind.words)
        ) { state, argument in try state.showView(argument) },
        CommandSpec("show-news", .show, "What has changed since you marked the map as seen") { state, _ in
            try state.showNews()
        },
        CommandSpec("show-history", .show, "What was done in this session") { state, _ in
            state.effects.append(.history)
        },
        CommandSpec(
            "compare", .show,
            "Compare with another map or a snapshot, which comes first; a map of the future comes second",
            argument: .path
        ) { state, argument in
            guard !argument.isEmpty else { throw Refusal("With which map? :compare FILE") }
            state.effects.append(.compareWith(argument))
        },
        CommandSpec("portfolio", .show, "What all the maps in a folder say together", argument: .path) {
            state, argument in state.effects.append(.portfolio(argument))
        },
        CommandSpec(
            "insert-profile", .write, "Fill what is typical of a function into the selected lane",
            argument: .wordOrNone(EditorState.profiled)
        ) { state, argument in try state.insertProfile(argument) },
        CommandSpec("show-conflicts", .show, "The conflicts that merges left, to be settled one by one") { state, _ in
            try state.open(.conflicts)
        },
        CommandSpec(
            "since", .find, "Count news from another state: 7d, a date, a snapshot or a revision",
            argument: .text("when")
        ) { state, argument in
            state.news = nil
            state.effects.append(.compare(since: argument.isEmpty ? "seen" : argument, then: .count))
        },
        CommandSpec("mark-seen", .find, "Mark the map as seen: what changes from now on is news") { state, _ in
            state.effects.append(.markSeen)
        },
        CommandSpec(
            "snapshot", .journey, "Keep the map as it is now under a label", argument: .text("label")
        ) { state, argument in
            guard !argument.isEmpty else { throw Refusal("Under which label? :snapshot LABEL") }
            state.effects.append(.snapshot(argument))
        },
    ]
}
