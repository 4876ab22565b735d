/// The words that the choice fields know, each list in the order in which people should see it.
public enum Choices {
    public static let state: [StaticString] = ["as-is", "to-be", "competitor"]
    public static let journeyStanding: [StaticString] = ["hypothesis", "validating", "validated", "archived"]
    public static let reviewRhythm: [StaticString] = ["month", "quarter", "half-year", "year"]
    public static let laneKind: [StaticString] = ["stakeholder", "frontstage", "backstage", "support", "inbox"]
    public static let function: [StaticString] = [
        "finance", "it", "operations", "executive", "procurement", "legal", "security", "compliance", "end-user",
        "partner", "other",
    ]
    public static let role: [StaticString] = ["decision-maker", "champion", "end-user", "institutional", "influencer"]
    public static let authority: [StaticString] = ["budget", "approval", "veto"]
    public static let phase: [StaticString] = [
        "awareness", "consideration", "decision", "implementation", "adoption", "retention", "expansion", "advocacy",
        "other",
    ]
    public static let truth: [StaticString] = ["zero", "first", "second", "ultimate"]
    public static let touchpointKind: [StaticString] = ["communication", "action", "gate"]
    public static let mode: [StaticString] = ["self-service", "human", "mixed"]
    public static let standing: [StaticString] = ["assumed", "reported", "observed", "validated", "refuted"]
    public static let momentKind: [StaticString] = [
        "first-impression", "outreach", "discovery", "proof-of-value", "consensus", "first-value",
        "issue-renewal-advocacy", "hand-off", "kickoff", "first-challenge", "expansion-invitation",
        "renewal-decision", "other",
    ]
    public static let painImpact: [StaticString] = ["acquisition", "retention", "expansion"]
    public static let fix: [StaticString] = ["product", "process", "training"]
    public static let rivals: [StaticString] = ["ignore", "match", "beat"]
    public static let painStatus: [StaticString] = ["open", "planned", "piloting", "resolved", "accepted"]
    public static let kano: [StaticString] = ["basic", "performance", "excitement"]
    public static let horizon: [StaticString] = ["now", "next", "later"]
    public static let opportunityStatus: [StaticString] = ["idea", "planned", "pilot", "scaled", "dropped"]
    public static let metricGroup: [StaticString] = ["acquisition", "adoption", "retention", "expansion", "advocacy"]
    public static let indicator: [StaticString] = ["leading", "lagging"]
    public static let better: [StaticString] = ["up", "down"]
    public static let relationKind: [StaticString] = ["influences", "aligns", "conflicts", "reports-to", "hands-off"]
    public static let method: [StaticString] = [
        "interview", "survey", "ticket", "behaviour", "review", "competitor", "employee", "workshop",
        "sales-conversation", "crm", "procurement", "observation",
    ]
}
