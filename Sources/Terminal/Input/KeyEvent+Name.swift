extension KeyEvent: CustomStringConvertible {
    /// The name of this press as key maps write it: `C-s`, `A-x`, `S-Tab`, `Enter`, `PageUp`, `C-Left`, `F2`, `Space`, `?`.
    ///
    /// Modifiers come in the order `C-`, `A-`, `S-`. `init(name:)` reads every name back to the same press.
    public var name: String {
        var name = ""
        if modifiers.contains(.control) { name += "C-" }
        if modifiers.contains(.alt) { name += "A-" }
        if modifiers.contains(.shift) || key == .backTab { name += "S-" }
        return name + key.name
    }

    /// The name.
    public var description: String { name }

    /// The press that `name` names; none when there is no such key.
    ///
    /// Names of keys are read in any case, modifiers in any order.
    public init?(name: String) {
        var rest = Array(name.unicodeScalars)
        var modifiers: Modifiers = []
        while rest.count > 2, rest[1] == "-", let modifier = Self.modifier(rest[0]) {
            modifiers.insert(modifier)
            rest.removeFirst(2)
        }
        guard let key = Key(name: rest) else { return nil }
        self.init(key, modifiers)
    }

    private static func modifier(_ letter: Unicode.Scalar) -> Modifiers? {
        switch letter {
        case "C": .control
        case "A", "M": .alt
        case "S": .shift
        default: nil
        }
    }
}
