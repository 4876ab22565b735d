extension MapIndex {
    /// Follows the change of one record; `journey` already holds the new one. Costs O(log n), except for a lane or
    /// a stage that comes or goes: that costs the number of its touchpoints and of the unplaced ones.
    mutating func update(_ type: RecordType, _ id: ID, from old: Record?, to new: Record?, in journey: Journey) {
        switch type {
        case .lane, .stage: updateAxis(type, id, from: old, to: new, in: journey)
        case .touchpoint: updateTouchpoint(id, from: old, to: new, in: journey)
        case .pain, .comment: updateAttachments(type, id, from: old, to: new)
        default: break
        }
        if let position = new?.position, Self.unordered.contains(type), Position.isValid(position) {
            highest[type] = max(highest[type] ?? position, position)
        }
    }

    private mutating func updateAttachments(_ type: RecordType, _ id: ID, from old: Record?, to new: Record?) {
        var before: [AttachmentTable.Row] = []
        var after: [AttachmentTable.Row] = []
        if let old { Self.addAttachments(of: old, type, id, to: &before) }
        if let new { Self.addAttachments(of: new, type, id, to: &after) }
        let isSame = before.elementsEqual(after) { $0.target == $1.target && $0.key == $1.key }
        if isSame { return }
        func change(_ table: inout AttachmentTable) {
            for row in before { table.remove(row) }
            for row in after { table.insert(row) }
        }
        if type == .pain { change(&painsOn) } else { change(&commentsOn) }
    }

    private mutating func updateTouchpoint(_ id: ID, from old: Record?, to new: Record?, in journey: Journey) {
        let before = Standing(of: old, in: journey)
        let after = Standing(of: new, in: journey)
        if before == after { return }
        if let before { remove(id, standing: before, in: journey) }
        if let after { insert(id, standing: after, in: journey) }
    }

    private mutating func remove(_ id: ID, standing: Standing, in journey: Journey) {
        let place = Place(id, at: standing.position, in: journey)
        if standing.isPlaced, let stage = standing.stage {
            place.remove(from: &stageOrder[stage, default: []])
        } else {
            place.remove(from: &unplaced)
        }
        for cell in standing.cells { place.remove(from: &cells[cell, default: []]) }
    }

    private mutating func insert(_ id: ID, standing: Standing, in journey: Journey) {
        let place = Place(id, at: standing.position, in: journey)
        if standing.isPlaced, let stage = standing.stage {
            place.insert(into: &stageOrder[stage, default: []])
        } else {
            place.insert(into: &unplaced)
        }
        for cell in standing.cells { place.insert(into: &cells[cell, default: []]) }
    }
}

extension MapIndex {
    private mutating func updateAxis(
        _ type: RecordType, _ id: ID, from old: Record?, to new: Record?, in journey: Journey
    ) {
        let order = Self.order(journey.records(type))
        if type == .lane { lanes = order } else { stages = order }
        switch (old == nil, new == nil) {
        case (true, false): for touchpoint in named(type, id, in: journey, unplaced) { place(touchpoint, in: journey) }
        case (false, true): for touchpoint in named(type, id, in: journey, nil) { unplace(touchpoint, in: journey) }
        default: break
        }
    }

    /// The touchpoints that name a lane or a stage; of a stage those of a list, or the placed ones.
    private func named(_ type: RecordType, _ id: ID, in journey: Journey, _ list: IDList?) -> [ID] {
        if type == .lane { return stages.flatMap { cells[Cell(lane: id, stage: $0)] ?? [] } }
        guard let list else { return Array(touchpoints(stage: id)) }
        return list.filter { journey[.touchpoint, $0]?[Touchpoint.stage] == id }
    }

    /// Takes a touchpoint from the unplaced ones to its stage, where it belongs there now.
    private mutating func place(_ id: ID, in journey: Journey) {
        guard let standing = Standing(of: journey[.touchpoint, id], in: journey), standing.isPlaced,
            let stage = standing.stage
        else { return }
        let place = Place(id, at: standing.position, in: journey)
        if place.remove(from: &unplaced) { place.insert(into: &stageOrder[stage, default: []]) }
    }

    /// Takes a touchpoint from its stage to the unplaced ones, where it belongs there now.
    private mutating func unplace(_ id: ID, in journey: Journey) {
        guard let standing = Standing(of: journey[.touchpoint, id], in: journey), !standing.isPlaced,
            let stage = standing.stage
        else { return }
        let place = Place(id, at: standing.position, in: journey)
        if place.remove(from: &stageOrder[stage, default: []]) { place.insert(into: &unplaced) }
    }
}

/// Where a touchpoint stands.
private struct Standing: Equatable {
    let position: Text?
    let stage: ID?
    /// The cells that it names, whether they exist or not.
    let cells: [MapIndex.Cell]
    /// Whether its stage and one of its lanes exist.
    let isPlaced: Bool

    init?(of touchpoint: Record?, in journey: Journey) {
        guard let touchpoint else { return nil }
        let stage = touchpoint[Touchpoint.stage]
        position = touchpoint.position
        self.stage = stage
        cells =
            stage.map { stage in
                touchpoint[Touchpoint.experiences].items.map { MapIndex.Cell(lane: ID($0.key), stage: stage) }
            } ?? []
        isPlaced =
            stage.map { journey[.stage, $0] != nil } ?? false && cells.contains { journey[.lane, $0.lane] != nil }
    }
}

/// A touchpoint with its position, to find its place in ordered lists of others.
private struct Place {
    let id: ID
    let position: Text?
    let journey: Journey

    init(_ id: ID, at position: Text?, in journey: Journey) {
        self.id = id
        self.position = position
        self.journey = journey
    }

    @discardableResult
    func remove(from list: inout IDList) -> Bool {
        let index = index(in: list)
        guard index < list.count, list[index] == id else { return false }
        list.ids.remove(at: index)
        return true
    }

    func insert(into list: inout IDList) {
        list.ids.insert(id, at: index(in: list))
    }

    private func index(in list: IDList) -> Int {
        journey.place(for: id, at: position, .touchpoint, in: list)
    }
}
