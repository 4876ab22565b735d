/// The letters by which a strip chooses lanes.
enum LaneLetters {
    /// A letter for every name, all different: the first letter of the name that is free, else one of the alphabet;
    /// `nil` where none is left.
    static func assign(to names: [String]) -> [Character?] {
        var taken: Set<Character> = []
        let own = names.map { name in take(from: name.lowercased(), &taken) }
        return own.map { letter in letter ?? take(from: "abcdefghijklmnopqrstuvwxyz", &taken) }
    }

    private static func take(from letters: String, _ taken: inout Set<Character>) -> Character? {
        let letter = letters.first { $0.isLetter && $0.unicodeScalars.count == 1 && !taken.contains($0) }
        if let letter { taken.insert(letter) }
        return letter
    }
}
