/// What the signs on the map mean.
enum Legend {
    /// One sign.
    struct Entry: Sendable {
        /// The sign as it is drawn.
        let sign: String
        /// Its look.
        let scope: Scope
        /// What it means.
        let meaning: String

        init(_ sign: String, _ scope: Scope, _ meaning: String) {
            self.sign = sign
            self.scope = scope
            self.meaning = meaning
        }
    }

    /// The signs by heading.
    static let groups: [(heading: String, signs: [Entry])] = [
        ("How it felt", emotions), ("Behind the emotion of a card", marks), ("Stages and lanes", sums),
        ("The map", map),
    ]

    private static let emotions: [Entry] =
        zip([-2, -1, 0, 1, 2], ["very bad", "bad", "neither good nor bad", "good", "very good"]).map {
            Entry(EmotionMark.text($0), EmotionMark.scope($0), $1)
        } + [Entry(EmotionMark.glyph(nil), .emotionNone, "not judged yet")]

    private static let marks = [
        Entry("‹+1", .broken, "what they had been led to expect, two or more above what they felt"),
        Entry("≠3", .shared, "stakeholders felt it three steps or more apart, or a relation says they are in conflict"),
        Entry("!2", .pain, "two pains"), Entry("★", .moment, "a moment of truth"),
        Entry("⇅IL", .shared, "the same touchpoint is in the lanes with these short names"),
        Entry("c1", .comment, "one open comment"), Entry("✓", .validated, "validated"),
        Entry("phone", .cardChannel, "the channel"),
        Entry(
            "⇅3 …", .shared, "where there is little room: three other lanes; and marks that are left out, I shows all"),
    ]

    private static let sums = [
        Entry("−0.4", .emotionBad, "the mean emotion: of a stage the mean of its lanes"),
        Entry("!3", .stageSum, "so many pains"), Entry("★1", .stageSum, "so many moments of truth"),
        Entry("≠2", .stageSum, "so many cards that stakeholders felt three steps or more apart"),
        Entry("○4", .laneSum, "so many cards not judged yet"),
        Entry("▁▃·▅", .laneSum, "the mean of a lane from stage to stage, higher is better; · nothing judged"),
        Entry("⓪ ① ② ◆", .stage, "zero, first, second and ultimate moment of truth"),
        Entry("…", .stageSum, "behind them: sums that are left out for want of room"),
    ]

    private static let map = [
        Entry("▌", .cardBar, "the selected card"), Entry("▏", .cardTwin, "the same touchpoint in another lane"),
        Entry("→", .cellGoal, "what the stakeholder wants in the stage"),
        Entry("·", .cellEmpty, "an empty cell; Enter makes a card"),
        Entry("▾ 3 more", .cutoff, "cards that do not fit"), Entry("▸ 3", .cutoff, "stages to the right"),
    ]
}
