import JourneyModel
import Testing

@Suite("Finding places in a file")
struct LocatorTests {
    private let file = Array(
        """
        {
          "format": "waymark/1",
          "lanes": {
            "f\\u0069n": {"name": "naïve", "stance": 9},
            "it": {
              "cells": {"s": {"goal": 1}}
            },
            "it": {"name": "again"}
          },
          "stages": []
        }
        """.utf8)

    private func place(_ path: [Text]) throws -> String? {
        try JSONLocator.places(of: [path, ["format"]], in: file)[path].map { "\($0.line):\($0.column)" }
    }

    @Test(
        "Paths are found at their keys, escaped ones too",
        arguments: [
            (["format"], "2:3"), (["lanes"], "3:3"), (["lanes", "fin"], "4:5"), (["lanes", "fin", "stance"], "4:35"),
            (["lanes", "it"], "5:5"), (["lanes", "it", "cells", "s", "goal"], "6:23"), ([], "1:1"),
        ] as [([Text], String)])
    func found(_ path: [Text], _ expected: String) throws {
        #expect(try place(path) == expected)
    }

    @Test(
        "What is not there has the place of what it would be in",
        arguments: [
            (["lanes", "ops", "name"], "3:3"), (["lanes", "fin", "role"], "4:5"), (["stages", "x"], "10:3"),
            (["nowhere"], "1:1"), (["lanes", "fin", "name", "deeper"], "4:18"),
        ] as [([Text], String)])
    func absent(_ path: [Text], _ expected: String) throws {
        #expect(try place(path) == expected)
    }

    @Test("A byte-order mark and a column behind other scripts do not shift places")
    func mark() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(#"{"é": "日本", "x": 1}"#.utf8)
        let places = try JSONLocator.places(of: [["x"]], in: bytes)
        #expect(places[["x"]]?.line == 1)
        #expect(places[["x"]]?.column == 13)
    }

    @Test("Broken JSON is refused with its place")
    func broken() {
        #expect(throws: ReadError.self) { try JSONLocator.places(of: [["x"]], in: Array("{\"x\": tru}".utf8)) }
    }
}
