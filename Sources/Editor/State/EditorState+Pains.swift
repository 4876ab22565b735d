import JourneyInsight
import JourneyModel

/// What a pain hangs on: the selected cards or stage, and the lanes that feel it.
struct PainPlace: Sendable {
    /// The ids of touchpoints or of a stage.
    let on: [Text]
    /// The lanes that feel it; none: everyone there.
    let lanes: [Text]
    /// What it is called in messages: the lane, or the stage.
    let subject: String
}

extension EditorState {
    /// Where a pain that is added now belongs.
    func painPlace() throws -> PainPlace {
        switch place {
        case .stage(let stage) where anchor == nil:
            return PainPlace(on: [stage.text], lanes: [], subject: stageName(stage))
        case .cell(let lane, let stage) where anchor == nil && lane != Place.inbox:
            return PainPlace(on: [stage.text], lanes: [lane.text], subject: "\(laneName(lane)) @ \(stageName(stage))")
        default: return try painPlaceOfCards()
        }
    }

    private func painPlaceOfCards() throws -> PainPlace {
        let touchpoints = try selectedTouchpoints("A pain hangs on a card or a stage")
        let lanes = Set(targets().map(\.lane)).subtracting([Place.inbox]).sorted()
        let subject = lanes.count == 1 ? laneName(lanes[0]) : lanes.isEmpty ? "Inbox" : "\(lanes.count) lanes"
        return PainPlace(on: touchpoints.map(\.text), lanes: lanes.map(\.text), subject: subject)
    }

    /// The pains that show where the selection is.
    func painsHere() -> [ID] {
        switch place {
        case .card(let id, let lane): journey.pains(on: id, lane: lane)
        case .stage(let stage), .cell(_, let stage): journey.map.pains(on: stage)
        default: []
        }
    }

    /// Adds a pain.
    mutating func addPain(_ text: Text, _ place: PainPlace) throws -> ID {
        let record = Record(.pain).with(Pain.text, text).with(Pain.on, place.on.asSet)
            .with(Pain.lanes, place.lanes.isEmpty ? nil : place.lanes.asSet)
        let label = "\(place.subject): pain “\(text.string.shortened(to: 40))”"
        let anchor = anchor
        var id = ID("")
        try change { draft, random in
            id = try draft.insert(record, using: &random)
            return Arrangement(label: label, anchor: anchor)
        }
        return id
    }

    /// Asks for the text of a new pain, then for its scores. An empty answer lists the pains that are here.
    mutating func askForPain() throws {
        try requireRoom(for: .pain)
        let target = try painPlace()
        let place = place
        let pains = painsHere()
        let stay = LongChange(in: self)
        let known = pains.isEmpty ? "" : " · empty: its \(pains.count)"
        layers.append(
            PromptLayer("Pain · \(target.subject)\(known)", .beside(place)) { state, answer in
                guard !answer.text.isEmpty else {
                    if answer.goesOn, !pains.isEmpty { state.layers.append(PainList(at: place)) }
                    return
                }
                let id = try state.addPain(answer.text, target)
                let made = Invocation(line: "add-pain \(answer.text)")
                state.lastCommand = made
                guard answer.goesOn else { return }
                stay.answer(in: &state)
                state.layers.append(ScoreStrip(id, at: place, stay: stay, made: made, in: state))
            })
    }

    /// The text of a pain for messages.
    func painText(_ id: ID) -> String {
        let text = journey[.pain, id]?[Pain.text]?.string ?? ""
        return "“\(text.isEmpty ? "(no text)" : text.shortened(to: 40))”"
    }

    /// The priority of a pain in words: `38.4 of 100`, or which scores it waits for.
    func priorityText(_ id: ID) -> String {
        journey.priority(ofPain: id).map { "\(Figures.short($0)) of 100" } ?? journey.whyNoPriority(ofPain: id)
    }
}
