import JourneyModel

extension Journey {
    /// The pains that show on the card of a touchpoint in a lane.
    ///
    /// A pain shows in those of its lanes that are there; on every card when it names no lane or none that is.
    public func pains(on touchpoint: ID, lane: ID) -> [ID] {
        let pains = map.pains(on: touchpoint)
        if pains.isEmpty { return [] }
        let experiences = self[.touchpoint, touchpoint]?[Touchpoint.experiences] ?? Entries()
        return pains.filter { id in
            guard let pain = self[.pain, id] else { return false }
            let there = pain[Pain.lanes].filter { experiences[$0] != nil }
            return there.isEmpty || there.contains(lane.text)
        }
    }

    /// The priority of a pain, 0.8 to 100. See ``PainPriority/of(_:)``.
    public func priority(ofPain id: ID) -> Double? {
        self[.pain, id].flatMap { PainPriority.of(PainPriority.Factors($0)) }
    }

    /// Why a pain has no priority: which scores are missing, or that it is not scored.
    public func whyNoPriority(ofPain id: ID) -> String {
        self[.pain, id].flatMap { PainPriority.whyNone(PainPriority.Factors($0)) } ?? "not scored"
    }

    /// The pains by falling priority; unscored ones last; equal ones in the order of the document.
    public func rankedPains() -> [(id: ID, priority: Double?)] {
        ordered(.pain).map { ($0, priority(ofPain: $0)) }.stablySorted { $0.priority ?? -1 > $1.priority ?? -1 }
    }

    /// Whether something still has to be done about a pain: it is neither resolved nor accepted.
    public static func isOpen(pain: Record) -> Bool {
        !pain.holds(Pain.status, "resolved") && !pain.holds(Pain.status, "accepted")
    }
}

extension Array {
    /// The elements sorted so that those of which neither comes before the other keep their order.
    func stablySorted(by comesBefore: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { left, right in
            if comesBefore(left.element, right.element) { return true }
            if comesBefore(right.element, left.element) { return false }
            return left.offset < right.offset
        }.map(\.element)
    }
}
