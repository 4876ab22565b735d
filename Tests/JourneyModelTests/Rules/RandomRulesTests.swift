import Testing

@testable import JourneyModel

extension Journey {
    fileprivate mutating func judge(_ touchpoint: ID, lane: ID) throws {
        var draft = Draft(self)
        try draft.judge(touchpoint, lane: lane, emotion: 1)
        self = draft.journey
    }
}

/// Whatever the rules do: the index follows, no reference is left behind, and the inverse gives the same bytes.
@Suite("Random commands")
struct RandomRulesTests {
    @Test("Rules keep the map, the references and the way back", arguments: SeededRandom.seeds(1, 2, 3, 3_983_958_458))
    func rules(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var journey = try connectedJourney()
        for step in 0..<150 {
            let before = journey
            var draft = Draft(before)
            do {
                try command(&draft, using: &random)
            } catch is RuleError {
                continue
            }
            journey = draft.journey
            #expect(indexTexts(journey.map) == indexTexts(MapIndex(of: journey)), "seed \(seed), step \(step)")
            #expect(danglingReferences(in: journey).isEmpty, "seed \(seed), step \(step)")
            var back = journey
            try back.apply(Change(label: "x", edits: draft.edits).inverseEdits)
            #expect(written(back) == written(before), "seed \(seed), step \(step)")
            #expect(indexTexts(back.map) == indexTexts(before.map), "seed \(seed), step \(step)")
            var again = before
            try again.apply(draft.edits)
            #expect(written(again) == written(journey), "seed \(seed), step \(step)")
        }
    }

    @Test("Raw edits keep the index, also where lanes and stages come and go", arguments: SeededRandom.seeds(4, 5, 6))
    func edits(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var journey = try connectedJourney()
        let ids: [ID] = ["fin", "it", "ops", "con", "dec", "call", "terms", "review", "all", "c3"]
        for step in 0..<200 {
            var draft = Draft(journey)
            let type = try #require([RecordType.lane, .stage, .touchpoint, .pain].randomElement(using: &random))
            let id = try #require(ids.randomElement(using: &random))
            let other = try #require(ids.randomElement(using: &random))
            let record = Record(type).with(
                Field<Text>(type, "pos"), Text("a\(Int.random(in: 0..<4, using: &random))"))
            switch Int.random(in: 0..<3, using: &random) {
            case 0: try draft.put(type, id, nil)
            case 1:
                let experience = Entries([.init(other.text, .record(Record(.experience)))])
                let stage = Bool.random(using: &random) ? "con" : other
                let touchpoint = record.with(Touchpoint.stage, stage).with(Touchpoint.experiences, experience)
                try draft.put(type, id, type == .touchpoint ? touchpoint : record)
            default: try draft.put(type, id, type == .pain ? record.with(Pain.on, [other.text]) : record)
            }
            journey = draft.journey
            #expect(indexTexts(journey.map) == indexTexts(MapIndex(of: journey)), "seed \(seed), step \(step)")
        }
    }

    @Test("A change of many edits leaves the same index as many small ones")
    func manyEdits() throws {
        var random = SeededRandom(seed: 9)
        var draft = Draft(try connectedJourney())
        for _ in 0..<400 {
            let id = try draft.insert(Record(.touchpoint), in: "con", .last, using: &random)
            try draft.add(Bool.random(using: &random) ? "fin" : "it", to: id)
        }
        let before = draft.journey
        var removal = Draft(before)
        try removal.remove([(.stage, "con")])
        #expect(removal.edits.count > 400)
        #expect(indexTexts(removal.journey.map) == indexTexts(MapIndex(of: removal.journey)))
        var back = removal.journey
        try back.apply(Change(label: "x", edits: removal.edits).inverseEdits)
        #expect(back == before)
        #expect(indexTexts(back.map) == indexTexts(before.map))
        try back.judge("call", lane: "ops")
        #expect(indexTexts(back.map) == indexTexts(MapIndex(of: back)), "the index no longer follows")
    }

    private func command(_ draft: inout Draft, using random: inout SeededRandom) throws {
        let journey = draft.journey
        func any(_ type: RecordType) -> ID { journey.records(type).keys.randomElement(using: &random) ?? "none" }
        let (touchpoint, lane, stage) = (any(.touchpoint), any(.lane), any(.stage))
        let spot =
            [Spot.first, .last, .before(any(.touchpoint)), .after(any(.touchpoint)), .at(1)]
            .randomElement(using: &random) ?? .last
        switch Int.random(in: 0..<18, using: &random) {
        case 0: try draft.cut(touchpoint, from: lane)
        case 1, 2: try draft.carry(touchpoint, from: lane, to: any(.lane))
        case 3, 4: try draft.judge(touchpoint, lane: lane, emotion: Int.random(in: -2...2, using: &random))
        case 5, 6: try draft.move(touchpoint, to: stage, spot, using: &random)
        case 7: try draft.reorder(.lane, lane, spot, using: &random)
        case 8: try draft.reorder(.stage, stage, spot, using: &random)
        case 9: try draft.merge([touchpoint, any(.touchpoint)])
        case 10: try draft.split(touchpoint, lane, using: &random)
        case 11:
            guard let clip = journey.clip(touchpoint, lane: Bool.random(using: &random) ? lane : nil) else { return }
            try draft.paste(clip, in: any(.lane), stage, spot, using: &random)
        case 12: try draft.addLane("Legal", spot, using: &random)
        case 13: try draft.addStage("Adoption", spot, using: &random)
        case 14: try draft.duplicateStage(stage, using: &random)
        case 15: try draft.duplicateLane(lane, using: &random)
        case 16:
            guard journey[.touchpoint, touchpoint] != nil, journey[.lane, lane] != nil else { return }
            try draft.insert(
                Record(.pain).with(Pain.on, [touchpoint.text]).with(Pain.lanes, [lane.text]), using: &random)
        default:
            let type = RecordType.collections.randomElement(using: &random) ?? .pain
            guard journey.records(type).count > 2 else { return }
            try draft.remove([(type, any(type)), (type, any(type))])
        }
    }

    /// All that the index says about a map.
    private func indexTexts(_ map: MapIndex) -> [String] {
        var lines = ["lanes \(map.lanes)", "stages \(map.stages)", "unplaced \(map.unplaced)"]
        lines += map.stageOrder.filter { !$0.value.isEmpty }.map { "stage \($0.key) \($0.value)" }.sorted()
        lines += map.cells.filter { !$0.value.isEmpty }.map { "cell \($0.key.lane) \($0.key.stage) \($0.value)" }
            .sorted()
        lines.append("pains \(map.painsOn.pairs)")
        lines.append("comments \(map.commentsOn.pairs)")
        return lines
    }
}

extension AttachmentTable {
    fileprivate var pairs: [String] { rows.map { "\($0.target): \($0.id)" } }
}
