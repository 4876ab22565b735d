extension Draft {
    /// Sets what a lane felt at a touchpoint, −2 to +2, or takes the judgement back (`nil`). A judgement puts the
    /// touchpoint into the lane where it was not there.
    public mutating func judge(_ touchpoint: ID, lane: ID, emotion: Int?) throws(RuleError) {
        try judge(touchpoint, lane, Experience.emotion, emotion)
    }

    /// Sets what a lane had been led to expect of a touchpoint, −2 to +2, or takes it back (`nil`). Puts the
    /// touchpoint into the lane where it was not there.
    public mutating func judge(_ touchpoint: ID, lane: ID, expected: Int?) throws(RuleError) {
        try judge(touchpoint, lane, Experience.expected, expected)
    }

    /// Puts a touchpoint into a lane, not yet judged; nothing happens where it already is there.
    public mutating func add(_ lane: ID, to touchpoint: ID) throws(RuleError) {
        let record = try existing(.touchpoint, touchpoint)
        _ = try existing(.lane, lane)
        guard record[Touchpoint.experiences][lane.text] == nil else { return }
        try change(experiencePath(touchpoint, lane), to: .record(Record(.experience)))
    }

    private mutating func judge(
        _ touchpoint: ID, _ lane: ID, _ field: Field<Int>, _ judgement: Int?
    ) throws(RuleError) {
        _ = try existing(.touchpoint, touchpoint)
        _ = try existing(.lane, lane)
        if let judgement, !(-2...2).contains(judgement) { throw .outOfRange(judgement) }
        try change(experiencePath(touchpoint, lane) + [field.key], to: judgement?.value)
    }
}
