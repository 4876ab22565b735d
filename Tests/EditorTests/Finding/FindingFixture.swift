import JourneyModel

@testable import Editor

/// Two stages, three lanes and one record or more of every noun.
enum FindingFixture {
    static func driver(width: Int = 100, height: Int = 34) throws -> EditorDriver {
        var driver = try EditorDriver(
            JourneyReader.read(Array(json.utf8)).journey, width: width, height: height)
        driver.select(.card("demo", lane: "fin"))
        return driver
    }

    private static let json = """
        {
          "format": "waymark/1",
          "title": "Northwind",
          "lanes": {
            "fin": {"pos": "a0", "name": "Finance", "cells": {"late": {"goal": "Pay the least"}}},
            "it": {"pos": "a1", "name": "IT", "notes": "Runs on ÄRGER"},
            "desk": {"pos": "a2", "name": "Service desk", "kind": "frontstage"}
          },
          "stages": {
            "early": {"pos": "a0", "name": "Early"},
            "late": {"pos": "a1", "name": "Late"}
          },
          "touchpoints": {
            "demo": {
              "pos": "a0", "stage": "early", "title": "Demo of the product",
              "experiences": {"fin": {"emotion": -2, "expected": 1}, "it": {"emotion": 2, "quote": "Finally a Demo"}}
            },
            "price": {
              "pos": "a1", "stage": "early", "title": "Price list", "standing": "assumed", "moment": {"why": "first no"},
              "experiences": {"fin": {}}
            },
            "audit": {
              "pos": "a2", "stage": "late", "title": "Audit", "experiences": {"it": {}, "desk": {}}
            }
          },
          "pains": {
            "p1": {"pos": "a0", "text": "Nobody answers", "on": ["audit"]},
            "p2": {"pos": "a1", "text": "Too dear", "on": ["price", "late"], "lanes": ["fin"]}
          },
          "opportunities": {"o1": {"pos": "a0", "text": "Answer in a day", "pains": ["p1"]}},
          "metrics": {"m1": {"pos": "a0", "name": "Days to answer", "stage": "late"}},
          "relations": {"r1": {"pos": "a0", "from": "fin", "to": "it", "kind": "conflicts", "at": "late"}},
          "comments": {
            "c1": {"on": "audit", "lane": "it", "at": "2026-01-01T00:00:00Z", "text": "Who signs?"},
            "c2": {"on": "demo", "at": "2026-01-02T00:00:00Z", "text": "Done", "resolved": {"by": "ana"}}
          }
        }
        """
}
