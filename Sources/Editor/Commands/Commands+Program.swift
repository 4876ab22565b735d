import JourneyModel

extension CommandList {
    static let journey: [CommandSpec] = [
        CommandSpec("undo", .journey, "Take back the last change") { state, _ in try state.undo() },
        CommandSpec("redo", .journey, "Make the change again that was undone") { state, _ in try state.redo() },
        CommandSpec("repeat", .journey, "Repeat the last command here") { state, _ in
            guard let last = state.lastCommand else { throw Refusal("There is nothing to repeat yet") }
            state.run(last)
        },
        CommandSpec("save", .journey, "Save the journey, or save it under another name", argument: .path) {
            state, argument in try state.save(to: argument, thenQuit: false)
        },
        CommandSpec("save-and-quit", .journey, "Save and leave", argument: .path) { state, argument in
            try state.save(to: argument, thenQuit: true)
        },
    ]

    static let program: [CommandSpec] = [
        CommandSpec("quit", .program, "Leave; asks when something is not saved") { state, _ in
            guard state.isModified, !state.history.done.isEmpty || !state.history.undone.isEmpty else {
                return state.effects.append(.quit)
            }
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

    static let showing: [CommandSpec] = [
        CommandSpec("zoom", .show, "Set the level of detail", argument: .word(Zoom.allCases.map(\.rawValue) + ["fit"])) {
            state, argument in
            if argument == "fit" { return state.fitZoom() }
            guard let zoom = Zoom(rawValue: argument) else {
                throw Refusal("The zoom levels are overview, compact, cards and fit")
            }
            state.view.zoom = zoom
        },
        CommandSpec("toggle-goals", .show, "Show or hide the goals of the stakeholders") { state, _ in
            state.view.showsGoals.toggle()
            state.say(state.view.showsGoals ? "Goals are shown" : "Goals are hidden")
        },
        CommandSpec("fold-stage", .show, "Fold or unfold the selected stage") { state, _ in
            guard let stage = state.grid.stage(of: state.place) else { throw Refusal("Select a stage first") }
            state.view.foldedStages.formSymmetricDifference([stage])
        },
        CommandSpec("fold-lane", .show, "Fold or unfold the selected lane") { state, _ in
            guard let lane = state.place.lane else { throw Refusal("Select a lane first") }
            state.view.foldedLanes.formSymmetricDifference([lane])
        },
        CommandSpec("show-only-this", .show, "Fold every other lane") { state, _ in
            guard let lane = state.place.lane else { throw Refusal("Select a lane first") }
            state.view.foldedLanes = Set(state.grid.rows.filter { $0 != lane })
        },
        CommandSpec("unfold-all", .show, "Unfold all stages and lanes") { state, _ in
            state.view.foldedLanes = []
            state.view.foldedStages = []
        },
        CommandSpec("centre", .show, "Scroll the selection to the middle") { state, _ in state.centre() },
    ]

    static let arranging: [CommandSpec] = []
    static let finding: [CommandSpec] = []
}

extension EditorState {
    mutating func save(to path: String, thenQuit: Bool) throws {
        if path.isEmpty, let reason = document.readOnly {
            throw Refusal("This journey is read-only: \(reason); :save NAME saves a copy")
        }
        guard !path.isEmpty || !document.name.isEmpty else {
            throw Refusal("This journey has no file yet; :w NAME.journey.json gives it one")
        }
        effects.append(.save(to: path.isEmpty ? nil : path, thenQuit: thenQuit))
    }

    /// The largest zoom in which all stages and lanes are visible at once, or cards where none is.
    mutating func fitZoom() {
        for zoom in Zoom.allCases.reversed() {
            view.zoom = zoom
            let layout = mapLayout
            if layout.stagesBehind == 0, layout.rowsBehind == 0 { return }
        }
        view.zoom = .cards
    }

    mutating func centre() {
        let metrics = MapMetrics(self, in: screen.map)
        if let stage = metrics.grid.stage(of: place), let index = metrics.grid.stages.firstIndex(of: stage) {
            view.firstStage = max(0, index - metrics.columns(from: view.firstStage).count / 2)
        }
        if let lane = place.lane, let index = metrics.grid.rows.firstIndex(of: lane) {
            view.firstRow = max(0, index - metrics.rows(from: view.firstRow).count / 2)
        }
    }
}
