import JourneyModel

extension CommandList {
    static let journeyKeys: [(String, String)] = [
        ("u", "undo"), ("U", "redo"), ("C-r", "redo"), (".", "repeat"), ("C-s", "save"),
    ]

    static let journey: [CommandSpec] = [
        CommandSpec("undo", .journey, "Take back the last change") { state, _ in try state.undo() },
        CommandSpec("redo", .journey, "Make the change again that was undone") { state, _ in try state.redo() },
        CommandSpec("repeat", .journey, "Repeat the last command here") { state, _ in
            state.run(try state.repeatedCommand())
        },
        CommandSpec("save", .journey, "Save the journey, or save it under another name", argument: .path) {
            state, argument in try state.save(to: argument, thenQuit: false)
        },
        CommandSpec(
            "live", .journey, "Save every change as it is made, or no more", argument: .wordOrNone(["on", "off"])
        ) { state, argument in
            let wanted = argument == "off" ? false : argument == "on" ? true : !state.isLive
            if wanted, let refusal = state.document.refusal { throw Refusal(refusal) }
            if wanted, state.document.name.isEmpty { throw Refusal("The map has no file yet; C-s saves it") }
            state.effects.append(.live(wanted))
        },
        CommandSpec("save-and-quit", .journey, "Save and leave", argument: .path) { state, argument in
            try state.save(to: argument, thenQuit: true)
        },
    ]
}

extension EditorState {
    /// The command that `.` repeats; refused where the last change has none, instead of repeating an older one.
    fileprivate func repeatedCommand() throws(Refusal) -> Invocation {
        if let lastCommand { return lastCommand }
        throw Refusal(unrepeatable.map { "Not repeatable: \($0)" } ?? "There is nothing to repeat yet")
    }

    mutating func save(to path: String, thenQuit: Bool) throws {
        if path.isEmpty, let refusal = document.refusal {
            throw Refusal("\(refusal); :save NAME saves a copy")
        }
        guard !path.isEmpty || !document.name.isEmpty else { return askForFile(thenQuit: thenQuit) }
        effects.append(.save(to: path.isEmpty ? nil : path, thenQuit: thenQuit))
    }
}
