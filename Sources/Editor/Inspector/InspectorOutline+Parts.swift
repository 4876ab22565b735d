import JourneyModel

extension InspectorOutline {
    /// The fields of a part that hold one value, and those that should hold records and do not.
    mutating func addFields(_ part: RecordPart, title: String) {
        let record = state.record(at: part)
        var items = part.fields.filter { !$0.isPosition }.map { InspectorItem.field($0) }
        for spec in Schema.of(part.type).fields where spec.holdsRecords {
            if let value = record?.value(spec.key), spec.problem(of: value) != nil {
                items.append(.field(part.field(spec)))
            }
        }
        add(title, items)
    }

    /// The parts that are one record each, with their fields.
    mutating func addInner(_ part: RecordPart) {
        for (spec, inner) in part.inner {
            let value = journey.value(at: inner.path)
            if case .raw? = value { continue }
            addFields(inner, title: value == nil ? spec.label : "\(spec.label) \(Self.mark(of: inner.type))")
        }
    }

    private static func mark(of type: RecordType) -> String { type == .moment ? "★" : "" }

    /// The maps of a part, each as a group.
    mutating func addMaps(_ part: RecordPart, titled prefix: String = "") {
        for (spec, type, keys) in part.maps where type != .cell {
            addMap(part, spec, type, keys, title: prefix + (prefix.isEmpty ? spec.label : spec.label.lowercased()))
        }
        if part.type == .lane { addCells(of: part) }
    }

    /// What a touchpoint rests on.
    mutating func addSources(_ part: RecordPart) {
        for (spec, type, keys) in part.maps where type == .source {
            addMap(part, spec, type, keys, title: spec.label)
        }
    }

    private mutating func addMap(
        _ part: RecordPart, _ spec: FieldSpec, _ type: RecordType, _ keys: KeyKind, title: String
    ) {
        let path = part.path + [spec.key]
        var items: [InspectorItem] = []
        if case .entries(let entries)? = journey.value(at: path) {
            items = entries.keys.map { .record(RecordPart(path + [$0], type)) }
        }
        add(title, items, adding: Self.adding(path, type, keys, part))
    }

    private static func adding(
        _ path: [Text], _ type: RecordType, _ keys: KeyKind, _ part: RecordPart
    ) -> InspectorAdding {
        switch keys {
        case .names: .part(path, type)
        case .dates: .dated(path, type)
        case .ids: type == .experience ? .lane(ofTouchpoint: ID(part.path[1])) : .keyed(path, type, of: .metric)
        }
    }

    /// Every stage with what the lane wants there, written or not.
    private mutating func addCells(of part: RecordPart) {
        let path = part.path + [Lane.cells.key]
        var stages = journey.map.stages.map(\.text)
        if case .entries(let entries)? = journey.value(at: path) {
            stages += entries.keys.filter { !stages.contains($0) }
        }
        add("Cells", stages.map { .record(RecordPart(path + [$0], .cell)) })
    }

    /// The other lanes that live through a touchpoint.
    mutating func addLanes(of record: Record, _ id: ID, but lane: ID) {
        let path = RecordType.touchpoint.path(id) + [Touchpoint.experiences.key]
        let there = record[Touchpoint.experiences].keys
        let known = journey.map.lanes.map(\.text).filter { there.contains($0) }
        let others = (known + there.filter { !known.contains($0) }).filter { $0 != lane.text }
        let adding = InspectorAdding.lane(ofTouchpoint: id)
        add("Other lanes", others.map { .record(RecordPart(path + [$0], .experience)) }, adding: adding)
    }
}

extension EditorState {
    /// The record that a part stands for; `nil` where nothing stands there yet.
    func record(at part: RecordPart) -> Record? {
        if part.path.isEmpty { return journey.root }
        guard case .record(let record)? = journey.value(at: part.path) else { return nil }
        return record
    }
}
