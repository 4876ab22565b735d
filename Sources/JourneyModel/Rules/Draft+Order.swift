extension Draft {
    /// Moves a touchpoint to a stage and a spot among the touchpoints there, in all its lanes at once. Nothing
    /// happens where it already stands there.
    public mutating func move(
        _ touchpoint: ID, to stage: ID, _ spot: Spot, using random: inout some RandomNumberGenerator
    ) throws(RuleError) {
        _ = try existing(.touchpoint, touchpoint)
        _ = try existing(.stage, stage)
        let list = journey.map.touchpoints(stage: stage)
        let siblings = Siblings(of: touchpoint, .touchpoint, in: list, of: journey)
        if stands(touchpoint, at: spot, among: siblings) { return }
        let position = try self.position(of: .touchpoint, at: spot, among: siblings, using: &random)
        try change(.touchpoint, touchpoint, Touchpoint.stage, to: stage)
        try change(.touchpoint, touchpoint, Touchpoint.pos, to: position)
    }

    /// Moves a lane or a stage to a spot among the lanes or the stages. Nothing happens where it already stands there.
    public mutating func reorder(
        _ type: RecordType, _ id: ID, _ spot: Spot, using random: inout some RandomNumberGenerator
    ) throws(RuleError) {
        _ = try existing(type, id)
        let siblings = Siblings(of: id, type, in: IDList(journey.ordered(type)), of: journey)
        if stands(id, at: spot, among: siblings) { return }
        let position = try self.position(of: type, at: spot, among: siblings, using: &random)
        try change(type.path(id) + [Text("pos")], to: .text(position))
    }

    private func stands(_ id: ID, at spot: Spot, among siblings: Siblings) -> Bool {
        switch spot {
        case .before(id), .after(id): siblings.ownIndex != nil
        default: siblings.ownIndex == spot.index(among: siblings)
        }
    }

    /// The position for a record at a spot among its siblings, as ``positions(_:of:at:among:using:)`` finds it.
    mutating func position(
        of type: RecordType, at spot: Spot, among siblings: Siblings, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> Text {
        try positions(1, of: type, at: spot, among: siblings, using: &random)[0]
    }

    /// The positions for records one behind the other at a spot among their siblings. Neighbours whose positions leave no room, because
    /// they are equal, foreign or too long, get new ones.
    mutating func positions(
        _ count: Int, of type: RecordType, at spot: Spot, among siblings: Siblings,
        using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> [Text] {
        let room = PositionRoom(for: count, at: spot.index(among: siblings), in: siblings, using: &random)
        for (sibling, position) in zip(room.neighbours, room.neighbourPositions) {
            try change(type.path(siblings[sibling]) + [Text("pos")], to: .text(position))
        }
        return room.positions
    }
}
