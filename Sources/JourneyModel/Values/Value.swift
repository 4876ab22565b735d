/// The value of one field.
public enum Value: Hashable, Sendable {
    /// A line, a text, a choice, a date, a time or a reference.
    case text(Text)
    /// A whole number or a decimal.
    case number(Number)
    /// A list, a set or references: texts in order.
    case list([Text])
    /// A record inside a record, such as a moment or a review.
    case record(Record)
    /// A keyed map, such as the experiences or the votes.
    case entries(Entries)
    /// A value that the schema does not know or whose type is wrong, kept token for token.
    case raw(RawValue)
}

/// JSON that is kept as it was written: its tokens without the white space between them.
public struct RawValue: Hashable, Sendable {
    /// The tokens, without white space outside strings.
    public let json: Text

    init(json: Text) {
        self.json = json
    }

    /// Whether it is `null`, or a list or text that is empty: to go without it loses nothing.
    public var holdsNothing: Bool { ["[]", "null", "\"\""].contains(json) }
}

/// A map from keys to values, ordered by the bytes of its keys.
public struct Entries: Hashable, Sendable {
    /// One key with its value.
    public struct Entry: Hashable, Sendable {
        /// The key: an id, a date or a name.
        public let key: Text
        /// The value under the key.
        public let value: Value

        /// An entry of a keyed map.
        public init(_ key: Text, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    /// The entries by ascending key, each key once.
    public let items: [Entry]

    init(sorted items: [Entry]) {
        self.items = items
    }

    /// A map of these entries; of entries with one key the last stands.
    public init(_ items: [Entry] = []) {
        var sorted: [Entry] = []
        for entry in items {
            let index = Self.index(of: entry.key, in: sorted)
            if index < sorted.count, sorted[index].key == entry.key {
                sorted[index] = entry
            } else {
                sorted.insert(entry, at: index)
            }
        }
        self.items = sorted
    }

    /// Whether the map has no entry.
    public var isEmpty: Bool { items.isEmpty }

    /// The number of entries.
    public var count: Int { items.count }

    /// The keys, ascending.
    public var keys: [Text] { items.map(\.key) }

    /// The value under a key.
    public subscript(key: Text) -> Value? {
        let index = Self.index(of: key, in: items)
        return index < items.count && items[index].key == key ? items[index].value : nil
    }

    /// The record under a key; `nil` also where the value is no record.
    public func record(_ key: Text) -> Record? {
        guard case .record(let record)? = self[key] else { return nil }
        return record
    }

    /// The same map with a key set, or removed where `value` is `nil`.
    public func replacing(_ key: Text, with value: Value?) -> Entries {
        var items = items
        let index = Self.index(of: key, in: items)
        let exists = index < items.count && items[index].key == key
        switch (exists, value) {
        case (true, let value?): items[index] = Entry(key, value)
        case (true, nil): items.remove(at: index)
        case (false, let value?): items.insert(Entry(key, value), at: index)
        case (false, nil): break
        }
        return Entries(sorted: items)
    }

    private static func index(of key: Text, in items: [Entry]) -> Int {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
