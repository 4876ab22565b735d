/// The bytes that mean something in a capture line.
enum CaptureSigns {
    static let escape = UInt8(ascii: "\\")
    static let pain = UInt8(ascii: "!")
    static let openFactors = UInt8(ascii: "[")
    static let closeFactors = UInt8(ascii: "]")
    static let moment = UInt8(ascii: "*")
    static let tag = UInt8(ascii: "#")
    static let openChannel = UInt8(ascii: "(")
    static let closeChannel = UInt8(ascii: ")")
    static let colon = UInt8(ascii: ":")
    static let at = UInt8(ascii: "@")
    static let comma = UInt8(ascii: ",")

    /// Whether `byte` parts words.
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// Whether a backslash before `byte` makes it text.
    static func isEscapable(_ byte: UInt8) -> Bool {
        [escape, pain, openFactors, closeFactors, moment, tag, openChannel, closeChannel, colon, at, comma]
            .contains(byte)
    }
}
