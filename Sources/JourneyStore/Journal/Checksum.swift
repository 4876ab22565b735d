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

    /// Adds `bytes`.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        register = bytes.withUnsafeBufferPointer { bytes in
            Self.table.withUnsafeBufferPointer { table in
                var register = register
                for byte in bytes {
                    register = table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
                }
                return register
            }
        }
    }

    /// The checksum of `bytes`.
    static func of(_ bytes: ArraySlice<UInt8>) -> Checksum {
        var checksum = Checksum()
        checksum.add(bytes)
        return checksum
    }

    private static let table: [UInt32] = (0..<256).map { (byte: UInt32) in
        (0..<8).reduce(byte) { rest, _ in rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0x82f6_3b78 }
    }
}
