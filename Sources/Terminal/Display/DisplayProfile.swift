/// What the terminal can show.
public struct DisplayProfile: Hashable, Sendable {
    /// How many colours.
    public var colors: ColorDepth
    /// Which characters.
    public var glyphs: GlyphSet

    /// Everything this program can make use of.
    public static let full = DisplayProfile(colors: .full, glyphs: .unicode)

    /// A profile of `colors` and `glyphs`.
    public init(colors: ColorDepth, glyphs: GlyphSet) {
        self.colors = colors
        self.glyphs = glyphs
    }
}
