import JourneyModel

extension Draft {
    /// Adds what a capture line says: a card behind the others of its stage, and its pains.
    ///
    /// - Returns: the id of the new touchpoint.
    @discardableResult
    public mutating func add(
        _ captured: CaptureLine, using random: inout some RandomNumberGenerator
    ) throws(RuleError) -> ID {
        let stage = captured.stage.map { ID(Text($0)) }
        let id = try insert(Self.touchpoint(of: captured), in: stage, .last, using: &random)
        for pain in captured.pains {
            try insert(Self.record(of: pain, on: id, in: captured.lanes), using: &random)
        }
        return id
    }

    private static func touchpoint(of captured: CaptureLine) -> Record {
        let experiences = captured.lanes.map { lane in
            Entries.Entry(Text(lane.lane), .record(Record(.experience).with(Experience.emotion, lane.emotion)))
        }
        return Record(.touchpoint)
            .with(Touchpoint.title, Text(captured.title))
            .with(Touchpoint.channel, captured.channel.map { Text($0) })
            .with(Touchpoint.experiences, experiences.isEmpty ? nil : Entries(experiences))
            .with(Touchpoint.moment, captured.isMoment ? Record(.moment) : nil)
            .with(Touchpoint.tags, captured.tags.isEmpty ? nil : captured.tags.map { Text($0) }.asSet)
    }

    /// A pain of the one lane that the line names; of several lanes it is everyone's.
    private static func record(of pain: CapturedPain, on touchpoint: ID, in lanes: [CapturedLane]) -> Record {
        let factors = [Pain.magnitude, Pain.frequency, Pain.severity, Pain.frustration, Pain.effort]
        let whose = lanes.count == 1 ? lanes.map { Text($0.lane) } : []
        let record = Record(.pain)
            .with(Pain.text, pain.text.isEmpty ? nil : Text(pain.text))
            .with(Pain.on, [touchpoint.text])
            .with(Pain.lanes, whose.isEmpty ? nil : whose)
        return zip(factors, pain.factors).reduce(record) { $0.with($1.0, $1.1) }
    }
}
