import JourneyModel

extension Rule {
    /// Whether the map itself is looked after.
    static let review: [Rule] = [
        Rule(
            "review-overdue", .warning, reason: "A map that nobody looks at anew describes last year's customer.",
            remedy: "Go through it, judge again what has changed, and set the day of the last review.",
            .record([.journey], reviewOverdue))
    ]

    private static func reviewOverdue(_ subject: Subject, _ context: CheckContext) -> [Flaw] {
        guard let today = context.today, let review = subject.record[JourneyFields.review],
            !subject.record.holds(JourneyFields.standing, "archived"),
            let months = review[Review.every].flatMap(ReviewRhythm.months)
        else { return [] }
        guard let last = review[Review.last].flatMap({ CalendarDate($0) }) else {
            return [Flaw("the journey has a review rhythm and was never reviewed", "review", "last")]
        }
        let due = ReviewRhythm.day(months, monthsAfter: last)
        return due < today ? [Flaw("the review was due on \(due.text)", "review", "last")] : []
    }
}

/// When a review falls due.
enum ReviewRhythm {
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
