extension Schema {
    private static let scores = 1...5
    private static let feelings = -2...2

    static let journey: [FieldSpec] = [
        .line("format", "Format", "The version of the document format"),
        .line("title", "Title", "What the journey is called"),
        .text("summary", "Summary", "What the map is about, in a few sentences"),
        .record("scope", "Scope", .scope, "Whose journey, through what"),
        .choice("state", "State", Choices.state, "As it is, as it should be, or a competitor's"),
        .choice("standing", "Standing", Choices.journeyStanding, "How far the map has been validated"),
        .owner,
        .set("team", "Team", "Who works on the map"),
        .tags,
        .record("review", "Review", .review, "How often the map is looked at anew"),
        .set("unchecked", "Rules off", "Rules of check that are not applied to this map"),
    ]

    static let lane: [FieldSpec] = [
        .position,
        .line("name", "Name", "The stakeholder, as everybody calls them"),
        .letters("short", "Short name", 1...3, "One to three letters for marks on cards"),
        .choice("kind", "Kind", Choices.laneKind, "A stakeholder, or a row of what the company does"),
        .choice("function", "Function", Choices.function, "The part of the customer's organisation"),
        .choice("role", "Role", Choices.role, "The part in the decision"),
        .line("person", "Person", "Who it is"),
        .set("authority", "Authority", "What they can give or refuse", of: Choices.authority),
        .integer("influence", "Influence", scores, "How much they sway the decision, 1 to 5"),
        .integer("interest", "Interest", scores, "How much it matters to them, 1 to 5"),
        .integer("stance", "Stance", feelings, "Against or for us, −2 to +2"),
        .list("priorities", "Priorities", "What they want most"),
        .list("concerns", "Concerns", "What they fear"),
        .list("criteria", "Criteria", "What they decide by"),
        .line("communication", "Communication", "How they want to be talked to"),
        .ref("joins", "Joins", [.stage], "The stage in which they came in"),
        .ref("shouldJoin", "Should join", [.stage], "The stage in which they should have come in"),
        .sources,
        .notes,
        .records("cells", "Cells", .cell, .ids(.stage), "What the stakeholder wants and does in each stage"),
    ]

    static let stage: [FieldSpec] = [
        .position,
        .line("name", "Name", "The stage, as everybody calls it"),
        .choice("phase", "Phase", Choices.phase, "The phase of the method that it belongs to"),
        .choice("truth", "Moment of truth", Choices.truth, "Zero, first, second or ultimate moment of truth"),
        .line("goal", "Goal", "What the customer has reached at its end"),
        .line("owner", "Owner", "Who answers for the stage"),
        .line("duration", "Duration", "How long it takes"),
        .notes,
    ]

    static let touchpoint: [FieldSpec] = [
        .position,
        .ref("stage", "Stage", [.stage], "The stage it happens in"),
        .line("title", "Title", "What the customer meets"),
        .choice("kind", "Kind", Choices.touchpointKind, "A communication, an action or a gate"),
        .line("channel", "Channel", "Where it happens: web, phone, legal"),
        .choice("mode", "Mode", Choices.mode, "Served by themselves, by people or both"),
        .set("systems", "Systems", "The software behind it"),
        .line("owner", "Owner", "Which of our teams answers for it"),
        .line("when", "When", "When it happens"),
        .line("duration", "Duration", "How long it takes"),
        .choice("standing", "Standing", Choices.standing, "How well it is known: assumed to validated"),
        .sources,
        .records("experiences", "Experiences", .experience, .ids(.lane), "What each stakeholder lives through here"),
        .ref("lead", "Lead", [.lane], "The lane that it belongs to first"),
        .record("moment", "Moment of truth", .moment, "Here the relation is won or lost"),
        .set("links", "Links", "Pages worth opening"),
        .tags,
        .votes,
        .notes,
    ]

    static let pain: [FieldSpec] = [
        .position,
        .line("text", "Pain", "What hurts"),
        .refs("on", "On", [.touchpoint, .stage], "The touchpoints and stages where it hurts"),
        .refs("lanes", "Lanes", [.lane], "Who feels it; nobody named: everyone there"),
        .integer("magnitude", "Magnitude", scores, "How many it touches, 1 to 5"),
        .integer("frequency", "Frequency", scores, "How often it happens, 1 to 5"),
        .integer("severity", "Severity", scores, "How bad it is for the business, 1 to 5"),
        .integer("frustration", "Frustration", scores, "How bad it is for the person, 1 to 5"),
        .integer("effort", "Effort", scores, "How hard it is to resolve, 1 to 5"),
        .set("impact", "Impact", "Where it costs us", of: Choices.painImpact),
        .choice("fix", "Fix", Choices.fix, "What would resolve it"),
        .choice("rivals", "Rivals", Choices.rivals, "What competitors do about it"),
        .sources,
        .choice("status", "Status", Choices.painStatus, "What happens about it"),
        .owner,
        .tags,
        .votes,
    ]

    static let opportunity: [FieldSpec] = [
        .position,
        .line("text", "Opportunity", "What could be done"),
        .refs("on", "On", [.touchpoint, .stage], "Where it would be felt"),
        .refs("pains", "Pains", [.pain], "What it would resolve"),
        .decimal("reach", "Reach", "Customers a quarter", in: 0...1e12),
        .other(
            "impact", "Impact", .numberChoice([0.25, 0.5, 1, 2, 3]), "How much it does for each: 0.25, 0.5, 1, 2 or 3"),
        .decimal("confidence", "Confidence", "How sure we are, 0 to 100 %", in: 0...100),
        .decimal("effort", "Effort", "Person-months", in: 0...1e12),
        .integer("value", "Value", scores, "Worth to the customer, 1 to 5"),
        .integer("difficulty", "Difficulty", scores, "How hard it is for us, 1 to 5"),
        .choice("kano", "Kano", Choices.kano, "Basic need, performance or excitement"),
        .owner,
        .choice("horizon", "Horizon", Choices.horizon, "Now, next or later"),
        .date("start", "Start", "First day of work"),
        .date("due", "Due", "When it should be done"),
        .choice("status", "Status", Choices.opportunityStatus, "How far it is"),
        .record("pilot", "Pilot", .pilot, "How it is tried out"),
        .records("effects", "Effects", .effect, .ids(.metric), "What it does to the metrics"),
        .tags,
        .votes,
    ]

    static let metric: [FieldSpec] = [
        .position,
        .line("name", "Name", "What is measured"),
        .ref("stage", "Stage", [.stage], "The stage it tells about"),
        .choice("group", "Group", Choices.metricGroup, "What part of the business it belongs to"),
        .choice("indicator", "Indicator", Choices.indicator, "Leading tells early, lagging tells for sure"),
        .line("unit", "Unit", "What it is counted in"),
        .choice("better", "Better", Choices.better, "Whether up or down is good"),
        .decimal("baseline", "Baseline", "Where it stood"),
        .decimal("target", "Target", "Where it should be"),
        .records("readings", "Readings", .reading, .dates, "What was measured, by date"),
    ]

    static let relation: [FieldSpec] = [
        .position,
        .ref("from", "From", [.lane], "The lane that acts"),
        .ref("to", "To", [.lane], "The lane acted on"),
        .choice("kind", "Kind", Choices.relationKind, "How the one stands to the other"),
        .ref("at", "At", [.stage, .touchpoint], "Where it shows"),
        .line("note", "Note", "What it is about"),
        .line("intervention", "Intervention", "What we do about it"),
        .owner,
        .date("due", "Due", "By when"),
    ]

    static let capability: [FieldSpec] = [
        .position,
        .line("name", "Name", "What the organisation must be able to do"),
        .integer("level", "Level", scores, "How well it is done now, 1 to 5"),
        .integer("target", "Target", scores, "How well it should be done, 1 to 5"),
        .text("adHoc", "Ad hoc", "What level 1 looks like"),
        .text("operational", "Operational", "What level 5 looks like"),
        .owner,
        .line("kpi", "KPI", "The number that tells"),
    ]

    static let comment: [FieldSpec] = [
        .ref("on", "On", RecordType.collections, "What it is about; absent: the journey"),
        .ref("lane", "Lane", [.lane], "The lane whose experience it is about"),
        .ref("re", "Re", [.comment], "The comment it answers"),
        .line("author", "Author", "Who wrote it"),
        .set("to", "To", "Who should read it"),
        .time("at", "At", "When it was written"),
        .text("text", "Text", "What it says"),
        .record("resolved", "Resolved", .resolution, "Who closed it, and when"),
        .record("conflict", "Conflict", .disagreement, "The other value of an edit that met another"),
    ]
}
