import JourneyModel

extension Journey {
    /// The stakeholders whose pains an opportunity touches, in no order.
    ///
    /// Of a pain without lanes these are all stakeholders on its touchpoints and in its stages.
    public func alignedLanes(ofOpportunity id: ID) -> Set<ID> {
        guard let opportunity = self[.opportunity, id] else { return [] }
        var lanes: Set<ID> = []
        for pain in opportunity[Opportunity.pains] {
            if let pain = self[.pain, ID(pain)] { lanes.formUnion(self.lanes(feeling: pain)) }
        }
        return lanes
    }

    /// The alignment of an opportunity: the number of stakeholders whose pains it touches, 0 or more.
    public func alignment(ofOpportunity id: ID) -> Int { alignedLanes(ofOpportunity: id).count }

    /// The opportunities by falling RICE score; those without one last; equal ones in the order of the document.
    public func rankedOpportunities() -> [(id: ID, rice: Double?)] {
        ordered(.opportunity)
            .map { id in (id, self[.opportunity, id].flatMap(OpportunityScore.rice)) }
            .stablySorted { $0.1 ?? -1 > $1.1 ?? -1 }
    }

    /// The ids of the pains that an opportunity answers which is neither scaled nor dropped.
    var answeredPains: Set<Text> {
        Set(records(.opportunity).values.filter(Rule.isOpen).flatMap { $0[Opportunity.pains] })
    }

    /// Whether an opportunity answers a pain that is there.
    func answersPain(_ opportunity: Record) -> Bool {
        opportunity[Opportunity.pains].contains { self[.pain, ID($0)] != nil }
    }

    /// The stakeholders who feel a pain: those that it names; where it names none, all on its touchpoints and in its
    /// stages.
    func lanes(feeling pain: Record) -> [ID] {
        let named = pain[Pain.lanes]
        let lanes = named.isEmpty ? pain[Pain.on].flatMap { everyone(at: ID($0)) } : named.map { ID($0) }
        return lanes.filter(isStakeholder)
    }

    private func everyone(at place: ID) -> [ID] {
        if let touchpoint = self[.touchpoint, place] {
            return touchpoint[Touchpoint.experiences].keys.map { ID($0) }
        }
        return map.lanes.filter { !map.touchpoints(lane: $0, stage: place).isEmpty }
    }
}
