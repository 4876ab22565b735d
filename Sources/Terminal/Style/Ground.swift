/// What a terminal draws letters on where nothing else is said.
public enum Ground: Hashable, Sendable {
    /// Darker than letters that are read best on it.
    case dark
    /// Lighter.
    case light

    /// The ground of a colour whose parts are each 0…1: light from half of the brightness on, weighed as ITU-R BT.601
    /// weighs it.
    public init(red: Double, green: Double, blue: Double) {
        self = 0.299 * red + 0.587 * green + 0.114 * blue >= 0.5 ? .light : .dark
    }

    /// The ground that `variable` names, which is `COLORFGBG` as rxvt, Konsole and others set it: the numbers of two of
    /// the first sixteen colours, that of the ground last. `nil` where it names none.
    public init?(variable: String) {
        guard let word = variable.split(separator: ";").last, let number = Int(word) else { return nil }
        switch number {
        case 7, 15: self = .light
        case 0...6, 8: self = .dark
        default: return nil
        }
    }

    /// The ground that a terminal tells in `answer`, the inside of an OSC string: `11;rgb:RRRR/GGGG/BBBB`, with one to
    /// four hexadecimal digits a part, or `rgba:` with a fourth part that does not count (xterm, ctlseqs; XParseColor).
    /// `nil` where it is no such answer.
    public init?(answer: ArraySlice<UInt8>) {
        let text = String(decoding: answer, as: UTF8.self)
        guard let form = ["11;rgb:", "11;rgba:"].first(where: { text.hasPrefix($0) }) else { return nil }
        let words = text.dropFirst(form.utf8.count).split(separator: "/", omittingEmptySubsequences: false)
        let parts = words.compactMap { Self.share($0) }
        guard parts.count == words.count, parts.count == (form == "11;rgb:" ? 3 : 4) else { return nil }
        self.init(red: parts[0], green: parts[1], blue: parts[2])
    }

    /// What a number of one to four hexadecimal digits is of the largest with as many, 0…1.
    private static func share(_ word: Substring) -> Double? {
        let isPlain = word.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
        guard 1...4 ~= word.utf8.count, isPlain, let number = Int(word, radix: 16) else { return nil }
        return Double(number) / Double(1 << (4 * word.utf8.count) - 1)
    }
}
