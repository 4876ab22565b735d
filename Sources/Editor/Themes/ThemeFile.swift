import Terminal

/// A theme as its own file gives it, before what it inherits.
struct ThemeFile: Sendable {
    /// The name of the theme.
    let name: String
    /// The bytes of the file, for the place of a mistake.
    let source: [UInt8]
    /// What the theme says of itself.
    var about: String?
    /// The theme that it goes on from.
    var inherits: String?
    /// Where it says so: an offset in bytes.
    var inheritsOffset = 0
    /// The ground that its contrast is reckoned against.
    var background: RGB?
    /// The letters that it takes the terminal to have.
    var foreground: RGB?
    /// Its colours by name.
    var palette: [String: Color] = [:]
    /// What it says, by scope.
    var entries: [Scope: ThemeEntry] = [:]

    /// The place of an offset in the file.
    func place(of offset: Int) -> TextPlace { TextPlace(of: offset, in: source) }
}
