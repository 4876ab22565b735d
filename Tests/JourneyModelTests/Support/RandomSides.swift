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
    /// Random sides of a random journey, a few edits apart; now and then without a base.
    mutating func sides() -> Sides {
        var base = edited(Journey(), steps: 30)
        if oneIn(6) { base = Journey() }
        return Sides(base: base, ours: edited(base, steps: 1 + below(10)), theirs: edited(base, steps: 1 + below(10)))
    }

    /// The journey after random edits, of which some are refused.
    mutating func edited(_ journey: Journey, steps: Int) -> Journey {
        var journey = journey
        for _ in 0..<steps {
            for step in wish(in: journey) {
                guard let edit = journey.edit(step.path, to: step.value) else { continue }
                try? journey.apply(edit)
            }
        }
        return journey
    }

    private mutating func wish(in journey: Journey) -> [Step] {
        switch below(12) {
        case 0: return carry(in: journey)
        case 1: return misfit(in: journey)
        default: return [step(in: journey)]
        }
    }

    /// Puts an experience under another lane.
    private mutating func carry(in journey: Journey) -> [Step] {
        let (touchpoint, lane) = (id(), id())
        let path = ["touchpoints", touchpoint, "experiences"]
        guard case .entries(let entries)? = journey.value(at: path), entries[lane] == nil,
            let entry = entries.items.randomElement(using: &random)
        else { return [] }
        return [
            Step(
                path: path, value: .entries(entries.replacing(entry.key, with: nil).replacing(lane, with: entry.value)))
        ]
    }

    /// Puts something into a known field, or in the place of a record, that does not belong there.
    private mutating func misfit(in journey: Journey) -> [Step] {
        let type = RecordType.collections[below(RecordType.collections.count)]
        let path = type.path(ID(id()))
        if oneIn(4) {
            return [Step(path: path, value: .record(Record(type: type, slots: [], unknown: [], misfit: rawMisfit())))]
        }
        let fields = Schema.of(type).fields
        return [Step(path: path + [fields[below(fields.count)].key], value: .raw(rawMisfit()))]
    }

    private mutating func rawMisfit() -> RawValue {
        RawValue(json: ["7", "null", "[1,2]", "true"][below(4)])
    }
}
