import JourneyModel

extension Journey {
    /// Whether a lane is a stakeholder's, so that it counts in means and conflicts: its kind is `stakeholder` or
    /// not given.
    public func isStakeholder(_ lane: ID) -> Bool {
        self[.lane, lane].map(Self.isStakeholder) ?? false
    }

    static func isStakeholder(_ lane: Record) -> Bool {
        guard lane.misfit == nil, let kind = lane.value(at: Lane.kind.index) else { return lane.misfit == nil }
        guard case .text(let word) = kind else { return true }
        return word.says("stakeholder")
    }

    /// The stakeholders' lanes from top to bottom.
    public var stakeholders: [ID] { map.lanes.filter(isStakeholder) }

    /// What a record is called, in one printable line of at most `limit` characters.
    public func name(_ type: RecordType, _ id: ID, limit: Int = 60) -> String {
        Printable.line(name(of: id, type, most: limit), limit: limit)
    }
}
