/// One mark of a capture line, found but not yet judged.
struct CaptureMark {
    /// What a mark says.
    enum Kind {
        /// Text after it is a pain.
        case pain
        /// The factors of the last pain.
        case factors
        /// The card is a moment of truth.
        case moment
        /// A tag.
        case tag
        /// The channel.
        case channel
    }

    /// What the mark says.
    let kind: Kind
    /// All bytes of the mark; of a pain only its sign.
    let range: Range<Int>
    /// The bytes between its signs.
    let content: Range<Int>

    /// The mark that begins at `place`, or `nil` if text does. Factors count only `inPain`.
    static func at(_ place: Int, of line: [UInt8], inPain: Bool) -> CaptureMark? {
        switch line[place] {
        case CaptureSigns.pain: return pain(at: place, of: line)
        case CaptureSigns.openFactors: return inPain ? factors(at: place, of: line) : nil
        case CaptureSigns.moment: return moment(at: place, of: line)
        case CaptureSigns.tag: return tag(at: place, of: line)
        case CaptureSigns.openChannel: return channel(at: place, of: line, inPain: inPain)
        default: return nil
        }
    }

    private static func pain(at place: Int, of line: [UInt8]) -> CaptureMark? {
        let end = place + 1
        guard !isEndOfWord(end, of: line), line[end] != CaptureSigns.pain else { return nil }
        return CaptureMark(kind: .pain, range: place..<end, content: end..<end)
    }

    private static func moment(at place: Int, of line: [UInt8]) -> CaptureMark? {
        let end = place + 1
        return isEndOfWord(end, of: line) ? CaptureMark(kind: .moment, range: place..<end, content: end..<end) : nil
    }

    private static func tag(at place: Int, of line: [UInt8]) -> CaptureMark? {
        let end = line[place...].firstIndex(where: CaptureSigns.isBlank) ?? line.count
        guard end > place + 1 else { return nil }
        return CaptureMark(kind: .tag, range: place..<end, content: place + 1..<end)
    }

    private static func factors(at place: Int, of line: [UInt8]) -> CaptureMark? {
        let content = line[(place + 1)...].prefix { isFactorByte($0) }
        let end = content.endIndex + 1
        guard content.endIndex < line.count, line[content.endIndex] == CaptureSigns.closeFactors,
            isEndOfWord(end, of: line), content.contains(where: { !isSeparator($0) })
        else { return nil }
        return CaptureMark(kind: .factors, range: place..<end, content: content.startIndex..<content.endIndex)
    }

    /// Parentheses are common in plain text: they hold a channel only where no more text follows them.
    private static func channel(at place: Int, of line: [UInt8], inPain: Bool) -> CaptureMark? {
        let inside = line[(place + 1)...].prefix { $0 != CaptureSigns.closeChannel && $0 != CaptureSigns.openChannel }
        let end = inside.endIndex + 1
        guard inside.endIndex < line.count, line[inside.endIndex] == CaptureSigns.closeChannel,
            isEndOfWord(end, of: line), let content = trimmed(inside)
        else { return nil }
        guard let next = line[end...].firstIndex(where: { !CaptureSigns.isBlank($0) }) else {
            return CaptureMark(kind: .channel, range: place..<end, content: content)
        }
        guard line[next] != CaptureSigns.openChannel, at(next, of: line, inPain: inPain) != nil else { return nil }
        return CaptureMark(kind: .channel, range: place..<end, content: content)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard let first = bytes.firstIndex(where: { !CaptureSigns.isBlank($0) }),
            let last = bytes.lastIndex(where: { !CaptureSigns.isBlank($0) })
        else { return nil }
        return first..<last + 1
    }

    private static func isEndOfWord(_ place: Int, of line: [UInt8]) -> Bool {
        place >= line.count || CaptureSigns.isBlank(line[place])
    }

    private static func isFactorByte(_ byte: UInt8) -> Bool {
        isSeparator(byte) || isSkip(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        CaptureSigns.isBlank(byte) || byte == CaptureSigns.comma
    }

    private static func isSkip(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// The values of a mark that holds factors; skipped ones are `nil`.
    func factors(of line: [UInt8]) throws(CaptureError) -> [Int?] {
        var factors: [Int?] = []
        for place in content where !Self.isSeparator(line[place]) {
            let value = Self.isSkip(line[place]) ? nil : Int(line[place]) - Int(UInt8(ascii: "0"))
            if let value, !(1...5).contains(value) {
                throw CaptureError(.factorOutOfRange, at: place..<place + 1, of: line)
            }
            guard factors.count < 5 else { throw CaptureError(.tooManyFactors, at: place..<place + 1, of: line) }
            factors.append(value)
        }
        return factors
    }
}
