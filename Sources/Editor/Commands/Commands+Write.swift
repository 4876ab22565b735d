import JourneyModel

extension CommandList {
    static let writingKeys: [(String, String)] = [
        ("Enter", "edit-title"), ("i", "edit-title"), ("F2", "edit-title"), ("o", "add-card-below"),
        ("O", "add-card-above"), ("a s", "add-stage"), ("a l", "add-lane"),
    ]

    /// Why a command that changes the journey cannot act.
    static let readOnly: @Sendable (EditorState) -> String? = { state in
        state.document.refusal
    }

    static let writing: [CommandSpec] = [
        CommandSpec("edit-title", .write, "Edit the title in place; on an empty cell make a card", whyNot: readOnly) {
            state, _ in try state.editTitle()
        },
        CommandSpec("add-card-below", .write, "New card below, ready to type", whyNot: readOnly) { state, _ in
            try state.makeCard(below: true)
        },
        CommandSpec("add-card-above", .write, "New card above, ready to type", whyNot: readOnly) { state, _ in
            try state.makeCard(below: false)
        },
        CommandSpec("add-stage", .write, "New stage behind the selected one", whyNot: readOnly) { state, _ in
            try state.requireRoom(for: .stage)
            let grid = state.grid
            let index = grid.stage(of: state.place).flatMap { grid.stages.firstIndex(of: $0) } ?? grid.stages.count - 1
            state.edit = EditSession(.newStage(index: index + 1))
        },
        CommandSpec("add-lane", .write, "New lane below the selected one", whyNot: readOnly) { state, _ in
            try state.requireRoom(for: .lane)
            let lanes = state.journey.map.lanes
            let index = state.place.lane.flatMap { lanes.firstIndex(of: $0) } ?? lanes.count - 1
            state.edit = EditSession(.newLane(index: index + 1))
        },
    ]
}

extension EditorState {
    mutating func makeCard(below: Bool) throws {
        guard let lane = place.lane, let stage = grid.stage(of: place) else {
            throw Refusal("A card needs a cell: go into the map first")
        }
        guard place.touchpoint != nil else { return try makeCard(lane, stage, index: 0) }
        try makeCard(lane, stage, index: grid.index(of: place) + (below ? 1 : 0))
    }

    /// Adds a touchpoint to a cell in front of the card at an index, and selects it.
    mutating func addCard(_ title: Text, _ lane: ID, _ stage: ID, index: Int) throws {
        let cards = grid.cards(lane, stage)
        let spot: Spot = index < cards.count ? .before(cards[index]) : cards.last.map { .after($0) } ?? .last
        let record = Record(.touchpoint).with(Touchpoint.title, title)
            .with(Touchpoint.experiences, Entries([.init(lane.text, .record(Record(.experience)))]))
        try change { draft, random in
            let id = try draft.insert(record, in: stage, spot, using: &random)
            return Arrangement(label: "New card “\(title.string.shortened(to: 40))”", place: .card(id, lane: lane))
        }
    }

    mutating func addStage(named name: Text, at index: Int) throws {
        try change { draft, random in
            let id = try draft.addStage(name, .at(index), using: &random)
            return Arrangement(label: "New stage “\(name.string.shortened(to: 40))”", place: .stage(id))
        }
        noteNamesake(of: name, .stage, journey.map.stages)
    }

    mutating func addLane(named name: Text, at index: Int) throws {
        let function = LaneFunction.named(name)
        try change { draft, random in
            let id = try draft.addLane(name, .at(index), using: &random)
            if let function {
                try draft.set(RecordType.lane.path(id) + [Lane.function.key], to: .text(function))
            }
            return Arrangement(label: "New lane “\(name.string.shortened(to: 40))”", place: .lane(id))
        }
        if let function, Self.profiled.contains(function.string) {
            say("New lane “\(name.string.shortened(to: 40))”; :insert-profile fills in what is typical of it")
        }
        noteNamesake(of: name, .lane, journey.map.lanes)
    }

    /// Says that two are called alike: captures and commands cannot tell them apart by name.
    mutating func noteNamesake(of name: Text, _ type: RecordType, _ ids: [ID]) {
        let key = name.string.lowercased()
        let namesakes = ids.count { journey[type, $0]?.name?.string.lowercased() == key }
        if namesakes > 1 {
            say("There are \(namesakes) \(type.label)s “\(name.string.shortened(to: 40))” now; Enter renames")
        }
    }

    /// Makes a card of every line of pasted text, below the selected card; one step of undo.
    mutating func pasteCards(_ bytes: [UInt8]) {
        do {
            let lines = try PastedText.lines(bytes)
            guard !lines.isEmpty else { throw Refusal("The pasted text is empty") }
            guard let lane = place.lane, lane != Place.inbox, let stage = grid.stage(of: place) else {
                throw Refusal("Select a cell first; each pasted line becomes a card there")
            }
            try pasteCards(lines, lane, stage)
        } catch {
            message = Message(.refusal, "\(error)")
        }
    }

    private mutating func pasteCards(_ lines: [Text], _ lane: ID, _ stage: ID) throws {
        var random = random
        var last: ID?
        let spot: Spot = place.touchpoint.map { .after($0) } ?? .last
        let label = lines.count == 1 ? "Pasted a card" : "Pasted \(lines.count) cards"
        let experiences = Entries([.init(lane.text, .record(Record(.experience)))])
        let cards = lines.map {
            Record(.touchpoint).with(Touchpoint.title, $0).with(Touchpoint.experiences, experiences)
        }
        try change(label) { draft in last = try draft.insert(cards, in: stage, spot, using: &random).last }
        self.random = random
        if let last { select(.card(last, lane: lane)) }
    }
}
