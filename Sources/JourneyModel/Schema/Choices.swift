/// The words that the choice fields know, each list in the order in which people should see it.
public enum Choices {
    /// What a journey describes.
    public static let state: [StaticString] = ["as-is", "to-be", "competitor"]
    /// How far a journey has been validated.
    public static let journeyStanding: [StaticString] = ["hypothesis", "validating", "validated", "archived"]
    /// How often a journey is looked at anew.
    public static let reviewRhythm: [StaticString] = ["month", "quarter", "half-year", "year"]
    /// What a lane stands for.
    public static let laneKind: [StaticString] = ["stakeholder", "frontstage", "backstage", "support", "inbox"]
    /// The part of the customer's organisation that a stakeholder belongs to.
    public static let function: [StaticString] = [
        "finance", "it", "operations", "executive", "procurement", "legal", "security", "compliance", "end-user",
        "partner", "other",
    ]
    /// The part that a stakeholder has in the decision.
    public static let role: [StaticString] = ["decision-maker", "champion", "end-user", "institutional", "influencer"]
    /// What a stakeholder can give or refuse.
    public static let authority: [StaticString] = ["budget", "approval", "veto"]
    /// The phases of the method that stages belong to.
    public static let phase: [StaticString] = [
        "awareness", "consideration", "decision", "implementation", "adoption", "retention", "expansion", "advocacy",
        "other",
    ]
    /// The four moments of truth of a customer relation.
    public static let truth: [StaticString] = ["zero", "first", "second", "ultimate"]
    /// What a touchpoint is.
    public static let touchpointKind: [StaticString] = ["communication", "action", "gate"]
    /// How a touchpoint is served.
    public static let mode: [StaticString] = ["self-service", "human", "mixed"]
    /// How well something is known, from least to best; the last one is known to be wrong.
    public static let standing: [StaticString] = ["assumed", "reported", "observed", "validated", "refuted"]
    /// The moments of truth of a purchase between companies.
    public static let momentKind: [StaticString] = [
        "first-impression", "outreach", "discovery", "proof-of-value", "consensus", "first-value",
        "issue-renewal-advocacy", "hand-off", "kickoff", "first-challenge", "expansion-invitation",
        "renewal-decision", "other",
    ]
    /// Where a pain costs us.
    public static let painImpact: [StaticString] = ["acquisition", "retention", "expansion"]
    /// What would resolve a pain.
    public static let fix: [StaticString] = ["product", "process", "training"]
    /// What competitors do about a pain.
    public static let rivals: [StaticString] = ["ignore", "match", "beat"]
    /// What happens about a pain.
    public static let painStatus: [StaticString] = ["open", "planned", "piloting", "resolved", "accepted"]
    /// The kinds of need after N. Kano.
    public static let kano: [StaticString] = ["basic", "performance", "excitement"]
    /// When an opportunity is taken up.
    public static let horizon: [StaticString] = ["now", "next", "later"]
    /// How far an opportunity is.
    public static let opportunityStatus: [StaticString] = ["idea", "planned", "pilot", "scaled", "dropped"]
    /// The parts of the business that metrics belong to.
    public static let metricGroup: [StaticString] = ["acquisition", "adoption", "retention", "expansion", "advocacy"]
    /// Whether a metric tells early or for sure.
    public static let indicator: [StaticString] = ["leading", "lagging"]
    /// Which direction of a metric is good.
    public static let better: [StaticString] = ["up", "down"]
    /// How one lane stands to another.
    public static let relationKind: [StaticString] = ["influences", "aligns", "conflicts", "reports-to", "hands-off"]
    /// How something was learned.
    public static let method: [StaticString] = [
        "interview", "survey", "ticket", "behaviour", "review", "competitor", "employee", "workshop",
        "sales-conversation", "crm", "procurement", "observation",
    ]
}
