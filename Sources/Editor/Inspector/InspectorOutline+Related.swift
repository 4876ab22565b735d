import JourneyModel

extension InspectorOutline {
    /// What hangs on a record of a collection.
    mutating func addRelated(_ type: RecordType, _ id: ID) {
        switch type {
        case .touchpoint:
            addPains(on: id, lane: nil)
            addOpportunities(on: id)
        case .stage:
            addMetrics(of: id)
            addPains(on: id, lane: nil)
            addOpportunities(on: id)
        case .lane: addRelations(of: id)
        default: break
        }
        if type != .comment { addComments(on: id) }
    }

    /// What is worked out of a record.
    mutating func addFigures(_ type: RecordType, _ id: ID) {
        let figures = RecordFigures(journey, state.sums).of(type, id)
        add("Worked out", figures.map { .figure(label: $0.label, value: $0.value) })
    }

    /// The pains on a touchpoint or a stage; a new one is felt by the lane.
    mutating func addPains(on id: ID, lane: ID?) {
        let template = Record(.pain).with(Pain.on, [id.text]).with(Pain.lanes, lane.map { [$0.text] })
        addRecords("Pains", journey.map.pains(on: id), .pain, adding: .record(template, named: Pain.text.spec))
    }

    /// The opportunities that would be felt at a touchpoint or a stage.
    mutating func addOpportunities(on id: ID) {
        let all = journey.ordered(.opportunity).filter {
            journey[.opportunity, $0]?[Opportunity.on].contains(id.text) ?? false
        }
        let template = Record(.opportunity).with(Opportunity.on, [id.text])
        addRecords("Opportunities", all, .opportunity, adding: .record(template, named: Opportunity.text.spec))
    }

    /// The comments on a record.
    mutating func addComments(on id: ID) {
        addRecords("Comments", journey.map.comments(on: id), .comment, adding: .comment)
    }

    private mutating func addMetrics(of stage: ID) {
        let all = journey.ordered(.metric).filter { journey[.metric, $0]?[Metric.stage] == stage }
        let template = Record(.metric).with(Metric.stage, stage)
        addRecords("Metrics", all, .metric, adding: .record(template, named: Metric.name.spec))
    }

    private mutating func addRelations(of lane: ID) {
        let all = journey.ordered(.relation).filter { id in
            guard let record = journey[.relation, id] else { return false }
            return record[Relation.from] == lane || record[Relation.to] == lane
        }
        addRecords("Relations", all, .relation, adding: .relation(from: lane))
    }

    private mutating func addRecords(_ title: String, _ ids: [ID], _ type: RecordType, adding: InspectorAdding?) {
        add(title, ids.map { .record(RecordPart(type.path($0), type)) }, adding: adding)
    }

    /// What the file knows the record by, and fields that the schema does not know.
    mutating func addFile(_ part: RecordPart) {
        guard let record = state.record(at: part) else { return }
        var items = [InspectorItem.fixed(label: "Id", value: part.path[1].string)]
        if let position = record.position { items.append(.fixed(label: "Position", value: position.string)) }
        add("In the file", items + Self.unknown(of: record))
    }

    /// The fields that the schema does not know.
    mutating func addUnknown(of record: Record) {
        add("In the file", Self.unknown(of: record))
    }

    private static func unknown(of record: Record) -> [InspectorItem] {
        record.unknownKeys.map { key in
            .fixed(label: key.string, value: record.value(key).map { rawText($0) } ?? "")
        }
    }

    private static func rawText(_ value: Value) -> String {
        guard case .raw(let raw) = value else { return "" }
        return String(decoding: raw.json.bytes.prefix(400), as: UTF8.self)
    }
}
