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

    /// The name of a record for messages, in one printable line: its title, name or text, else its id.
    public func name(_ type: RecordType, _ id: ID, limit: Int = 60) -> String {
        guard let record = self[type, id] else { return Printable.line(id.text, limit: limit) }
        let name = Self.name(of: record).map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        return Printable.line(name ?? id.text, limit: limit)
    }

    private static func name(of record: Record) -> Text? {
        switch record.type {
        case .lane: record[Lane.name]
        case .stage: record[Stage.name]
        case .touchpoint: record[Touchpoint.title]
        case .pain: record[Pain.text]
        case .opportunity: record[Opportunity.text]
        case .metric: record[Metric.name]
        case .capability: record[Capability.name]
        case .comment: record[Comment.text]
        default: nil
        }
    }
}
