extension Draft {
    /// The record of a type with an id, which must exist.
    func existing(_ type: RecordType, _ id: ID) throws(RuleError) -> Record {
        guard let record = journey[type, id] else { throw .missing(type, id) }
        return record
    }

    /// Makes a value stand at a path.
    mutating func change(_ path: [Text], to value: Value?) throws(RuleError) {
        do {
            try set(path, to: value)
        } catch {
            throw .edit(error)
        }
    }

    /// Sets or (`nil`) clears a field of a record.
    mutating func change<V: FieldValue>(
        _ type: RecordType, _ id: ID, _ field: Field<V>, to value: V?
    ) throws(RuleError) {
        try change(type.path(id) + [field.key], to: value?.value)
    }

    /// Adds, replaces or (`nil`) removes a whole record.
    mutating func change(_ type: RecordType, _ id: ID, to record: Record?) throws(RuleError) {
        try change(type.path(id), to: record.map { .record($0) })
    }

    /// A new id of a type that no record has.
    func freshID(_ type: RecordType, using random: inout some RandomNumberGenerator) -> ID {
        ID.new(type, unless: journey.isTaken, using: &random)
    }

    /// The path of one lane's experience of a touchpoint.
    func experiencePath(_ touchpoint: ID, _ lane: ID) -> [Text] {
        RecordType.touchpoint.path(touchpoint) + [Touchpoint.experiences.key, lane.text]
    }

    /// The touchpoint and its experience in a lane, both of which must exist.
    func existingExperience(_ touchpoint: ID, _ lane: ID) throws(RuleError) -> (touchpoint: Record, experience: Value) {
        let record = try existing(.touchpoint, touchpoint)
        guard let experience = record[Touchpoint.experiences][lane.text] else {
            throw .notThere(touchpoint: journey.name(of: touchpoint, .touchpoint), lane: journey.name(of: lane, .lane))
        }
        return (record, experience)
    }
}

extension [Text] {
    /// The set with one text in the place of another.
    func replacing(_ old: ID, with new: ID) -> [Text] {
        map { $0 == old.text ? new.text : $0 }.asSet
    }

    /// The set without a text.
    func removing(_ id: ID) -> [Text] { filter { $0 != id.text } }

    /// The set with a text added.
    func adding(_ id: ID) -> [Text] { (self + [id.text]).asSet }

    /// Whether the set has this id.
    func contains(_ id: ID) -> Bool { contains(id.text) }
}
