/// Prints JSON that is safe on a terminal too: controls and characters that change the direction of text or cannot be
/// seen are written as escapes.
struct JSONPrinter {
    private(set) var text = ""
    private let indent: Int?
    private var level = 0

    /// A printer of `indent` spaces a level; on one line without.
    init(indent: Int?) {
        self.indent = indent
    }

    /// Prints `value`.
    mutating func print(_ value: JSON) {
        switch value {
        case .object(let members):
            list(members, "{", "}") { printer, member in
                printer.string(member.key)
                printer.text += ": "
                printer.print(member.value)
            }
        case .array(let elements): list(elements, "[", "]") { $0.print($1) }
        case .string(let string): self.string(string)
        case .integer(let number): text += "\(number)"
        case .number(let number): self.number(number)
        case .bool(let bool): text += bool ? "true" : "false"
        case .null: text += "null"
        }
    }

    private mutating func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, _ body: (inout JSONPrinter, Element) -> Void
    ) {
        text += open
        level += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { text += indent == nil ? ", " : "," }
            breakLine()
            body(&self, element)
        }
        level -= 1
        if !elements.isEmpty { breakLine() }
        text += close
    }

    private mutating func breakLine() {
        guard let indent else { return }
        text += "\n" + String(repeating: " ", count: indent * level)
    }

    /// Whole numbers are written without a fraction; JSON has none that are not finite.
    private mutating func number(_ number: Double) {
        guard number.isFinite else { return text += "null" }
        text += number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    }

    private mutating func string(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where Self.isUnsafe(scalar): Self.units(of: scalar).forEach { text += Self.escape($0) }
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: false
        }
    }

    private static func units(of scalar: Unicode.Scalar) -> [UInt16] { Array(String(scalar).utf16) }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
