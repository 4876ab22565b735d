/// A style in the bits of a `PackedCell` that are its own.
struct PackedStyle: Hashable, Sendable {
    let bits: UInt64

    init(bits: UInt64) {
        self.bits = bits
    }

    init(_ style: Style) {
        bits =
            UInt64(style.foreground.code) << 23 | UInt64(style.background.code) << 32
            | UInt64(style.attributes.rawValue & 31) << 41
    }

    /// The style.
    var style: Style {
        Style(
            foreground: Color(code: UInt16(bits >> 23 & 0x1FF)),
            background: Color(code: UInt16(bits >> 32 & 0x1FF)),
            attributes: Attributes(rawValue: UInt32(bits >> 41 & 31))
        )
    }
}
