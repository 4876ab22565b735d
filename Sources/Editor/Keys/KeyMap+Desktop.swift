extension KeyMap {
    /// The standard keys with those of desktop programs on top.
    public static let desktop: KeyMap = {
        var map = KeyMap.standard
        for (sequence, line) in desktopTable {
            do {
                try map.bind(sequence, to: line)
            } catch {
                preconditionFailure("the desktop keys: \(error)")
            }
        }
        return map
    }()

    /// What the preset `desktop` sets.
    static let desktopTable: [(String, String)] = [
        ("C-z", "undo"), ("C-y", "redo"), ("C-x", "remove-here"), ("C-c", "copy"), ("C-v", "paste-below"),
        ("Delete", "remove-here"), ("C-f", "search"), ("C-q", "quit"), ("F1", "show-help"),
    ]

    /// The key maps that a key file can begin with, by name.
    public static let presets: [(name: String, map: KeyMap)] = [("standard", standard), ("desktop", desktop)]
}
