/// How a cell looks: two colours and attributes, in eight bytes.
public struct Style: Hashable, Sendable {
    /// The colour of the letters.
    public var foreground: Color
    /// The colour behind them.
    public var background: Color
    /// Bold, reverse and the like.
    public var attributes: Attributes

    /// The terminal's own colours, no attribute.
    public static let plain = Style()

    /// A style; what is not given is the terminal's own.
    public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// This style with `attributes` added.
    public func adding(_ attributes: Attributes) -> Style {
        Style(foreground: foreground, background: background, attributes: self.attributes.union(attributes))
    }

    /// This style over `base`: its own colours where it names them, the attributes of both.
    public func over(_ base: Style) -> Style {
        Style(
            foreground: foreground == .standard ? base.foreground : foreground,
            background: background == .standard ? base.background : background,
            attributes: attributes.union(base.attributes)
        )
    }

    /// This style in the colours that a terminal of `depth` has.
    public func downgraded(to depth: ColorDepth) -> Style {
        Style(
            foreground: foreground.downgraded(to: depth),
            background: background.downgraded(to: depth),
            attributes: attributes
        )
    }
}
