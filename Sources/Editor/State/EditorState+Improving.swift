import JourneyModel

/// What is to be reached where one is: goals, opportunities, metrics.
extension EditorState {
    /// The goal of the lane in the stage that is selected, or that of the stage.
    func goalQuestion() throws -> FieldQuestion {
        switch place {
        case .stage(let stage) where anchor == nil:
            return FieldQuestion(
                subject: stageName(stage), spec: Stage.goal.spec,
                paths: [RecordType.stage.path(stage) + [Stage.goal.key]], command: "set-goal")
        case .card(_, let lane) where anchor == nil && lane != Place.inbox,
            .cell(let lane, _) where anchor == nil && lane != Place.inbox:
            guard let stage = stageHere else { break }
            return FieldQuestion(
                subject: "\(laneName(lane)) @ \(stageName(stage))", spec: Cell.goal.spec,
                paths: [RecordType.lane.path(lane) + [Lane.cells.key, stage.text, Cell.goal.key]], command: "set-goal")
        default: break
        }
        throw Refusal("A goal is what a lane wants in a stage, or what a stage is for; select a cell or a stage")
    }

    /// The stage that is selected, itself or by a card or a cell in it.
    private var stageHere: ID? {
        switch place {
        case .stage(let stage), .cell(_, let stage): stage
        case .card(let touchpoint, _): journey[.touchpoint, touchpoint]?[Touchpoint.stage]
        default: nil
        }
    }

    /// An opportunity that answers the pains of what is selected: on the journey, one of no place.
    func opportunityHere() throws -> Record {
        if let onlySums { throw Refusal(onlySums) }
        let record = Record(.opportunity)
        if place == .journey { return record }
        let target = try painPlace()
        let pains = painsHere().filter { journey[.pain, $0].map(Journey.isOpen(pain:)) == true }
        return record.with(Opportunity.on, target.on.asSet)
            .with(Opportunity.pains, pains.isEmpty ? nil : pains.map(\.text).asSet)
    }

    /// A metric of the selected stage; without one, of the journey.
    var metricHere: Record { Record(.metric).with(Metric.stage, stageHere) }

    /// Adds a record that is named by a field: by the argument of its command, else by what is typed into a prompt.
    ///
    /// - Parameter next: where it goes on from there, for the status line.
    mutating func askOrAdd(
        _ record: Record, named field: Field<Text>, asking label: String, then next: String, _ argument: String
    ) throws {
        guard argument.isEmpty else { return try add(record.with(field, Text(argument)), field, next) }
        layers.append(
            PromptLayer(label, .beside(place)) { state, answer in
                guard !answer.text.isEmpty else { return }
                try state.add(record.with(field, answer.text), field, next)
            })
    }

    private mutating func add(_ record: Record, _ field: Field<Text>, _ next: String) throws {
        let anchor = anchor
        let what = record.type.label.capitalizedFirst
        let name = record[field]?.string.shortened(to: 40) ?? ""
        try change { draft, random in
            try draft.insert(record, using: &random)
            return Arrangement(label: "\(what) “\(name)”", anchor: anchor)
        }
        say("\(what) added · \(next) · u undoes")
    }
}
