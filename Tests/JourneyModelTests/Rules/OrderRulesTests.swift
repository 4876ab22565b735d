import JourneyModel
import Testing

@Suite("Order on the map")
struct OrderRulesTests {
    private func row(_ positions: [String]) throws -> Journey {
        let touchpoints = positions.enumerated().map {
            "\"t\($0.offset)\": {\"pos\": \"\($0.element)\", \"stage\": \"s\", \"experiences\": {\"l\": {}}}"
        }
        return try rulesJourney(
            """
            "lanes": {"l": {"pos": "a0", "name": "L"}}, "stages": {"s": {"pos": "a0"}, "z": {"pos": "a1"}},
            "touchpoints": {\(touchpoints.joined(separator: ","))}
            """)
    }

    @Test("A card moves before, after, to the ends and to a number, changing only its own position")
    func move() throws {
        var random = SeededRandom(seed: 1)
        var draft = Draft(try row(["a0", "a1", "a2", "a3"]))
        try draft.move("t0", to: "s", .after("t2"), using: &random)
        #expect(draft.journey.map.touchpoints(stage: "s") == ["t1", "t2", "t0", "t3"])
        try draft.move("t3", to: "s", .first, using: &random)
        #expect(draft.journey.map.touchpoints(stage: "s") == ["t3", "t1", "t2", "t0"])
        try draft.move("t3", to: "s", .at(2), using: &random)
        #expect(draft.journey.map.touchpoints(stage: "s") == ["t1", "t2", "t3", "t0"])
        #expect(draft.edits.count == 3)
    }

    @Test("Many cards go in one behind the other at any spot, also where there is no room", arguments: [3, 1000])
    func insertMany(count: Int) throws {
        var random = SeededRandom(seed: 3)
        let new = (0..<count).map { Record(.touchpoint).with(Touchpoint.title, Text("n\($0)")) }
        let cards = new.map { $0.with(Touchpoint.experiences, Entries([.init("l", .record(Record(.experience)))])) }
        for positions in [["a0", "a1", "a2"], ["a1", "a1", "a1"]] {
            let before = try row(positions)
            for (spot, index) in [(Spot.first, 0), (.after("t0"), 1), (.before("t2"), 2), (.last, 3)] {
                var draft = Draft(before)
                let ids = try draft.insert(cards, in: "s", spot, using: &random)
                var order: [ID] = ["t0", "t1", "t2"]
                order.insert(contentsOf: ids, at: index)
                #expect(draft.journey.map.touchpoints(stage: "s") == order)
                #expect(draft.journey.map.touchpoints(lane: "l", stage: "s") == order)
                #expect(
                    ids.compactMap { draft.journey[.touchpoint, $0]?[Touchpoint.title] }
                        == new.compactMap { $0[Touchpoint.title] })
                #expect(ids.allSatisfy { draft.journey[.touchpoint, $0]?.position.map(Position.isValid) == true })
                var after = draft.journey
                try after.apply(draft.edits.reversed().map(\.inverse))
                #expect(after == before)
            }
        }
    }

    @Test("Moving to where it stands is no change")
    func moveNowhere() throws {
        var random = SeededRandom(seed: 1)
        var draft = Draft(try row(["a0", "a1", "a2"]))
        for spot in [Spot.at(1), .before("t2"), .after("t0"), .before("t1")] {
            try draft.move("t1", to: "s", spot, using: &random)
        }
        #expect(draft.edits.isEmpty)
    }

    @Test("A card moves to another stage")
    func moveToStage() throws {
        var random = SeededRandom(seed: 1)
        let after = try changed(row(["a0", "a1"])) { try $0.move("t0", to: "z", .last, using: &random) }
        #expect(after.map.touchpoints(stage: "s") == ["t1"])
        #expect(after.map.touchpoints(stage: "z") == ["t0"])
    }

    @Test(
        "Neighbours that are equal, foreign or too long get new positions, the others keep theirs",
        arguments: [
            (["a0", "a1", "a1", "a2"], 2, 1), (["a0", "!", "a2", "a3"], 1, 3), (["a1", "a1", "a1", "a1"], 1, 3),
            (["a0", "a0" + String(repeating: "V", count: 31), "a1", "a2"], 2, 1),
            (["a0", "a0" + String(repeating: "0", count: 29) + "1", "a1", "a2"], 1, 2),
        ])
    func rekeying(_ positions: [String], _ index: Int, _ most: Int) throws {
        var random = SeededRandom(seed: 7)
        let before = try row(positions)
        let order = before.map.touchpoints(stage: "s")
        var draft = Draft(before)
        let new = try draft.insert(
            Record(.touchpoint).with(Touchpoint.experiences, Entries([.init("l", .record(Record(.experience)))])),
            in: "s", .at(index), using: &random)
        var expected = Array(order)
        expected.insert(new, at: index)
        #expect(draft.journey.map.touchpoints(stage: "s") == expected)
        let keys = draft.journey.map.touchpoints(stage: "s").compactMap { draft.journey[.touchpoint, $0]?.position }
        #expect(Position.isValid(keys[index]))
        #expect(draft.edits.count <= most + 1)
    }

    @Test("Lanes and stages change places")
    func reorder() throws {
        var random = SeededRandom(seed: 1)
        var draft = Draft(try connectedJourney())
        try draft.reorder(.lane, "ops", .first, using: &random)
        try draft.reorder(.stage, "con", .last, using: &random)
        #expect(draft.journey.map.lanes == ["ops", "fin", "it"])
        #expect(draft.journey.map.stages == ["dec", "con"])
        #expect(draft.edits.count == 2)
    }

    @Test("A thousand inserts at one place keep their order and stay short")
    func manyInserts() throws {
        var random = SeededRandom(seed: 3)
        var draft = Draft(try row(["a0", "a1"]))
        var last: ID = "t0"
        let card = Record(.touchpoint).with(
            Touchpoint.experiences, Entries([.init("l", .record(Record(.experience)))]))
        var expected: [ID] = ["t0"]
        for _ in 0..<1000 {
            last = try draft.insert(card, in: "s", .after(last), using: &random)
            expected.append(last)
        }
        #expect(draft.journey.map.touchpoints(stage: "s") == expected + ["t1"])
        #expect(draft.journey.records(.touchpoint).values.allSatisfy { $0.position?.count ?? 99 <= 10 })
    }
}
