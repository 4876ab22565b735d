/// Reads code points from bytes that may be anything.
///
/// Every maximal ill-formed part counts as one broken code point, as the Unicode Standard recommends (section 3.9).
struct UTF8Scanner {
    /// A code point, or none for an ill-formed part, and the bytes it took (at least 1).
    typealias Step = (scalar: Unicode.Scalar?, length: Int)

    /// Reads at `index`, which must lie inside `bytes`.
    static func step(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Step {
        let lead = bytes[index]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        guard let length = sequenceLength(lead) else { return (nil, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for position in 1..<length {
            guard index + position < bytes.count, isTrail(bytes[index + position], at: position, after: lead) else {
                return (nil, position)
            }
            value = value << 6 | UInt32(bytes[index + position] & 0x3F)
        }
        return (Unicode.Scalar(value), length)
    }

    /// The number of bytes of the sequence that `lead` begins; none when no sequence begins with it.
    static func sequenceLength(_ lead: UInt8) -> Int? {
        switch lead {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    /// Whether `byte` may stand at `position` of the sequence that `lead` begins (Unicode Standard, table 3-7).
    static func isTrail(_ byte: UInt8, at position: Int, after lead: UInt8) -> Bool {
        guard position == 1 else { return 0x80...0xBF ~= byte }
        switch lead {
        case 0xE0: return 0xA0...0xBF ~= byte
        case 0xED: return 0x80...0x9F ~= byte
        case 0xF0: return 0x90...0xBF ~= byte
        case 0xF4: return 0x80...0x8F ~= byte
        default: return 0x80...0xBF ~= byte
        }
    }
}
