import Terminal

extension GlyphSet {
    /// The names of keys as this repertoire can write them: words where it has no signs for them, because the likenesses
    /// of those are other keys.
    func spelled(_ keys: String) -> String {
        guard self == .ascii else { return keys }
        var spelled = ""
        var isBehindWord = false
        for sign in keys.replacing(Self.allArrows, with: "arrows") {
            let word = Self.words[sign]
            if isBehindWord || word != nil, !spelled.isEmpty, spelled.last != " ", sign != " " { spelled.append(" ") }
            spelled += word ?? String(sign)
            isBehindWord = word != nil
        }
        return spelled
    }

    private static let allArrows = "↑↓←→"

    private static let words: [Character: String] = ["⌫": "Bksp", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]
}

extension Hint {
    /// The hint as a repertoire can write it.
    func spelled(in glyphs: GlyphSet) -> Hint {
        let spelled = glyphs.spelled(keys)
        return Hint(spelled, does, isTight: isTight && spelled == keys, changes: changes)
    }
}
