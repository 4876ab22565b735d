/// Where one visible character of UTF-8 text ends and the next begins.
///
/// Every answer looks at no more than ``reach`` bytes on either side, so that a step costs the same in a title of ten
/// characters and in a hostile run of a million combining marks. Inside such a run, where no boundary is within reach,
/// the edge of the window counts as one.
enum Clusters {
    /// The bytes looked at on either side of an offset; far more than any character that is written in earnest.
    static let reach = 256

    /// The smallest boundary behind `offset`, or the end of `bytes`.
    static func next(after offset: Int, in bytes: [UInt8]) -> Int {
        offset < bytes.count ? bounds(around: max(offset, 0), in: bytes).upper : bytes.count
    }

    /// The largest boundary before `offset`, or 0.
    static func previous(before offset: Int, in bytes: [UInt8]) -> Int {
        floor(min(offset, bytes.count) - 1, in: bytes)
    }

    /// The largest boundary at or before `offset`.
    static func floor(_ offset: Int, in bytes: [UInt8]) -> Int {
        guard offset > 0 else { return 0 }
        return offset < bytes.count ? bounds(around: offset, in: bytes).lower : bytes.count
    }

    /// The smallest boundary at or behind `offset`.
    static func ceiling(_ offset: Int, in bytes: [UInt8]) -> Int {
        guard offset > 0 else { return 0 }
        guard offset < bytes.count else { return bytes.count }
        let around = bounds(around: offset, in: bytes)
        return around.lower == offset ? offset : around.upper
    }

    /// The boundaries on both sides of `offset`: `lower` at or before it, `upper` behind it.
    private static func bounds(around offset: Int, in bytes: [UInt8]) -> (lower: Int, upper: Int) {
        var lower = anchor(atOrBefore: offset, in: bytes)
        let end = offset + reach < bytes.count ? scalarStart(offset + reach, in: bytes) : bytes.count
        for character in String(decoding: bytes[lower..<end], as: UTF8.self) {
            let upper = lower + character.utf8.count
            if upper > offset { return (lower, upper) }
            lower = upper
        }
        return (lower, end)
    }

    /// A place within reach from where characters can be counted forward: printable ASCII always begins one, but for a
    /// handful of Arabic and Indic prefix signs.
    private static func anchor(atOrBefore offset: Int, in bytes: [UInt8]) -> Int {
        var place = offset
        while place > 0, offset - place < reach {
            if isPrintableASCII(bytes[place]) { return place }
            place -= 1
        }
        return scalarStart(place, in: bytes)
    }

    /// The offset of the first byte of the scalar that `offset` lies in.
    static func scalarStart(_ offset: Int, in bytes: [UInt8]) -> Int {
        var place = offset
        while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    private static func isPrintableASCII(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F
    }
}
