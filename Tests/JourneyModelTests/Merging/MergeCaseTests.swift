import Testing

@testable import JourneyModel

@Suite("Merging three journeys, case by case")
struct MergeCaseTests {
    /// The merge of three journeys with these members besides their format.
    private func merge(_ base: String, _ ours: String, _ theirs: String) throws -> MergeResult {
        let journeys = try [base, ours, theirs].map { members in
            try journey("{\"format\":\"waymark/1\"\(members.isEmpty ? "" : ",")\(members)}")
        }
        return Journey.merge(base: journeys[0], ours: journeys[1], theirs: journeys[2])
    }

    /// What stands at a path of the merged journey, as JSON on one line; `nil` for nothing.
    private func standing(_ result: MergeResult, _ path: [Text]) -> Text? {
        result.journey.value(at: path).map { JSONText.compact($0) }
    }

    /// The one touchpoint of a journey.
    private func card(_ members: String) -> String { "\"touchpoints\":{\"t\":{\"pos\":\"a0\",\(members)}}" }

    private func experiences(_ members: String) -> String { card("\"experiences\":{\(members)}") }

    private let lanes: [Text] = ["touchpoints", "t", "experiences"]

    @Test("Fields that only one side set are all there")
    func disjoint() throws {
        let result = try merge(
            card(#""title":"A","channel":"web""#), card(#""title":"B","channel":"web""#),
            card(#""title":"A","channel":"mail","notes":"n""#))
        #expect(result.conflicts.isEmpty)
        #expect(
            standing(result, ["touchpoints", "t"]) == #"{"pos":"a0","title":"B","channel":"mail","notes":"n"}"#)
        #expect(result.edits.map(\.at.last) == ["channel", "notes"])
    }

    @Test("Where both set something else ours stands, and a comment without author and time keeps theirs")
    func conflict() throws {
        let result = try merge(card(#""title":"A""#), card(#""title":"B""#), card(#""title":"C""#))
        #expect(standing(result, ["touchpoints", "t", "title"]) == #""B""#)
        let conflict = try #require(result.conflicts.first)
        #expect(result.conflicts.count == 1)
        #expect(conflict.path == ["touchpoints", "t", "title"])
        #expect(conflict.ours == .text("B") && conflict.theirs == .text("C"))
        // The id is a promise: the same conflict is the same comment in every session and every version.
        #expect(conflict.comment == "c-pvtkaw3tq53m4")
        #expect(
            standing(result, ["comments", conflict.comment.text]) == """
                {"on":"t","text":"Another value of title: \\"C\\"",\
                "conflict":{"path":["touchpoints","t","title"],"theirs":"C"}}
                """)
    }

    @Test("A conflict about an experience is a comment on the card in its lane")
    func lane() throws {
        let result = try merge(
            experiences(#""fin":{"emotion":0}"#), experiences(#""fin":{"emotion":1}"#),
            experiences(#""fin":{"emotion":-2}"#))
        let comment = try #require(result.conflicts.first.flatMap { result.journey[.comment, $0.comment] })
        #expect(comment[Comment.on] == "t" && comment[Comment.lane] == "fin")
        #expect(comment[Comment.conflict]?.value("theirs") == .raw(RawValue(json: "-2")))
    }

    @Test("Two orders make no conflict; a move to another stage stands against a new order, whoever made it")
    func places() throws {
        func at(_ stage: String, _ position: String) -> String {
            #""touchpoints":{"t":{"pos":"\#(position)","stage":"\#(stage)"}}"#
        }
        let orders = try merge(at("s", "a0"), at("s", "a1"), at("s", "a2"))
        #expect(orders.conflicts.isEmpty)
        #expect(standing(orders, ["touchpoints", "t"]) == #"{"pos":"a1","stage":"s"}"#)
        for sides in [[at("s", "a1"), at("r", "a5")], [at("r", "a5"), at("s", "a1")]] {
            let moved = try merge(at("s", "a0"), sides[0], sides[1])
            #expect(moved.conflicts.isEmpty)
            #expect(standing(moved, ["touchpoints", "t"]) == #"{"pos":"a5","stage":"r"}"#)
        }
        let both = try merge(at("s", "a0"), at("q", "a1"), at("r", "a5"))
        #expect(both.conflicts.map(\.path) == [["touchpoints", "t", "stage"]])
        #expect(standing(both, ["touchpoints", "t"]) == #"{"pos":"a1","stage":"q"}"#)
    }

    @Test("Sets are merged by what was added and removed")
    func sets() throws {
        let result = try merge(
            card(#""tags":["a","b","c"]"#), card(#""tags":["a","b","d"]"#), card(#""tags":["b","c","e"]"#))
        #expect(result.conflicts.isEmpty)
        #expect(standing(result, ["touchpoints", "t", "tags"]) == #"["b","d","e"]"#)
        let emptied = try merge(card(#""tags":["a","b"]"#), card(#""tags":["a"]"#), card(#""tags":["b"]"#))
        #expect(standing(emptied, ["touchpoints", "t"]) == #"{"pos":"a0"}"#)
    }

    @Test(
        "Lists are merged where the sides changed different places of them",
        arguments: [
            (["a", "b", "c"], ["x", "a", "b", "c"], ["a", "b", "c", "y"], ["x", "a", "b", "c", "y"]),
            (["a", "b", "c"], ["a", "c"], ["a", "b", "c", "y"], ["a", "c", "y"]),
            (["a", "b", "c"], ["A", "b", "c"], ["a", "b", "C"], ["A", "b", "C"]),
            (["a", "b", "c"], ["A", "b", "c", "y"], ["A", "b", "c", "y"], ["A", "b", "c", "y"]),
            (["a", "b", "c"], ["A", "b", "c"], ["A", "b", "C"], ["A", "b", "C"]),
        ])
    func lists(base: [String], ours: [String], theirs: [String], merged: [String]) throws {
        let result = try merge(play(base), play(ours), play(theirs))
        #expect(result.conflicts.isEmpty)
        #expect(result.journey[.touchpoint, "t"]?[Touchpoint.moment]?[Moment.play].map(\.string) == merged)
    }

    @Test(
        "A list that both changed in one place stands as we have it, and theirs is kept whole",
        arguments: [
            (["a"], ["a", "x"], ["a", "y"]), (["a", "b"], ["A", "b"], ["a", "B"]), ([], ["x"], ["y"]),
            (["a", "a"], ["a"], ["a", "a", "b"]),
        ])
    func listConflicts(base: [String], ours: [String], theirs: [String]) throws {
        let result = try merge(play(base), play(ours), play(theirs))
        #expect(result.conflicts.map(\.path) == [["touchpoints", "t", "moment", "play"]])
        #expect(result.conflicts.first?.theirs == .list(theirs.map { Text($0) }))
        #expect(result.journey[.touchpoint, "t"]?[Touchpoint.moment]?[Moment.play].map(\.string) == ours)
    }

    private func play(_ list: [String]) -> String {
        card("\"moment\":{\"play\":[\(list.map { "\"\($0)\"" }.joined(separator: ","))]}")
    }

    @Test("What one side edited and the other one removed stays, with a comment that says so, whoever did which")
    func removedRecord() throws {
        for sides in [("", card(#""title":"B""#)), (card(#""title":"B""#), "")] {
            let result = try merge(card(#""title":"A""#), sides.0, sides.1)
            #expect(standing(result, ["touchpoints", "t", "title"]) == #""B""#)
            let conflict = try #require(result.conflicts.first)
            #expect(conflict.path == ["touchpoints", "t"] && conflict.theirs == nil)
            #expect(
                standing(result, ["comments", conflict.comment.text])
                    == #"{"on":"t","text":"Removed on the other side","conflict":{"path":["touchpoints","t"]}}"#)
        }
    }

    @Test("So does an experience, and a moment of truth")
    func removedParts() throws {
        let experience = try merge(
            experiences(#""fin":{"emotion":0},"it":{}"#), experiences(#""it":{}"#),
            experiences(#""fin":{"emotion":1},"it":{}"#))
        #expect(standing(experience, lanes) == #"{"fin":{"emotion":1},"it":{}}"#)
        #expect(experience.conflicts.map(\.path) == [lanes + ["fin"]])
        let moment = try merge(card(#""moment":{}"#), card(#""moment":{"why":"w"}"#), card(#""title":"A""#))
        #expect(standing(moment, ["touchpoints", "t"]) == #"{"pos":"a0","title":"A","moment":{"why":"w"}}"#)
        #expect(moment.conflicts.map(\.path) == [["touchpoints", "t", "moment"]])
    }

    @Test("A field that we removed and they set stays away, and its value is kept")
    func removedField() throws {
        let result = try merge(
            card(#""title":"A","channel":"web""#), card(#""title":"A""#), card(#""title":"A","channel":"x""#))
        #expect(standing(result, ["touchpoints", "t", "channel"]) == nil)
        #expect(result.conflicts.first?.theirs == .text("x"))
    }

    @Test("Edits of an experience follow it to the lane that took its place, whoever carried it")
    func carried() throws {
        let base = experiences(#""fin":{"emotion":0,"quote":"q"},"it":{}"#)
        let carried = experiences(#""it":{},"ops":{"emotion":0,"quote":"q"}"#)
        let judged = experiences(#""fin":{"emotion":-2,"quote":"q"},"it":{}"#)
        for sides in [(carried, judged), (judged, carried)] {
            let result = try merge(base, sides.0, sides.1)
            #expect(result.conflicts.isEmpty)
            #expect(standing(result, lanes) == #"{"it":{},"ops":{"emotion":-2,"quote":"q"}}"#)
        }
    }

    @Test("Where both carried it to the same lane their edits meet there; to different lanes, both are there")
    func carriedTwice() throws {
        let base = experiences(#""fin":{"emotion":0,"quote":"q"}"#)
        let ours = experiences(#""ops":{"emotion":1,"quote":"q"}"#)
        let alike = try merge(base, ours, experiences(#""ops":{"emotion":0,"quote":"r"}"#))
        #expect(alike.conflicts.isEmpty)
        #expect(standing(alike, lanes) == #"{"ops":{"emotion":1,"quote":"r"}}"#)
        let apart = try merge(base, ours, experiences(#""it":{"emotion":0,"quote":"q"}"#))
        #expect(apart.conflicts.isEmpty)
        #expect(standing(apart, lanes) == #"{"it":{"emotion":0,"quote":"q"},"ops":{"emotion":1,"quote":"q"}}"#)
    }

    @Test("Without a common base both sides' records are there, and what differs is a conflict")
    func emptyBase() throws {
        let result = Journey.merge(
            base: Journey(), ours: try journey(#"{"format":"waymark/1","title":"A","lanes":{"a":{"pos":"a0"}}}"#),
            theirs: try journey(#"{"format":"waymark/1","title":"B","lanes":{"b":{"pos":"a0"}}}"#))
        #expect(result.conflicts.map(\.path) == [["title"]])
        #expect(result.journey.map.lanes == ["a", "b"])
        #expect(result.journey.records(.comment).first?.value[Comment.on] == nil)
    }

    @Test("What the schema does not know is merged member by member; what has the wrong type is one value")
    func unknown() throws {
        let deep = try merge(
            #""x":{"a":{"p":1,"q":[1]},"b":2}"#, #""x":{"a":{"p":2,"q":[1]},"b":2,"c":3}"#,
            #""x":{"a":{"p":1,"q":[2]},"d":4}"#)
        #expect(deep.conflicts.isEmpty)
        #expect(standing(deep, ["x"]) == #"{"a":{"p":2,"q":[2]},"c":3,"d":4}"#)
        let inside = try merge(#""x":{"a":1}"#, #""x":{"a":2}"#, #""x":{"a":3}"#)
        #expect(inside.conflicts.map(\.path) == [["x", "a"]])
        #expect(inside.journey.value(inside: ["x", "a"]) == .raw(RawValue(json: "2")))
        let taken = try #require(inside.journey.edit(inside: ["x", "a"], to: .raw(RawValue(json: "3"))))
        #expect(
            taken == Edit(at: ["x"], from: .raw(RawValue(json: #"{"a":2}"#)), to: .raw(RawValue(json: #"{"a":3}"#))))
        let wrong = try merge(card(#""title":1"#), card(#""title":2"#), card(#""title":"B""#))
        #expect(wrong.conflicts.map(\.theirs) == [.text("B")])
        #expect(standing(wrong, ["touchpoints", "t", "title"]) == "2")
    }

    @Test("Unknown fields keep the order of the side that has one; new ones of both sides come sorted")
    func unknownOrder() throws {
        let one = try merge(#""x":1,"y":2"#, #""x":1,"y":2"#, #""y":2,"w":0,"x":1"#)
        #expect(one.journey.root.unknownKeys == ["y", "w", "x"])
        for (ours, theirs) in [("b", "a"), ("a", "b")] {
            let both = try merge(#""x":1"#, "\"x\":1,\"\(ours)\":1", "\"\(theirs)\":1,\"x\":1")
            #expect(both.journey.root.unknownKeys == ["x", "a", "b"])
        }
    }

    @Test("Ids and titles that differ only in their normalisation are two")
    func normalisation() throws {
        let result = try merge(
            "", #""title":"é","lanes":{"é":{"pos":"a0"}}"#,
            "\"title\":\"e\u{301}\",\"lanes\":{\"e\u{301}\":{\"pos\":\"a0\"}}")
        #expect(result.conflicts.map(\.theirs) == [.text("e\u{301}")])
        #expect(result.journey.records(.lane).count == 2)
        #expect(result.journey.root[JourneyFields.title] == "é")
    }

    @Test("A comment that is there already, also a resolved one, is left as it is")
    func knownComment() throws {
        let first = try merge(card(#""title":"A""#), card(#""title":"B""#), card(#""title":"C""#))
        let id = try #require(first.conflicts.first?.comment)
        var resolved = first.journey
        try resolved.apply(
            try #require(resolved.edit(["comments", id.text, "resolved"], to: .record(Record(.resolution)))))
        let theirs = try journey("{\"format\":\"waymark/1\",\(card(#""title":"C""#))}")
        let base = try journey("{\"format\":\"waymark/1\",\(card(#""title":"A""#))}")
        let again = Journey.merge(base: base, ours: resolved, theirs: theirs)
        #expect(written(again.journey) == written(resolved))
        #expect(again.conflicts.count == 1)
    }

    @Test("Something else in the place of a collection gives way to the records, and is kept")
    func misfitCollections() throws {
        for sides in [(#""lanes":5"#, #""lanes":{"a":{"pos":"a0"}}"#), (#""lanes":{"a":{"pos":"a0"}}"#, #""lanes":5"#)]
        {
            let result = try merge("", sides.0, sides.1)
            #expect(result.journey[.lane, "a"] != nil)
            #expect(result.conflicts.map(\.theirs) == [.raw(RawValue(json: "5"))])
            #expect(try journey(written(result.journey)) == result.journey)
        }
        let comments = try merge("", #""comments":5,"title":"A""#, #""comments":5,"title":"B""#)
        #expect(comments.conflicts.count == 2 && comments.journey.records(.comment).count == 2)
        for empty in ["[]", "null", #""""#] {
            let result = try merge("", "\"comments\":\(empty),\"title\":\"A\"", "\"comments\":\(empty),\"title\":\"B\"")
            #expect(result.conflicts.count == 1 && result.journey.records(.comment).count == 1, "\(empty)")
        }
    }
}
