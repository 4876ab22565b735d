import JourneyModel
import Terminal

extension CommandList {
    /// The keys of the commands that lead to all others, and to every field.
    static let reachingKeys: [(String, String)] = [
        ("I", "inspect"),
    ]

    /// The commands that lead to all others, and to every field.
    static let reaching: [CommandSpec] = [
        CommandSpec("inspect", .show, "Show and edit every field of what is selected") { state, _ in
            state.openInspector()
        },
        CommandSpec(
            "set-field", .write, "Set a field of what is selected", argument: .field, repeatable: true,
            whyNot: readOnly
        ) { state, argument in try state.setField(line: argument) },
    ]
}
