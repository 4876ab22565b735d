/// The frame of a journal's line: `seq length crc32c content`, and a line feed.
///
/// The checksum covers number, length and content, so that a line that was damaged, cut short or moved is none.
struct JournalFrame {
    /// The number of the line, counted from 1.
    let number: Int
    /// The content.
    let payload: ArraySlice<UInt8>
    /// The offset behind the line feed.
    let end: Int

    /// The pieces of a line, to be written one after the other.
    static func pieces(number: Int, _ payload: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        let length = payload.reduce(0) { $0 + $1.count }
        let start = Array("\(number) \(length) ".utf8)
        var checksum = Checksum.of(start[...])
        for piece in payload { checksum.add(piece) }
        let head = start + Array("\(checksum.text) ".utf8)
        return [head[...]] + payload + [[UInt8(ascii: "\n")]]
    }

    /// The line that begins at `offset` in `bytes`; `nil` where no whole and sound one does.
    init?(in bytes: [UInt8], at offset: Int) {
        var index = offset
        guard let number = Self.number(in: bytes, &index), let length = Self.number(in: bytes, &index) else {
            return nil
        }
        let (start, content) = (bytes[offset..<index], index + 9)
        guard length <= bytes.count - content - 1, bytes[content - 1] == UInt8(ascii: " ") else { return nil }
        payload = bytes[content..<content + length]
        end = content + length + 1
        guard bytes[end - 1] == UInt8(ascii: "\n") else { return nil }
        var checksum = Checksum.of(start)
        checksum.add(payload)
        guard bytes[index..<content - 1].elementsEqual(checksum.text.utf8) else { return nil }
        self.number = number
    }

    /// Where the content of a line at `offset` is that may be damaged, as its own length says; `nil` where it says none
    /// that can be. The line ends with the byte behind it.
    static func statedContent(in bytes: [UInt8], at offset: Int) -> Range<Int>? {
        var index = offset
        guard number(in: bytes, &index) != nil, let length = number(in: bytes, &index),
            length <= bytes.count - index - 10
        else { return nil }
        return index + 9..<index + 9 + length
    }

    /// Whether a line that begins at `offset` may go on behind the end of `bytes`, as its own length says.
    static func mayGoOn(behind bytes: [UInt8], from offset: Int) -> Bool {
        var index = offset
        guard number(in: bytes, &index) != nil, let length = number(in: bytes, &index) else {
            return bytes.count - offset < 2 * longestNumber
        }
        return length > bytes.count - index - 10
    }

    /// The most characters of a number, with the blank behind it.
    private static let longestNumber = 17

    /// A number as it is written, without leading zeros, and the blank behind it.
    private static func number(in bytes: [UInt8], _ index: inout Int) -> Int? {
        let digits = bytes[index...].prefix(longestNumber - 1).prefix { (0x30...0x39).contains($0) }
        guard let first = digits.first, first != 0x30, digits.endIndex < bytes.count,
            bytes[digits.endIndex] == UInt8(ascii: " ")
        else { return nil }
        index = digits.endIndex + 1
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
