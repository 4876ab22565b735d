import JourneyModel

extension CommandList {
    static let annotatingKeys: [(String, String)] = [
        ("s", "judge-lanes"), ("!", "add-pain"), ("a p", "add-pain"), ("*", "mark-moment"),
        ("a m", "mark-moment"), ("c", "add-comment"), ("a c", "add-comment"),
        ("\"", "set-quote"), ("#", "set-tags"), ("A", "set-owner"), ("a g", "set-goal"),
        ("a o", "add-opportunity"), ("a k", "add-metric"),
        ("E a", "set-standing assumed"), ("E r", "set-standing reported"), ("E o", "set-standing observed"),
        ("E v", "set-standing validated"), ("E x", "set-standing refuted"), ("E Backspace", "set-standing none"),
    ]

    static let annotating: [CommandSpec] = [
        CommandSpec("judge-lanes", .judge, "Judge this card lane by lane, put lanes in or out", whyNot: noCards) {
            state, _ in state.layers.append(try LaneStrip(in: state))
        },
        CommandSpec(
            "add-pain", .judge, "Add a pain of this lane here, then score it; empty: the pains that are here",
            argument: .text("text"), repeatable: true, whyNot: readOnly
        ) { state, argument in
            guard !argument.isEmpty else { return try state.askForPain() }
            _ = try state.addPain(Text(argument), try state.painPlace())
        },
        CommandSpec(
            "mark-moment", .judge, "Mark this card as a moment of truth: kind, why, owner, SLA, metric",
            whyNot: readOnly
        ) { state, _ in try state.markMoment() },
        CommandSpec(
            "add-comment", .judge, "Comments on this card, stage, lane or journey", argument: .text("comment")
        ) { state, argument in
            let subject = try state.commentSubject()
            if argument.isEmpty {
                // Where nothing can be written, there may still be something to read.
                if state.thread(subject).isEmpty { try state.requireRoom(for: .comment) }
                return state.layers.append(CommentsLayer(subject, in: state))
            }
            try state.addComment(Text(argument), on: subject)
        },
        CommandSpec(
            "set-quote", .judge, "What this lane said on this card", argument: .text("quote"), repeatable: true,
            whyNot: readOnly
        ) { state, argument in
            try state.askOrAnswer(try state.quoteQuestion(), argument)
        },
        CommandSpec(
            "set-tags", .judge, "Tags of this card, with commas between", argument: .text("tags"), repeatable: true,
            whyNot: readOnly
        ) { state, argument in
            if argument.isEmpty { try state.askForTags() } else { try state.setTags(argument) }
        },
        CommandSpec(
            "change-tags", .judge, "Add tags to these cards and take others away", argument: .text("+tag, -tag"),
            repeatable: true, whyNot: readOnly
        ) { state, argument in try state.changeTags(argument) },
        CommandSpec(
            "set-owner", .judge, "Who answers for this card, stage or journey", argument: .text("owner"),
            repeatable: true, whyNot: readOnly
        ) { state, argument in
            try state.askOrAnswer(try state.ownerQuestion(), argument)
        },
        CommandSpec(
            "set-goal", .judge, "What this lane wants in this stage, or what the stage is for", argument: .text("goal"),
            repeatable: true, whyNot: readOnly
        ) { state, argument in
            try state.askOrAnswer(try state.goalQuestion(), argument)
        },
        CommandSpec(
            "add-opportunity", .judge, "Add an opportunity that answers the pains here", argument: .text("text"),
            whyNot: readOnly
        ) { state, argument in
            let record = try state.opportunityHere()
            let answered = record[Opportunity.pains].count
            let label = answered > 0 ? "Opportunity · answers \(Plural.counted(answered, "pain"))" : "Opportunity"
            try state.askOrAdd(record, named: Opportunity.text, asking: label, then: "g o scores it", argument)
        },
        CommandSpec(
            "add-metric", .judge, "Add a metric of this stage, or of the journey", argument: .text("name"),
            whyNot: readOnly
        ) { state, argument in
            try state.askOrAdd(
                state.metricHere, named: Metric.name, asking: "Metric", then: "g k shows it, a there enters a reading",
                argument)
        },
        CommandSpec(
            "set-standing", .judge, "How well it is known how this felt",
            argument: .word(Choices.standing.map(\.description) + ["none"]), repeatable: true, whyNot: noCards
        ) { state, argument in try state.setStanding(argument) },
    ]
}

extension EditorState {
    /// Answers a question with the argument of its command; without one opens the prompt.
    mutating func askOrAnswer(_ question: FieldQuestion, _ argument: String) throws {
        guard !argument.isEmpty else { return ask(question, beside: place) }
        try answer(question, with: Text(argument))
    }
}
