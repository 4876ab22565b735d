extension MapIndex {
    /// Builds the whole index.
    init(of journey: Journey) {
        self.init(ofAxes: journey)
        build(from: journey)
    }

    /// Builds the order of lanes and stages only.
    init(ofAxes journey: Journey) {
        lanes = Self.order(journey.records(.lane))
        stages = Self.order(journey.records(.stage))
    }

    /// Builds all but the order of lanes and stages.
    mutating func build(from journey: Journey) {
        var builder = MapBuilder(journey)
        builder.collect(journey.records(.touchpoint))
        builder.finish(&self)
        painsOn = Self.attachments(in: journey, .pain)
        commentsOn = Self.attachments(in: journey, .comment)
        for type in Self.unordered { highest[type] = Self.highest(in: journey.records(type)) }
    }

    /// The collections that have positions and no place in the map.
    static let unordered: [RecordType] = [.pain, .opportunity, .metric, .relation, .capability]

    static func order(_ records: RecordTable) -> [ID] {
        records.sorted { Journey.positionKey($0) < Journey.positionKey($1) }.map(\.key)
    }

    /// The highest valid position of a collection.
    private static func highest(in records: RecordTable) -> Text? {
        var highest: Text?
        for row in records.rows {
            guard let position = row.record.position, highest.map({ $0 < position }) ?? true else { continue }
            if Position.isValid(position) { highest = position }
        }
        return highest
    }

    private static func attachments(in journey: Journey, _ type: RecordType) -> AttachmentTable {
        var rows: [AttachmentTable.Row] = []
        for row in journey.records(type).rows { addAttachments(of: row.record, type, row.id, to: &rows) }
        return AttachmentTable(rows)
    }

    /// Adds what a pain or a comment is attached to.
    static func addAttachments(
        of record: Record, _ type: RecordType, _ id: ID, to rows: inout [AttachmentTable.Row]
    ) {
        if type == .comment {
            guard let target = record[Comment.on] else { return }
            rows.append(AttachmentTable.Row(id, on: target, key: record[Comment.at] ?? .empty))
        } else {
            let key = record.position ?? .empty
            for target in record[Pain.on] { rows.append(AttachmentTable.Row(id, on: ID(target), key: key)) }
        }
    }
}
