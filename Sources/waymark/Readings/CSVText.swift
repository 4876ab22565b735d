/// A table as text, after RFC 4180: commas or semicolons between fields, quotes around those that hold them.
struct CSVText {
    /// One row.
    struct Row: Equatable {
        /// The line on which it begins, from 1.
        let line: Int
        /// Its fields.
        let fields: [String]
    }

    /// The rows that are not empty.
    private(set) var rows: [Row] = []
    /// The line on which a quoted field begins that never ends; `nil` where there is none.
    private(set) var openQuote: Int?

    /// Reads text. Fields are parted by what parts the first line: semicolons, else commas, else tabs.
    init(_ text: String) {
        let separator: Character = Self.has(";", text) ? ";" : Self.has(",", text) || !Self.has("\t", text) ? "," : "\t"
        var (fields, field, line, start, quoted): ([String], String, Int, Int, Int?) = ([], "", 1, 1, nil)
        var characters = text[...]
        if characters.first == "\u{FEFF}" { characters.removeFirst() }
        while let character = characters.popFirst() {
            switch character {
            case "\"" where quoted != nil && characters.first == "\"": field.append(characters.removeFirst())
            case "\"" where quoted != nil: quoted = nil
            case "\"" where field.isEmpty: quoted = line
            case separator where quoted == nil:
                fields.append(field)
                field = ""
            case _ where character.isNewline && quoted == nil:
                add(fields + [field], at: start)
                (fields, field) = ([], "")
                line += 1
                start = line
            default:
                if character.isNewline { line += 1 }
                field.append(character)
            }
        }
        openQuote = quoted
        add(fields + [field], at: start)
    }

    /// Whether a character stands in the first line outside of quotes.
    private static func has(_ wanted: Character, _ text: String) -> Bool {
        var isQuoted = false
        for character in text.prefix(while: { !$0.isNewline }) {
            if character == "\"" { isQuoted.toggle() }
            if character == wanted && !isQuoted { return true }
        }
        return false
    }

    private mutating func add(_ fields: [String], at line: Int) {
        let trimmed = fields.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        if trimmed.contains(where: { !$0.isEmpty }) { rows.append(Row(line: line, fields: trimmed)) }
    }

    /// A row as it is written.
    static func line(_ fields: [String]) -> String {
        fields.map { field in
            let needsQuotes = field.contains { $0 == "\"" || $0 == "," || $0 == ";" || $0.isNewline }
            return needsQuotes
                ? "\"\(field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
                : field
        }.joined(separator: ",")
    }
}
