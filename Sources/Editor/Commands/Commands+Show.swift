import JourneyModel

extension CommandList {
    static let showingKeys: [(String, String)] = [
        ("z 1", "zoom overview"), ("z 2", "zoom compact"), ("z 3", "zoom cards"), ("z f", "zoom fit"),
        ("z s", "fold-stage"), ("z l", "fold-lane"), ("z o", "show-only-this"), ("z a", "unfold-all"),
        ("z g", "toggle-goals"), ("z z", "centre"),
    ]

    static let showing: [CommandSpec] = [
        CommandSpec("zoom", .show, "Set the level of detail", argument: .word(Zoom.allCases.map(\.rawValue) + ["fit"]))
        {
            state, argument in
            if argument == "fit" { return state.fitZoom(among: Zoom.allCases) }
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
}

extension EditorState {
    /// The largest of these zooms in which all stages and lanes are visible at once, or cards where none is.
    mutating func fitZoom(among zooms: [Zoom]) {
        var heightsOfCards: RowHeights?
        for zoom in zooms.reversed() {
            view.zoom = zoom
            if showsWholeMap() { return }
            if zoom == .cards { heightsOfCards = rowHeights }
        }
        view.zoom = .cards
        rowHeights = heightsOfCards ?? rowHeights
    }

    /// Whether everything from the first shown stage and row on fits on the screen. Stops at the first row that does not.
    private mutating func showsWholeMap() -> Bool {
        let metrics = MapMetrics(self, in: screen.map)
        let basis = metrics.basis
        let end = metrics.columns(from: view.firstStage).last.map { $0.index + 1 } ?? 0
        guard end >= metrics.grid.stages.count else { return false }
        var room = metrics.body.count
        for lane in metrics.grid.rows.dropFirst(view.firstRow) {
            rowHeights.measure(CollectionOfOne(lane), on: basis) { metrics.measuredHeight(of: $0) }
            room -= rowHeights.height(of: lane, on: basis) ?? 0
            guard room >= 0 else { return false }
            room -= 1
        }
        return true
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
