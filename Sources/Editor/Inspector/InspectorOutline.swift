import JourneyModel

/// Sorts the fields and parts of what is selected into groups.
struct InspectorOutline {
    let journey: Journey
    let state: EditorState
    private(set) var groups: [InspectorGroup] = []

    /// The groups for the page that the inspector is at.
    static func groups(of state: EditorState) -> [InspectorGroup] {
        var outline = InspectorOutline(journey: state.journey, state: state)
        switch state.inspector.steps.last?.page {
        case nil: outline.add(state.place)
        case .record(let part): outline.addRecord(part)
        case .collection(let type): outline.addCollection(type)
        }
        return outline.groups.filter { !$0.items.isEmpty }
    }

    private init(journey: Journey, state: EditorState) {
        self.journey = journey
        self.state = state
    }

    private mutating func add(_ place: Place) {
        switch place {
        case .journey: addJourney()
        case .stage(let id): addRecord(RecordPart(RecordType.stage.path(id), .stage))
        case .lane(Place.inbox): add("Inbox", [.fixed(label: "Cards", value: "\(journey.map.unplaced.count)")])
        case .lane(let id): addRecord(RecordPart(RecordType.lane.path(id), .lane))
        case .cell(let lane, let stage): addCell(lane, stage)
        case .card(let id, let lane): addCard(id, lane)
        }
    }

    /// Adds a group; what can be added to it becomes its last line.
    mutating func add(_ title: String, _ items: [InspectorItem], adding: InspectorAdding? = nil) {
        groups.append(InspectorGroup(title: title, items: items + (adding.map { [.add($0)] } ?? []), adding: adding))
    }

    private mutating func addJourney() {
        let part = RecordPart([], .journey)
        addFields(part, title: "Journey")
        addInner(part)
        let onTheMap: [RecordType] = [.lane, .stage, .touchpoint]
        let comments = journey.ordered(.comment).filter { journey[.comment, $0]?[Comment.on] == nil }
        add("Comments", comments.map { .record(RecordPart(RecordType.comment.path($0), .comment)) }, adding: .comment)
        add("Not on the map", RecordType.collections.filter { !onTheMap.contains($0) }.map { .collection($0) })
        addUnknown(of: journey.root)
    }

    private mutating func addCell(_ lane: ID, _ stage: ID) {
        for part in state.parts(of: .cell(lane: lane, stage: stage)) {
            addFields(part, title: "\(state.laneName(lane)) in \(state.stageName(stage))")
        }
        let around = [RecordPart(RecordType.stage.path(stage), .stage)]
        let lanes = lane == Place.inbox ? [] : [RecordPart(RecordType.lane.path(lane), .lane)]
        add("Around it", (lanes + around).map { .record($0) })
    }

    /// A card: the touchpoint, this lane's experience, pains, moment, sources, the other lanes and the rest.
    private mutating func addCard(_ id: ID, _ lane: ID) {
        guard let record = journey[.touchpoint, id] else { return }
        let parts = state.parts(of: .card(id, lane: lane))
        addFields(parts[0], title: "Touchpoint")
        for part in parts where part.type == .experience {
            addFields(part, title: state.laneName(lane))
            addMaps(part, titled: "\(state.laneName(lane)): ")
        }
        addPains(on: id, lane: lane == Place.inbox ? nil : lane)
        addInner(parts[0])
        addSources(parts[0])
        addLanes(of: record, id, but: lane)
        addFigures(.touchpoint, id)
        addOpportunities(on: id)
        addComments(on: id)
        for part in parts where part.type == .cell {
            addFields(part, title: "\(state.laneName(lane)) in \(state.stageName(ID(part.path[3])))")
        }
        addFile(parts[0])
    }

    /// A record with everything that is in it and hangs on it.
    private mutating func addRecord(_ part: RecordPart) {
        addFields(part, title: part.type.label.capitalizedFirst)
        addInner(part)
        addMaps(part)
        if part.path.count == 2 {
            addFigures(part.type, ID(part.path[1]))
            addRelated(part.type, ID(part.path[1]))
            addFile(part)
        } else if case .record(let record)? = journey.value(at: part.path) {
            addUnknown(of: record)
        }
    }

    private mutating func addCollection(_ type: RecordType) {
        let items = journey.ordered(type).map { InspectorItem.record(RecordPart(type.path($0), type)) }
        let name = type.collectionKey?.description.capitalizedFirst ?? ""
        add("\(name) \(items.count)", items, adding: Self.adding(type))
    }

    /// How a record of a type is added where it hangs on nothing; stages, lanes and cards are made on the map.
    static func adding(_ type: RecordType) -> InspectorAdding? {
        let name: FieldSpec? =
            switch type {
            case .pain: Pain.text.spec
            case .opportunity: Opportunity.text.spec
            case .metric: Metric.name.spec
            case .capability: Capability.name.spec
            default: nil
            }
        return name.map { .record(Record(type), named: $0) }
    }
}
