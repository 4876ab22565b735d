import Terminal
import Themes

/// A bundled theme as it comes out of its files, so that nothing is read when the editor starts with it.
///
/// `ResolvedTheme+Bundled.swift` is written by the test that compares it with the files (`ResolvedThemeTests`).
struct ResolvedTheme: Equatable {
    /// What the theme says of itself.
    let about: String
    /// The colours of the terminal that it is made for, as `0xRRGGBB`.
    let background: UInt32, foreground: UInt32
    /// The look of every scope, in their order: the index of the foreground in nine bits (256 for the terminal's own),
    /// that of the background in the nine above, then the attributes.
    let styles: [UInt32]

    /// The bundled theme called `name`, where it stands ready.
    init?(name: String) {
        switch BundledTheme(rawValue: name) {
        case .dark: self = .dark
        case .light: self = .light
        case .mono, nil: return nil
        }
        // Where a scope has come since, the files say more.
        if styles.count != Scope.allCases.count { return nil }
    }

    init(about: String, background: UInt32, foreground: UInt32, styles: [UInt32]) {
        self.about = about
        self.background = background
        self.foreground = foreground
        self.styles = styles
    }

    /// `theme` in numbers.
    init(_ theme: Theme) {
        self.init(
            about: theme.about, background: theme.background.number, foreground: theme.foreground.number,
            styles: Scope.allCases.map { Self.number(of: theme[$0]) })
    }

    /// The theme, by the name that it is asked for by.
    func theme(named name: String) -> Theme {
        Theme(
            name: name, about: about, styles: styles.map { Self.style(of: $0) },
            background: RGB(number: background), foreground: RGB(number: foreground))
    }

    private static func number(of style: Style) -> UInt32 {
        number(of: style.foreground) | number(of: style.background) << 9 | style.attributes.rawValue << 18
    }

    private static func number(of color: Color) -> UInt32 { color.index.map(UInt32.init) ?? 256 }

    private static func style(of number: UInt32) -> Style {
        Style(
            foreground: color(of: number & 0x1FF), background: color(of: number >> 9 & 0x1FF),
            attributes: Attributes(rawValue: number >> 18))
    }

    private static func color(of number: UInt32) -> Color { UInt8(exactly: number).map { .indexed($0) } ?? .standard }
}
