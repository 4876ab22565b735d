import JourneyModel

extension Journey {
    /// The touchpoints and stages at which a relation of kind `conflicts` says that two stakeholders stand against each
    /// other.
    public var placesInConflict: Set<ID> { Set(relationsInConflict().keys) }
}
