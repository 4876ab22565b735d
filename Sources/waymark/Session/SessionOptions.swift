/// What the user wishes for a session besides a map.
struct SessionOptions: Sendable {
    /// Whether nothing may be changed.
    var isReadOnly = false
    /// Whether every change is saved as it is made.
    var isLive = false
    /// The name of the theme; `nil` leaves the choice to `WAYMARK_THEME` and the terminal.
    var theme: String?
}
