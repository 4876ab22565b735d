/// The bytes that mean something in a capture line.
enum CaptureSigns {
    /// Makes the sign behind it text.
    static let escape = UInt8(ascii: "\\")
    /// Begins a pain.
    static let pain = UInt8(ascii: "!")
    /// Begins the factors of a pain.
    static let openFactors = UInt8(ascii: "[")
    /// Ends them.
    static let closeFactors = UInt8(ascii: "]")
    /// Makes the card a moment of truth.
    static let moment = UInt8(ascii: "*")
    /// Begins a tag.
    static let tag = UInt8(ascii: "#")
    /// Begins the channel.
    static let openChannel = UInt8(ascii: "(")
    /// Ends it.
    static let closeChannel = UInt8(ascii: ")")
    /// Ends the place.
    static let colon = UInt8(ascii: ":")
    /// Begins the stage of a place.
    static let at = UInt8(ascii: "@")
    /// Parts lanes and factors.
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
