/// One record of a journey: the fields that are set, in schema order, and what the schema does not know.
///
/// A record is immutable and shared; changing a field makes a new record.
public final class Record: Sendable {
    /// One known field that is set.
    struct Slot: Hashable, Sendable {
        let value: Value
        let field: UInt8
    }

    /// One field that the schema does not know, as it was written.
    struct Unknown: Hashable, Sendable {
        let key: Text
        let value: RawValue
    }

    /// What the record describes.
    public let type: RecordType
    let slots: [Slot]
    let unknown: [Unknown]
    /// The unknown keys in the order of the file with those that were taken away, so that one that comes back stands
    /// where it stood; `nil` while none was taken away. No part of what the record says.
    private let unknownOrder: [Text]?
    /// What stood in the place of the record when it was no object.
    public let misfit: RawValue?

    init(
        type: RecordType, slots: [Slot], unknown: [Unknown], unknownOrder: [Text]? = nil, misfit: RawValue? = nil
    ) {
        self.type = type
        self.slots = slots
        self.unknown = unknown
        self.unknownOrder = unknownOrder
        self.misfit = misfit
    }

    /// A record without any field.
    public convenience init(_ type: RecordType) {
        self.init(type: type, slots: [], unknown: [])
    }

    /// The schema of this record.
    public var schema: RecordSchema { Schema.of(type) }

    /// The value of a field by its place in the schema.
    public func value(at index: Int) -> Value? {
        place(of: index).map { slots[$0].value }
    }

    /// Where a field stands among those that are set. Looks at the numbers of the fields only, which copies no value.
    @inline(__always)
    private func place(of field: Int) -> Int? {
        var place = 0
        while place < slots.count {
            if Int(slots[place].field) == field { return place }
            place += 1
        }
        return nil
    }

    /// The value under a key, known to the schema or not.
    public func value(_ key: Text) -> Value? {
        if let index = schema.index(of: key) { return value(at: index) }
        return unknown.first { $0.key == key }.map { .raw($0.value) }
    }

    /// The fields that are set, with their values, in schema order.
    public var fields: [(spec: FieldSpec, value: Value)] {
        let specs = schema.fields
        return slots.map { (specs[Int($0.field)], $0.value) }
    }

    /// The keys that the schema does not know.
    public var unknownKeys: [Text] { unknown.map(\.key) }

    /// Whether nothing at all is set.
    public var isEmpty: Bool { slots.isEmpty && unknown.isEmpty && misfit == nil }
}

extension Record: Hashable {
    public static func == (left: Record, right: Record) -> Bool {
        left === right
            || left.type == right.type && left.slots == right.slots && left.unknown == right.unknown
                && left.misfit == right.misfit
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(type)
        hasher.combine(slots)
        hasher.combine(unknown)
        hasher.combine(misfit)
    }
}

extension Record {
    /// The same record with one field set, or removed where `value` is `nil`.
    public func replacing(_ key: Text, with value: Value?) -> Record {
        guard let index = schema.index(of: key) else { return replacingUnknown(key, with: value) }
        return replacing(index, with: value)
    }

    func replacing(_ index: Int, with value: Value?) -> Record {
        var slots = slots
        let field = UInt8(index)
        let place = slots.firstIndex { $0.field >= field } ?? slots.count
        let exists = place < slots.count && slots[place].field == field
        switch (exists, value) {
        case (true, let value?): slots[place] = Slot(value: value, field: field)
        case (true, nil): slots.remove(at: place)
        case (false, let value?): slots.insert(Slot(value: value, field: field), at: place)
        case (false, nil): break
        }
        return Record(type: type, slots: slots, unknown: unknown, unknownOrder: unknownOrder)
    }

    private func replacingUnknown(_ key: Text, with value: Value?) -> Record {
        var unknown = unknown
        var order = unknownOrder
        let place = unknown.firstIndex { $0.key == key }
        let raw = value.map { RawValue(json: JSONText.compact($0)) }
        switch (place, raw) {
        case (let place?, let raw?): unknown[place] = Unknown(key: key, value: raw)
        case (let place?, nil):
            order = order ?? unknown.map(\.key)
            unknown.remove(at: place)
        case (nil, let raw?):
            unknown.insert(Unknown(key: key, value: raw), at: placeOfUnknown(key))
            if order?.contains(key) == false { order?.append(key) }
        case (nil, nil): break
        }
        return Record(type: type, slots: slots, unknown: unknown, unknownOrder: order)
    }

    /// Where an unknown field goes: back to where it stood, or to the end.
    private func placeOfUnknown(_ key: Text) -> Int {
        guard let order = unknownOrder, let rank = order.firstIndex(of: key) else { return unknown.count }
        let later = Set(order[(rank + 1)...])
        return unknown.firstIndex { later.contains($0.key) } ?? unknown.count
    }
}
