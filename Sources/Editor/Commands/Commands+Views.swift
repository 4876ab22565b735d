import JourneyInsight

extension CommandList {
    static let viewingKeys: [(String, String)] = [
        ("g l", "show-view stakeholders"), ("g r", "show-view relations"), ("g p", "show-view pains"),
        ("g o", "show-view opportunities"), ("g m", "show-view moments"), ("g k", "show-view metrics"),
        ("g d", "show-view roadmap"), ("g c", "show-view comments"), ("g t", "show-view to-do"),
    ]

    static let viewing: [CommandSpec] = [
        CommandSpec(
            "show-view", .show, "What the map says: one view of the method",
            argument: .word(MethodView.Kind.words)
        ) { state, argument in try state.showView(argument) }
    ]
}
