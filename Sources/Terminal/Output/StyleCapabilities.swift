/// What the description of a terminal says of styles.
struct StyleCapabilities {
    /// What takes all attributes and colours back.
    let reset: [UInt8]
    /// Whether its reset is that of ECMA-48.
    let speaksECMA: Bool
    /// Whether it has codes for its own colours.
    let knowsDefaults: Bool
    /// Whether it has the code that takes back the reversal alone.
    let endsReverse: Bool

    private let description: any TerminalDescription
    private let attributes: [(attribute: Attributes, sequence: [UInt8])]
    /// The attributes that it cannot show together with colours.
    private let colorless: Attributes

    init(_ description: any TerminalDescription) {
        self.description = description
        let reset = description.sequence("sgr0") ?? []
        self.reset = reset
        speaksECMA = Self.parameters(Self.withoutCharacterSet(reset)) == [0]
        let own = description.sequence("op").flatMap(Self.parameters) ?? []
        knowsDefaults = own.contains(39) && own.contains(49)
        endsReverse = description.sequence("rmso").flatMap(Self.parameters) == [27]
        attributes = Self.attributes(of: description)
        colorless = Self.colorless(description.number("ncv") ?? 0)
    }

    /// The capabilities that show an attribute, the first that there is. Terminals that spend a cell on each change of
    /// attributes have none that is of use here.
    private static func attributes(
        of description: any TerminalDescription
    ) -> [(attribute: Attributes, sequence: [UInt8])] {
        guard (description.number("xmc") ?? 0) <= 0 else { return [] }
        let names: [(Attributes, [String])] = [
            (.bold, ["bold"]), (.dim, ["dim"]), (.italic, ["sitm"]), (.underline, ["smul"]),
            (.reverse, ["rev", "smso"]),
        ]
        return names.compactMap { attribute, names in
            names.lazy.compactMap { description.sequence($0) }.first.map { (attribute, $0) }
        }
    }

    /// The attributes of a mask in terminfo's order (`ncv`).
    private static func colorless(_ mask: Int) -> Attributes {
        let bits: [(Int, Attributes)] = [
            (1 << 1, .underline), (1 << 2, .reverse), (1 << 4, .dim), (1 << 5, .bold), (1 << 15, .italic),
        ]
        return bits.reduce(into: []) { attributes, bit in
            if mask & bit.0 != 0 { attributes.insert(bit.1) }
        }
    }

    /// What selects `style` after a reset, piece by piece.
    func selections(of style: Style) -> [[UInt8]] {
        let colors = [("setaf", style.foreground), ("setab", style.background)].compactMap { name, color in
            color.index.flatMap { description.sequence(name, [Int($0)]) }
        }
        let hidden = colors.isEmpty ? Attributes() : colorless
        let shown = attributes.filter { style.attributes.contains($0.attribute) && !hidden.contains($0.attribute) }
        return shown.map(\.sequence) + colors
    }

    /// The numbers of a sequence that selects a rendition; `nil` where it is another one.
    static func parameters(_ sequence: [UInt8]) -> [Int]? {
        guard sequence.starts(with: [0x1B, UInt8(ascii: "[")]), sequence.last == UInt8(ascii: "m") else { return nil }
        var parameters = [0]
        for byte in sequence.dropFirst(2).dropLast() {
            switch byte {
            case UInt8(ascii: ";"): parameters.append(0)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                parameters[parameters.count - 1] = min(parameters[parameters.count - 1] * 10 + Int(byte) - 0x30, 1000)
            default: return nil
            }
        }
        return parameters
    }

    /// A reset without what selects the character set, which nothing here ever leaves.
    private static func withoutCharacterSet(_ reset: [UInt8]) -> [UInt8] {
        var sequence = reset[...]
        if sequence.starts(with: "\u{1B}(B".utf8) { sequence.removeFirst(3) }
        if sequence.last == 0x0F { sequence.removeLast() }
        if sequence.first == 0x0F { sequence.removeFirst() }
        return Array(sequence)
    }
}
