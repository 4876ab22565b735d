/// What a theme author needs to know of one scope.
public struct ScopeEntry: Sendable {
    /// How strongly a scope must stand out from its background.
    public enum Role: Sendable {
        /// Words and numbers: a contrast of 4.5 at least (WCAG 2.2, 1.4.3).
        case text
        /// Lines and signs whose shape is enough: a contrast of 3 at least (WCAG 2.2, 1.4.11).
        case mark
    }

    /// The scope.
    public let scope: Scope
    /// Its name in theme files: words parted by dots, the more general ones first.
    public let name: String
    /// How strongly it must stand out.
    public let role: Role
    /// What it is, in a line.
    public let meaning: String

    /// An entry of the list of scopes.
    init(_ scope: Scope, _ name: String, _ meaning: String, role: Role = .text) {
        self.scope = scope
        self.name = name
        self.role = role
        self.meaning = meaning
    }
}
