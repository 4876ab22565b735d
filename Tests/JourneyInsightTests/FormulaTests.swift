import JourneyInsight
import Testing

@Suite("The formulas")
struct FormulaTests {
    @Test("the emotion of a cell is the mean by weight")
    func cellEmotion() {
        // (−2 × 100 + 1 × 50) ÷ 150 = −150 ÷ 150
        #expect(Emotions.mean([Judgement(emotion: -2), Judgement(emotion: 1, weight: 50)]) == -1)
        // The unjudged one does not count: (2 + 1) ÷ 2.
        #expect(Emotions.mean([Judgement(emotion: 2), Judgement(emotion: nil), Judgement(emotion: 1)]) == 1.5)
        #expect(Emotions.mean([Judgement(emotion: nil)]) == nil)
        #expect(Emotions.mean([Judgement(emotion: 2, weight: 0), Judgement(emotion: -1, weight: 0)]) == nil)
        #expect(Emotions.mean([]) == nil)
    }

    @Test("lanes count alike in the mean of lanes")
    func meanOfLanes() {
        #expect(Emotions.meanOfLanes([-1, nil, 2]) == 0.5)
        #expect(Emotions.meanOfLanes([nil, nil]) == nil)
    }

    @Test("the spread is the largest difference and needs two")
    func spread() {
        #expect(Emotions.spread([-2, nil, 0.5, 1]) == 3)
        #expect(Emotions.spread([1, 1]) == 0)
        #expect(Emotions.spread([1, nil]) == nil)
        #expect(Emotions.spread([]) == nil)
    }

    @Test("the promise gap is emotion minus expectation", arguments: [(-2, 1, -3), (0, 0, 0), (2, -2, 4), (-1, 1, -2)])
    func promiseGap(_ emotion: Int, _ expected: Int, _ gap: Int) {
        let judgement = Judgement(emotion: emotion, expected: expected)
        #expect(judgement.promiseGap == gap)
        #expect(judgement.isBrokenPromise == (gap <= -2))
    }

    @Test("there is no promise gap without both judgements")
    func noPromiseGap() {
        #expect(Judgement(emotion: -2).promiseGap == nil)
        #expect(Judgement(emotion: nil, expected: 2).promiseGap == nil)
        #expect(!Judgement(emotion: nil, expected: 2).isBrokenPromise)
    }

    @Test("the priority of a pain runs from 0.8 to 100")
    func painPriority() {
        #expect(PainPriority.of(.init(magnitude: 5, frequency: 5, severity: 5, frustration: 1)) == 100)
        #expect(PainPriority.of(.init(magnitude: 1, frequency: 1, severity: 1)) == 0.8)
        // 4 × 3 × max(2, 5) ÷ 1.25 = 60 ÷ 1.25
        #expect(PainPriority.of(.init(magnitude: 4, frequency: 3, severity: 2, frustration: 5)) == 48)
        // 4 × 3 × 2 ÷ 1.25; the effort changes nothing
        #expect(PainPriority.of(.init(magnitude: 4, frequency: 3, frustration: 2, effort: 5)) == 19.2)
    }

    @Test("a pain without magnitude, frequency or any harm has no priority")
    func unscoredPain() {
        #expect(PainPriority.of(.init(frequency: 5, severity: 5)) == nil)
        #expect(PainPriority.of(.init(magnitude: 5, severity: 5)) == nil)
        #expect(PainPriority.of(.init(magnitude: 5, frequency: 5, effort: 5)) == nil)
    }

    @Test("RICE divides what is reached by the effort")
    func rice() throws {
        // 34 × 2 × 80 ÷ 100 ÷ 2
        let score = try #require(OpportunityScore.rice(reach: 34, impact: 2, confidence: 80, effort: 2))
        #expect(abs(score - 27.2) < 1e-9)
        #expect(OpportunityScore.rice(reach: 34, impact: 2, confidence: 80, effort: 0) == nil)
        // The example of “awesome-time-tracking”, details/rice-framework.md: 2,000 × 2 × 0.8 ÷ 4.
        #expect(OpportunityScore.rice(reach: 2000, impact: 2, confidence: 80, effort: 4) == 800)
        #expect(OpportunityScore.rice(reach: -1, impact: 2, confidence: 80, effort: 1) == nil)
        #expect(OpportunityScore.rice(reach: nil, impact: 2, confidence: 80, effort: 1) == nil)
        #expect(OpportunityScore.rice(reach: 1e300, impact: 3, confidence: 100, effort: 1e-300) == nil)
    }

    @Test("high is 4 or 5 in the matrix of value and difficulty")
    func quadrants() {
        #expect(Quadrant(value: 4, difficulty: 3) == .quickWin)
        #expect(Quadrant(value: 5, difficulty: 4) == .bigBet)
        #expect(Quadrant(value: 3, difficulty: 1) == .fillIn)
        #expect(Quadrant(value: 3, difficulty: 5) == .moneyPit)
        #expect(Quadrant(value: 4, difficulty: nil) == nil)
        #expect(Quadrant(value: 6, difficulty: 1) == nil)
    }

    @Test("A share is exact where its numbers are")
    func shares() {
        #expect((1...99).allSatisfy { Share.of(Double($0), of: 100, unit: "%") == Double($0) })
        #expect(Share.of(1, of: 4, unit: "days") == 0.25 && Share.of(1, of: 0, unit: "%") == nil)
    }

    @Test("NPS is the share of promoters minus that of detractors")
    func netPromoterScore() throws {
        // (74 − 27) ÷ 164
        let score = try #require(NetPromoterScore.of(promoters: 74, passives: 63, detractors: 27))
        #expect(abs(score - 28.658_536) < 1e-5)
        #expect(NetPromoterScore.of(promoters: 3, passives: nil, detractors: nil) == nil)
        #expect(NetPromoterScore.of(promoters: 3, passives: 0, detractors: 0) == 100)
        #expect(NetPromoterScore.of(promoters: 0, passives: 0, detractors: 7) == -100)
        // The example of the glossary of DELA's annual report of 2018: 30 % promoters, 20 % detractors.
        #expect(NetPromoterScore.of(promoters: 30, passives: 50, detractors: 20) == 10)
        #expect(NetPromoterScore.of(promoters: 0, passives: 0, detractors: 0) == nil)
        #expect(NetPromoterScore.of(promoters: nil, passives: nil, detractors: nil) == nil)
        #expect(NetPromoterScore.of(promoters: -1, passives: 3, detractors: 1) == nil)
    }

    @Test("figures have one decimal, a real minus and no negative zero")
    func figures() {
        #expect(Figures.signed(-0.04) == "0.0")
        #expect(Figures.signed(0.04) == "0.0")
        #expect(Figures.signed(-0.25) == "−0.3")
        #expect(Figures.signed(1.96) == "+2.0")
        #expect(Figures.signed(-2) == "−2")
        #expect(Figures.signed(0) == "0")
        #expect(Figures.short(62) == "62")
        #expect(Figures.short(27.2) == "27.2")
        #expect(Figures.decimal(.infinity) == "inf")
        let measured: [(Double, String)] = [
            (0.95, "0.95"), (42.0 / 50, "0.84"), (200.0 / 3, "66.67"), (4.22, "4.22"), (-1.9, "−1.9"),
            (1234.56, "1234.6"),
            (0.004, "0.004"), (20, "20"), (999.96, "1000"), (0, "0"), (9.9996, "10"),
            (0.0312, "0.0312"), (0.0499, "0.0499"), (19.0 / 21, "0.9048"), (-0.5, "−0.5"), (123.45, "123.5"),
        ]
        for (value, text) in measured { #expect(Figures.measured(value) == text) }
        #expect(Figures.measuredChange(0.5) == "+0.5" && Figures.measuredChange(-5) == "−5")
    }

    @Test("a tally forgets what is taken out of it")
    func tally() {
        var tally = EmotionTally()
        for emotion in [-2, 1, 1, nil, 2] { tally.add(emotion, weight: 100) }
        #expect(tally.judged == 4)
        #expect(tally.mean == 0.5)
        tally.add(-2, weight: 100, sign: -1)
        tally.add(2, weight: 100, sign: -1)
        #expect((tally.lowest, tally.highest) == (1, 1))
        #expect(tally.mean == 1)
    }

    @Test("foreign text becomes one harmless line")
    func printable() {
        #expect(Printable.line("a\u{1B}[31m\n\u{202E}b\u{85}\u{200B}c") == "a·[31m··b··c")
        #expect(Printable.line("Gdańsk 財務") == "Gdańsk 財務")
        #expect(Printable.line("abcdef", limit: 3) == "abc…")
        #expect(Printable.line("äöü", limit: 3) == "äöü")
    }
}
