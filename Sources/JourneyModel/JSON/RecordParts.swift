/// What the reader knows of a record while it reads its fields. The fields themselves lie on the reader's stack.
struct RecordParts {
    /// Where the fields of the record begin on the stack.
    let mark: Int
    /// The field that a canonical file names next: one more than the highest so far.
    private(set) var expected = 0
    private(set) var isSorted = true
    private var unknown: [Record.Unknown] = []
    private var places: [Text: Int] = [:]
    /// The further values of fields that stood before, by the numbers of the fields.
    private(set) var repeats: [Int: [JourneyReader.Repeated]] = [:]

    init(mark: Int) {
        self.mark = mark
    }

    /// Whether there are fields that the schema does not know.
    var hasUnknown: Bool { !unknown.isEmpty }

    /// Notes that a field was put on the stack.
    @inline(__always)
    mutating func added(_ index: Int) {
        if index < expected { isSorted = false } else { expected = index + 1 }
    }

    /// Notes another value of a field that is on the stack.
    mutating func repeated(_ index: Int, _ value: Value, at offset: Int) {
        repeats[index, default: []].append(JourneyReader.Repeated(value: value, offset: offset))
    }

    /// Adds an unknown field; the value that already stands under the key, if there is one.
    mutating func addUnknown(_ key: Text, _ value: RawValue) -> RawValue? {
        if let place = places[key] { return unknown[place].value }
        places[key] = unknown.count
        unknown.append(Record.Unknown(key: key, value: value))
        return nil
    }

    /// Takes an unknown field out again; its value, if it was there.
    mutating func removeUnknown(_ key: Text) -> RawValue? {
        guard let place = places.removeValue(forKey: key) else { return nil }
        let value = unknown.remove(at: place).value
        for index in place..<unknown.count { places[unknown[index].key] = index }
        return value
    }

    /// The record of these parts, whose fields are taken off the stack.
    @inline(__always)
    func record(_ type: RecordType, takingFrom stack: inout Scratch<Record.Slot>) -> Record {
        let slots = stack.pop(from: mark)
        return Record(
            type: type, slots: isSorted ? slots : slots.sorted { $0.field < $1.field }, unknown: unknown)
    }
}
