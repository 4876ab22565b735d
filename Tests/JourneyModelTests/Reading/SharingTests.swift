import Testing

@testable import JourneyModel

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

    @Test("What is read beside a known journey keeps none of the bytes of the file", arguments: ["example", "b2b"])
    func keepsNoBytes(known name: String) throws {
        let known = try JourneyReader.read(try Fixture.bundled(name).bytes).journey
        var draft = Draft(try example().journey)
        let card = try #require(draft.journey.ordered(.touchpoint).first)
        try draft.set(.touchpoint, card, Touchpoint.title, to: "Said otherwise")
        try draft.set([JourneyFields.title.key], to: .text("Another title"))
        let written = String(decoding: JourneyWriter.bytes(of: draft.journey), as: UTF8.self)
        let bytes = Array(
            written.replacing("\"Said otherwise\"", with: "\"Said otherwise\", \"x\": {\"a\":[1,\"zwei\"]}").utf8)
        let read = try JourneyReader.read(bytes, sharing: known).journey
        let plain = try JourneyReader.read(bytes).journey
        #expect(read == plain && JourneyWriter.bytes(of: read) == JourneyWriter.bytes(of: plain))
        #expect(texts(of: plain).contains { $0.buffer.bytes.count == bytes.count })
        #expect(!texts(of: read).contains { $0.buffer.bytes.count == bytes.count })
    }

    @Test("Files are merged by their records as journeys that were read whole are")
    func mergesFiles() throws {
        let (base, known) = try example()
        let cards = known.ordered(.touchpoint)
        var (ours, theirs) = (Draft(known), Draft(known))
        try ours.set(.touchpoint, cards[0], Touchpoint.title, to: "Ours")
        try ours.set(.touchpoint, cards[1], Touchpoint.title, to: "Ours")
        try theirs.set(.touchpoint, cards[1], Touchpoint.title, to: "Theirs")
        try theirs.put(.touchpoint, cards[2], nil)
        let bytes = JourneyWriter.bytes(of: theirs.journey)
        let merged = try #require(Journey.merge(base: base, ours: ours.journey, theirs: bytes))
        let plain = Journey.merge(base: known, ours: ours.journey, theirs: try JourneyReader.read(bytes).journey)
        #expect(merged.journey == plain.journey && merged.edits == plain.edits && merged.conflicts == plain.conflicts)
        #expect(merged.conflicts.count == 1)
    }

    @Test("What is no journey, and what a newer program made, is merged with nothing")
    func refusesToMerge() throws {
        let (bytes, known) = try example()
        let newer = Array(
            String(decoding: bytes, as: UTF8.self).replacing("waymark/1", with: "waymark/99", maxReplacements: 1).utf8)
        #expect(Journey.merge(base: bytes, ours: known, theirs: newer) == nil)
        #expect(Journey.merge(base: bytes, ours: known, theirs: Array("{".utf8)) == nil)
        #expect(Journey.merge(base: Array("{".utf8), ours: known, theirs: bytes) == nil)
        #expect(Journey.merge(base: bytes, ours: known, theirs: bytes) != nil)
    }

    /// Every text of a journey, ids and unknown values included.
    private func texts(of journey: Journey) -> [Text] {
        texts(of: journey.root)
            + RecordType.collections.flatMap { type in
                journey.records(type).flatMap { [$0.key.text] + texts(of: $0.value) }
            }
    }

    private func texts(of record: Record) -> [Text] {
        record.slots.flatMap { texts(of: $0.value) } + record.unknown.flatMap { [$0.key, $0.value.json] }
            + (record.misfit.map { [$0.json] } ?? [])
    }

    private func texts(of value: Value) -> [Text] {
        switch value {
        case .text(let text): [text]
        case .number(let number): [number.spelling]
        case .list(let list): list
        case .record(let record): texts(of: record)
        case .entries(let entries): entries.items.flatMap { [$0.key] + texts(of: $0.value) }
        case .raw(let raw): [raw.json]
        }
    }
}
