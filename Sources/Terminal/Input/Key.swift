/// A key, apart from what is held down with it.
public enum Key: Hashable, Sendable {
    /// A key that types a character; Space is one.
    case character(Unicode.Scalar)
    /// Return, also that of the keypad.
    case enter
    /// Tab.
    case tab
    /// Tab with Shift.
    case backTab
    /// Escape.
    case escape
    /// Delete to the left.
    case backspace
    /// Delete to the right.
    case delete
    /// Insert.
    case insert
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// A function key, from 1.
    case function(Int)
}
