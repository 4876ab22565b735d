import JourneyModel

extension Journey {
    /// What a capture line may refer to in this journey.
    ///
    /// - Parameters:
    ///   - lane: the lane that stands in where a line names none.
    ///   - stage: the stage that stands in where a line names none.
    ///   - withWords: whether the tags and channels in use are gathered for completion, which walks all touchpoints.
    public func captureContext(lane: ID? = nil, stage: ID? = nil, withWords: Bool = false) -> CaptureContext {
        CaptureContext(
            lanes: map.lanes.map(laneChoice), stages: map.stages.map(stageChoice),
            tags: withWords ? words { $0[Touchpoint.tags] } : [],
            channels: withWords ? words { [$0[Touchpoint.channel]].compactMap { $0 } } : [],
            lane: lane.map { Array($0.text.bytes) }, stage: stage.map { Array($0.text.bytes) }
        )
    }

    private func laneChoice(_ id: ID) -> CaptureChoice {
        let record = self[.lane, id]
        return CaptureChoice(
            id: Array(id.text.bytes), name: Array(record?[Lane.name]?.bytes ?? []),
            short: Array(record?[Lane.short]?.bytes ?? []))
    }

    private func stageChoice(_ id: ID) -> CaptureChoice {
        CaptureChoice(id: Array(id.text.bytes), name: Array(self[.stage, id]?[Stage.name]?.bytes ?? []))
    }

    private func words(_ of: (Record) -> [Text]) -> [[UInt8]] {
        records(.touchpoint).values.flatMap(of).asSet.map { Array($0.bytes) }
    }
}
