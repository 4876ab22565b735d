import JourneyModel

@testable import Editor

/// A journey of two stages and four lanes, in which one card is shared.
enum SmallJourney {
    static func make() throws -> Journey {
        try JourneyReader.read(Array(json.utf8)).journey
    }

    /// Contract terms in the lanes Finance (−2) and Legal (0), in the stage Decision.
    static let shared = Place.card("terms", lane: "finance")

    private static let json = """
        {
          "format": "waymark/1",
          "title": "Small",
          "owner": "Ana",
          "lanes": {
            "finance": {"pos": "a0", "name": "Finance"},
            "it": {"pos": "a1", "name": "IT"},
            "legal": {"pos": "a2", "name": "Legal"},
            "ops": {"pos": "a3", "name": "Ops"}
          },
          "stages": {
            "consider": {"pos": "a0", "name": "Consideration"},
            "decide": {"pos": "a1", "name": "Decision"}
          },
          "touchpoints": {
            "model": {
              "pos": "a0", "stage": "consider", "title": "TCO model", "owner": "Raj", "tags": ["cost", "excel"],
              "experiences": {"finance": {}}
            },
            "call": {
              "pos": "a1", "stage": "consider", "title": "Pricing call", "tags": ["cost"],
              "experiences": {"finance": {"emotion": 1}}
            },
            "terms": {
              "pos": "a2", "stage": "decide", "title": "Contract terms",
              "experiences": {"finance": {"emotion": -2}, "legal": {"emotion": 0}}
            }
          },
          "metrics": {
            "ttv": {"pos": "a0", "name": "Time to value"},
            "win": {"pos": "a1", "name": "Win rate"}
          }
        }
        """
}
