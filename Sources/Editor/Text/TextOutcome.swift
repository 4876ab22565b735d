/// What an action made of a field, so that the caller knows what to draw and what to say.
public enum TextOutcome: Sendable {
    /// The text changed.
    case edited
    /// Only the cursor moved.
    case moved
    /// There was nothing to do, such as moving left at the start.
    case nothing
    /// The field has no room for all of it; what fitted, perhaps nothing, went in.
    case full
}
