/// A style in the bits of a `PackedCell` that are its own.
struct PackedStyle: Hashable, Sendable {
    let bits: UInt64

    /// What a space shows of a style: its background, and what makes one of the letters' colour visible.
    private static let background: UInt64 = 0x1FF << 32
    private static let letters = UInt64((Attributes.underline.union(.reverse)).rawValue) << 41

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

    /// Whether a space looks the same in both.
    func showsSpaces(like other: PackedStyle) -> Bool {
        (bits ^ other.bits) & Self.background == 0 && (bits | other.bits) & Self.letters == 0
    }
}
