extension Report {
    /// The report for programs. Emotions are −2 to +2, priorities 0.8 to 100; null where nothing is known.
    public var json: JSONValue {
        .object([
            .init("title", .string(title)), .init("state", .optional(state)), .init("standing", .optional(standing)),
            .init("owner", .optional(owner)), .init("reviewed", .optional(reviewed)),
            .init("emotion", .optional(mean)), .init("touchpoints", .count(total.cards)),
            .init("unplaced", .count(unplaced)), .init("moments", .count(total.moments)),
            .init("brokenPromises", .count(total.broken)), .init("unjudged", .count(total.unjudged)),
            .init("unscoredPains", .count(unscoredPains)),
            .init("unscoredOpportunities", .count(unscoredOpportunities)), .init("lanes", .array(lanes.map(Self.json))),
            .init("stages", .array(stages.map(json))), .init("worstAreMoments", .bool(worstAreMoments)),
            .init("worst", .array(worst.map(Self.json))), .init("worstCount", .count(worstCount)),
            .init("pains", .array(pains.map(Self.json))),
            .init("painCount", .count(painCount)),
            .init("opportunities", .array(opportunities.map(Self.json))),
            .init("opportunityCount", .count(opportunityCount)),
            .init("conflicts", .array(conflicts.map(Self.json))), .init("conflictCount", .count(conflictCount)),
            .init("late", .array(latecomers.map(Self.json))),
            .init("unjudgedTouchpoints", .array(unjudged.map(Self.json))),
            .init("unjudgedTouchpointCount", .count(unjudgedCount)),
        ])
    }

    private static func json(_ line: LaneLine) -> JSONValue {
        .object([
            .init("id", .string(line.id.text.string)), .init("name", .string(line.name)),
            .init("emotion", .optional(line.sums.emotion)), .init("cards", .count(line.sums.cards)),
            .init("pains", .count(line.sums.pains)), .init("moments", .count(line.sums.moments)),
            .init("unjudged", .count(line.sums.unjudged)),
        ])
    }

    private func json(_ line: StageLine) -> JSONValue {
        let emotions = zip(lanes, line.emotions).map { lane, emotion in
            JSONValue.Member(lane.id.text.string, .optional(emotion))
        }
        return .object([
            .init("id", .string(line.id.text.string)), .init("name", .string(line.name)),
            .init("emotions", .object(emotions)), .init("mean", .optional(line.mean)),
            .init("spread", .optional(line.spread)), .init("cards", .count(line.sums.cards)),
            .init("pains", .count(line.sums.pains)), .init("moments", .count(line.sums.moments)),
            .init("unjudged", .count(line.sums.unjudged)),
        ])
    }

    private static func json(_ line: WorstLine) -> JSONValue {
        .object([
            .init("id", .string(line.id.text.string)), .init("title", .string(line.title)),
            .init("stage", .string(line.stage)), .init("emotion", .number(line.mean)),
            .init("lowest", .count(line.lowest)), .init("lanes", .strings(line.lanes)),
            .init("owner", .optional(line.owner)),
        ])
    }

    private static func json(_ line: PainLine) -> JSONValue {
        .object([
            .init("id", .string(line.id.text.string)), .init("text", .string(line.text)),
            .init("priority", .number(line.priority)), .init("owner", .optional(line.owner)),
            .init("status", .optional(line.status)),
        ])
    }

    private static func json(_ line: OpportunityLine) -> JSONValue {
        .object([
            .init("id", .string(line.id.text.string)), .init("text", .string(line.text)),
            .init("rice", .number(line.rice)), .init("quadrant", .optional(line.quadrant?.rawValue)),
            .init("alignment", .count(line.alignment)), .init("owner", .optional(line.owner)),
            .init("status", .optional(line.status)),
        ])
    }

    private static func json(_ line: ConflictLine) -> JSONValue {
        .object([
            .init("lanes", .strings(line.lanes)), .init("at", .optional(line.place)),
            .init("spread", line.spread.map { .count($0) } ?? .null),
            .init("intervention", .optional(line.intervention)),
        ])
    }

    private static func json(_ line: LateLine) -> JSONValue {
        .object([
            .init("lane", .string(line.lane)), .init("joined", .string(line.joined)),
            .init("shouldJoin", .optional(line.expected)),
        ])
    }

    private static func json(_ line: UnjudgedLine) -> JSONValue {
        .object([
            .init("id", .string(line.id.text.string)), .init("title", .string(line.title)),
            .init("lanes", .strings(line.lanes)),
        ])
    }
}
