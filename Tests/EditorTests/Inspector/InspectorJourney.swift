import JourneyModel

@testable import Editor

/// A journey with something in every group of the inspector, and some values that are wrong.
enum InspectorJourney {
    static func make() throws -> Journey {
        try JourneyReader.read(Array(json.utf8)).journey
    }

    static let terms = Place.card("terms", lane: "finance")

    private static let json = """
        {
          "format": "waymark/1",
          "title": "Northwind",
          "scope": {"product": "CRM"},
          "lanes": {
            "finance": {"pos": "a0", "name": "Finance", "short": "F", "cells": {"decide": {"goal": "Safe terms"}}},
            "it": {"pos": "a1", "name": "IT", "short": "I", "influence": 9},
            "legal": {"pos": "a2", "name": "Legal", "short": "L"}
          },
          "stages": {
            "consider": {"pos": "a0", "name": "Consideration"},
            "decide": {"pos": "a1", "name": "Decision"}
          },
          "touchpoints": {
            "terms": {
              "pos": "a0", "stage": "decide", "title": "Contract terms", "channel": "legal", "standing": "guessed",
              "sources": {"s1": {"method": "survey", "note": "asked twelve"}},
              "experiences": {"finance": {"emotion": -2}, "legal": {"emotion": 0}},
              "notes": 5, "x-colour": {"a": 1}
            }
          },
          "pains": {
            "p1": {"pos": "a0", "text": "Clauses go in circles", "on": ["terms"], "lanes": ["finance"],
                   "magnitude": 4, "frequency": 3, "severity": 5},
            "p2": 7
          },
          "metrics": {
            "ttv": {"pos": "a0", "name": "Time to value", "stage": "decide"}
          }
        }
        """
}
