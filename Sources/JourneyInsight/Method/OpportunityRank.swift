import JourneyModel

/// Where an opportunity stands among those that are still to be had.
public struct OpportunityRank: Hashable, Sendable {
    /// The opportunity.
    public let id: ID
    /// Its RICE score; `nil` without one.
    public let score: Double?
    /// Its place by that, the best is 1; equal scores share a place.
    public let rank: Int?
    /// The place that it would have if its own confidence were half as high and all others' as they are: how much the
    /// place hangs on a guess.
    public let halvedRank: Int?
}

extension Journey {
    /// The opportunities that are scaled or dropped, by falling RICE score.
    func closedOpportunities() -> [OpportunityRank] {
        rankedOpportunities().filter { self[.opportunity, $0.id].map(Rule.isOpen) == false }.map {
            OpportunityRank(id: $0.id, score: $0.rice, rank: nil, halvedRank: nil)
        }
    }

    /// The opportunities that are neither scaled nor dropped, by falling RICE score, those without one last.
    public func opportunityRanks() -> [OpportunityRank] {
        let open = rankedOpportunities().filter { self[.opportunity, $0.id].map(Rule.isOpen) == true }
        // Falling, because `open` is.
        let scores = open.compactMap(\.rice)
        return open.map { id, rice in
            OpportunityRank(
                id: id, score: rice, rank: rice.map { Self.count(above: $0, in: scores) + 1 },
                halvedRank: rice.map { Self.count(above: $0 / 2, in: scores) + ($0 > 0 ? 0 : 1) })
        }
    }

    /// How many of falling scores are above one.
    private static func count(above score: Double, in scores: [Double]) -> Int {
        var range = 0..<scores.count
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            range = scores[middle] > score ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    /// The moments of truth that an opportunity touches: among the touchpoints that it is on, and those of its pains.
    public func moments(ofOpportunity id: ID) -> [ID] {
        guard let record = self[.opportunity, id] else { return [] }
        let ofPains = record[Opportunity.pains].flatMap { self[.pain, ID($0)]?[Pain.on] ?? [] }
        let touched = Set((record[Opportunity.on] + ofPains).map { ID($0) })
        return touched.filter { self[.touchpoint, $0]?[Touchpoint.moment] != nil }.sorted()
    }
}
