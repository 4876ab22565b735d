import JourneyInsight

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

    /// Reads text. Fields are parted by what parts the first line: semicolons, else commas, else tabs. It is read scalar by
    /// scalar: what an accent stands on is still a separator. Rows end at line feeds and carriage returns alone.
    init(_ text: String) {
        let separator: Unicode.Scalar =
            Self.has(";", text) ? ";" : Self.has(",", text) || !Self.has("\t", text) ? "," : "\t"
        var (fields, field, line, start): ([String], String.UnicodeScalarView, Int, Int) = ([], .init(), 1, 1)
        var quoted: Int?
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        while let scalar = scalars.popFirst() {
            let endsLine = scalar == "\n" || scalar == "\r"
            if scalar == "\r", scalars.first == "\n" {
                if quoted != nil { field.append(scalar) }
                continue
            }
            switch scalar {
            case "\"" where quoted != nil && scalars.first == "\"": field.append(scalars.removeFirst())
            case "\"" where quoted != nil: quoted = nil
            case "\"" where field.isEmpty: quoted = line
            case separator where quoted == nil:
                fields.append(String(field))
                field = .init()
            case _ where endsLine && quoted == nil:
                add(fields + [String(field)], at: start)
                (fields, field) = ([], .init())
                line += 1
                start = line
            default:
                if endsLine { line += 1 }
                field.append(scalar)
            }
        }
        openQuote = quoted
        add(fields + [String(field)], at: start)
    }

    /// Whether a scalar stands in the first line outside of quotes.
    private static func has(_ wanted: Unicode.Scalar, _ text: String) -> Bool {
        var isQuoted = false
        for scalar in text.unicodeScalars.prefix(while: { $0 != "\n" && $0 != "\r" }) {
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == wanted && !isQuoted { return true }
        }
        return false
    }

    private mutating func add(_ fields: [String], at line: Int) {
        let trimmed = fields.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        if trimmed.contains(where: { !$0.isEmpty }) { rows.append(Row(line: line, fields: trimmed)) }
    }

    /// A row as it is written.
    static func line(_ fields: [String]) -> String { fields.map(CSVField.quoted).joined(separator: ",") }
}
