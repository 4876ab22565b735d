import JourneyModel
import Testing

/// Reading what is mostly known already.
@Suite struct SharingTests {
    private func example() throws -> (bytes: [UInt8], journey: Journey) {
        let bytes = try Fixture.bundled("example").bytes
        return (bytes, try JourneyReader.read(bytes).journey)
    }

    @Test("What equals a known record is that record, and not another one that takes memory")
    func sharesAll() throws {
        let (bytes, known) = try example()
        let read = try JourneyReader.read(bytes, sharing: known).journey
        #expect(read == known && JourneyWriter.bytes(of: read) == JourneyWriter.bytes(of: known))
        for type in RecordType.collections {
            #expect(read.records(type).allSatisfy { known[type, $0.key] === $0.value }, "\(type)")
        }
    }

    @Test("What differs from a known record is read as it stands, and so is what is new or gone")
    func readsDifferences() throws {
        let (_, known) = try example()
        let changed = try #require(known.ordered(.touchpoint).first)
        let gone = try #require(known.ordered(.comment).first)
        var draft = Draft(known)
        try draft.set(.touchpoint, changed, Touchpoint.title, to: "Said otherwise")
        try draft.put(.comment, gone, nil)
        try draft.put(.pain, "p-new", Record(.pain).with(Pain.text, "New"))
        let bytes = JourneyWriter.bytes(of: draft.journey)
        let (read, plain) = (try JourneyReader.read(bytes, sharing: known), try JourneyReader.read(bytes))
        #expect(
            read.journey == plain.journey
                && JourneyWriter.bytes(of: read.journey) == JourneyWriter.bytes(of: plain.journey))
        #expect(read.notes == plain.notes)
        #expect(read.journey[.touchpoint, changed]?[Touchpoint.title] == "Said otherwise")
        #expect(read.journey[.comment, gone] == nil && read.journey[.pain, "p-new"] != nil)
    }
}
