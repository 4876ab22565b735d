extension MapIndex {
    /// Builds the whole index.
    init(of journey: Journey) {
        lanes = Self.order(journey.records(.lane))
        stages = Self.order(journey.records(.stage))
        addTouchpoints(of: journey)
        painsOn = AttachmentTable(
            journey.records(.pain).flatMap { pain in
                Self.attachments(of: pain.value, .pain, pain.key)
            })
        commentsOn = AttachmentTable(
            journey.records(.comment).flatMap { comment in
                Self.attachments(of: comment.value, .comment, comment.key)
            })
        for type in Self.unordered {
            highest[type] = journey.records(type).values.compactMap(\.position).filter(Position.isValid).max()
        }
    }

    /// The collections that have positions and no place in the map.
    static let unordered: [RecordType] = [.pain, .opportunity, .metric, .relation, .capability]

    static func order(_ records: RecordTable) -> [ID] {
        records.sorted { Journey.positionKey($0) < Journey.positionKey($1) }.map(\.key)
    }

    /// What a pain or a comment is attached to.
    static func attachments(of record: Record, _ type: RecordType, _ id: ID) -> [AttachmentTable.Row] {
        if type == .comment {
            let target = record[Comment.on]
            return target.map { [AttachmentTable.Row(id, on: $0, key: record[Comment.at] ?? .empty)] } ?? []
        }
        let key = record.position ?? .empty
        return record[Pain.on].map { AttachmentTable.Row(id, on: ID($0), key: key) }
    }

    private mutating func addTouchpoints(of journey: Journey) {
        let rows = Array(journey.records(.touchpoint).rows)
        let order = SortKey.order(
            rows.count, prefix: { (rows[$0].record.position ?? .empty).orderPrefix },
            precedes: { left, right in
                let (a, b) = (rows[left].record.position ?? .empty, rows[right].record.position ?? .empty)
                return a == b ? left < right : a < b
            })
        var builder = MapBuilder(journey)
        for index in order { builder.add(rows[index].id, rows[index].record) }
        builder.finish(&self)
    }
}

/// Collects the touchpoints of cells and stages, given in order. Lanes and stages are known by their number while
/// it works, so that few ids are hashed.
private struct MapBuilder {
    private let lanes: RecordTable
    private let stages: RecordTable
    private var unplaced = IDList()
    private var stageOrder: [IDList]
    private var cells: [Int: IDList] = [:]
    /// The cells of lanes or stages that do not exist.
    private var strayCells: [MapIndex.Cell: IDList] = [:]

    init(_ journey: Journey) {
        lanes = journey.records(.lane)
        stages = journey.records(.stage)
        stageOrder = Array(repeating: IDList(), count: stages.count)
    }

    mutating func add(_ id: ID, _ touchpoint: Record) {
        guard case .text(let name)? = touchpoint.value(at: Touchpoint.stage.index) else {
            unplaced.ids.append(id)
            return
        }
        let stage = stages.place(of: ID(name))
        var isPlaced = false
        for entry in touchpoint[Touchpoint.experiences].items {
            let lane = lanes.place(of: ID(entry.key))
            if stage.found && lane.found {
                cells[stage.index * lanes.count + lane.index, default: IDList()].ids.append(id)
                isPlaced = true
            } else {
                let cell = MapIndex.Cell(lane: ID(entry.key), stage: ID(name))
                strayCells[cell, default: IDList()].ids.append(id)
            }
        }
        if isPlaced { stageOrder[stage.index].ids.append(id) } else { unplaced.ids.append(id) }
    }

    func finish(_ index: inout MapIndex) {
        index.unplaced = unplaced
        for (number, list) in stageOrder.enumerated() where !list.isEmpty {
            index.stageOrder[stages[number].key] = list
        }
        index.cells = .init(uniqueKeysWithValues: strayCells.map { ($0.key, $0.value) })
        for (number, list) in cells {
            let cell = MapIndex.Cell(lane: lanes[number % lanes.count].key, stage: stages[number / lanes.count].key)
            index.cells[cell] = list
        }
    }
}
