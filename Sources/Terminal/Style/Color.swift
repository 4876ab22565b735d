/// A colour of the terminal: its default one, or one of the 256 of the xterm palette.
public struct Color: Hashable, Sendable {
    /// The index, or 256.
    let code: UInt16

    init(code: UInt16) {
        self.code = code
    }

    /// The terminal's own foreground or background.
    public static let standard = Color(code: 256)

    /// Colour `index` of the xterm palette: 0–15 named, 16–231 the 6×6×6 cube, 232–255 greys.
    public static func indexed(_ index: UInt8) -> Color {
        Color(code: UInt16(index))
    }

    /// The index in the xterm palette; none for the terminal's own colour.
    public var index: UInt8? { UInt8(exactly: code) }
}
