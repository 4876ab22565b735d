extension TextField {
    /// The start of the word before `offset`: back over what is no word, then over the word.
    func wordStart(before offset: Int) -> Int {
        let wordEnd = skipBack(from: offset) { !Self.isWord($0) }
        return skipBack(from: wordEnd, while: Self.isWord)
    }

    /// The end of the word behind `offset`: on over what is no word, then over the word.
    func wordEnd(after offset: Int) -> Int {
        let wordStart = skip(from: offset) { !Self.isWord($0) }
        return skip(from: wordStart, while: Self.isWord)
    }

    /// The start of the run without white space before `offset`.
    func blankStart(before offset: Int) -> Int {
        let runEnd = skipBack(from: offset, while: \.properties.isWhitespace)
        return skipBack(from: runEnd) { !$0.properties.isWhitespace }
    }

    private func skip(from offset: Int, while fits: (Unicode.Scalar) -> Bool) -> Int {
        var place = offset
        while place < bytes.count {
            let end = scalarEnd(place)
            guard fits(scalar(in: place..<end)) else { break }
            place = end
        }
        return Clusters.ceiling(place, in: bytes)
    }

    private func skipBack(from offset: Int, while fits: (Unicode.Scalar) -> Bool) -> Int {
        var place = offset
        while place > 0 {
            let start = Clusters.scalarStart(place - 1, in: bytes)
            guard fits(scalar(in: start..<place)) else { break }
            place = start
        }
        return Clusters.floor(place, in: bytes)
    }

    private func scalarEnd(_ start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// The scalar whose UTF-8 bytes are those in `range`.
    private func scalar(in range: Range<Int>) -> Unicode.Scalar {
        let first = bytes[range.lowerBound]
        if first < 0x80 { return Unicode.Scalar(first) }
        return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    }

    /// Letters and digits make words, with the marks on them.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
    }
}
