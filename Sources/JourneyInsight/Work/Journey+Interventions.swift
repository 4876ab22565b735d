import JourneyModel

extension Journey {
    /// The relations of kind `conflicts` whose intervention was to be done before `today`, in their order; without a day
    /// there are none.
    func overdueInterventions(_ today: CalendarDate?) -> [ID] {
        ordered(.relation).filter { id in self[.relation, id].map { Self.isOverdue(relation: $0, today) } == true }
    }

    /// Whether a conflict that a relation names was to be settled before `today`.
    static func isOverdue(relation: Record, _ today: CalendarDate?) -> Bool {
        guard let today, relation.holds(Relation.kind, "conflicts"),
            let due = relation[Relation.due].flatMap({ CalendarDate($0) })
        else { return false }
        return due < today
    }
}
