import JourneyModel

/// What a search looks for: letters in any case.
///
/// Case is ignored as the simple lower case mappings of Unicode have it; nothing else is made equal.
struct SearchPattern: Equatable, Sendable {
    /// The pattern as it was typed.
    let typed: Text
    private let folded: [UInt32]
    private let bytes: [UInt8]
    private let isASCII: Bool

    /// A pattern; the blanks around it count.
    init(_ typed: Text) {
        self.typed = typed
        isASCII = typed.bytes.allSatisfy { $0 < 0x80 }
        folded = Self.fold(typed).map(\.scalar)
        bytes = typed.bytes.map(Self.lower)
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { typed.isEmpty }

    /// Whether a text has the pattern anywhere.
    func matches(_ text: Text) -> Bool {
        guard isASCII else { return !ranges(in: text).isEmpty }
        return text.withBytes { first(in: $0, from: 0) != nil }
    }

    /// The bytes of a text where the pattern stands, one place after the other.
    func ranges(in text: Text) -> [Range<Int>] {
        guard !isEmpty else { return [] }
        return isASCII ? text.withBytes(byteRanges) : scalarRanges(Self.fold(text), end: text.count)
    }

    /// The places that touch a range of the bytes of a text, found by looking at that range and its surroundings only.
    func ranges(in text: Text, around range: Range<Int>) -> [Range<Int>] {
        // A character of UTF-8 takes at most four bytes.
        let reach = 4 * (folded.count + 1)
        let bytes = text.bytes
        var start = bytes.startIndex + max(0, range.lowerBound - reach)
        while start < bytes.endIndex, bytes[start] & 0xC0 == 0x80 { start += 1 }
        let end = max(start, min(bytes.endIndex, bytes.startIndex + range.upperBound + reach))
        let offset = start - bytes.startIndex
        return ranges(in: Text(bytes[start..<end])).map { $0.lowerBound + offset..<$0.upperBound + offset }
    }

    private func byteRanges(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        while let start = first(in: text, from: ranges.last?.upperBound ?? 0) {
            ranges.append(start..<start + bytes.count)
        }
        return ranges
    }

    private func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard !bytes.isEmpty, text.count - start >= bytes.count else { return nil }
        return (start...text.count - bytes.count).first { place in
            bytes.indices.allSatisfy { Self.lower(text[place + $0]) == bytes[$0] }
        }
    }

    private func scalarRanges(_ text: [Folded], end: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start + folded.count <= text.count {
            guard folded.indices.allSatisfy({ text[start + $0].scalar == folded[$0] }) else {
                start += 1
                continue
            }
            let next = start + folded.count
            ranges.append(text[start].offset..<(next < text.count ? text[next].offset : end))
            start = next
        }
        return ranges
    }

    /// A character in lower case, and where it begins.
    private struct Folded {
        let scalar: UInt32
        let offset: Int
    }

    private static func fold(_ text: Text) -> [Folded] {
        var offset = 0
        return text.string.unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return Folded(scalar: (lower.count == 1 ? lower.first ?? scalar : scalar).value, offset: offset)
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
