extension MapIndex {
    /// Builds the whole index.
    init(of journey: Journey) {
        lanes = Self.order(journey.records(.lane))
        stages = Self.order(journey.records(.stage))
        addTouchpoints(of: journey)
        addAttachments(of: journey)
    }

    private static func order(_ records: Journey.Records) -> [ID] {
        records.sorted { Journey.positionKey($0) < Journey.positionKey($1) }.map(\.key)
    }

    private struct Placed {
        let prefix: UInt64
        let position: Text
        let id: ID
        let record: Record

        init(_ id: ID, _ record: Record) {
            position = record.position ?? .empty
            prefix = position.orderPrefix
            self.id = id
            self.record = record
        }

        static func < (left: Placed, right: Placed) -> Bool {
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            return (left.position, left.id) < (right.position, right.id)
        }
    }

    private mutating func addTouchpoints(of journey: Journey) {
        let placed = journey.records(.touchpoint).map { Placed($0.key, $0.value) }.sorted { $0 < $1 }
        var stages: [ID: [ID]] = [:]
        var cells: [Cell: [ID]] = [:]
        for touchpoint in placed {
            let places = Self.cells(of: touchpoint.record, in: journey)
            if let stage = places.first?.stage { stages[stage, default: []].append(touchpoint.id) }
            if places.isEmpty { unplaced.append(touchpoint.id) }
            for cell in places { cells[cell, default: []].append(touchpoint.id) }
        }
        stageOrder = .init(uniqueKeysWithValues: stages.map { ($0.key, $0.value) })
        self.cells = .init(uniqueKeysWithValues: cells.map { ($0.key, $0.value) })
    }

    /// The cells in which a touchpoint stands; none when it is unplaced.
    static func cells(of touchpoint: Record, in journey: Journey) -> [Cell] {
        guard let stage = touchpoint[Touchpoint.stage], journey[.stage, stage] != nil else { return [] }
        return touchpoint[Touchpoint.experiences].items
            .lazy.map { ID($0.key) }
            .filter { journey[.lane, $0] != nil }
            .map { Cell(lane: $0, stage: stage) }
    }

    private mutating func addAttachments(of journey: Journey) {
        var pains: [ID: [ID]] = [:]
        for pain in journey.records(.pain).map({ Placed($0.key, $0.value) }).sorted(by: { $0 < $1 }) {
            for target in pain.record[Pain.on] { pains[ID(target), default: []].append(pain.id) }
        }
        painsOn = .init(uniqueKeysWithValues: pains.map { ($0.key, $0.value) })
        var comments: [ID: [ID]] = [:]
        for item in journey.records(.comment).sorted(by: { Journey.commentKey($0) < Journey.commentKey($1) }) {
            if let target = item.value[Comment.on] { comments[target, default: []].append(item.key) }
        }
        commentsOn = .init(uniqueKeysWithValues: comments.map { ($0.key, $0.value) })
    }
}
