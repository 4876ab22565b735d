/// Reads the part of TOML 1.0 that settings need: tables, keys, text, lists and inline tables.
///
/// Numbers, dates and truth values are passed over as ``TOMLValue/other``. Text over several lines and lists of tables
/// are refused: no settings file has a use for them.
struct TOMLReader {
    /// The most bytes of a key.
    static let keyLimit = 200

    /// The deepest nesting of lists and tables.
    static let depthLimit = 16

    /// The file.
    let bytes: [UInt8]
    /// How far it has been read: an offset in bytes.
    var offset = 0
    private var root = TOMLTable()
    private var section = TOMLTable()
    private var path: [TOMLKey] = []

    /// The table that `bytes`, UTF-8, describe.
    static func read(_ bytes: [UInt8]) throws(TOMLError) -> TOMLTable {
        var reader = TOMLReader(bytes: bytes)
        // Some editors mark UTF-8 in this way.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.offset = 3 }
        return try reader.readFile()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func readFile() throws(TOMLError) -> TOMLTable {
        while true {
            skipBlank(andLines: true)
            guard let byte = next else { break }
            if byte == UInt8(ascii: "[") {
                try readHeading()
            } else {
                try readSectionEntry()
            }
            try endLine()
        }
        try closeSection()
        return root
    }

    // MARK: Headings

    private mutating func readHeading() throws(TOMLError) {
        try closeSection()
        offset += 1
        if next == UInt8(ascii: "[") { throw error("there are no lists of tables here; use one [ and ]") }
        path = try readKeys()
        try take("]", "“]” after the name of the table")
    }

    /// Puts what stands below the last heading in its place.
    private mutating func closeSection() throws(TOMLError) {
        if path.isEmpty {
            root = section
        } else {
            try Self.attach(section, at: path[...], to: &root)
        }
        section = TOMLTable()
    }

    private static func attach(
        _ section: TOMLTable, at path: ArraySlice<TOMLKey>, to table: inout TOMLTable
    ) throws(TOMLError) {
        guard let key = path.first else { return }
        let rest = path.dropFirst()
        guard let found = table[key.text] else {
            var below = rest.isEmpty ? section : TOMLTable(isImplicit: true)
            try attach(section, at: rest, to: &below)
            _ = table.add(.init(key: key.text, offset: key.offset, value: .table(below)))
            return
        }
        guard var below = found.value.table, !rest.isEmpty || below.isImplicit else {
            throw .again(key.text, key.offset)
        }
        if rest.isEmpty {
            try below.begin(with: section)
        } else {
            try attach(section, at: rest, to: &below)
        }
        table.replace(key.text, by: .table(below))
    }

    // MARK: Entries

    private mutating func readSectionEntry() throws(TOMLError) {
        var table = TOMLTable()
        swap(&table, &section)
        try readEntry(into: &table)
        swap(&table, &section)
    }

    /// Reads a key and its value into `table`.
    mutating func readEntry(into table: inout TOMLTable, depth: Int = 0) throws(TOMLError) {
        let keys = try readKeys()
        try take("=", "“=” after the key")
        skipBlank()
        let value = try readValue(depth: depth)
        try Self.set(keys[...], to: value, in: &table)
    }

    private static func set(
        _ keys: ArraySlice<TOMLKey>, to value: TOMLValue, in table: inout TOMLTable
    ) throws(TOMLError) {
        guard let key = keys.first else { return }
        let rest = keys.dropFirst()
        if rest.isEmpty {
            if !table.add(.init(key: key.text, offset: key.offset, value: value)) { throw .again(key.text, key.offset) }
            return
        }
        let found = table[key.text]
        guard var below = found.map(\.value.table) ?? TOMLTable(isImplicit: true), below.isImplicit else {
            throw .again(key.text, key.offset)
        }
        try set(rest, to: value, in: &below)
        if found == nil {
            _ = table.add(.init(key: key.text, offset: key.offset, value: .table(below)))
        } else {
            table.replace(key.text, by: .table(below))
        }
    }

    private mutating func readKeys() throws(TOMLError) -> [TOMLKey] {
        var keys: [TOMLKey] = []
        repeat {
            skipBlank()
            keys.append(try readKey())
            skipBlank()
            if keys.count > Self.depthLimit { throw error("lists and tables are nested too deeply") }
        } while skip(UInt8(ascii: "."))
        return keys
    }

    private mutating func readKey() throws(TOMLError) -> TOMLKey {
        let key = try readAnyKey()
        guard key.text.utf8.count <= Self.keyLimit else {
            throw TOMLError(message: "a key has at most \(Self.keyLimit) bytes", offset: key.offset)
        }
        return key
    }

    private mutating func readAnyKey() throws(TOMLError) -> TOMLKey {
        let start = offset
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
            return TOMLKey(text: try readText(), offset: start + 1)
        }
        while let byte = next, byte.isBare { offset += 1 }
        guard offset > start else { throw error("a key was expected; keys with other signs go in quotes") }
        return TOMLKey(text: String(decoding: bytes[start..<offset], as: UTF8.self), offset: start)
    }
}

/// A key where it stands in the file.
struct TOMLKey {
    /// The key, without quotes.
    let text: String
    /// Where it stands: an offset in bytes.
    let offset: Int
}

extension TOMLTable {
    /// Takes what stands below the heading of a table that was only named before.
    fileprivate mutating func begin(with section: TOMLTable) throws(TOMLError) {
        isImplicit = false
        for entry in section.entries where !add(entry) { throw .again(entry.key, entry.offset) }
    }
}

extension TOMLError {
    fileprivate static func again(_ key: String, _ offset: Int) -> TOMLError {
        TOMLError(message: "“\(key)” stands here a second time", offset: offset)
    }
}
