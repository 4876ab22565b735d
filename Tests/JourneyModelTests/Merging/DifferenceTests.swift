import Testing

@testable import JourneyModel

@Suite("The edits between two journeys")
struct DifferenceTests {
    @Test(
        "Applied to the one they give the bytes of the other, and taken back those of the one",
        arguments: SeededRandom.seeds(1, 2, 3))
    func exact(seed: UInt64) throws {
        var values = RandomValues(random: SeededRandom(seed: seed))
        for round in 0..<30 {
            let sides = values.sides()
            let edits = sides.ours.edits(to: sides.theirs)
            var journey = sides.ours
            try journey.apply(edits)
            try #require(written(journey) == written(sides.theirs), "seed \(seed), round \(round)")
            try journey.apply(edits.reversed().map(\.inverse))
            try #require(written(journey) == written(sides.ours), "seed \(seed), round \(round)")
        }
    }

    @Test("A journey that was read anew differs in nothing", arguments: SeededRandom.seeds(4))
    func none(seed: UInt64) throws {
        var values = RandomValues(random: SeededRandom(seed: seed))
        for _ in 0..<20 {
            let side = try JourneyReader.read(JourneyWriter.bytes(of: values.sides().ours)).journey
            let again = try JourneyReader.read(JourneyWriter.bytes(of: side)).journey
            #expect(side.edits(to: again).isEmpty, "seed \(seed)")
        }
    }

    @Test("Fields are set one by one, also inside records and maps; lists and sets whole")
    func leaves() throws {
        let old = try journey(
            """
            {"format":"waymark/1","title":"A","touchpoints":{"t":{"pos":"a0","title":"Terms","systems":["crm"],
            "experiences":{"fin":{"emotion":-1},"it":{}},"moment":{"kind":"kickoff"}},"u":{"pos":"a1"}}}
            """)
        let new = try journey(
            """
            {"format":"waymark/1","title":"B","touchpoints":{"t":{"pos":"a0","title":"Terms","systems":["crm","erp"],
            "experiences":{"fin":{"emotion":-2},"ops":{}},"moment":{"kind":"kickoff","why":"x"}},"v":{"pos":"a1"}}}
            """)
        #expect(
            old.edits(to: new).map { EditLines.line($0).string } == [
                #"{"at":["title"],"from":"A","to":"B"}"#,
                #"{"at":["touchpoints","t","systems"],"from":["crm"],"to":["crm","erp"]}"#,
                #"{"at":["touchpoints","t","experiences","fin","emotion"],"from":-1,"to":-2}"#,
                #"{"at":["touchpoints","t","experiences","it"],"from":{}}"#,
                #"{"at":["touchpoints","t","experiences","ops"],"to":{}}"#,
                #"{"at":["touchpoints","t","moment","why"],"to":"x"}"#,
                #"{"at":["touchpoints","u"],"from":{"pos":"a1"}}"#,
                #"{"at":["touchpoints","v"],"to":{"pos":"a1"}}"#,
            ])
    }

    @Test(
        "What leaf by leaf cannot give is set whole: the order of unknown fields",
        arguments: [
            (#""x":1,"y":2"#, #""y":2,"x":1"#, [[]]),
            (#""x":1,"z":2"#, #""x":1,"y":3,"z":2"#, [[]]),
            (
                #""stages":{"s":{"pos":"a0","x":1,"y":2}}"#, #""stages":{"s":{"pos":"a0","y":2,"x":1}}"#,
                [["stages", "s"]]
            ),
            (
                #""stages":{"s":{"pos":"a0","name":"A","x":1}}"#,
                #""stages":{"s":{"pos":"a0","name":"A","x":2,"y":2}}"#,
                [["stages", "s", "x"], ["stages", "s", "y"]]
            ),
        ])
    func unknownOrder(old: String, new: String, paths: [[Text]]) throws {
        let old = try journey("{\"format\":\"waymark/1\",\(old)}")
        let new = try journey("{\"format\":\"waymark/1\",\(new)}")
        let edits = old.edits(to: new)
        #expect(edits.map(\.at) == paths)
        var applied = old
        try applied.apply(edits)
        #expect(written(applied) == written(new))
        try applied.apply(edits.reversed().map(\.inverse))
        #expect(written(applied) == written(old))
    }

    @Test(
        "Something else in the place of a collection comes and goes around its records",
        arguments: [
            (#""lanes":5"#, #""lanes":{"a":{"pos":"a0"}}"#), (#""lanes":5,"x":1"#, #""x":1,"lanes":[6]"#),
            (
                #""lanes":5,"stages":{"s":{"pos":"a0"}},"x":1,"y":2"#,
                #""stages":7,"lanes":{"a":{"pos":"a0"}},"y":2,"x":1"#
            ),
        ])
    func misfitCollections(first: String, second: String) throws {
        let journeys = try [first, second].map { try journey("{\"format\":\"waymark/1\",\($0)}") }
        for (old, new) in [(journeys[0], journeys[1]), (journeys[1], journeys[0])] {
            var applied = old
            try applied.apply(old.edits(to: new))
            #expect(written(applied) == written(new))
        }
    }

    @Test("Ids and texts that differ only in their normalisation are different")
    func normalisation() throws {
        let composed = try journey(#"{"format":"waymark/1","title":"é","lanes":{"é":{"pos":"a0"}}}"#)
        let decomposed = try journey(
            "{\"format\":\"waymark/1\",\"title\":\"e\u{301}\",\"lanes\":{\"e\u{301}\":{\"pos\":\"a0\"}}}")
        #expect(composed.edits(to: decomposed).count == 3)
    }

    @Test("A record that is new under an id which new records may not have is an edit all the same")
    func oddIDs() throws {
        let old = try journey(#"{"format":"waymark/1"}"#)
        let new = try journey(#"{"format":"waymark/1","lanes":{"a b":{"pos":"a0"},"":{"pos":"a1"}}}"#)
        var applied = old
        try applied.apply(old.edits(to: new))
        #expect(applied == new)
        #expect(throws: EditError.invalidID("a b")) {
            var draft = Draft(old)
            try draft.put(.lane, "a b", Record(.lane))
        }
    }

    @Test("What is no journey's own record cannot stand at the empty path, and no object in place of a collection")
    func refusals() throws {
        let journey = try journey(#"{"format":"waymark/1","lanes":{"a":{"pos":"a0"}}}"#)
        let root = Value.record(journey.root)
        let stray = Value.record(journey.root.replacing("lanes", with: .raw(RawValue(json: "5"))))
        let bad: [Edit] = [
            Edit(at: [], from: root, to: nil), Edit(at: [], from: root, to: .record(Record(.lane))),
            Edit(at: [], from: root, to: stray), Edit(at: ["lanes"], from: nil, to: .raw(RawValue(json: "5"))),
            Edit(at: ["stages"], from: nil, to: .raw(RawValue(json: "{}"))),
        ]
        for edit in bad {
            var copy = journey
            #expect(throws: EditError.self) { try copy.apply(edit) }
            #expect(copy == journey)
        }
    }
}
