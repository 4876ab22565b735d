import JourneyModel
import Testing

@testable import Editor

/// What the inspector works out of the fields of a record.
@Suite struct FigureTests {
    private static let json = """
        {
          "format": "waymark/1", "title": "Figures",
          "lanes": {
            "finance": {"pos": "a0", "name": "Finance", "joins": "decide", "shouldJoin": "consider"},
            "legal": {"pos": "a1", "name": "Legal"}
          },
          "stages": {
            "consider": {"pos": "a0", "name": "Consideration"}, "decide": {"pos": "a1", "name": "Decision"}
          },
          "touchpoints": {
            "terms": {
              "pos": "a0", "stage": "decide", "title": "Contract terms",
              "experiences": {"finance": {"emotion": -2}, "legal": {"emotion": 1}}
            }
          },
          "pains": {"p": {"pos": "a0", "text": "Circles", "on": ["terms"]}},
          "opportunities": {
            "o": {
              "pos": "a0", "text": "Standard terms", "pains": ["p"], "reach": 200, "impact": 2, "confidence": 50,
              "effort": 4, "value": 5, "difficulty": 2
            },
            "bare": {"pos": "a1", "text": "Nothing said"}
          },
          "metrics": {
            "nps": {
              "pos": "a0", "name": "Recommend", "better": "up", "target": 20,
              "readings": {
                "2026-01-01": {"promoters": 1, "detractors": 9},
                "2026-02-01": {"promoters": 50, "passives": 30, "detractors": 20}
              }
            }
          }
        }
        """

    private func figures(_ type: RecordType, _ id: ID) throws -> [String] {
        let state = try EditorDriver(JourneyReader.read(Array(Self.json.utf8)).journey).state
        return RecordFigures(state.journey, state.sums).of(type, id).map { "\($0.label): \($0.value)" }
    }

    @Test("Opportunities: RICE, quadrant, alignment")
    func opportunity() throws {
        #expect(
            try figures(.opportunity, "o") == [
                "RICE: 50", "Quadrant: quick win", "Alignment: 2 stakeholders: Finance, Legal",
            ])
        let bare = try figures(.opportunity, "bare")
        #expect(bare.count == 3 && bare[0].contains("needs reach") && bare[1].contains("needs value"))
    }

    @Test("Metrics: the latest state against the target, and the net promoter score")
    func metric() throws {
        #expect(
            try figures(.metric, "nps") == ["State: 30 on 2026-02-01, target met", "NPS: +30 on 2026-02-01"])
    }

    @Test("Lanes: who came late; stages and cards: how far apart")
    func people() throws {
        #expect(
            try figures(.lane, "finance") == [
                "Mean: −2.0", "Late: came in at Decision, should have at Consideration",
            ])
        #expect(try figures(.lane, "legal") == ["Mean: +1.0"])
        #expect(
            try figures(.stage, "decide") == [
                "Mean: −0.5", "Spread: 3 between the means of two stakeholders", "Conflicts: 1 card",
            ])
        #expect(
            try figures(.touchpoint, "terms") == [
                "Spread: 3", "Conflict: Finance, Legal · nobody is said to bring them together",
            ])
    }

    @Test("They stand in the inspector, follow the journey and are not edited")
    func shown() throws {
        var driver = try EditorDriver(JourneyReader.read(Array(Self.json.utf8)).journey, width: 160, height: 80)
        driver.select(.stage("decide"))
        driver.press("I")
        #expect(driver.screen.contains("Worked out"))
        #expect(driver.screen.contains("3 between the means"))
        driver.editor.state.inspector.cursor = "=Spread"
        driver.press("Enter")
        #expect(driver.message.hasPrefix("Spread is worked out of other fields"))
        driver.press("Tab")
        driver.select(.card("terms", lane: "legal"))
        driver.press("5")
        driver.select(.stage("decide"))
        #expect(driver.screen.contains("4 between the means"))
    }

    @Test("What a page holds is made once for each change")
    func keptContent() throws {
        var driver = try EditorDriver(JourneyReader.read(Array(Self.json.utf8)).journey, width: 160, height: 80)
        driver.select(.card("terms", lane: "legal"))
        driver.press("I")
        let key = try #require(driver.state.inspector.content?.key)
        driver.press("Down Down")
        #expect(driver.state.inspector.content?.key == key)
        #expect(InspectorContent.Key(driver.state) == key)
        driver.press("Tab 5")
        #expect(InspectorContent.Key(driver.state) != key)
    }
}
