/// What kind of value a field takes.
public enum FieldKind: Sendable {
    /// One line of text.
    case line
    /// A few letters, as a person counts them.
    case letters(ClosedRange<Int>)
    /// Text of several lines.
    case text
    /// One of these words; others are kept and reported.
    case choice([StaticString])
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// A decimal in a range.
    case decimal(ClosedRange<Double>)
    /// One of these numbers.
    case numberChoice([Double])
    /// A calendar date, `YYYY-MM-DD`.
    case date
    /// A moment in time, RFC 3339 in UTC.
    case time
    /// Texts without order, written sorted; of these words where the list is not empty.
    case set([StaticString])
    /// Lines in order.
    case list
    /// The id of a record of one of these types.
    case ref([RecordType])
    /// A set of ids of records of these types.
    case refs([RecordType])
    /// A record inside the record.
    case record(RecordType)
    /// A map from keys to records.
    case records(RecordType, keys: KeyKind)
    /// A map from names to whole numbers.
    case counts
    /// Any value, kept as it is.
    case any
    /// A position key among siblings.
    case position
}

/// What the keys of a keyed map are.
public enum KeyKind: Sendable {
    /// Ids of records of this type.
    case ids(RecordType)
    /// Calendar dates.
    case dates
    /// Names or ids of the map's own.
    case names
}

/// One row of the schema table: everything the program knows about a field.
public struct FieldSpec: Sendable {
    /// The key in the document.
    public let key: Text
    /// The label for people.
    public let label: String
    /// The kind of value.
    public let kind: FieldKind
    /// One line of help.
    public let help: String
}
