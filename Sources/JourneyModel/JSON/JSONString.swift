/// A string of the file, by its place between the quotation marks.
struct JSONString {
    let start: Int
    let end: Int
    let hasEscapes: Bool

    /// The bytes that the string stands for.
    func decoded(from bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(end - start)
        var index = start
        while index < end {
            if bytes[index] != UInt8(ascii: "\\") {
                result.append(bytes[index])
                index += 1
            } else if bytes[index + 1] == UInt8(ascii: "u") {
                index = Self.appendUnicode(at: index, of: bytes, to: &result)
            } else {
                result.append(Self.simpleEscape(bytes[index + 1]))
                index += 2
            }
        }
        return result
    }

    private static func simpleEscape(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    private static func appendUnicode(
        at index: Int, of bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
    ) -> Int {
        let high = unit(at: index + 2, of: bytes)
        var scalar = high
        var next = index + 6
        if 0xD800...0xDBFF ~= high {
            scalar = 0x10000 + (high - 0xD800) << 10 + unit(at: index + 8, of: bytes) - 0xDC00
            next += 6
        }
        if let scalar = Unicode.Scalar(scalar) { result.append(contentsOf: Array(String(Character(scalar)).utf8)) }
        return next
    }

    private static func unit(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        (0..<4).reduce(0) { $0 << 4 | (hexValue(bytes[index + $1]) ?? 0) }
    }

    /// The value of a hexadecimal digit.
    static func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
