extension Draft {
    /// Adds a touchpoint at a spot of a stage, or to the unplaced ones where there is no stage.
    ///
    /// - Returns: the id of the new touchpoint.
    @discardableResult
    public mutating func insert(
        _ touchpoint: Record, in stage: ID?, _ spot: Spot, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        if let stage { _ = try existing(.stage, stage) }
        let list = stage.map { journey.map.touchpoints(stage: $0) } ?? journey.map.unplaced
        let siblings = Siblings(of: nil, .touchpoint, in: list, of: journey)
        let position = try self.position(of: .touchpoint, at: spot, among: siblings, using: &random)
        let id = freshID(.touchpoint, using: &random)
        try change(.touchpoint, id, to: touchpoint.at(position).with(Touchpoint.stage, stage))
        return id
    }

    /// Adds touchpoints one behind the other at a spot of a stage, however many they are, in time that grows with
    /// their number only.
    ///
    /// - Returns: the ids of the new touchpoints, in their order.
    @discardableResult
    public mutating func insert(
        _ touchpoints: [Record], in stage: ID, _ spot: Spot, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> [ID] {
        _ = try existing(.stage, stage)
        let siblings = Siblings(of: nil, .touchpoint, in: journey.map.touchpoints(stage: stage), of: journey)
        let positions = try positions(touchpoints.count, of: .touchpoint, at: spot, among: siblings, using: &random)
        var ids: [ID] = []
        try inBulk(of: touchpoints.count) { draft throws(RuleError) in
            for (touchpoint, position) in zip(touchpoints, positions) {
                let id = draft.freshID(.touchpoint, using: &random)
                try draft.change(.touchpoint, id, to: touchpoint.at(position).with(Touchpoint.stage, stage))
                ids.append(id)
            }
        }
        return ids
    }

    /// Adds a record to a collection: a lane or a stage at a spot among the others, anything else behind them.
    ///
    /// - Returns: the id of the new record.
    @discardableResult
    public mutating func insert(
        _ record: Record, _ spot: Spot = .last, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        let id = freshID(record.type, using: &random)
        switch record.type {
        case .comment: try change(.comment, id, to: record)
        case .lane, .stage:
            let siblings = Siblings(of: nil, record.type, in: IDList(journey.ordered(record.type)), of: journey)
            let position = try self.position(of: record.type, at: spot, among: siblings, using: &random)
            try change(record.type, id, to: record.at(position))
        default: try change(record.type, id, to: record.at(Position.after(journey.map.highest[record.type])))
        }
        return id
    }

    /// Adds a lane with a short name that no other lane has.
    ///
    /// - Returns: the id of the new lane.
    @discardableResult
    public mutating func addLane(
        _ name: Text, _ spot: Spot = .last, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        try insert(Record(.lane).with(Lane.name, name).with(Lane.short, shortName(for: name)), spot, using: &random)
    }

    /// Adds a stage.
    ///
    /// - Returns: the id of the new stage.
    @discardableResult
    public mutating func addStage(
        _ name: Text, _ spot: Spot = .last, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        try insert(Record(.stage).with(Stage.name, name), spot, using: &random)
    }

    /// A short name for a lane of this name that no lane of the journey has.
    func shortName(for name: Text) -> Text? {
        ShortName.make(for: name, unlike: journey.records(.lane).values.compactMap { $0[Lane.short] })
    }
}
