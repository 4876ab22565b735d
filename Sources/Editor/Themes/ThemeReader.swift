import TOMLKit
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
        guard let source = String(validating: bytes, as: UTF8.self) else { throw ThemeError(.notUTF8, in: name) }
        var reader = ThemeReader(file: ThemeFile(name: name, source: source))
        try reader.readTop(try table(source, name: name))
        return reader.file
    }

    private static func table(_ source: String, name: String) throws(ThemeError) -> TOMLTable {
        if source.utf8.contains(0) { throw ThemeError(.syntax("a NUL character"), in: name) }
        do {
            return try TOMLTable(string: source)
        } catch let error as TOMLParseError {
            let place = (error.source.begin.line, error.source.begin.column)
            throw ThemeError(.syntax(error.description), in: name, at: place)
        } catch {
            throw ThemeError(.syntax("it cannot be read"), in: name)
        }
    }

    /// The keys and values of `table`. Its own iterator traps on a key that holds a NUL character.
    private func pairs(of table: TOMLTable) throws(ThemeError) -> [(key: String, value: TOMLValueConvertible)] {
        var pairs: [(key: String, value: TOMLValueConvertible)] = []
        for key in table.keys {
            guard let value = table[key] else {
                throw ThemeError(.syntax("a key holds a NUL character"), in: file.name)
            }
            pairs.append((key, value))
        }
        return pairs
    }

    private static let topKeys = ["about", "inherits", "background", "foreground", "palette", "scopes"]

    private mutating func readTop(_ table: TOMLTable) throws(ThemeError) {
        for (key, value) in try pairs(of: table) {
            switch key {
            case "about": file.about = try text(value, of: key)
            case "inherits": file.inherits = try text(value, of: key)
            case "background": file.background = try rgb(value, of: key)
            case "foreground": file.foreground = try rgb(value, of: key)
            case "palette": try readPalette(value)
            case "scopes": try readScopes(value)
            default: throw unknown(key, among: Self.topKeys) { .unknownKey($0, nearest: $1) }
            }
        }
    }

    private mutating func readPalette(_ value: TOMLValueConvertible) throws(ThemeError) {
        guard let table = value.table else { throw wrongKind("palette", expected: "a table of colours") }
        for (key, value) in try pairs(of: table) {
            file.palette[key] = try rgb(value, of: key).nearest
        }
    }

    private mutating func readScopes(_ value: TOMLValueConvertible) throws(ThemeError) {
        guard let table = value.table else { throw wrongKind("scopes", expected: "a table of scopes") }
        for (key, value) in try pairs(of: table) {
            guard let scope = Scope(name: key) else {
                throw unknown(key, among: Scope.entries.map(\.name)) { .unknownScope($0, nearest: $1) }
            }
            file.entries[scope] = try entry(value, of: key)
        }
    }

    private func entry(_ value: TOMLValueConvertible, of scope: String) throws(ThemeError) -> ThemeEntry {
        if let foreground = value.string { return ThemeEntry(foreground: foreground) }
        guard let table = value.table else {
            throw wrongKind(scope, expected: "a colour, or a table of fg, bg and attributes")
        }
        var entry = ThemeEntry()
        for (key, value) in try pairs(of: table) {
            switch key {
            case "fg": entry.foreground = try text(value, of: key, in: scope)
            case "bg": entry.background = try text(value, of: key, in: scope)
            case "attributes": entry.attributes = try attributes(value, in: scope)
            default:
                throw unknown(key, among: ["fg", "bg", "attributes"], in: scope) { .unknownKey($0, nearest: $1) }
            }
        }
        return entry
    }

    private static let attributeNames: [(name: String, attribute: Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
    ]

    private func attributes(_ value: TOMLValueConvertible, in scope: String) throws(ThemeError) -> Attributes {
        guard let list = value.array else { throw wrongKind("attributes", expected: "a list of names", in: scope) }
        var attributes: Attributes = []
        for element in list {
            let name = try text(element, of: "attributes", in: scope)
            guard let known = Self.attributeNames.first(where: { $0.name == name }) else {
                let names = Self.attributeNames.map(\.name)
                throw unknown(name, among: names, in: scope) { .unknownAttribute($0, nearest: $1) }
            }
            attributes.insert(known.attribute)
        }
        return attributes
    }

    private func text(
        _ value: TOMLValueConvertible, of key: String, in scope: String? = nil
    ) throws(ThemeError) -> String {
        guard let text = value.string else { throw wrongKind(key, expected: "text in quotes", in: scope) }
        return text
    }

    private func rgb(_ value: TOMLValueConvertible, of key: String) throws(ThemeError) -> RGB {
        guard let text = value.string, let color = RGB(text) else {
            throw wrongKind(key, expected: "a colour as \"#rrggbb\"")
        }
        return color
    }

    private func unknown(
        _ word: String, among words: [String], in scope: String? = nil,
        reason: (String, String?) -> ThemeError.Reason
    ) -> ThemeError {
        let place = ThemePlace.find(word, of: scope, in: file.source)
        return ThemeError(reason(word, NearestWord.nearest(to: word, among: words)), in: file.name, at: place)
    }

    private func wrongKind(_ key: String, expected: String, in scope: String? = nil) -> ThemeError {
        let place = ThemePlace.find(key, of: scope, in: file.source)
        return ThemeError(.wrongKind(key: key, expected: expected), in: file.name, at: place)
    }
}
