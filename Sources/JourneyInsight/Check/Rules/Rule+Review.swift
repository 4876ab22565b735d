import JourneyModel

extension Rule {
    /// Whether the map itself is looked after.
    static let review: [Rule] = [
        Rule(
            "review-overdue", .warning, reason: "A map that nobody looks at anew describes last year's customer.",
            remedy: "Go through it, judge again what has changed, and set the day of the last review.",
            .record([.journey], reviewOverdue)),
        Rule(
            "unknown-rule", .note, reason: "A rule that is switched off under a wrong name goes on complaining.",
            remedy: "Write the name as it stands in Docs/rules.md, or take it out of “Rules off”.",
            .record([.journey], unknownRules)),
    ]

    /// Whether the stages that have touchpoints are looked after; an empty one has not begun.
    static let stages: [Rule] = [
        Rule(
            "empty-stage", .note, reason: "A stage without touchpoints is a promise to look there.",
            remedy: "Add what happens there, or remove the stage.",
            .record([.stage]) { subject, context in
                !context.isBegun || context.isUsed(subject.id)
                    ? [] : [Flaw("\(context.title(subject)) has no touchpoints")]
            }),
        Rule(
            "stage-without-owner", .note, reason: "A stage that nobody answers for is improved by nobody.",
            remedy: "Write down who answers for it.", .record([.stage], lacking(Stage.owner, "owner"))),
        Rule(
            "stage-without-goal", .note, reason: "Without a goal nobody can say when the stage went well.",
            remedy: "Write down what the customer wants to have done at its end.",
            .record([.stage], lacking(Stage.goal, "goal"))),
        Rule(
            "stage-without-metric", .note, reason: "What is not measured cannot be seen to get better.",
            remedy: "Add a metric and name the stage in it.",
            .record([.stage]) { subject, context in
                guard context.isUsed(subject.id), !context.measured.contains(subject.id) else { return [] }
                return [Flaw("\(context.title(subject)) has no metric")]
            }),
    ]

    private static func lacking(
        _ field: Field<Text>, _ what: String
    ) -> @Sendable (Subject, CheckContext) -> [Flaw] {
        { subject, context in
            context.isUsed(subject.id) && subject.record.isBlank(field)
                ? [Flaw("\(context.title(subject)) has no \(what)", field.key)] : []
        }
    }

    private static func unknownRules(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        subject.record[JourneyFields.unchecked].filter { byID[$0.string] == nil }.map { name in
            Flaw("there is no rule \(Printable.line(name, limit: 40))", JourneyFields.unchecked.key)
        }
    }

    private static func reviewOverdue(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        ReviewRhythm.complaint(about: subject.record, today: context.today).map { [Flaw($0, "review", "last")] } ?? []
    }
}

/// When a review falls due.
enum ReviewRhythm {
    /// What is wrong with the reviews of the journey with these fields; `nil` when they are in time, or without a rhythm
    /// or a day to compare with.
    static func complaint(about root: Record, today: CalendarDate?) -> String? {
        guard let today, let review = root[JourneyFields.review], !root.holds(JourneyFields.standing, "archived"),
            review[Review.every].flatMap(months) != nil
        else { return nil }
        guard let due = due(of: root) else {
            let last = review[Review.last].map {
                "the day of the last review, \(Printable.line($0, limit: 20)), does not exist"
            }
            return last ?? "the journey has a review rhythm and was never reviewed"
        }
        return due < today ? "the review was due on \(due.text)" : nil
    }

    /// When the journey with these fields has to be reviewed; `nil` without a rhythm or a last review.
    static func due(of root: Record) -> CalendarDate? {
        let review = root[JourneyFields.review]
        guard let months = review?[Review.every].flatMap(months),
            let last = review?[Review.last].flatMap({ CalendarDate($0) })
        else { return nil }
        return day(months, monthsAfter: last)
    }

    /// The months between two reviews; `nil` for a word that is no rhythm.
    static func months(_ every: Text) -> Int? {
        if every.says("month") { return 1 }
        if every.says("quarter") { return 3 }
        if every.says("half-year") { return 6 }
        return every.says("year") ? 12 : nil
    }

    /// The same day so many months later, or the last day of that month where it is shorter.
    static func day(_ months: Int, monthsAfter date: CalendarDate) -> CalendarDate {
        let (year, month, day) = date.components
        let total = year * 12 + month - 1 + months
        for candidate in stride(from: day, through: 28, by: -1) {
            if let result = CalendarDate(text(total / 12, total % 12 + 1, candidate)) { return result }
        }
        return CalendarDate(text(total / 12, total % 12 + 1, day)) ?? date
    }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> Text {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return Text("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
    }
}
