extension Draft {
    /// Moves a touchpoint to a stage and a spot among the touchpoints there, in all its lanes at once. Nothing
    /// happens where it already stands there.
    public mutating func move(
        _ touchpoint: ID, to stage: ID, _ spot: Spot, using random: inout some RandomNumberGenerator
    ) throws(RuleError) {
        let record = try existing(.touchpoint, touchpoint)
        _ = try existing(.stage, stage)
        let siblings = journey.map.touchpoints(stage: stage)
        if record[Touchpoint.stage] == stage, stands(touchpoint, at: spot, among: siblings) { return }
        let position = try self.position(
            of: .touchpoint, at: spot, among: siblings.filter { $0 != touchpoint }, using: &random)
        try change(.touchpoint, touchpoint, Touchpoint.stage, to: stage)
        try change(.touchpoint, touchpoint, Touchpoint.pos, to: position)
    }

    /// Moves a lane or a stage to a spot among the lanes or the stages. Nothing happens where it already stands there.
    public mutating func reorder(
        _ type: RecordType, _ id: ID, _ spot: Spot, using random: inout some RandomNumberGenerator
    ) throws(RuleError) {
        _ = try existing(type, id)
        let siblings = journey.ordered(type)
        if stands(id, at: spot, among: siblings) { return }
        let position = try self.position(of: type, at: spot, among: siblings.filter { $0 != id }, using: &random)
        try change(type.path(id) + [Text("pos")], to: .text(position))
    }

    private func stands(_ id: ID, at spot: Spot, among siblings: [ID]) -> Bool {
        guard let place = siblings.firstIndex(of: id) else { return false }
        switch spot {
        case .before(id), .after(id): return true
        default: return spot.index(among: siblings.filter { $0 != id }) == place
        }
    }

    /// The position for a record at a spot among its siblings. Neighbours whose positions leave no room, because
    /// they are equal, foreign or too long, get new ones.
    mutating func position(
        of type: RecordType, at spot: Spot, among siblings: [ID], using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> Text {
        let index = spot.index(among: siblings)
        let positions = PositionRoom.Siblings(count: siblings.count) { [journey] in
            journey[type, siblings[$0]]?.position
        }
        let room = PositionRoom(at: index, in: positions, using: &random)
        for (sibling, position) in zip(siblings[room.neighbours], room.neighbourPositions) {
            try change(type.path(sibling) + [Text("pos")], to: .text(position))
        }
        return room.position
    }
}
