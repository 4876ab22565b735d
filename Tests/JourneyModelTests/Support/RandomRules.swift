import JourneyModel

/// One rule of the map with everything it needs, so that a sequence of them can be told and shortened.
enum RuleCall: CustomStringConvertible, Sendable {
    case remove(RecordType, Int)
    case cut(Int, lane: Int)
    case carry(Int, from: Int, to: Int)
    case move(Int, stage: Int, at: Int)
    case reorder(RecordType, Int, at: Int)
    case insert(stage: Int, lane: Int, at: Int)
    case addLane
    case addStage
    case paste(Int, lane: Int?, in: Int, stage: Int, at: Int)
    case duplicate(RecordType, Int)
    case merge([Int])
    case split(Int, lane: Int)
    case judge(Int, lane: Int, Int?)
    case expect(Int, lane: Int, Int?)

    var description: String { Mirror(reflecting: self).children.first.map { "\($0.label ?? "")\($0.value)" } ?? "add" }
}

extension RuleCall {
    /// A call with random arguments; numbers pick from whatever the journey then has.
    static func random(using random: inout SeededRandom) -> RuleCall {
        func pick() -> Int { Int.random(in: 0..<1_000, using: &random) }
        let judgement = Bool.random(using: &random) ? Int.random(in: -2...2, using: &random) : nil
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return .remove([.lane, .stage].randomElement(using: &random) ?? .lane, pick())
        case 1, 2: return .remove(RecordType.collections.randomElement(using: &random) ?? .pain, pick())
        case 3, 4: return .cut(pick(), lane: pick())
        case 5, 6: return .carry(pick(), from: pick(), to: pick())
        case 7, 8, 9: return .move(pick(), stage: pick(), at: pick())
        case 10: return .reorder(Bool.random(using: &random) ? .lane : .stage, pick(), at: pick())
        case 11, 12: return .insert(stage: pick(), lane: pick(), at: pick())
        case 13: return Bool.random(using: &random) ? .addLane : .addStage
        case 14, 15:
            return .paste(
                pick(), lane: Bool.random(using: &random) ? pick() : nil, in: pick(), stage: pick(), at: pick())
        case 16: return .duplicate(Bool.random(using: &random) ? .lane : .stage, pick())
        case 17: return .merge([pick(), pick(), pick()])
        case 18: return .split(pick(), lane: pick())
        default:
            return Bool.random(using: &random)
                ? .judge(pick(), lane: pick(), judgement) : .expect(pick(), lane: pick(), judgement)
        }
    }

    /// Calls the rule; whether there was something to call it with and it was allowed.
    func perform(on draft: inout Draft, using random: inout SeededRandom) -> Bool {
        do {
            return try call(&draft, &random)
        } catch {
            return false
        }
    }

    private func call(_ draft: inout Draft, _ random: inout SeededRandom) throws -> Bool {
        let things = Things(draft.journey)
        switch self {
        case .remove(let type, let number):
            guard let id = things.record(type, number) else { return false }
            try draft.remove([(type, id)])
        case .reorder(let type, let number, let index):
            guard let id = things.record(type, number) else { return false }
            try draft.reorder(type, id, .at(index % 12), using: &random)
        case .addLane: try draft.addLane("New people", .at(1), using: &random)
        case .addStage: try draft.addStage("New stage", .first, using: &random)
        case .duplicate(let type, let number):
            guard let id = things.record(type, number) else { return false }
            if type == .lane {
                try draft.duplicateLane(id, using: &random)
            } else {
                try draft.duplicateStage(id, using: &random)
            }
        case .merge(let numbers): try draft.merge(numbers.compactMap { things.record(.touchpoint, $0) })
        default: return try callOnCard(&draft, things, &random)
        }
        return true
    }

    private func callOnCard(_ draft: inout Draft, _ things: Things, _ random: inout SeededRandom) throws -> Bool {
        switch self {
        case .cut(let number, let lane):
            guard let card = things.card(number, lane) else { return false }
            try draft.cut(card.touchpoint, from: card.lane)
        case .carry(let number, let old, let new):
            guard let card = things.card(number, old), let lane = things.record(.lane, new) else { return false }
            try draft.carry(card.touchpoint, from: card.lane, to: lane)
        case .split(let number, let lane):
            guard let card = things.card(number, lane) else { return false }
            try draft.split(card.touchpoint, card.lane, using: &random)
        case .judge(let number, let lane, let emotion):
            guard let id = things.record(.touchpoint, number), let lane = things.record(.lane, lane) else {
                return false
            }
            try draft.judge(id, lane: lane, emotion: emotion)
        case .expect(let number, let lane, let emotion):
            guard let id = things.record(.touchpoint, number), let lane = things.record(.lane, lane) else {
                return false
            }
            try draft.judge(id, lane: lane, expected: emotion)
        default: return try callOnPlace(&draft, things, &random)
        }
        return true
    }

    private func callOnPlace(_ draft: inout Draft, _ things: Things, _ random: inout SeededRandom) throws -> Bool {
        switch self {
        case .move(let number, let stage, let index):
            guard let id = things.record(.touchpoint, number), let stage = things.record(.stage, stage) else {
                return false
            }
            try draft.move(id, to: stage, .at(index % 12), using: &random)
        case .insert(let stage, let lane, let index):
            guard let lane = things.record(.lane, lane) else { return false }
            let experiences = Entries([Entries.Entry(lane.text, .record(Record(.experience)))])
            let record = Record(.touchpoint).with(Touchpoint.title, "New").with(Touchpoint.experiences, experiences)
            try draft.insert(record, in: things.record(.stage, stage), .at(index % 12), using: &random)
        case .paste(let number, let from, let lane, let stage, let index):
            guard let card = things.card(number, from ?? 0), let stage = things.record(.stage, stage),
                let lane = things.record(.lane, lane),
                let clip = draft.journey.clip(card.touchpoint, lane: from.map { _ in card.lane })
            else { return false }
            try draft.paste(clip, in: lane, stage, .at(index % 12), using: &random)
        default: return false
        }
        return true
    }
}

/// The records of a journey, picked by number.
private struct Things {
    private let journey: Journey

    init(_ journey: Journey) {
        self.journey = journey
    }

    func record(_ type: RecordType, _ number: Int) -> ID? {
        let ids = journey.ordered(type)
        return ids.isEmpty ? nil : ids[number % ids.count]
    }

    func card(_ number: Int, _ lane: Int) -> (touchpoint: ID, lane: ID)? {
        guard let id = record(.touchpoint, number) else { return nil }
        let lanes = journey[.touchpoint, id]?[Touchpoint.experiences].keys ?? []
        return lanes.isEmpty ? nil : (id, ID(lanes[lane % lanes.count]))
    }
}
