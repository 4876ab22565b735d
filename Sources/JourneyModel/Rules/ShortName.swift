/// Short names of lanes: one to three letters that tell the lanes of a map apart on its cards.
public enum ShortName {
    /// A short name for a lane that none of the others has. The initial where it is free, else the initials of the
    /// words, the first letters, and at last any letters of the alphabet; `nil` where even those are taken.
    public static func make(for name: Text, unlike others: [Text]) -> Text? {
        let taken = Set(others.map { $0.string.uppercased() })
        return candidates(for: name.string.uppercased()).first { !taken.contains($0) }.map { Text($0) }
    }

    private static func candidates(for name: String) -> [String] {
        let words = name.split { !$0.isLetter }
        let letters = Array(name.filter(\.isLetter))
        guard let initial = letters.first else { return alphabet }
        var result = [String(initial)]
        if words.count > 1 { result.append(String(words.prefix(3).compactMap(\.first))) }
        result += letters.dropFirst().map { String([initial, $0]) }
        if letters.count > 2 { result.append(String(letters.prefix(3))) }
        return result + alphabet.map { String(initial) + $0 } + alphabet
    }

    private static var alphabet: [String] {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { String($0) }
        return letters + letters.flatMap { first in letters.map { first + $0 } }
    }
}
