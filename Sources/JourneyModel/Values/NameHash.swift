/// FNV-1a in 64 bits, for names that must be the same on every machine and in every run.
public enum NameHash {
    /// The hash of bytes.
    public static func of(_ bytes: [UInt8]) -> UInt64 {
        var hash = basis
        for byte in bytes { mix(byte, into: &hash) }
        return hash
    }

    /// Thirteen base-32 characters that follow from the texts and their borders.
    static func name(of texts: [Text]) -> String {
        var hash = basis
        for text in texts {
            for byte in text.bytes { mix(byte, into: &hash) }
            mix(0xFF, into: &hash)
        }
        return encode(hash)
    }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func mix(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    private static func encode(_ hash: UInt64) -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<13).map { alphabet[Int(truncatingIfNeeded: hash >> (UInt64($0) * 5)) & 31] })
    }
}
