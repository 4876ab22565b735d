/// A table of a TOML file: keys with their values, in the order of the file.
struct TOMLTable: Sendable {
    /// One key of a table with its value.
    struct Entry: Sendable {
        /// The key, without quotes.
        let key: String
        /// Where the key stands: an offset in bytes.
        let offset: Int
        /// What it is set to.
        var value: TOMLValue
    }

    /// The entries, in the order of the file.
    private(set) var entries: [Entry] = []
    /// Whether the file only names the table on the way to another, so that it may still be begun by a heading.
    var isImplicit = false
    /// Where the keys stand among the entries, as soon as there are too many to look through.
    private var places: [String: Int] = [:]
    private static let fewEntries = 8

    /// An empty table.
    init(isImplicit: Bool = false) {
        self.isImplicit = isImplicit
    }

    /// The entry of `key`, `nil` if there is none.
    subscript(key: String) -> Entry? { place(of: key).map { entries[$0] } }

    private func place(of key: String) -> Int? {
        entries.count <= Self.fewEntries ? entries.firstIndex { $0.key == key } : places[key]
    }

    /// Adds an entry; `false` where its key stands in the table already.
    mutating func add(_ entry: Entry) -> Bool {
        guard place(of: entry.key) == nil else { return false }
        entries.append(entry)
        if entries.count == Self.fewEntries + 1 {
            for (place, entry) in entries.enumerated() { places[entry.key] = place }
        } else if entries.count > Self.fewEntries {
            places[entry.key] = entries.count - 1
        }
        return true
    }

    /// Sets the value of a key that stands in the table.
    mutating func replace(_ key: String, by value: TOMLValue) {
        guard let place = place(of: key) else { return }
        entries[place].value = value
    }
}

/// A value of a TOML file, as far as themes and key files have a use for it.
indirect enum TOMLValue: Sendable {
    /// Text in quotes, with where its first character stands: an offset in bytes.
    case text(String, offset: Int)
    /// A list.
    case list([TOMLValue])
    /// A table, in braces or under a heading.
    case table(TOMLTable)
    /// A number, a date or a truth value: nothing that these files ask for.
    case other

    /// The text, `nil` if it is none.
    var text: String? {
        guard case .text(let text, _) = self else { return nil }
        return text
    }

    /// The table, `nil` if it is none.
    var table: TOMLTable? {
        guard case .table(let table) = self else { return nil }
        return table
    }

    /// The elements of the list, `nil` if it is none.
    var list: [TOMLValue]? {
        guard case .list(let list) = self else { return nil }
        return list
    }
}

/// Why a text is not TOML, and where.
struct TOMLError: Error, Equatable {
    /// What is wrong, and what was expected.
    let message: String
    /// Where: an offset in bytes.
    let offset: Int
}
