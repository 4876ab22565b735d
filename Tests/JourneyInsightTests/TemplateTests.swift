import JourneyModel
import JourneyTemplates
import Testing

@Suite("The templates and the example")
struct TemplateTests {
    @Test("are written as the program writes them", arguments: JourneyTemplate.allCases)
    func isCanonical(_ template: JourneyTemplate) throws {
        let result = try JourneyReader.read(template.bytes)
        #expect(result.notes.isEmpty)
        #expect(Text(JourneyWriter.bytes(of: result.journey, style: result.style)) == Text(template.bytes))
    }

    @Test("offer lanes that the schema knows in every profile")
    func profilesFit() throws {
        let profiles = Text(Profiles.bytes)
        let bytes = "{\"format\":\"waymark/1\",\"lanes\":\(profiles)}"
        let journey = try JourneyReader.read(Array(bytes.utf8)).journey
        let expected: Set<ID> = [
            "finance", "it", "operations", "executive", "procurement", "legal", "security", "end-user",
        ]
        #expect(Set(journey.records(.lane).keys) == expected)
        for (id, lane) in journey.records(.lane) {
            #expect(lane[Lane.function] == id.text)
            #expect(lane.unknownKeys.isEmpty)
            #expect(lane.fields.allSatisfy { $0.spec.problem(of: $0.value) == nil })
            #expect(!lane[Lane.priorities].isEmpty && !lane[Lane.concerns].isEmpty && !lane[Lane.criteria].isEmpty)
        }
    }

    @Test("the example has what a newcomer should see")
    func exampleIsComplete() throws {
        let journey = try JourneyReader.read(JourneyTemplate.example.bytes).journey
        #expect(journey.map.stages.count == 8)
        #expect(journey.map.lanes.count >= 7)
        #expect((60...75).contains(journey.records(.touchpoint).count))
        #expect(journey.map.unplaced.count == 3)
        for type in RecordType.collections { #expect(!journey.records(type).isEmpty, "\(type)") }
        let titles = journey.records(.touchpoint).values.compactMap { $0[Touchpoint.title]?.string.count }
        #expect(titles.allSatisfy { $0 <= 40 })
        let shorts = journey.records(.lane).values.compactMap { $0[Lane.short] }
        #expect(Set(shorts).count == journey.map.lanes.count)
    }
}
