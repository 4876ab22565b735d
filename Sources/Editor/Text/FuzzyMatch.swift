/// How well a few typed letters fit a text: all of them in their order, best where words begin.
struct FuzzyMatch: Sendable {
    /// How good the match is; more is better.
    let score: Int
    /// The indices of the characters that match.
    let places: [Int]

    /// Matches letters against a text without regard to case; `nil` where they do not all occur in their order.
    ///
    /// Spaces among the letters part words that may stand in any order.
    init?(_ typed: String, in text: String) {
        let characters = Array(text.lowercased())
        var places: Set<Int> = []
        var score = 0
        for word in typed.lowercased().split(separator: " ") {
            guard let match = Self.best(Array(word), in: characters) else { return nil }
            score += match.score
            places.formUnion(match.places)
        }
        self.score = score - characters.count / 8
        self.places = places.sorted()
    }

    /// The indices of the texts that fit, best first; of equal ones the first. All of them where nothing is typed.
    static func ranking(of typed: String, among texts: [String]) -> [Int] {
        guard typed.contains(where: { $0 != " " }) else { return Array(texts.indices) }
        let matches = texts.enumerated().compactMap { entry in
            FuzzyMatch(typed, in: entry.element).map { (index: entry.offset, score: $0.score) }
        }
        return matches.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.index)
    }

    /// The best match that begins at any occurrence of the first letter.
    private static func best(_ word: [Character], in text: [Character]) -> (score: Int, places: [Int])? {
        guard let first = word.first else { return (0, []) }
        var best: (score: Int, places: [Int])?
        for start in text.indices where text[start] == first {
            guard let places = places(of: word, in: text, from: start) else { break }
            let score = score(places, in: text)
            if score > best?.score ?? .min { best = (score, places) }
        }
        return best
    }

    private static func places(of word: [Character], in text: [Character], from start: Int) -> [Int]? {
        var places: [Int] = []
        var next = start
        for letter in word {
            guard let place = text[next...].firstIndex(of: letter) else { return nil }
            places.append(place)
            next = place + 1
        }
        return places
    }

    /// Ten for a letter that begins a word, five for one that follows the letter before it, less for gaps.
    private static func score(_ places: [Int], in text: [Character]) -> Int {
        var score = 0
        var previous = -1
        for place in places {
            let beginsWord = place == 0 || !(text[place - 1].isLetter || text[place - 1].isNumber)
            let follows = place == previous + 1 && previous >= 0
            score += (beginsWord ? 10 : 0) + (follows ? 5 : 0) + 1
            if previous >= 0 { score -= min(place - previous - 1, 3) }
            previous = place
        }
        return score
    }
}
