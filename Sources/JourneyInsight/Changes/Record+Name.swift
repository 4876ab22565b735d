import JourneyModel

extension Record {
    /// What people call the record: its name, title or text, of a comment the first line; `nil` where it has none of
    /// its own, as a relation.
    public var ownName: Text? {
        switch type {
        case .journey: self[JourneyFields.title]
        case .lane: self[Lane.name]
        case .stage: self[Stage.name]
        case .touchpoint: self[Touchpoint.title]
        case .pain: self[Pain.text]
        case .opportunity: self[Opportunity.text]
        case .metric: self[Metric.name]
        case .capability: self[Capability.name]
        case .comment: self[Comment.text]?.lines.first
        default: nil
        }
    }
}
