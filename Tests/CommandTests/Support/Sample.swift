/// Small documents to try commands on.
enum Sample {
    /// Two lanes, two stages, two touchpoints, a pain; canonical.
    static let journey = """
        {
          "format": "waymark/1",
          "title": "Sample",
          "lanes": {
            "finance": {
              "pos": "a0",
              "name": "Finance",
              "short": "F"
            },
            "it": {
              "pos": "a1",
              "name": "IT",
              "short": "I"
            }
          },
          "stages": {
            "aware": {
              "pos": "a0",
              "name": "Awareness"
            },
            "decide": {
              "pos": "a1",
              "name": "Decision"
            }
          },
          "touchpoints": {
            "t-1": {
              "pos": "a0",
              "stage": "aware",
              "title": "First call",
              "channel": "phone",
              "experiences": {
                "finance": {
                  "emotion": 1
                },
                "it": {
                  "emotion": 0
                }
              }
            }
          },
          "pains": {
            "p-1": {
              "pos": "a0",
              "text": "Nobody calls back",
              "on": [
                "t-1"
              ]
            }
          }
        }

        """

    /// The same by a program of the future.
    static let newer = journey.replacing("waymark/1", with: "waymark/2")

    /// The same laid out otherwise.
    static let untidy = journey.replacing("\n", with: "\n ")

    /// Names and texts that would drive a terminal, were they printed as they are.
    static let hostile = """
        {"format": "waymark/1", "title": "\\u001b]0;owned\\u0007\\u001b[2J\\u009b31m\\u202e",
         "lanes": {"l": {"name": "\\u001b[31mred"}}, "stages": {"s": {"name": "a\\rb\\u0000"}},
         "touchpoints": {"t": {"stage": "s", "title": "\\u001b[?1049l\\u007f",
          "channel": "\\u001bc", "experiences": {"l": {"emotion": 9, "quote": "\\u001b[1A"}}, "\\u001b[m": 1}},
         "pains": {"p": {"text": "\\u001bP1$r\\u001b\\\\", "on": ["\\u001b[5m", "t"]}}}
        """
}
