import JourneyModel
import Terminal

extension EditorState {
    /// Begins to edit the name of what is selected, or a new card in an empty cell.
    mutating func editTitle() throws {
        try requireWritable()
        switch place {
        case .journey: begin(.field([JourneyFields.title.key]))
        case .stage(let id): begin(.field(RecordType.stage.path(id) + [Stage.name.key]))
        case .lane(Place.inbox): throw Refusal("The inbox has no name; t takes its cards to a cell")
        case .lane(let id): begin(.field(RecordType.lane.path(id) + [Lane.name.key]))
        case .cell(let lane, let stage): try makeCard(lane, stage, index: 0)
        case .card(let id, let lane):
            show(lane, grid.stage(of: place))
            begin(.field(RecordType.touchpoint.path(id) + [Touchpoint.title.key]))
        }
    }

    private mutating func begin(_ target: EditSession.Target) {
        var text = Text.empty
        if case .field(let path) = target, case .text(let current)? = journey.value(at: path) { text = current }
        edit = EditSession(target, text: text)
        message = nil
    }

    /// Begins a new card in a cell, before the card at an index.
    mutating func makeCard(_ lane: ID, _ stage: ID, index: Int) throws {
        try requireRoom(for: .touchpoint)
        guard lane != Place.inbox else {
            throw Refusal("New cards need a lane; the inbox takes them from ; without a place")
        }
        beginCard(lane, stage, index: index)
    }

    private mutating func beginCard(_ lane: ID, _ stage: ID, index: Int) {
        show(lane, stage)
        edit = EditSession(.newCard(lane: lane, stage: stage, index: index))
        message = nil
    }

    /// Shows the cards of a cell: what is typed is seen.
    private mutating func show(_ lane: ID, _ stage: ID?) {
        unfold(lane, stage)
        if view.zoom == .overview { view.zoom = .cards }
    }

    /// Takes an event while a text is edited.
    mutating func takeWhileEditing(_ event: InputEvent) {
        switch event {
        case .paste(let bytes, _): takeIntoField { field throws(Refusal) in try field.take(pasted: bytes) }
        case .key(let key): takeWhileEditing(key)
        case .mouse(let mouse) where mouse.action == .press(.left):
            finishEditing(then: .stop)
            if edit == nil { take(event) }
        default: break
        }
    }

    private mutating func takeWhileEditing(_ key: KeyEvent) {
        switch key.name {
        case "Esc": finishEditing(then: .stop)
        case "C-c": abandonEditing()
        case "Enter": finishEditing(then: .below)
        case "Tab": finishEditing(then: .nextStage)
        case "C-s":
            finishEditing(then: .stop)
            if edit == nil { run(Invocation(line: "save")) }
        default: takeIntoField { field throws(Refusal) in try field.take(key) }
        }
    }

    /// Changes the text being edited; a refusal becomes a message.
    private mutating func takeIntoField(_ take: (inout TextField) throws(Refusal) -> Void) {
        guard var session = edit else { return }
        message = nil
        do { try take(&session.field) } catch { message = Message(.refusal, "\(error)") }
        edit = session
    }

    /// Where new cards go on after one was committed.
    enum Next {
        case stop
        case below
        case nextStage
    }

    private mutating func abandonEditing() {
        edit = nil
        say("The text was dropped")
    }

    /// Commits the text; after a new card another one begins where `next` says.
    mutating func finishEditing(then next: Next) {
        guard let session = edit else { return }
        message = nil
        if isGone(session.target), noteTypedText(onJourney: true) {
            edit = nil
            return message = Message(.refusal, "Others removed it meanwhile; what you typed is in a comment · g c")
        }
        edit = nil
        do {
            try commit(session, then: next)
        } catch {
            edit = session
            message = Message(.refusal, "\(error)")
        }
    }

    /// Whether there is no place any more for what is being edited.
    private func isGone(_ target: EditSession.Target) -> Bool {
        switch target {
        case .field(let path):
            guard path.count > 2, let type = RecordType(collectionKey: path[0]) else { return false }
            return journey[type, ID(path[1])] == nil
        case .newCard(let lane, let stage, _):
            return journey[.stage, stage] == nil || lane != Place.inbox && journey[.lane, lane] == nil
        case .newStage, .newLane: return false
        }
    }

    private mutating func commit(_ session: EditSession, then next: Next) throws {
        let text = Text(session.field.bytes).trimmed
        switch session.target {
        case .field(let path): try commit(text, to: path)
        case .newStage(let index):
            if !text.isEmpty { try addStage(named: text, at: index) }
        case .newLane(let index):
            if !text.isEmpty { try addLane(named: text, at: index) }
        case .newCard(let lane, let stage, let index):
            guard !text.isEmpty else { return repairSelection() }
            try addCard(text, lane, stage, index: index)
            goOn(next, lane, stage, index: index)
        }
    }

    private mutating func commit(_ text: Text, to path: [Text]) throws {
        guard !text.isEmpty || journey.value(at: path) == nil else {
            throw Refusal("A name cannot be empty; C-c keeps the old one, x removes the record")
        }
        try change("Named “\(text.string.shortened(to: 40))”") { draft in try draft.set(path, to: .text(text)) }
        switch place {
        case .stage: noteNamesake(of: text, .stage, journey.map.stages)
        case .lane: noteNamesake(of: text, .lane, journey.map.lanes)
        default: break
        }
    }

    /// Begins the next card behind one that was just made. Nothing here may fail: the text is in the journey already.
    private mutating func goOn(_ next: Next, _ lane: ID, _ stage: ID, index: Int) {
        switch next {
        case .stop: break
        case .below: beginCard(lane, stage, index: index + 1)
        case .nextStage:
            let grid = grid
            guard let column = grid.stages.firstIndex(of: stage), column + 1 < grid.stages.count else {
                return say("Made the card; this is the last stage · a s adds another one")
            }
            let following = grid.stages[column + 1]
            beginCard(lane, following, index: grid.cards(lane, following).count)
        }
    }
}
