extension Draft {
    /// Removes records with all that hangs on nothing else, and every reference to what goes.
    ///
    /// - A stage takes its touchpoints; a lane its experiences, and the touchpoints that have no other one.
    /// - A pain goes when everything it is on or every lane that feels it goes; a moment with all its lanes.
    /// - A relation goes with either of its lanes, a comment with what it is on or answers.
    ///
    /// No reference is left that leads nowhere and did not before. What does not exist is passed over.
    ///
    /// - Returns: everything that was removed.
    @discardableResult
    public mutating func remove(_ targets: [(RecordType, ID)]) throws(RuleError) -> [(type: RecordType, id: ID)] {
        let removal = Removal(of: targets, in: journey)
        let referring = removal.changes()
        try inBulk(of: referring.count + removal.records.count) { draft throws(RuleError) in
            for (type, id, changes) in referring {
                for change in changes { try draft.change(type.path(id) + change.path, to: change.value) }
            }
            for (type, id) in removal.records.reversed() { try draft.change(type, id, to: nil) }
        }
        return removal.records
    }
}
