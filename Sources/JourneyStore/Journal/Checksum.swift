/// CRC-32C (Castagnoli, RFC 3720), which tells bytes that were damaged or cut short from whole ones.
struct Checksum {
    private var register = UInt32.max

    /// The checksum of what was added so far.
    var value: UInt32 { ~register }

    /// The checksum as it is written: eight hexadecimal digits in lower case.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Adds `bytes`, eight at a time: each of the eight tables knows what a byte comes to behind which so many others
    /// follow (M. Kounavis and F. Berry, 2005).
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        register = bytes.withUnsafeBytes { bytes in
            Self.tables.withUnsafeBufferPointer { tables in
                var register = register
                var index = 0
                while index + 8 <= bytes.count {
                    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                    register = Self.eight(word ^ UInt64(register), tables)
                    index += 8
                }
                for byte in bytes[index...] {
                    register = tables[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
                }
                return register
            }
        }
    }

    @inline(__always)
    private static func eight(_ word: UInt64, _ tables: UnsafeBufferPointer<UInt32>) -> UInt32 {
        var result: UInt32 = 0
        for place in 0..<8 {
            let byte = UInt8(truncatingIfNeeded: word >> (8 * UInt64(place)))
            result ^= tables[(7 - place) << 8 | Int(byte)]
        }
        return result
    }

    /// The checksum of `bytes`.
    static func of(_ bytes: ArraySlice<UInt8>) -> Checksum {
        var checksum = Checksum()
        checksum.add(bytes)
        return checksum
    }

    /// For a byte, then for a byte behind which one other follows, up to seven.
    private static let tables: [UInt32] = {
        var tables = (0..<256).map { (byte: UInt32) in
            (0..<8).reduce(byte) { rest, _ in rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0x82f6_3b78 }
        }
        for index in 256..<8 * 256 {
            let before = tables[index - 256]
            tables.append(tables[Int(before & 0xFF)] ^ before >> 8)
        }
        return tables
    }()
}
