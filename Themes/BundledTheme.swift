/// A theme that comes with the program, by the name that `inherits` and the settings give it.
public enum BundledTheme: String, CaseIterable, Sendable {
    /// For dark terminals; the one that is used unless another is asked for.
    case dark
    /// For light terminals.
    case light
    /// Without colours, for every terminal.
    case mono

    /// The TOML text of the theme, in UTF-8.
    public var bytes: [UInt8] {
        switch self {
        case .dark: return PackageResources.dark_toml
        case .light: return PackageResources.light_toml
        case .mono: return PackageResources.mono_toml
        }
    }
}
