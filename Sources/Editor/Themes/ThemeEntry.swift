import Terminal

/// What a theme file says of one scope; what it leaves out comes from the scope's parent.
struct ThemeEntry: Equatable, Sendable {
    /// The name of the foreground in the file: `default`, `#rrggbb` or a name of the palette.
    var foreground: ThemeWord?
    /// The name of the background in the file.
    var background: ThemeWord?
    /// The attributes; none is an empty set, not `nil`.
    var attributes: Attributes?
}

/// A word of a theme file where it stands.
struct ThemeWord: Equatable, Sendable {
    /// The word, without quotes.
    let text: String
    /// Where it stands: an offset in bytes.
    let offset: Int
}
