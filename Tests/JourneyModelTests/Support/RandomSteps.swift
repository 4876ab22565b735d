@testable import JourneyModel

/// One wish for a journey: a value at a path, or nothing there. It can be asked of any journey, so that a sequence of
/// them stays meaningful when some are left out.
struct Step: CustomStringConvertible, Sendable {
    let path: [Text]
    let value: Value?

    var description: String { "\(path.joinedPath) := \(value.map { JSONText.compact($0).string } ?? "nothing")" }
}

extension RandomValues {
    /// A random wish that the journey is able to fulfil more often than not.
    mutating func step(in journey: Journey) -> Step {
        if oneIn(8) { return rootStep() }
        let type = RecordType.collections[below(RecordType.collections.count)]
        let path = type.path(ID(id()))
        guard let record = journey[type, ID(path[1])] else { return Step(path: path, value: .record(record(type))) }
        switch below(8) {
        case 0: return Step(path: path, value: nil)
        case 1: return Step(path: path, value: .record(self.record(type)))
        default: return fieldStep(in: record, at: path)
        }
    }

    private mutating func rootStep() -> Step {
        let fields = Schema.of(.journey).fields
        let field = fields[1 + below(fields.count - 1)]
        if oneIn(3) { return unknownStep(at: []) }
        return Step(path: [field.key], value: oneIn(3) ? nil : value(field.kind))
    }

    private mutating func unknownStep(at path: [Text]) -> Step {
        Step(path: path + [Self.unknownKeys[below(Self.unknownKeys.count)]], value: oneIn(2) ? nil : raw())
    }

    /// A wish for one field, one part of it, or one entry of a keyed map.
    private mutating func fieldStep(in record: Record, at path: [Text]) -> Step {
        if oneIn(6) { return unknownStep(at: path) }
        let fields = record.schema.fields
        let field = fields[below(fields.count)]
        let place = path + [field.key]
        switch field.kind {
        case .record(let type) where !oneIn(3):
            return fieldStep(in: record.value(field.key).flatMap { Record($0) } ?? Record(type), at: place)
        case .records(let type, _) where !oneIn(4):
            let key = id()
            if oneIn(3) { return Step(path: place + [key], value: oneIn(2) ? nil : .record(self.record(type))) }
            return fieldStep(in: Record(type), at: place + [key])
        case .counts where !oneIn(4):
            return Step(path: place + [id()], value: oneIn(3) ? nil : .number(Number(below(9))))
        default:
            return Step(path: place, value: oneIn(3) ? nil : value(field.kind))
        }
    }
}
