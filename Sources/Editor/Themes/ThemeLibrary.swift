import Terminal

/// The themes that can be chosen while the editor runs.
public struct ThemeLibrary: Sendable {
    /// Their names, asked for when somebody wants to choose.
    public let names: @Sendable () -> [String]
    /// Loads the theme with a name for the terminal at hand.
    public let load: @Sendable (String) throws(ThemeError) -> Theme

    /// A library of named themes.
    public init(
        names: @escaping @Sendable () -> [String], load: @escaping @Sendable (String) throws(ThemeError) -> Theme
    ) {
        self.names = names
        self.load = load
    }

    /// The themes that come with the program, for a terminal of a depth.
    public static func bundled(for depth: ColorDepth) -> ThemeLibrary {
        ThemeLibrary(names: { Theme.bundledNames }) { name throws(ThemeError) in try Theme.load(name, for: depth) }
    }
}
