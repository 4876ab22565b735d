import JourneyModel

extension EditorState {
    /// Carries what is selected one step: cards along their order, their stages and lanes; a stage among the stages,
    /// a lane among the lanes.
    mutating func carry(_ direction: Direction) throws {
        if anchor == nil {
            switch place {
            case .stage(let id): return try reorder(.stage, id, direction)
            case .lane(Place.inbox): throw Refusal("The inbox stays below the lanes")
            case .lane(let id): return try reorder(.lane, id, direction)
            case .journey: throw Refusal("The journey itself stays where it is")
            default: break
            }
        }
        let targets = try carriedTargets()
        guard !targets.contains(where: { $0.lane == Place.inbox }) else {
            throw Refusal("Cards in the inbox have no neighbours yet; t takes them to a cell")
        }
        if direction.isAlongLane { return try carryAlongLane(targets, direction.step) }
        try carryDown(targets, direction.step)
    }

    private mutating func reorder(_ type: RecordType, _ id: ID, _ direction: Direction) throws {
        guard direction.isAlongLane == (type == .stage) else {
            throw Refusal(type == .stage ? "Stages move with H and L" : "Lanes move with J and K")
        }
        let siblings = journey.ordered(type)
        let index = (siblings.firstIndex(of: id) ?? 0) + direction.step
        let name = type == .stage ? stageName(id) : laneName(id)
        guard siblings.indices.contains(index) else {
            throw Refusal("“\(name)” already is the \(direction.step > 0 ? "last" : "first") \(type.label)")
        }
        try change { draft, random in
            try draft.reorder(type, id, .at(index), using: &random)
            return Arrangement(label: "Moved \(name) to place \(index + 1) of \(siblings.count)")
        }
    }
}

// Along the lane: to the next stage, in all lanes of the touchpoint.
extension EditorState {
    private mutating func carryAlongLane(_ targets: [Target], _ step: Int) throws {
        let grid = grid
        let columns = targets.compactMap { column(of: $0, grid) }
        guard let last = step > 0 ? columns.max() : columns.min() else { return }
        guard grid.stages.indices.contains(last + step) else {
            throw Refusal("\(stageName(grid.stages[last])) is the \(step > 0 ? "last" : "first") stage")
        }
        let anchor = anchor.map { shifted($0, stages: step) }
        let place = shifted(place, stages: step)
        let label = alongLaneLabel(targets, to: grid.stages[last + step])
        let groups = groups(targets, step, grid)
        try change { draft, random in
            try Self.move(groups, by: step, grid, &draft, &random)
            return Arrangement(label: label, place: place, anchor: anchor)
        }
        unfold(nil, self.grid.stage(of: self.place))
    }

    private func column(of target: Target, _ grid: Grid) -> Int? {
        grid.stage(of: target.place).flatMap { grid.stages.firstIndex(of: $0) }
    }

    /// The cards of every cell, each touchpoint once; those that go first stand first, so that they make room.
    private func groups(_ targets: [Target], _ step: Int, _ grid: Grid) -> [(column: Int, cards: [Target])] {
        var seen: Set<ID> = []
        var groups: [(column: Int, cards: [Target])] = []
        for target in targets where seen.insert(target.touchpoint).inserted {
            guard let column = column(of: target, grid) else { continue }
            if let last = groups.last, last.column == column, last.cards.first?.lane == target.lane {
                groups[groups.count - 1].cards.append(target)
            } else {
                groups.append((column, [target]))
            }
        }
        return groups.sorted { step > 0 ? $0.column > $1.column : $0.column < $1.column }
    }

    /// Moves the cards of each cell to the cell beside it, at the height where they stood.
    private static func move(
        _ groups: [(column: Int, cards: [Target])], by step: Int, _ grid: Grid, _ draft: inout Draft,
        _ random: inout Randomness
    ) throws {
        for group in groups {
            guard let first = group.cards.first else { continue }
            let height = grid.index(of: first.place)
            let stage = grid.stages[group.column + step]
            let there = draft.journey.map.touchpoints(lane: first.lane, stage: stage)
            var spot =
                there.indices.contains(height) ? Spot.before(there[height]) : there.last.map { .after($0) } ?? .last
            for card in group.cards {
                try draft.move(card.touchpoint, to: stage, spot, using: &random)
                spot = .after(card.touchpoint)
            }
        }
    }

    private func shifted(_ place: Place, stages step: Int) -> Place {
        guard case .cell(let lane, let stage) = place, let index = grid.stages.firstIndex(of: stage) else {
            return place
        }
        return .cell(lane: lane, stage: grid.stages[min(max(index + step, 0), grid.stages.count - 1)])
    }

    private func alongLaneLabel(_ targets: [Target], to stage: ID) -> String {
        let touchpoints = targets.touchpoints
        guard touchpoints.count == 1, let id = touchpoints.first else {
            return "Moved \(touchpoints.count) cards a stage"
        }
        let lanes = journey[.touchpoint, id]?[Touchpoint.experiences].count ?? 1
        return "Moved “\(title(id))” to \(stageName(stage))\(lanes > 1 ? ", in its \(lanes) lanes" : "")"
    }
}

// Down and up: along the order in the cell, then to the next lane.
extension EditorState {
    private mutating func carryDown(_ targets: [Target], _ step: Int) throws {
        let grid = grid
        guard let first = targets.first, let last = targets.last, let stage = grid.stage(of: first.place) else {
            return
        }
        let isOneCell = targets.allSatisfy { $0.lane == first.lane && grid.stage(of: $0.place) == stage }
        let cards = grid.cards(first.lane, stage)
        let neighbour = step > 0 ? grid.index(of: last.place) + 1 : grid.index(of: first.place) - 1
        guard isOneCell, cards.indices.contains(neighbour) else { return try carryAcross(targets, step) }
        let place = place
        let anchor = anchor
        let label = "Moved \(named(targets)) \(step > 0 ? "down" : "up")"
        try change { draft, random in
            var spot: Spot = step > 0 ? .after(cards[neighbour]) : .before(cards[neighbour])
            for target in targets {
                try draft.move(target.touchpoint, to: stage, spot, using: &random)
                spot = .after(target.touchpoint)
            }
            return Arrangement(label: label, place: place, anchor: anchor)
        }
    }

    /// Carries each lane's experience to the next lane.
    private mutating func carryAcross(_ targets: [Target], _ step: Int) throws {
        let lanes = journey.map.lanes
        let rows = targets.compactMap { lanes.firstIndex(of: $0.lane) }
        guard let edge = step > 0 ? rows.max() : rows.min() else { return }
        guard lanes.indices.contains(edge + step) else {
            throw Refusal("\(laneName(lanes[edge])) is the \(step > 0 ? "last" : "first") lane")
        }
        let anchor = anchor.map { shifted($0, lanes: step) }
        let place = shifted(place, lanes: step)
        let label =
            targets.count == 1
            ? "Carried \(named(targets)) from \(laneName(lanes[edge])) to \(laneName(lanes[edge + step]))"
            : "Carried \(named(targets)) \(step > 0 ? "down" : "up") a lane"
        let grid = grid
        try change { draft, random in
            for target in step > 0 ? targets.reversed() : targets {
                guard let row = lanes.firstIndex(of: target.lane) else { continue }
                try draft.carry(target.touchpoint, from: target.lane, to: lanes[row + step])
            }
            try Self.settle(targets, step, lanes, grid, &draft, &random)
            return Arrangement(label: label, place: place, anchor: anchor)
        }
        unfold(self.place.lane, nil)
    }

    /// Puts the carried cards that no other lane has at the edge of their new cell where they came in.
    private static func settle(
        _ targets: [Target], _ step: Int, _ lanes: [ID], _ grid: Grid, _ draft: inout Draft, _ random: inout Randomness
    ) throws {
        var spots: [MapIndex.Cell: Spot] = [:]
        for target in targets {
            guard let row = lanes.firstIndex(of: target.lane), let stage = grid.stage(of: target.place),
                draft.journey[.touchpoint, target.touchpoint]?[Touchpoint.experiences].count == 1
            else { continue }
            let cell = MapIndex.Cell(lane: lanes[row + step], stage: stage)
            let there = grid.cards(cell.lane, stage)
            guard let edge = step > 0 ? there.first : there.last else { continue }
            let spot = spots[cell] ?? (step > 0 ? .before(edge) : .after(edge))
            try draft.move(target.touchpoint, to: stage, spot, using: &random)
            spots[cell] = .after(target.touchpoint)
        }
    }

    private func shifted(_ place: Place, lanes step: Int) -> Place {
        let lanes = journey.map.lanes
        guard let lane = place.lane, let row = lanes.firstIndex(of: lane) else { return place }
        let target = lanes[min(max(row + step, 0), lanes.count - 1)]
        switch place {
        case .card(let id, _): return .card(id, lane: target)
        case .cell(_, let stage): return .cell(lane: target, stage: stage)
        default: return place
        }
    }

    /// The title of the one card, or how many there are.
    func named(_ targets: [Target]) -> String {
        guard targets.count == 1, let target = targets.first else { return "\(targets.count) cards" }
        return "“\(title(target.touchpoint))”"
    }
}
