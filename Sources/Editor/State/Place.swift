import JourneyModel

/// What is selected on the map.
public enum Place: Hashable, Sendable {
    /// The corner: the journey itself.
    case journey
    /// A stage header.
    case stage(ID)
    /// A lane label.
    case lane(ID)
    /// A cell without a selected card.
    case cell(lane: ID, stage: ID)
    /// A touchpoint in one of its lanes.
    case card(ID, lane: ID)

    /// The lane of the row that the place is in; the inbox has one of its own.
    public var lane: ID? {
        switch self {
        case .lane(let lane), .cell(let lane, _), .card(_, let lane): lane
        default: nil
        }
    }

    /// The touchpoint of a card.
    public var touchpoint: ID? {
        guard case .card(let id, _) = self else { return nil }
        return id
    }
}

extension Place {
    /// The row of touchpoints that stand in no cell. No lane of a journey can be called so, whatever its file says:
    /// what is read is UTF-8, and no UTF-8 has the byte FF.
    public static let inbox = ID(Text([0xFF]))

    /// What stands for the inbox at the beginning of a path.
    private static let inboxKey: Text = "inbox"

    /// The place as a path of keys, as changes keep it. All of it is UTF-8.
    public var path: [Text] {
        switch self {
        case .journey: []
        case .lane(Self.inbox): [Self.inboxKey]
        case .cell(Self.inbox, let stage): [Self.inboxKey, stage.text]
        case .card(let id, Self.inbox): [Self.inboxKey, "touchpoints", id.text]
        case .stage(let id): ["stages", id.text]
        case .lane(let id): ["lanes", id.text]
        case .cell(let lane, let stage): ["lanes", lane.text, stage.text]
        case .card(let id, let lane): ["touchpoints", id.text, lane.text]
        }
    }

    /// The place that a path of keys stands for.
    public init(path: [Text]) {
        switch (path.first?.string, path.count) {
        case ("inbox", 1): self = .lane(Self.inbox)
        case ("inbox", 2): self = .cell(lane: Self.inbox, stage: ID(path[1]))
        case ("inbox", 3): self = .card(ID(path[2]), lane: Self.inbox)
        case ("stages", 2): self = .stage(ID(path[1]))
        case ("lanes", 2): self = .lane(ID(path[1]))
        case ("lanes", 3): self = .cell(lane: ID(path[1]), stage: ID(path[2]))
        case ("touchpoints", 3): self = .card(ID(path[1]), lane: ID(path[2]))
        default: self = .journey
        }
    }
}
