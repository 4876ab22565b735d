import Terminal

/// Reads one theme file.
///
/// ```toml
/// about = "what it is for"        # all of these may be left out
/// inherits = "dark"               # what it does not say comes from there
/// background = "#1c1c1c"          # the terminal that it is made for; neither is drawn
/// foreground = "#d0d0d0"
///
/// [palette]
/// ink = "#121212"
///
/// [scopes]
/// "card.title" = "ink"            # a foreground only
/// "card.selected" = { fg = "ink", bg = "#ffd75f", attributes = ["bold"] }
/// ```
struct ThemeReader {
    private var file: ThemeFile

    /// Reads `bytes` as the file of the theme called `name`.
    static func read(_ bytes: [UInt8], name: String) throws(ThemeError) -> ThemeFile {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw ThemeError(.notUTF8, in: name) }
        var reader = ThemeReader(file: ThemeFile(name: name, source: bytes))
        try reader.readTop(try table(bytes, name: name))
        return reader.file
    }

    private static func table(_ source: [UInt8], name: String) throws(ThemeError) -> TOMLTable {
        do throws(TOMLError) {
            return try TOMLReader.read(source)
        } catch {
            throw ThemeError(.syntax(error.message), in: name, at: TextPlace(of: error.offset, in: source))
        }
    }

    private static let topKeys = ["about", "inherits", "background", "foreground", "palette", "scopes"]

    private mutating func readTop(_ table: TOMLTable) throws(ThemeError) {
        for entry in table.entries {
            switch entry.key {
            case "about": file.about = try text(entry)
            case "inherits":
                file.inherits = try text(entry)
                file.inheritsOffset = entry.offset
            case "background": file.background = try rgb(entry)
            case "foreground": file.foreground = try rgb(entry)
            case "palette": try readPalette(entry)
            case "scopes": try readScopes(entry)
            default: throw unknown(entry.key, at: entry.offset, among: Self.topKeys) { .unknownKey($0, nearest: $1) }
            }
        }
    }

    private mutating func readPalette(_ entry: TOMLTable.Entry) throws(ThemeError) {
        guard let table = entry.value.table else { throw wrongKind(entry, expected: "a table of colours") }
        file.palette.reserveCapacity(table.entries.count)
        for entry in table.entries { file.palette[entry.key] = try rgb(entry).nearest }
    }

    private mutating func readScopes(_ entry: TOMLTable.Entry) throws(ThemeError) {
        guard let table = entry.value.table else { throw wrongKind(entry, expected: "a table of scopes") }
        file.entries.reserveCapacity(table.entries.count)
        for entry in table.entries {
            guard let scope = Scope(name: entry.key) else {
                let names = Scope.entries.map(\.name)
                throw unknown(entry.key, at: entry.offset, among: names) { .unknownScope($0, nearest: $1) }
            }
            file.entries[scope] = try look(entry)
        }
    }

    private func look(_ entry: TOMLTable.Entry) throws(ThemeError) -> ThemeEntry {
        if let word = word(entry.value) { return ThemeEntry(foreground: word) }
        guard let table = entry.value.table else {
            throw wrongKind(entry, expected: "a colour, or a table of fg, bg and attributes")
        }
        var look = ThemeEntry()
        for entry in table.entries {
            switch entry.key {
            case "fg": look.foreground = try colorWord(entry)
            case "bg": look.background = try colorWord(entry)
            case "attributes": look.attributes = try attributes(entry)
            default:
                let keys = ["fg", "bg", "attributes"]
                throw unknown(entry.key, at: entry.offset, among: keys) { .unknownKey($0, nearest: $1) }
            }
        }
        return look
    }

    private static let attributeNames: [(name: String, attribute: Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
    ]

    private func attributes(_ entry: TOMLTable.Entry) throws(ThemeError) -> Attributes {
        guard let list = entry.value.list else { throw wrongKind(entry, expected: "a list of names") }
        var attributes: Attributes = []
        for element in list {
            guard let word = word(element) else { throw wrongKind(entry, expected: "text in quotes") }
            guard let known = Self.attributeNames.first(where: { $0.name == word.text }) else {
                let names = Self.attributeNames.map(\.name)
                throw unknown(word.text, at: word.offset, among: names) { .unknownAttribute($0, nearest: $1) }
            }
            attributes.insert(known.attribute)
        }
        return attributes
    }

    private func word(_ value: TOMLValue) -> ThemeWord? {
        guard case .text(let text, let offset) = value else { return nil }
        return ThemeWord(text: text, offset: offset)
    }

    private func colorWord(_ entry: TOMLTable.Entry) throws(ThemeError) -> ThemeWord {
        guard let word = word(entry.value) else { throw wrongKind(entry, expected: "text in quotes") }
        return word
    }

    private func text(_ entry: TOMLTable.Entry) throws(ThemeError) -> String {
        guard let text = entry.value.text else { throw wrongKind(entry, expected: "text in quotes") }
        return text
    }

    private func rgb(_ entry: TOMLTable.Entry) throws(ThemeError) -> RGB {
        guard let text = entry.value.text, let color = RGB(text) else {
            throw wrongKind(entry, expected: "a colour as \"#rrggbb\"")
        }
        return color
    }

    private func unknown(
        _ word: String, at offset: Int, among words: [String], reason: (String, String?) -> ThemeError.Reason
    ) -> ThemeError {
        ThemeError(reason(word, NearestWord.nearest(to: word, among: words)), in: file.name, at: file.place(of: offset))
    }

    private func wrongKind(_ entry: TOMLTable.Entry, expected: String) -> ThemeError {
        ThemeError(.wrongKind(key: entry.key, expected: expected), in: file.name, at: file.place(of: entry.offset))
    }
}
