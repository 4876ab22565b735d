import Foundation
import JourneyModel
import Testing

@Suite("add makes cards of capture lines")
struct AddTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(Sample.journey, to: "map")
    }

    private func added() throws -> (journey: Journey, card: Record, id: ID) {
        let journey = try JourneyReader.read(try #require(workspace.read("map"))).journey
        let id = try #require(journey.ordered(.touchpoint).first { $0 != "t-1" })
        return (journey, try #require(journey[.touchpoint, id]), id)
    }

    @Test("A line becomes a card with its lanes, emotions, pain, moment, tag and channel")
    func wholeLine() throws {
        let line = "it-2,fin+1@dec: Questionnaire late !stalls legal for weeks [4 3 5 - 2] * #security (email)"
        let outcome = try workspace.run("add", "map", line)
        #expect(outcome.status == 0)
        let (journey, card, id) = try added()
        #expect(outcome.text == "Added \(id) “Questionnaire late”: IT −2, Finance +1 · Decision\n")
        #expect(card[Touchpoint.title] == "Questionnaire late")
        #expect(card[Touchpoint.stage] == "decide")
        #expect(card[Touchpoint.channel] == "email")
        #expect(card[Touchpoint.tags] == ["security"])
        #expect(card[Touchpoint.moment] != nil)
        let experiences = card[Touchpoint.experiences]
        #expect(experiences.record("it")?[Experience.emotion] == -2)
        #expect(experiences.record("finance")?[Experience.emotion] == 1)
        let pain = try #require(journey.map.pains(on: id).first.flatMap { journey[.pain, $0] })
        #expect(pain[Pain.text] == "stalls legal for weeks")
        #expect(
            [Pain.magnitude, Pain.frequency, Pain.severity, Pain.frustration, Pain.effort].map { pain[$0] } == [
                4, 3, 5, nil, 2,
            ])
        #expect(JourneyWriter.bytes(of: journey) == workspace.read("map"))
    }

    @Test("A card whose line most likely slipped is added, and the slip is told")
    func slip() throws {
        let outcome = try workspace.run("add", "map", "it@dec: fine", "it-2@dec late")
        #expect(outcome.status == 0 && outcome.lines.count == 2)
        let remark = "waymark: capture 2: “it-2@dec” has no colon behind it, so it is no place"
        #expect(outcome.complaints == [remark])
    }

    @Test("A pain of one lane is that lane's, of several lanes everyone's")
    func painLanes() throws {
        try workspace.run("add", "map", "it@dec: one !hurts")
        let (journey, _, id) = try added()
        #expect(journey.map.pains(on: id).first.flatMap { journey[.pain, $0]?[Pain.lanes] } == ["it"])
    }

    @Test("Without a place the card goes to the inbox")
    func inbox() throws {
        let outcome = try workspace.run("add", "map", "a thought")
        #expect(outcome.text.contains("the inbox"))
        let (journey, _, id) = try added()
        #expect(journey.map.unplaced == [id])
    }

    @Test("A card goes behind the others of its stage")
    func order() throws {
        try workspace.run("add", "map", "fin@aware: second", "it@aware: third")
        let journey = try JourneyReader.read(try #require(workspace.read("map"))).journey
        let titles = journey.map.touchpoints(stage: "aware").compactMap { journey[.touchpoint, $0]?[Touchpoint.title] }
        #expect(titles == ["First call", "second", "third"])
    }

    @Test("A dash takes one capture from every line of standard input, and one map as well")
    func standardInput() throws {
        let outcome = try workspace.run("add", "map", "-", input: "fin@dec: one\r\n\n  \nit@dec: two\n")
        #expect(outcome.lines.count == 2)
        let piped = try workspace.run("add", "-", "fin@dec: one", input: Sample.journey)
        #expect(piped.status == 0)
        #expect(try JourneyReader.read(piped.output).journey.records(.touchpoint).count == 2)
        #expect(piped.complaints.first?.contains("“one”") == true)
        #expect(try workspace.run("add", "-", "-", input: Sample.journey).status == 2)
    }

    @Test("One bad line and no card is added; every bad line is told")
    func allOrNothing() throws {
        let outcome = try workspace.run(
            "add", "map", "fin@dec: good", "legal@dec: x", "it@zzz: y", "it-7@dec: z", "@dec:")
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 5)
        for (complaint, words) in zip(
            outcome.complaints,
            ["capture 2: column 1", "capture 3: column 4", "capture 4", "capture 5", "nothing was added"])
        {
            #expect(complaint.contains(words), "\(complaint)")
        }
        #expect(workspace.text("map") == Sample.journey)
    }

    @Test("A file that is laid out otherwise is laid out anew, and that is said")
    func canonicalLayout() throws {
        try workspace.write(Sample.untidy, to: "map")
        let outcome = try workspace.run("add", "map", "fin@dec: one")
        #expect(outcome.status == 0)
        #expect(outcome.complaints.first?.contains("laid out anew") == true)
    }

    @Test("Closed output is nobody's, and no file that is written stands in its place")
    func closedOutput() throws {
        for closing in [">&-", "2>&-", "<&-", "<&- >&- 2>&-"] {
            let outcome = try workspace.shell("$WAYMARK add map 'fin@dec: With \(closing)' \(closing)")
            #expect(outcome.status == 0, "\(closing): \(outcome.complaints)")
            #expect(try JourneyReader.read(try #require(workspace.read("map"))).journey.ordered(.touchpoint).count > 1)
            #expect(workspace.text("map").contains("With \(closing)"))
        }
        let state = try workspace.shell("cat $(find \"$HOME/.local/state/waymark/done\" -type f)")
        #expect(state.lines.count { $0.contains("\"path\"") } == 4 && !state.text.contains("\nAdded"))
    }

    @Test("Output that gets nowhere after the map was saved says so")
    func fullOutput() throws {
        let outcome = try workspace.shell("$WAYMARK add map 'fin@dec: one' > /dev/full")
        #expect(outcome.status == 4)
        #expect(outcome.complaints.last?.hasSuffix("the output is not complete, but map was saved") == true)
    }

    @Test("A limit on the size of files is an error like others")
    func sizeLimit() throws {
        let outcome = try workspace.shell(
            "(ulimit -f 0; $WAYMARK add map 'fin@dec: one'; echo \"status $?\") 2>&1 | cat")
        #expect(outcome.lines.last == "status 4", "\(outcome.lines)")
        #expect(outcome.lines.count == 2 && outcome.lines[0].contains("File too large"))
        #expect(workspace.text("map") == Sample.journey)
    }
}
