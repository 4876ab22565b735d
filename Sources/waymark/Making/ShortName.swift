import JourneyModel

/// Short names of lanes: one to three letters that no other lane has.
enum ShortName {
    /// A short name for `name` that is not in `taken`: the first letter, the initials, then any letters of the name
    /// that begin with the first one, then a letter and a number. `nil` where the name has no letter.
    static func make(of name: Text, unless taken: Set<Text>) -> Text? {
        let letters = name.string.uppercased().unicodeScalars.filter(\.properties.isAlphabetic)
        guard let first = letters.first else { return nil }
        let rest = Array(letters.dropFirst())
        var candidates = [[first], Array(initials(of: name).prefix(3))]
        candidates += rest.map { [first, $0] }
        candidates += rest.indices.flatMap { second in
            rest[(second + 1)...].map { [first, rest[second], $0] }
        }
        candidates += (2...99).map { [first] + Array("\($0)".unicodeScalars) }
        return candidates.lazy.map { Text(String(String.UnicodeScalarView($0))) }.first { !taken.contains($0) }
    }

    private static func initials(of name: Text) -> [Unicode.Scalar] {
        name.string.uppercased().split { !$0.isLetter }.compactMap(\.unicodeScalars.first)
    }
}
