import Terminal

/// The look of every scope, ready for drawing.
public struct Theme: Sendable {
    /// The name that it was asked for by.
    public let name: String
    /// What it says of itself, in a line; empty if nothing.
    public let about: String

    private let styles: [Style]
    /// The ground that it takes the terminal to have.
    let background: RGB
    /// The letters that it takes the terminal to have.
    let foreground: RGB

    /// A theme with one style for every scope, in the order of the cases.
    init(name: String, about: String, styles: [Style], background: RGB, foreground: RGB) {
        self.name = name
        self.about = about
        self.styles = styles
        self.background = background
        self.foreground = foreground
    }

    /// The look of `scope`, in constant time.
    public subscript(scope: Scope) -> Style { styles[Int(scope.rawValue)] }

    /// The look of `scope` where it stands on `ground`, such as an emotion in a list: what it leaves to the terminal
    /// comes from there.
    public func style(_ scope: Scope, on ground: Scope) -> Style { self[scope].over(self[ground]) }

    /// Whether no scope has a colour.
    var isColorless: Bool {
        styles.allSatisfy { $0.foreground == .standard && $0.background == .standard }
    }

    /// This theme for a terminal with fewer colours.
    func downgraded(to depth: ColorDepth) -> Theme {
        let styles = styles.map { readable($0.downgraded(to: depth), for: $0) }
        return Theme(name: name, about: about, styles: styles, background: background, foreground: foreground)
    }

    /// `style` with a foreground that can be told from its ground: in a few colours both may come out alike, as when a
    /// quiet grey becomes black. `original` is the style before its colours were reduced.
    private func readable(_ style: Style, for original: Style) -> Style {
        guard style != original, contrast(of: style) < 3 else { return style }
        var readable = style
        readable.foreground = .standard
        guard style.background != .standard else { return readable }
        let ground = shown(style.background, else: background)
        let (black, white) = (RGB(index: 0), RGB(index: 7))
        readable.foreground = .indexed(ground.contrast(to: black) > ground.contrast(to: white) ? 0 : 7)
        return readable
    }

    /// The contrast (1…21, WCAG 2.2) between letters and ground of `style` on the terminal that the theme is made for.
    func contrast(of style: Style) -> Double {
        shown(style.foreground, else: foreground).contrast(to: shown(style.background, else: background))
    }

    private func shown(_ color: Color, else standard: RGB) -> RGB {
        color.index.map(RGB.init(index:)) ?? standard
    }
}
