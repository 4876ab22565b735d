import JourneyModel

extension Journey {
    /// The stages that have touchpoints, from left to right.
    var usedStages: [ID] { map.stages.filter { !map.touchpoints(stage: $0).isEmpty } }

    /// The stages that a metric names.
    var measuredStages: Set<ID> { Set(records(.metric).values.compactMap { $0[Metric.stage] }) }
}
