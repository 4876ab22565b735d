@testable import JourneyModel

/// A journey and what two people made of it apart from each other.
struct Sides: Sendable {
    var base: Journey
    var ours: Journey
    var theirs: Journey

    /// The same with the sides swapped.
    var swapped: Sides { Sides(base: base, ours: theirs, theirs: ours) }

    var merged: MergeResult { Journey.merge(base: base, ours: ours, theirs: theirs) }
}

extension RandomValues {
    /// Random sides of a random journey, a few edits apart; now and then without a base. The edits are dense where
    /// touchpoints are, so that the sides meet.
    mutating func sides() -> Sides {
        var base = edited(Journey(), steps: 40)
        if oneIn(8) { base = Journey() }
        return Sides(base: base, ours: edited(base, steps: 1 + below(16)), theirs: edited(base, steps: 1 + below(16)))
    }

    /// The journey after random edits, of which some are refused.
    mutating func edited(_ journey: Journey, steps: Int) -> Journey {
        var journey = journey
        for _ in 0..<steps {
            let step = wish(in: journey)
            guard let edit = journey.edit(step.path, to: step.value) else { continue }
            try? journey.apply(edit)
        }
        return journey
    }

    private mutating func wish(in journey: Journey) -> Step {
        switch below(12) {
        case 0, 1, 2: carry(in: journey)
        case 3: misfit()
        case 4, 5, 6, 7, 8: touchpointStep(in: journey)
        default: step(in: journey)
        }
    }

    private mutating func touchpoint() -> [Text] { ["touchpoints", Text("r\(below(3))")] }

    /// A wish for one of three touchpoints.
    private mutating func touchpointStep(in journey: Journey) -> Step {
        let path = touchpoint()
        guard journey.value(at: path) != nil else { return Step(path: path, value: .record(record(.touchpoint))) }
        switch below(8) {
        case 0: return Step(path: path, value: oneIn(2) ? nil : .record(record(.touchpoint)))
        case 1: return Step(path: path + ["stage"], value: .text(id()))
        case 2: return Step(path: path + ["pos"], value: .text(["a1", "a2", "a3"][below(3)]))
        case 3: return Step(path: path + ["moment"], value: oneIn(2) ? nil : .record(record(.moment)))
        case 4: return Step(path: path + ["moment", "play"], value: .list((0..<below(6)).map { _ in id() }))
        case 5: return Step(path: path + ["x-a"], value: oneIn(3) ? nil : raw())
        default: return experienceStep(at: path + ["experiences", lane()])
        }
    }

    private mutating func lane() -> Text { Text("r\(below(4))") }

    private mutating func experienceStep(at path: [Text]) -> Step {
        switch below(4) {
        case 0: Step(path: path, value: oneIn(2) ? nil : .record(record(.experience)))
        case 1: Step(path: path + ["quote"], value: .text(text()))
        default: Step(path: path + ["emotion"], value: oneIn(4) ? nil : .number(Number(below(5) - 2)))
        }
    }

    /// Puts an experience under another lane, where there is one.
    private mutating func carry(in journey: Journey) -> Step {
        let path = touchpoint() + ["experiences"]
        let lane = lane()
        guard case .entries(let entries)? = journey.value(at: path), entries[lane] == nil,
            let entry = entries.items.randomElement(using: &random)
        else { return touchpointStep(in: journey) }
        let carried = entries.replacing(entry.key, with: nil).replacing(lane, with: entry.value)
        return Step(path: path, value: .entries(carried))
    }

    /// Puts something into a known field, or in the place of a record, that does not belong there.
    private mutating func misfit() -> Step {
        let type = RecordType.collections[below(RecordType.collections.count)]
        let path = type.path(ID(id()))
        if oneIn(4) {
            return Step(path: path, value: .record(Record(type: type, slots: [], unknown: [], misfit: rawMisfit())))
        }
        let fields = Schema.of(type).fields
        return Step(path: path + [fields[below(fields.count)].key], value: .raw(rawMisfit()))
    }

    private mutating func rawMisfit() -> RawValue {
        RawValue(json: ["7", "null", "[1,2]", "true"][below(4)])
    }
}
