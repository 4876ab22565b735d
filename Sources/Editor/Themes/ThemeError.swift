/// Why a theme cannot be used, and where in its file.
public struct ThemeError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        /// No theme has this name; the nearest one that there is.
        case unknownTheme(String, nearest: String?)
        /// There is a file, but it cannot be read; why.
        case unreadable(String)
        /// The file is not UTF-8.
        case notUTF8
        /// The file is not TOML; what its reader says.
        case syntax(String)
        /// A key that themes do not have; the nearest one that they have.
        case unknownKey(String, nearest: String?)
        /// A scope that there is not; the nearest one that there is.
        case unknownScope(String, nearest: String?)
        /// A colour that is neither `#rrggbb` nor in the palette; the nearest name of the palette.
        case unknownColor(String, nearest: String?)
        /// An attribute that there is not; the nearest one that there is.
        case unknownAttribute(String, nearest: String?)
        /// The value of a key is of the wrong kind; what it should be.
        case wrongKind(key: String, expected: String)
        /// The theme inherits itself by way of these names.
        case endlessInheritance([String])
    }

    /// The name of the theme whose file is wrong.
    public let theme: String
    /// What is wrong.
    public let reason: Reason
    /// The line of the file, from 1; `nil` where the mistake has no place.
    public let line: Int?
    /// The column in that line, in bytes from 1; `nil` where the mistake has no place.
    public let column: Int?

    /// That the file of `theme` is there and cannot be read.
    public static func unreadable(_ theme: String, because reason: String) -> ThemeError {
        ThemeError(.unreadable(reason), in: theme)
    }

    /// An error in the file of `theme`, at a place in it if it has one.
    init(_ reason: Reason, in theme: String, at place: TextPlace? = nil) {
        self.theme = theme
        self.reason = reason
        line = place?.line
        column = place?.column
    }
}
