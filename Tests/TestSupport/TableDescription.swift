import Terminal

/// The description of a terminal as a table, for tests that need no terminal.
public struct TableDescription: TerminalDescription, Sendable {
    /// The capabilities that are text; those with numbers in the form of terminfo.
    public var texts: [String: String]
    /// The capabilities that are numbers.
    public var numbers: [String: Int]
    /// The capabilities that are so.
    public var flags: Set<String>

    /// A terminal like xterm, as far as frames need it.
    public static let xterm = TableDescription(
        texts: [
            "cup": "\u{1B}[%i%p1%d;%p2%dH", "hpa": "\u{1B}[%i%p1%dG", "vpa": "\u{1B}[%i%p1%dd",
            "cuf": "\u{1B}[%p1%dC", "cub": "\u{1B}[%p1%dD", "cuf1": "\u{1B}[C", "cub1": "\u{8}", "cud1": "\n",
            "cr": "\r", "clear": "\u{1B}[H\u{1B}[2J", "el": "\u{1B}[K", "ech": "\u{1B}[%p1%dX",
            "csr": "\u{1B}[%i%p1%d;%p2%dr", "ind": "\n", "ri": "\u{1B}M", "indn": "\u{1B}[%p1%dS",
            "rin": "\u{1B}[%p1%dT", "dch": "\u{1B}[%p1%dP", "ich": "\u{1B}[%p1%d@",
            "sgr0": "\u{1B}(B\u{1B}[m", "op": "\u{1B}[39;49m", "bold": "\u{1B}[1m", "dim": "\u{1B}[2m",
            "sitm": "\u{1B}[3m", "smul": "\u{1B}[4m", "rev": "\u{1B}[7m", "rmso": "\u{1B}[27m",
            "setaf": "\u{1B}[38;5;%p1%dm", "setab": "\u{1B}[48;5;%p1%dm",
        ],
        numbers: ["colors": 256], flags: ["am", "xenl", "bce"])

    /// A terminal that can do nothing but place its cursor, clear its screen and reverse letters, and that moves on when
    /// its last column is written.
    public static let plain = TableDescription(
        texts: [
            "cup": "\u{1B}[%i%p1%d;%p2%dH", "clear": "\u{1B}[H\u{1B}[2J", "rev": "\u{1B}[7m", "sgr0": "\u{1B}[0m",
        ],
        numbers: [:], flags: ["am"])

    /// This description without some of its capabilities.
    public func without(_ names: String...) -> TableDescription {
        var rest = self
        rest.texts = texts.filter { !names.contains($0.key) }
        return rest
    }

    public func sequence(_ name: String) -> [UInt8]? {
        texts[name].map { Array($0.utf8) }
    }

    /// Puts numbers into what has nothing but `%i`, `%p1%d` and `%p2%d`.
    public func sequence(_ name: String, _ parameters: [Int]) -> [UInt8]? {
        texts[name].map { text in
            let offset = text.contains("%i") ? 1 : 0
            var parts = text.replacing("%i", with: "")
            for (index, number) in parameters.enumerated() {
                parts = parts.replacing("%p\(index + 1)%d", with: "\(number + offset)")
            }
            return Array(parts.utf8)
        }
    }

    public func number(_ name: String) -> Int? { numbers[name] }

    public func isSo(_ name: String) -> Bool { flags.contains(name) }
}
