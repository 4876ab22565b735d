extension Schema {
    private static let feelings = -2...2

    static let scope: [FieldSpec] = [
        .line("segment", "Segment", "The kind of customer"),
        .line("product", "Product", "What is bought"),
        .line("account", "Account", "The one customer, if it is one"),
        .line("competitor", "Competitor", "Whose journey it is, if not ours"),
        .decimal("value", "Value", "What the deal is worth"),
        .date("closes", "Closes", "When the deal should close"),
        .line("trigger", "Trigger", "What starts the journey"),
        .line("outcome", "Outcome", "What ends it well"),
    ]

    static let review: [FieldSpec] = [
        .choice("every", "Every", Choices.reviewRhythm, "How often"),
        .date("last", "Last", "When it was last done"),
    ]

    static let cell: [FieldSpec] = [
        .line("goal", "Goal", "What the stakeholder wants to reach in this stage"),
        .list("actions", "Actions", "What they do"),
        .line("thoughts", "Thoughts", "What they think"),
        .line("needs", "Needs", "What they must see"),
        .line("message", "Message", "What we tell them"),
        .integer("stance", "Stance", feelings, "Against or for us in this stage, −2 to +2"),
        .line("evidence", "Evidence", "What shows it"),
    ]

    static let source: [FieldSpec] = [
        .choice("method", "Method", Choices.method, "How it was learned"),
        .line("note", "Note", "What was learned"),
        .date("date", "Date", "When it was learned"),
        .line("link", "Link", "Where it can be read"),
    ]

    static let experience: [FieldSpec] = [
        .integer("emotion", "Emotion", feelings, "How it felt, −2 to +2; absent: unjudged"),
        .integer("expected", "Expected", feelings, "What they had been led to expect, −2 to +2"),
        .integer("weight", "Weight", 0...100, "How much it counts in means, 0 to 100; absent: 100"),
        .line("goal", "Goal", "What they wanted here"),
        .line("quote", "Quote", "What they said"),
        .choice("standing", "Standing", Choices.standing, "How well it is known; absent: the touchpoint's"),
        .sources,
    ]

    static let moment: [FieldSpec] = [
        .choice("kind", "Kind", Choices.momentKind, "Which of the moments of truth"),
        .line("why", "Why", "Why it decides"),
        .refs("lanes", "Lanes", [.lane], "Whose moment it is; nobody named: everyone there"),
        .list("play", "Play", "Talk track, assets, checklist"),
        .owner,
        .line("sla", "SLA", "What service level we promise ourselves"),
        .ref("metric", "Metric", [.metric], "The metric that proves it"),
    ]

    static let pilot: [FieldSpec] = [
        .line("hypothesis", "Hypothesis", "What we expect"),
        .date("start", "Start", "First day"),
        .date("end", "End", "Last day"),
        .line("result", "Result", "What came out"),
    ]

    static let effect: [FieldSpec] = [
        .decimal("expected", "Expected", "The change we expect, in the metric's unit"),
        .decimal("actual", "Actual", "The change that came"),
    ]

    static let reading: [FieldSpec] = [
        .decimal("value", "Value", "What was measured, in the metric's unit"),
        .integer("promoters", "Promoters", 0...1_000_000_000, "Answers of 9 and 10"),
        .integer("passives", "Passives", 0...1_000_000_000, "Answers of 7 and 8"),
        .integer("detractors", "Detractors", 0...1_000_000_000, "Answers of 0 to 6"),
        .line("note", "Note", "What to know about it"),
    ]

    static let resolution: [FieldSpec] = [
        .line("by", "By", "Who closed it"),
        .time("at", "At", "When"),
    ]

    static let disagreement: [FieldSpec] = [
        .list("path", "Path", "The field that two edits set"),
        .other("theirs", "Theirs", .any, "The value that does not stand"),
    ]
}
