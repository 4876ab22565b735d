import Terminal

/// What a theme file says of one scope; what it leaves out comes from the scope's parent.
struct ThemeEntry: Equatable, Sendable {
    /// The name of the foreground in the file: `default`, `#rrggbb` or a name of the palette.
    var foreground: String?
    /// The name of the background in the file.
    var background: String?
    /// The attributes; none is an empty set, not `nil`.
    var attributes: Attributes?
}
