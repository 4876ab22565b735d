import JourneyModel

/// The words that a text being typed may be completed to, and the way through them.
struct Completion: Sendable {
    /// What of the text is completed.
    enum Part: Sendable {
        /// The text is one word.
        case whole
        /// The text is a list parted by commas; the element at the cursor is completed.
        case element
        /// The text is a list with a line for each element; the one at the cursor is completed.
        case line

        /// What parts the elements; `nil` where there is only one.
        var separator: UInt8? {
            switch self {
            case .whole: nil
            case .element: UInt8(ascii: ",")
            case .line: 0x0A
            }
        }
    }

    /// The most words that are offered at once.
    static let mostOffers = 50

    /// All words, in the order in which they are offered.
    let words: [Text]
    /// What of the text is completed.
    let part: Part
    private var walk: Walk?

    /// A walk through the offers for what was typed: they stay the same until something else is typed.
    private struct Walk: Sendable {
        let offers: [Text]
        var chosen: Int
        var range: Range<Int>
    }

    /// No completion.
    static let none = Completion([], part: .whole)

    init(_ words: [Text], part: Part) {
        self.words = words
        self.part = part
    }

    /// The index among the offers of the word that was put in last; `nil` when none was.
    var chosen: Int? { walk?.chosen }

    /// The words that fit what is typed: those that begin with it, then those that have it further in. What stands there already is none.
    func offers(for field: TextField) -> [Text] {
        if let walk { return walk.offers }
        guard !words.isEmpty else { return [] }
        let range = range(in: field)
        let written = field.bytes[range.lowerBound..<max(range.lowerBound, end(in: field))]
        let typed = String(decoding: written, as: UTF8.self).lowercased()
        let others = otherElements(in: field, than: range)
        let whole = Text(written)
        let free = words.filter { !others.contains($0) && $0 != whole }
        guard !typed.isEmpty else { return Array(free.prefix(Self.mostOffers)) }
        let keyed = free.map { (word: $0, key: $0.string.lowercased()) }
        let first = keyed.filter { $0.key.hasPrefix(typed) }
        let second = keyed.filter { !$0.key.hasPrefix(typed) && $0.key.contains(typed) }
        return Array((first + second).map(\.word).prefix(Self.mostOffers))
    }

    /// Puts the next offer (−1: the one before) in the place of what is typed; whether there is any.
    mutating func step(by step: Int, in field: inout TextField) -> Bool {
        var walk = walk ?? Walk(offers: offers(for: field), chosen: step > 0 ? -1 : 0, range: range(in: field))
        guard !walk.offers.isEmpty else { return false }
        walk.chosen = (walk.chosen + step + walk.offers.count) % walk.offers.count
        let word = Array(walk.offers[walk.chosen].bytes)
        field.settle()
        field.replace(walk.range, with: word, as: .other)
        walk.range = walk.range.lowerBound..<walk.range.lowerBound + word.count
        self.walk = walk
        return true
    }

    /// Forgets the walk: something else was typed.
    mutating func settle() { walk = nil }

    /// Where what is compared with the words ends: in a list at the cursor.
    private func end(in field: TextField) -> Int { part == .whole ? field.bytes.count : field.cursor }

    /// The bytes that a chosen word replaces.
    private func range(in field: TextField) -> Range<Int> {
        guard let separator = part.separator else { return 0..<field.bytes.count }
        var start = field.bytes[..<field.cursor].lastIndex(of: separator).map { $0 + 1 } ?? 0
        let end = field.bytes[field.cursor...].firstIndex(of: separator) ?? field.bytes.count
        while start < field.cursor, field.bytes[start] == 0x20 { start += 1 }
        return start..<max(start, end)
    }

    private func otherElements(in field: TextField, than range: Range<Int>) -> Set<Text> {
        let others = Text(field.bytes[..<range.lowerBound] + field.bytes[range.upperBound...])
        switch part {
        case .whole: return []
        case .element: return Set(others.elements)
        case .line: return Set(others.lines.map(\.trimmed))
        }
    }
}
