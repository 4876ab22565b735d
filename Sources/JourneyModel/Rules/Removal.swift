/// What goes when records are removed: they themselves, and all that hangs on nothing else.
struct Removal {
    private let journey: Journey
    /// Everything that goes, in the order in which it was found.
    private(set) var records: [(type: RecordType, id: ID)] = []
    private var gone: [RecordType: Set<ID>] = [:]
    /// The answers to every comment; found out when the first comment goes.
    private var replies: [ID: [ID]]?
    /// The pains on what goes that were not looked at yet, in the order in which they were met.
    private var pains: [ID] = []
    private var seenPains: Set<ID> = []

    init(of targets: [(RecordType, ID)], in journey: Journey) {
        self.journey = journey
        for (type, id) in targets { add(type, id) }
        var next = 0
        while next < records.count {
            addDependents(of: records[next].type, records[next].id)
            next += 1
            if next == records.count { addPains() }
        }
    }

    /// Whether a record of this type goes.
    func has(_ type: RecordType) -> Bool { gone[type] != nil }

    /// Whether a reference loses its target: something with the id goes, and nothing else has it.
    func takes(_ id: ID, of types: [RecordType]) -> Bool {
        types.contains { gone[$0]?.contains(id) ?? false }
            && !types.contains { journey[$0, id] != nil && !(gone[$0]?.contains(id) ?? false) }
    }

    private func takesAll(_ ids: [Text], of types: [RecordType]) -> Bool {
        !ids.isEmpty && ids.allSatisfy { takes(ID($0), of: types) }
    }

    private mutating func add(_ type: RecordType, _ id: ID) {
        guard journey[type, id] != nil, gone[type, default: []].insert(id).inserted else { return }
        records.append((type, id))
    }

    private mutating func addDependents(of type: RecordType, _ id: ID) {
        switch type {
        case .lane: addDependents(ofLane: id)
        case .stage:
            for touchpoint in journey.touchpoints(ofStage: id) { add(.touchpoint, touchpoint) }
            meetPains(on: id)
        case .touchpoint: meetPains(on: id)
        case .comment: addReplies(to: id)
        default: break
        }
        if takes(id, of: RecordType.collections) {
            for comment in journey.map.comments(on: id) { add(.comment, comment) }
        }
    }

    private mutating func meetPains(on id: ID) {
        for pain in journey.map.pains(on: id) where seenPains.insert(pain).inserted { pains.append(pain) }
    }

    /// Adds the pains that hang on nothing else. Called when all touchpoints and stages that go are known, so that the
    /// places of a pain are looked at once.
    private mutating func addPains() {
        for pain in pains where takesAll(journey[.pain, pain]?[Pain.on] ?? [], of: [.touchpoint, .stage]) {
            add(.pain, pain)
        }
        pains = []
    }

    private mutating func addReplies(to id: ID) {
        let replies = replies ?? journey.replies()
        self.replies = replies
        for reply in replies[id] ?? [] { add(.comment, reply) }
    }

    private mutating func addDependents(ofLane lane: ID) {
        for (id, record) in journey.records(.touchpoint)
        where takesAll(record[Touchpoint.experiences].keys, of: [.lane]) {
            add(.touchpoint, id)
        }
        for (id, record) in journey.records(.pain) where takesAll(record[Pain.lanes], of: [.lane]) { add(.pain, id) }
        for (id, record) in journey.records(.relation)
        where record[Relation.from] == lane || record[Relation.to] == lane {
            add(.relation, id)
        }
        for (id, record) in journey.records(.comment) where isOnExperience(record, in: lane) { add(.comment, id) }
    }

    private func isOnExperience(_ comment: Record, in lane: ID) -> Bool {
        guard comment[Comment.lane] == lane, let target = comment[Comment.on] else { return false }
        return journey[.touchpoint, target] != nil
    }
}

extension Removal {
    /// The records that stay and refer to what goes, with what has to change in them.
    func changes() -> [(type: RecordType, id: ID, changes: [FieldChange])] {
        var result: [(RecordType, ID, [FieldChange])] = []
        for (type, id) in referring() where !(gone[type]?.contains(id) ?? false) {
            guard let record = journey[type, id] else { continue }
            let changes = self.changes(in: record)
            if !changes.isEmpty { result.append((type, id, changes)) }
        }
        return result
    }

    /// The records that may refer to what goes; large collections only where something in them can.
    private func referring() -> [(RecordType, ID)] {
        var result: [(RecordType, ID)] = []
        func add(_ type: RecordType, _ ids: some Sequence<ID>) { result += ids.map { (type, $0) } }
        for type in [RecordType.opportunity, .metric, .relation] { add(type, journey.records(type).keys) }
        if has(.stage) { add(.lane, journey.map.lanes) }
        if has(.lane) || has(.metric) { add(.touchpoint, journey.records(.touchpoint).keys) }
        if has(.lane) {
            add(.pain, journey.records(.pain).keys)
            add(.comment, journey.records(.comment).keys)
        } else {
            add(.pain, Set(records.flatMap { journey.map.pains(on: $0.id) }))
        }
        return result
    }

    private func changes(in record: Record) -> [FieldChange] {
        let changes = record.following { id, types in takes(id, of: types) ? nil : id }
        guard let moment = record[Touchpoint.moment], record.type == .touchpoint,
            takesAll(moment[Moment.lanes], of: [.lane])
        else { return changes }
        let key = Touchpoint.moment.key
        return changes.filter { $0.path.first != key } + [FieldChange(path: [key], value: nil)]
    }
}

extension Journey {
    /// The answers to every comment that has any.
    fileprivate func replies() -> [ID: [ID]] {
        var replies: [ID: [ID]] = [:]
        for (id, record) in records(.comment) {
            if let answered = record[Comment.re] { replies[answered, default: []].append(id) }
        }
        return replies
    }

    /// The touchpoints that name a stage, whether they stand on the map or not.
    func touchpoints(ofStage stage: ID) -> [ID] {
        Array(map.touchpoints(stage: stage)) + map.unplaced.filter { self[.touchpoint, $0]?[Touchpoint.stage] == stage }
    }
}
