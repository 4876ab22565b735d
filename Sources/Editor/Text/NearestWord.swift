/// Finds the word that was probably meant.
public enum NearestWord {
    /// The longest part of a word that is compared, in bytes.
    private static let reach = 48

    /// The indices of the words nearest to `word`, best first, at most `count`. Equal ones stay in their order.
    static func ranking(of word: [UInt8], among words: [[UInt8]], count: Int) -> [Int] {
        let ranked = words.enumerated().map { (index: $0.offset, distance: distance(word, $0.element)) }
        let sorted = ranked.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
        return sorted.prefix(count).map(\.index)
    }

    /// The one of `words` that is nearest to `word`, or `nil` when there are none.
    public static func nearest(to word: String, among words: [String]) -> String? {
        ranking(of: Array(word.utf8), among: words.map { Array($0.utf8) }, count: 1).first.map { words[$0] }
    }

    /// What to say behind a word that is not among `words`: the nearest one, where it is near enough to have been meant.
    public static func hint(for word: String, among words: [String]) -> String {
        guard let nearest = nearest(to: word, among: words) else { return "" }
        let distance = distance(Array(word.utf8), Array(nearest.utf8))
        return distance <= max(2, word.utf8.count / 2) ? "; the nearest is “\(nearest)”" : ""
    }

    /// The number of bytes to change, add or take away to make one word of the other (Levenshtein 1965).
    public static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        let one = one.prefix(reach)
        let other = other.prefix(reach)
        var row = Array(0...other.count)
        for (line, byte) in one.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, candidate) in other.enumerated() {
                let change = diagonal + (byte == candidate ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
