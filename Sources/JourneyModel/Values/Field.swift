/// A typed handle on one row of the schema table: `record[Touchpoint.title]`.
public struct Field<V: FieldValue>: Sendable {
    /// The record type that has the field.
    public let type: RecordType
    /// The place of the field in the schema of its record type.
    public let index: Int

    init(_ type: RecordType, _ key: StaticString) {
        self.type = type
        guard let index = Schema.of(type).index(of: key) else {
            preconditionFailure("\(type) has no field \(key)")
        }
        self.index = index
    }

    /// The row of the schema table.
    public var spec: FieldSpec { Schema.of(type).fields[index] }

    /// The key of the field in the document.
    public var key: Text { spec.key }
}

/// A Swift type that a field can be read as.
public protocol FieldValue: Sendable {
    /// The value read as this type; `nil` when the stored value is of another kind.
    init?(_ value: Value)
    /// The value as it is stored.
    var value: Value { get }
}

extension Text: FieldValue {
    public init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self = text
    }

    public var value: Value { .text(self) }
}

extension ID: FieldValue {
    public init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }

    public var value: Value { .text(text) }
}

extension Int: FieldValue {
    public init?(_ value: Value) {
        guard case .number(let number) = value, let int = number.int else { return nil }
        self = int
    }

    public var value: Value { .number(Number(self)) }
}

extension Double: FieldValue {
    public init?(_ value: Value) {
        guard case .number(let number) = value else { return nil }
        self = number.double
    }

    public var value: Value { .number(Number(self) ?? Number(0)) }
}

extension Array: FieldValue where Element == Text {
    public init?(_ value: Value) {
        guard case .list(let list) = value else { return nil }
        self = list
    }

    public var value: Value { .list(self) }
}

extension Record: FieldValue {
    public convenience init?(_ value: Value) {
        guard case .record(let record) = value else { return nil }
        self.init(type: record.type, slots: record.slots, unknown: record.unknown, misfit: record.misfit)
    }

    public var value: Value { .record(self) }
}

extension Entries: FieldValue {
    public init?(_ value: Value) {
        guard case .entries(let entries) = value else { return nil }
        self = entries
    }

    public var value: Value { .entries(self) }
}

extension Record {
    /// The value of a field; `nil` when it is absent or of the wrong type.
    ///
    /// Compiled where it is used, for the type that it is used with: as a call it took five times as long.
    @inlinable
    public subscript<V: FieldValue>(field: Field<V>) -> V? {
        guard let value = value(at: field.index) else { return nil }
        return V(value)
    }

    /// The record inside this record; `nil` when it is absent or of the wrong type.
    public subscript(field: Field<Record>) -> Record? {
        guard case .record(let record)? = value(at: field.index) else { return nil }
        return record
    }

    /// The texts of a list field; none when it is absent or of the wrong type.
    public subscript(field: Field<[Text]>) -> [Text] {
        guard case .list(let list)? = value(at: field.index) else { return [] }
        return list
    }

    /// The entries of a keyed map; none when it is absent or of the wrong type.
    public subscript(field: Field<Entries>) -> Entries {
        guard case .entries(let entries)? = value(at: field.index) else { return Entries() }
        return entries
    }

    /// The same record with a field set, or removed where `value` is `nil`.
    public func with<V: FieldValue>(_ field: Field<V>, _ value: V?) -> Record {
        replacing(field.index, with: value?.value)
    }
}
