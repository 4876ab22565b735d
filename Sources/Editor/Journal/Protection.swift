/// What keeps the changes that are not saved.
public enum Protection: Equatable, Sendable {
    /// The journal of the session: they outlast whatever happens to it.
    case journalled
    /// Nothing does, for this reason.
    case unprotected(String)
}
